import type { Answers, Methodology, MethodologyTaskData } from '../model/index.ts';

/** Minutes of each unit in a pack: its own convention, as it is written before any calendar is chosen. */
const MINUTES = { m: 1, h: 60, d: 480, w: 2400 } as const;
type Unit = keyof typeof MINUTES;

interface Amount {
  readonly value: number;
  readonly unit: Unit;
}

interface Step {
  readonly by?: string | undefined;
  readonly above?: number | undefined;
  readonly per?: number | undefined;
  readonly when?: Readonly<Record<string, unknown>> | undefined;
}

/** The duration or effort of a task under these answers, as it is written in a plan. */
export function scaledAmount(
  base: string,
  scales: MethodologyTaskData['scale'],
  methodology: Methodology,
  answers: Answers,
): string {
  const parts: Amount[] = [];
  for (const scale of scales ?? []) {
    const steps = stepsOf(scale, methodology, answers);
    if (steps === 0) continue;
    const { value, unit } = parse(scale.add);
    const added = { value: value * steps, unit };
    parts.push(scale.most === undefined ? added : lesser(added, parse(scale.most)));
  }
  if (parts.length === 0) return base;
  const whole = parse(base);
  const left = [whole, ...parts].reduce((sum, part) => sum + minutes(part), 0);
  // Whatever answers take away, some work is left: one of the unit that the base is written in.
  return left <= 0 ? `1${whole.unit}` : write([whole, ...parts]);
}

type Recurrence = NonNullable<MethodologyTaskData['recur']>;

/** How often a recurring task occurs under these answers; never less than once. */
export function scaledCount(recur: Recurrence, methodology: Methodology, answers: Answers): number {
  let count = recur.count;
  for (const scale of recur.scale ?? []) {
    const added = stepsOf(scale, methodology, answers) * scale.add;
    count += scale.most === undefined ? added : Math.min(added, scale.most);
  }
  return Math.max(1, count);
}

/** How many steps an answer makes: whole ones above the threshold; one, where no question is named. */
function stepsOf(scale: Step, methodology: Methodology, answers: Answers): number {
  if (!methodology.holds(scale.when, answers)) return 0;
  if (scale.by === undefined) return 1;
  const answer = Object.hasOwn(answers, scale.by) ? answers[scale.by] : undefined;
  const amount = Array.isArray(answer) ? answer.length : typeof answer === 'number' ? answer : 0;
  return Math.max(0, Math.floor((amount - (scale.above ?? 0)) / (scale.per ?? 1)));
}

const parse = (text: string): Amount => ({
  value: Number.parseFloat(text),
  unit: text.slice(-1) as Unit,
});

const minutes = ({ value, unit }: Amount): number => value * MINUTES[unit];
const lesser = (a: Amount, b: Amount): Amount => (minutes(a) <= minutes(b) ? a : b);

/** The sum in the smallest unit that was used; a week counts as days, since a calendar may give it another length. */
function write(parts: readonly Amount[]): string {
  const units = new Set(parts.map(({ unit }) => unit));
  const [only] = units;
  if (units.size === 1 && only) return `${round(parts.reduce((sum, { value }) => sum + value, 0))}${only}`;
  const unit = (['m', 'h', 'd'] as const).find((one) => units.has(one)) ?? 'd';
  return `${round(parts.reduce((sum, part) => sum + minutes(part), 0) / MINUTES[unit])}${unit}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
