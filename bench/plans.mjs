// Plans of any size to measure with: always the same text for the same numbers, written as people write plans.

/** A small generator of the same numbers everywhere (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const VERBS = ['Collect', 'Agree', 'Describe', 'Build', 'Test', 'Review', 'Migrate', 'Train', 'Configure', 'Approve'];
const THINGS = [
  'customer data',
  'service calls',
  'sales stages',
  '客户分级规则',
  'interfaces',
  '报表口径',
  'user roles',
  'price lists',
];

/**
 * The text of a plan.
 * - `tasks`: how many, dealt out to phases of about fifty
 * - `people`: how many share the work
 * - `links`: most predecessors of one task, all of them before it in the file
 * - `effort`: tasks state effort and who does it instead of a duration, so that levelling has something to do
 * - `detail`: every task says why and how, and has a checklist, as plans do that people work with
 * - `status`: the first third is done, the next in progress, with a data date
 */
export function planText({
  tasks,
  people = Math.max(3, Math.ceil(tasks / 40)),
  links = 3,
  effort = false,
  status = false,
  detail = false,
  seed = 1,
}) {
  const roll = dice(seed);
  const lines = [
    '# yaml-language-server: $schema=../schemas/plan.schema.json',
    'format: crm-plan/1',
    'project:',
    `  id: bench-${tasks}`,
    `  name: A plan of ${tasks} tasks`,
    '  client: North Bank',
    '  locale: en',
    '  start: 2026-12-01',
    ...(status ? ['  asOf: 2027-03-31'] : []),
    '  calendar: weekdays',
    '  currency: CNY',
    'people:',
  ];
  for (let i = 0; i < people; i++) {
    lines.push(
      `  - { id: person-${i}, name: Person ${i}, capacity: ${[100, 100, 80, 50][roll(4)]}%, rate: ${800 + roll(12) * 50} }`,
    );
  }
  lines.push('phases:');
  const phaseCount = Math.max(1, Math.ceil(tasks / 50));
  let task = 0;
  for (let phase = 0; phase < phaseCount; phase++) {
    lines.push(`  - id: phase-${phase}`, `    name: Phase ${phase}`, `    owner: person-${roll(people)}`, '    tasks:');
    const last = Math.floor(((phase + 1) * tasks) / phaseCount);
    for (; task < last; task++) {
      const owner = roll(people);
      lines.push(
        `      - id: task-${task}`,
        `        name: ${VERBS[roll(VERBS.length)]} ${THINGS[roll(THINGS.length)]} (${task})`,
        `        owner: person-${owner}`,
      );
      const days = 1 + roll(9);
      if (effort) lines.push(`        effort: ${days}d`, `        responsible: [person-${owner}]`);
      else lines.push(`        duration: ${days}d`);
      const before = Math.min(task, roll(links + 1));
      const waitsFor = [...new Set(Array.from({ length: before }, () => task - 1 - roll(Math.min(task, 30))))];
      if (waitsFor.length > 0) {
        const written = waitsFor.map((id, index) =>
          index === 1 && roll(3) === 0 ? `{ task: task-${id}, type: SS, lag: ${1 + roll(3)}d }` : `task-${id}`,
        );
        lines.push(`        dependsOn: [${written.join(', ')}]`);
      }
      if (roll(12) === 0) lines.push('        # agreed with the client', '        deadline: 2099-06-30');
      if (detail) {
        lines.push(
          '        how: Ask each department for its three most frequent cases, and write them down in their words.',
          '        checklist:',
          `          - { id: item-${task}-a, text: The departments have signed }`,
          `          - { id: item-${task}-b, text: 结果已归档 }`,
        );
      }
      if (detail || roll(5) === 0) lines.push("        why: 'The old system can''t do it: every call is typed twice.'");
      if (status && task < tasks / 3) {
        lines.push('        progress: 100%', '        actual: { start: 2026-12-01, finish: 2027-01-15 }');
      } else if (status && task < (tasks * 2) / 3 && roll(2) === 0) {
        lines.push(`        progress: ${10 * (1 + roll(8))}%`, '        actual: { start: 2027-02-01 }');
      }
    }
  }
  lines.push('risks:');
  for (let i = 0; i < Math.ceil(tasks / 20); i++) {
    lines.push(
      `  - { id: risk-${i}, title: "Delivery ${i} slips", probability: medium, impact: high, owner: person-${roll(people)}, status: open }`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The plan of 40 tasks and about 400 lines that start-up and single files are measured with. */
export function smallPlan() {
  return planText({ tasks: 40, status: true, detail: true, seed: 7 });
}

/** One of any number of such plans, each another: what an ordinary project writes. */
export const ordinaryPlan = (seed) => planText({ tasks: 40, detail: true, people: 5, seed });

/** The same plan with a duration that lacks its unit: whoever checks it by the schema has to say so. */
export function mistaken(text) {
  const wrong = text.replace(/duration: (\d)d/, 'duration: $1');
  if (wrong === text) throw new Error('no duration to spoil');
  return wrong;
}
