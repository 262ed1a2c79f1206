import { scalar } from '../text/index.ts';
import { formatDay } from '../time/index.ts';
import type { Answers, Methodology } from '../model/index.ts';
import { projectId, type Basics } from './basics.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { phaseItem, text } from './phase-entries.ts';
import { phrases } from './phrases.ts';
import { tailor } from './tailor.ts';
import { commentLines, mapLines, type Entry, type Value } from './yaml-lines.ts';

export interface ScaffoldOptions {
  /** Where an editor finds the schema: a path relative to the plan, or an address. */
  readonly schema: string;
}

/**
 * The text of a new plan. The answers fit the questions of the methodology; what is not answered takes its default.
 * Whatever the names of project and client hold, the text reads back as the same plan.
 */
export function scaffold(
  methodology: Methodology,
  basics: Basics,
  answers: Answers,
  { schema }: ScaffoldOptions,
): string {
  const drawing = drawingOf(methodology, basics, tailor(methodology, answers));
  const { words, tailored } = drawing;
  const part = (key: string, value: Value, note: string): string[] => {
    const lines = mapLines([{ key, value, notes: [note] }], 0);
    return lines.length === 0 ? [] : ['', ...lines];
  };
  const lines = [
    `# yaml-language-server: $schema=${encodeURI(schema)}`,
    ...commentLines(header(drawing), 0),
    'format: crm-plan/1',
    '',
    ...mapLines([{ key: 'project', value: { map: project(drawing) } }], 0),
    ...cutover(drawing),
    ...part('goals', goals(drawing), words.say(phrases.goals)),
    ...part('people', people(drawing), words.say(phrases.people)),
    ...part(
      'phases',
      { list: tailored.phases.map((phase, index) => phaseItem(drawing, phase, index)) },
      words.say(phrases.phases),
    ),
    ...part('deliverables', deliverables(drawing), words.say(phrases.deliverables)),
    ...part('risks', risks(drawing), words.say(phrases.risks)),
  ];
  return `${lines.join('\n')}\n`;
}

function header({ words, methodology, basics, tailored }: Drawing): string[] {
  const { cycles, goals } = tailored;
  const steps = [
    phrases.nextPeople,
    ...(goals.length > 0 ? [phrases.nextGoals] : []),
    phrases.nextTasks,
    phrases.nextCheck,
    phrases.nextBaseline,
  ];
  return [
    '',
    words.say(phrases.title, { name: basics.name }),
    words.say(phrases.method, {
      method: methodology.name[basics.locale],
      id: methodology.id,
      version: methodology.version,
    }),
    ...(cycles && cycles.made < cycles.wanted ? [words.say(phrases.cyclesLeftOut, cycles)] : []),
    '',
    words.say(phrases.next),
    ...steps.map((step, index) => `${index + 1}. ${words.say(step)}`),
    '',
    words.say(phrases.dates),
  ];
}

function project({ methodology, basics, tailored }: Drawing): Entry[] {
  return [
    { key: 'id', value: { text: projectId(basics.name, basics.client) } },
    { key: 'name', value: { text: basics.name } },
    { key: 'client', value: text(basics.client) },
    { key: 'locale', value: { plain: basics.locale } },
    { key: 'start', value: { plain: formatDay(basics.start) } },
    { key: 'calendar', value: { text: basics.calendar } },
    { key: 'currency', value: text(basics.currency) },
    {
      key: 'methodology',
      value: {
        map: [
          { key: 'id', value: { text: methodology.id } },
          { key: 'version', value: { plain: methodology.version } },
          {
            key: 'answers',
            value: {
              map: Object.entries(tailored.answers).map(([question, answer]) => ({
                key: scalar(question, 'flow'),
                value: answerValue(answer),
              })),
            },
          },
        ],
      },
    },
  ];
}

/** An empty choice is an answer too, so it is written. */
function answerValue(answer: unknown): Value {
  if (Array.isArray(answer)) return { plain: `[${answer.map((option) => scalar(String(option), 'flow')).join(', ')}]` };
  return typeof answer === 'string' ? { text: answer } : { plain: String(answer) };
}

function cutover({ methodology, tailored }: Drawing): string[] {
  const question = methodology.data.questions.find(({ sets }) => sets === 'cutover.strategy');
  const answer = question && Object.hasOwn(tailored.answers, question.id) ? tailored.answers[question.id] : undefined;
  return typeof answer === 'string' ? ['', 'cutover:', `  strategy: ${scalar(answer)}`] : [];
}

const goals = ({ tailored, words }: Drawing): Value => ({
  list: tailored.goals.map(({ id, kind }) => ({
    entries: [
      { key: 'id', value: { text: id } },
      { key: 'statement', value: { text: words.of('goals', id) ?? id } },
      { key: 'kind', value: text(kind) },
    ],
  })),
  short: true,
});

const people = ({ tailored }: Drawing): Value => ({
  list: tailored.roles.map(({ id, side, capabilities }) => ({
    entries: [
      { key: 'id', value: { text: id } },
      { key: 'roles', value: { ids: [id] } },
      { key: 'side', value: text(side) },
      { key: 'capabilities', value: { ids: capabilities ?? [] } },
    ],
  })),
  short: true,
});

const deliverables = ({ tailored, words, role }: Drawing): Value => ({
  list: tailored.deliverables.map(({ id, owner, acceptedBy, form }) => ({
    entries: [
      { key: 'id', value: { text: id } },
      { key: 'name', value: { text: words.of('deliverables', id) ?? id } },
      { key: 'owner', value: text(role(owner)) },
      { key: 'acceptedBy', value: text(role(acceptedBy)) },
      { key: 'form', value: text(form) },
    ],
  })),
  short: true,
});

const risks = ({ tailored, words, role }: Drawing): Value => ({
  list: tailored.risks.map(({ id, owner, probability, impact }) => ({
    entries: [
      { key: 'id', value: { text: id } },
      { key: 'title', value: { text: words.of('risks', id) ?? id } },
      { key: 'probability', value: text(probability) },
      { key: 'impact', value: text(impact) },
      { key: 'owner', value: text(role(owner)) },
      { key: 'status', value: { plain: 'open' } },
      { key: 'trigger', value: text(words.of('risks', id, 'trigger')) },
      { key: 'response', value: text(words.of('risks', id, 'response')) },
    ],
  })),
});
