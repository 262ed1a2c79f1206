/** Options and paths of `lint`, as they were given. */
export interface Asked extends Record<
  | 'all'
  | 'cache'
  | 'fix'
  | 'fixDryRun'
  | 'json'
  | 'printConfig'
  | 'quiet'
  | 'related'
  | 'staged'
  | 'statistics'
  | 'unsafeFixes'
  | 'updateSuppressions'
  | 'watch',
  boolean
> {
  readonly paths: readonly string[];
  readonly format: readonly string[];
  readonly preset: readonly string[];
  readonly rule: readonly string[];
  /** The two spellings share a name: false for `--no-config`, the file for `--config`. */
  readonly config: unknown;
  readonly asOf: string | undefined;
  readonly maxWarnings: string | undefined;
  readonly changedSince: string | undefined;
  readonly suppressions: string | undefined;
  readonly stdinFilename: string | undefined;
  readonly cacheLocation: string | undefined;
}
