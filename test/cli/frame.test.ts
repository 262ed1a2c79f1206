import { describe, expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import { main } from '../../src/cli/index.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { Screen, bold, cut, harmless, padEnd, red, toJson, widthOf } from '../../src/cli/screen.ts';
import { wrap } from '../../src/text/index.ts';
import { wantsColour } from '../../src/cli/colour.ts';
import { testWorld } from '../support/world.ts';

const say = async (argv: readonly string[], env: Record<string, string> = {}) => {
  const world = testWorld({ cwd: tmpdir(), env });
  return { status: await main(argv, world), ...world.said };
};

describe('the overview', () => {
  test.each([
    ['en', /^Examples:\n  crm-plan init/],
    ['zh-CN', /^示例：\n  crm-plan init/],
  ])('in %s begins with examples and lists every command', async (locale, begins) => {
    const { status, stdout, stderr } = await say(['--help', '--locale', locale]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(begins);
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}  +\\S`, 'm'));
    for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  test('without a command it goes to stderr: nothing was done', async () => {
    const { status, stdout, stderr } = await say([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: crm-plan');
  });

  test('an unknown command is told what was meant and what there is', async () => {
    const { status, stdout, stderr } = await say(['compltion']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('There is no command “compltion”. Did you mean “completion”? Commands: ');
    for (const { name } of COMMANDS) expect(stderr).toContain(name);
  });
});

test('every command has two or three examples that it would take, and help in both languages', async () => {
  for (const { name, load } of COMMANDS) {
    const command = await load();
    expect({ name, examples: command.examples.length }).toEqual({ name, examples: expect.anything() });
    expect(command.examples.length).toBeGreaterThanOrEqual(2);
    expect(command.examples.length).toBeLessThanOrEqual(3);
    for (const { line } of command.examples) expect(line.split(' ')[0]).toBe(name);
    for (const locale of ['en', 'zh-CN']) {
      const { status, stdout } = await say([name, '--help', '--locale', locale]);
      expect(status).toBe(0);
      expect(stdout).not.toMatch(/undefined|\{\w+\}/);
    }
  }
});

test('a fault of ours is exit 3 and says where to report it', async () => {
  const world = testWorld({ cwd: tmpdir() });
  const broken = {
    ...world,
    stdout: {
      ...world.stdout,
      write: () => {
        throw new TypeError('boom');
      },
    },
  };
  expect(await main(['completion', 'bash'], broken)).toBe(3);
  expect(world.said.stderr).toMatch(/fault of its own[\s\S]*npm bugs crm-plan[\s\S]*TypeError: boom/);
});

describe('colour', () => {
  const rows: readonly [env: Record<string, string>, terminal: boolean, flag: boolean | undefined, wanted: boolean][] =
    [
      [{}, true, undefined, true],
      [{}, false, undefined, false],
      [{ NO_COLOR: '1' }, true, undefined, false],
      [{ NO_COLOR: '' }, true, undefined, true],
      [{ FORCE_COLOR: '1' }, false, undefined, true],
      [{ FORCE_COLOR: '0' }, true, undefined, false],
      [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, undefined, true],
      [{ TERM: 'dumb' }, true, undefined, false],
      [{ FORCE_COLOR: '1' }, true, false, false],
      [{ NO_COLOR: '1', TERM: 'dumb' }, false, true, true],
    ];
  test.each(rows)('%j, terminal %s, flag %s: %s', (env, terminal, flag, wanted) => {
    const world = testWorld({ cwd: tmpdir(), env, ...(terminal && { terminal: 80 }) });
    expect(wantsColour(world, world.stdout, flag)).toBe(wanted);
  });
});

test('a terminal gets colours without asking, and none with NO_COLOR', async () => {
  const shown = async (env: Record<string, string>) => {
    const world = testWorld({ cwd: tmpdir(), env, terminal: 80, stdin: 'a: 1\n' });
    await main(['validate', '-'], world);
    return world.said.stdout;
  };
  expect(await shown({})).toContain('\u001b[31merror\u001b[39m');
  expect(await shown({ NO_COLOR: '1' })).not.toContain('\u001b');
});

describe('the screen', () => {
  const shown = (...parts: Parameters<Screen['write']>[0][]) => {
    const world = testWorld({ cwd: tmpdir() });
    const screen = new Screen(world.stdout, (style, text) => `\u001b[${style}]${text}\u001b[/]`);
    screen.write(parts);
    return world.said.stdout;
  };

  test('lets no escape sequence of a user through, but its own', () => {
    expect(shown('a\u001b[31mb', red('c\u009b2Jd'), bold('\u202eevil\r'), '\u007f\ud800\n\t')).toBe(
      'a␛[31mb\u001b[red]c<U+009B>2Jd\u001b[/]\u001b[bold]<U+202E>evil␍\u001b[/]␡<U+D800>\n\t',
    );
  });

  test('leaves emoji and Chinese alone', () => {
    const text = '客户关系 👩‍💻 ① — “x”';
    expect(harmless(text)).toBe(text);
  });

  test('JSON stays the same data', () => {
    const value = { text: '\u001b[2J\u009b\u202e\u2066\u007f\ud800中\n', list: [1] };
    expect(JSON.parse(toJson(value))).toEqual(value);
    expect(toJson(value)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066\ud800]/);
  });

  test('widths are columns', () => {
    expect(widthOf([bold('项目'), ' ab'])).toBe(7);
    expect(shown(padEnd('项目', 6), '|')).toBe('项目  |');
    expect(cut('客户关系管理', 7)).toBe('客户关…');
    expect(cut('abc', 3)).toBe('abc');
  });
});

describe('wrapping', () => {
  const rows: readonly [text: string, columns: number, lines: readonly string[]][] = [
    ['one two three', 10, ['one two', 'three']],
    ['客户关系管理系统，实施计划。', 12, ['客户关系管理', '系统，实施计', '划。']],
    ['客户关系管理系。', 14, ['客户关系管理', '系。']],
    ['用“CRM 系统”管理客户', 12, ['用“CRM 系统”', '管理客户']],
    ['a\nb', 10, ['a', 'b']],
    ['averyveryverylongword x', 10, ['averyveryverylongword', 'x']],
    ['', 10, ['']],
  ];
  test.each(rows)('%j at %d', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });
});
