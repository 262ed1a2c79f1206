/** A condition in signs that both languages read: `hosting = own`, `users ≥ 100`, `departments ∋ sales`. */
export function conditionText(condition: Readonly<Record<string, unknown>>): string {
  return Object.entries(condition)
    .map(([key, wanted]) => {
      if (key === 'any') return group(wanted, ' ∨ ');
      if (key === 'all') return group(wanted, ' ∧ ');
      if (key === 'not') return `¬${group([wanted], '')}`;
      return clause(key, wanted);
    })
    .join(' ∧ ');
}

const group = (parts: unknown, sign: string): string =>
  `(${(Array.isArray(parts) ? parts : []).map((part) => conditionText(part as Record<string, unknown>)).join(sign)})`;

function clause(question: string, wanted: unknown): string {
  if (typeof wanted !== 'object' || wanted === null) return `${question} = ${String(wanted)}`;
  if (Array.isArray(wanted)) return `${question} = ${wanted.map(String).join(' | ')}`;
  return Object.entries(wanted)
    .map(
      ([sign, value]) =>
        `${question} ${SIGNS[sign] ?? sign} ${Array.isArray(value) ? value.join(' | ') : String(value)}`,
    )
    .join(' ∧ ');
}

const SIGNS: Readonly<Record<string, string>> = { includes: '∋', atLeast: '≥', atMost: '≤' };
