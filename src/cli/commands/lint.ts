import { defineCommand } from '../command.ts';
import type { Asked } from '../linting/asked.ts';
import { lintOnce } from '../linting/lint-once.ts';
import { common } from '../phrases/frame.ts';
import { lintWords } from '../phrases/lint.ts';

export const command = defineCommand({
  about: lintWords.about,
  examples: [
    { line: 'lint', says: lintWords.nearest },
    { line: 'lint plans/ --format github --format sarif=crm-plan.sarif', says: lintWords.ci },
    { line: 'lint --preset dcma --format markdown', says: lintWords.dcma },
  ],
  arguments: { '[paths...]': common.paths },
  options: {
    '--format <format>': { says: lintWords.format, repeat: true },
    '--json': common.json,
    '--as-of <date>': common.asOf,
    '--preset <preset>': { says: lintWords.preset, repeat: true },
    '--rule <setting>': { says: lintWords.rule, repeat: true },
    '--config <file>': lintWords.config,
    '--no-config': lintWords.noConfig,
    '--print-config': lintWords.printConfig,
    '--fix': lintWords.fix,
    '--unsafe-fixes': lintWords.unsafeFixes,
    '--fix-dry-run': lintWords.fixDryRun,
    '--max-warnings <count>': lintWords.maxWarnings,
    '--quiet': lintWords.quiet,
    '--all': lintWords.all,
    '--changed-since <ref>': lintWords.changedSince,
    '--staged': lintWords.staged,
    '--related': lintWords.related,
    '--suppressions <file>': lintWords.suppressions,
    '--update-suppressions': lintWords.updateSuppressions,
    '--stdin-filename <path>': lintWords.stdinName,
    '--statistics': lintWords.statistics,
    '--cache': lintWords.cache,
    '--cache-location <file>': lintWords.cacheLocation,
    '--watch': lintWords.watch,
  },
  async run(session, given) {
    const asked: Asked = { ...given.options, paths: given.arguments.paths };
    if (!asked.watch) return (await lintOnce(session, asked)).status;
    const { keepLinting } = await import('../linting/watch.ts');
    return keepLinting(session, asked.paths, () => lintOnce(session, asked));
  },
});
