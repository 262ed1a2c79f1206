import type { World } from '../io/index.ts';
import type { Stream } from '../io/index.ts';
import type { Brush } from './screen.ts';

/** The flag wins, then FORCE_COLOR, NO_COLOR and TERM=dumb, then whether a person reads it at once. */
export function wantsColour(world: World, stream: Stream, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = world.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return term !== 'dumb' && stream.terminal;
}

/** The brush that paints; loaded only where something is coloured, as it looks at the terminal when it is loaded. */
export async function brush(): Promise<Brush> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return (style, text) => chalk[style](text);
}
