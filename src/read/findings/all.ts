import type { FindingKind, Text } from '../../diagnostics/index.ts';
import * as declared from './index.ts';

const isKind = (value: unknown): value is FindingKind<Text> => typeof value === 'function' && 'rule' in value;

/** Every kind of finding that reading can make, for `explain` and its documentation. */
export const readFindings: readonly FindingKind<Text>[] = Object.values<unknown>(declared).filter(isKind);
