import type { Stream, World } from '../../src/io/index.ts';

export interface TestWorld extends World {
  readonly said: { readonly stdout: string; readonly stderr: string };
}

/** A world of its own: real files below `cwd`, everything else from here. */
export function testWorld(options: {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly today?: string;
  /** Ctrl-C. */
  readonly interrupt?: AbortSignal;
  /** Columns of a terminal on both ends; without it there is none. */
  readonly terminal?: number;
}): TestWorld {
  const said = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): Stream => ({
    terminal: options.terminal !== undefined,
    columns: options.terminal ?? 80,
    write(text) {
      said[name] += text;
    },
  });
  return {
    env: options.env ?? {},
    cwd: options.cwd,
    platform: 'linux',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: {
      terminal: options.terminal !== undefined,
      read: () => (typeof options.stdin === 'object' ? options.stdin : new TextEncoder().encode(options.stdin ?? '')),
      prompts: () => {
        throw new Error('nobody is asked in this test');
      },
    },
    today: () => options.today ?? '2026-12-18',
    onInterrupt(act) {
      options.interrupt?.addEventListener('abort', act, { once: true });
      return () => options.interrupt?.removeEventListener('abort', act);
    },
    elapsed: () => 0,
    said,
  };
}
