import type { Rule } from '../rule.ts';
import { suppressionWithoutReason } from './hygiene/suppression-without-reason.ts';
import { unusedSuppression } from './hygiene/unused-suppression.ts';
import { unusedWaiver } from './hygiene/unused-waiver.ts';
import { waiverExpired } from './hygiene/waiver-expired.ts';
import { waiverWithoutReason } from './hygiene/waiver-without-reason.ts';

/** Every rule of our own, by category and name. The packs' rules come as data and join at run time. */
export const RULES: readonly Rule[] = [
  suppressionWithoutReason,
  unusedSuppression,
  unusedWaiver,
  waiverExpired,
  waiverWithoutReason,
];
