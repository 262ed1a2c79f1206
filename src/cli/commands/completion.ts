import { defineCommand, defineSubcommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { completion } from '../phrases/completion.ts';
import { refuse } from '../say.ts';
import type { AskedValue } from '../completion-values.ts';
import { SCRIPTS } from '../completion-scripts.ts';
import { suggestions } from '../suggestions.ts';

const suggest = defineSubcommand({
  summary: completion.suggest,
  examples: [{ line: 'completion suggest -- validate --f', says: completion.suggest }],
  arguments: { '[words...]': completion.words },
  async run(session, given) {
    const values = async (asked: AskedValue): Promise<readonly string[]> =>
      (await import('../completion-values.ts')).completionValues(session, asked);
    for (const { word, says } of await suggestions(session.commands, given.arguments.words, values)) {
      session.out.line(says === undefined ? word : `${word}\t${says[session.locale].split('\n')[0] ?? ''}`);
    }
    return EXIT.done;
  },
});

export const command = defineCommand({
  about: completion.about,
  examples: [
    { line: 'completion bash > ~/.crm-plan.bash && . ~/.crm-plan.bash', says: completion.bash },
    { line: 'completion zsh > _crm-plan', says: completion.zsh },
    { line: 'completion fish > ~/.config/fish/completions/crm-plan.fish', says: completion.fish },
  ],
  arguments: { '<shell>': completion.shell },
  subcommands: { suggest },
  run(session, given) {
    const { shell } = given.arguments;
    const script = SCRIPTS.get(shell);
    if (script === undefined) throw refuse(completion.unknownShell, { shell, known: [...SCRIPTS.keys()] });
    session.out.write(script);
    return EXIT.done;
  },
});
