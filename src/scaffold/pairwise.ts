import type { Answers, QuestionData } from '../model/index.ts';

/** The answers worth trying: every option, none where none may be chosen, some and all of several, the ends of a range. */
function candidates(question: QuestionData): readonly unknown[] {
  const options = question.options ?? [];
  const values: readonly unknown[] = {
    choice: options,
    choices: [question.default, [], options.slice(0, question.min ?? 1), options].filter(
      (chosen) => !Array.isArray(chosen) || chosen.length >= (question.min ?? 0),
    ),
    number: [question.default, question.min ?? question.default, question.max ?? question.default],
    boolean: [true, false],
  }[question.type];
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(JSON.stringify(value)) && seen.add(JSON.stringify(value)));
}

/**
 * Few answers to all questions in which any two values of any two questions meet at least once. Each row begins with a
 * pair that has not met yet and takes, question by question, the value that meets most others for the first time.
 */
export function pairwise(questions: readonly QuestionData[]): Answers[] {
  const values = questions.map(candidates);
  const open = new Set<string>();
  const pair = (a: number, x: number, b: number, y: number): string =>
    a < b ? `${a}.${x} ${b}.${y}` : `${b}.${y} ${a}.${x}`;
  for (let a = 0; a < values.length; a++)
    for (let b = a + 1; b < values.length; b++)
      for (let x = 0; x < (values[a]?.length ?? 0); x++)
        for (let y = 0; y < (values[b]?.length ?? 0); y++) open.add(pair(a, x, b, y));
  const rows: number[][] = [];
  while (open.size > 0) {
    const [first = ''] = open;
    const row = new Map(first.split(' ').map((part) => part.split('.').map(Number) as [number, number]));
    for (let question = 0; question < values.length; question++) {
      if (row.has(question)) continue;
      const meets = (values[question] ?? []).map(
        (_, value) => [...row].filter(([other, chosen]) => open.has(pair(question, value, other, chosen))).length,
      );
      row.set(question, meets.indexOf(Math.max(...meets)));
    }
    for (const [a, x] of row) for (const [b, y] of row) if (a < b) open.delete(pair(a, x, b, y));
    rows.push(questions.map((_, index) => row.get(index) ?? 0));
  }
  return rows.map((row) =>
    Object.fromEntries(questions.map(({ id }, index) => [id, values[index]?.[row[index] ?? 0]])),
  );
}
