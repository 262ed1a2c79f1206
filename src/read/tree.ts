import type { Diagnostic } from '../diagnostics/index.ts';
import type { Comment, LeftOut, LostEntries } from '../model/index.ts';
import type { SourceFile } from '../text/index.ts';

/** Offsets of a value and of its key; an item of a list has none, and `keyStart` is -1. */
export interface Spot {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Where a map or list hangs: under which key of which other one. The root hangs nowhere. */
export interface Hold {
  readonly parent: object | undefined;
  readonly key: string | number;
  readonly start: number;
  readonly end: number;
}

/** The value of one file as plain data, with the offsets of everything in it. Maps and lists are found by identity. */
export interface Tree {
  readonly file: SourceFile;
  readonly root: unknown;
  /** Span of the root. */
  readonly start: number;
  readonly end: number;
  /** Whether a map or list is of this tree. */
  holds(node: object): boolean;
  /** Undefined for a map or list of another tree. */
  hold(node: object): Hold | undefined;
  spot(node: object, key: string | number): Spot | undefined;
  readonly comments: readonly Comment[];
  /** What the reader itself had to leave out, such as a key given twice. */
  readonly leftOut: LeftOut;
  /** Whether the reader has said already that the value under this key is lost: once is enough. */
  lost(node: object, key: string | number): boolean;
}

/** Lists that lost entries: for each entry that stayed, its index in the file. */
export type Moved = ReadonlyMap<object, readonly number[]>;

export type MapNode = Record<string, unknown>;
export const isMap = (value: unknown): value is MapNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** Deeper than any plan that a person can read, and shallow enough to walk without running out of stack. */
export const DEEPEST = 200;

/** Comments that speak to the program; all others are for people. */
export const SPEAKS_TO_US = /^# *crm-plan-/;

/** Keys that mean something to JavaScript itself: nobody needs them, and somebody may mean harm by them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A file that was read and checked: the tree holds what fits the schema, where anything does. */
export interface Examined {
  readonly tree?: Tree;
  readonly leftOut: LeftOut;
  readonly lostEntries: LostEntries;
  readonly moved: Moved;
  readonly diagnostics: readonly Diagnostic[];
}
