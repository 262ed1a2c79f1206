import { assess } from '../../analyse/index.ts';
import type { Locale } from '../../diagnostics/index.ts';
import { storeAssessment } from '../../edits/index.ts';
import type {
  BrokenPack,
  Packs,
  Questionnaire,
  QuestionnairesDocument,
  ResolvedPlan,
  ViewValue,
} from '../../model/index.ts';
import type { Run } from '../../pipeline.ts';
import { nearest } from '../../text/index.ts';
import { assessment } from '../../views/index.ts';
import { answersFrom, checkedAnswers, pointsOf, questionsOf, shown, type Answers } from '../assessing/answers.ts';
import { askAll } from '../assessing/ask.ts';
import { compareVendors } from '../assessing/vendors.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { brokenPacks, brokenText } from '../own-packs/broken.ts';
import { startCommand } from '../own-packs/start-command.ts';
import { openPacksOf } from '../packs.ts';
import { assessPage, assessWords as words } from '../phrases/assess.ts';
import { common } from '../phrases/frame.ts';
import { resolvedPlan, tellToday } from '../planned.ts';
import { dateText, dayOf } from '../plans.ts';
import { assessmentBlocks } from '../printers/assessment-page.ts';
import { blocksAsMarkdown, blocksAsText, type Block } from '../printers/blocks.ts';
import { vendorBlocks } from '../printers/vendor-page.ts';
import { record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';
import { assertFree, formatOf, writeText } from '../reporting.ts';
import { bold, dim, lettersOf, padEnd, toJson, widthOf } from '../screen.ts';
import { refuse } from '../say.ts';
import { showFindings } from '../show-findings.ts';

type Form = 'pretty' | 'json' | 'md';

const start = startCommand({
  kind: 'assessment',
  summary: words.start,
  examples: [
    { line: 'assess new sales-readiness', says: words.start },
    { line: 'assess new sales-readiness my-packs', says: words.startExample },
  ],
  names: (packs) => packs.assessmentIds(),
});

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'assess --list', says: words.list },
    { line: 'assess people-readiness --by lin', says: words.ask },
    { line: 'assess planning-readiness --answers answers.yaml --output readiness.md', says: words.file },
  ],
  arguments: { '[name]': words.name, '[plan]': common.plan },
  options: {
    '--list': words.list,
    '--answers <file>': words.answers,
    '--by <person>': words.by,
    '--on <date>': words.on,
    '--stored': words.stored,
    '-o, --output <file>': words.output,
    '--to <format>': { says: words.to, choices: ['pretty', 'md', 'json'] },
    '--json': common.json,
    '--format <format>': { says: common.format, choices: ['pretty', 'json'] },
    '--force': common.force,
    ...RECORDING,
  },
  subcommands: { new: start },
  async run(session, { arguments: { name, plan: path }, options }) {
    // With --list the only word is the plan.
    const ofPlan = path ?? (options.list ? name : undefined);
    const packs = await openPacksOf(session, ofPlan)();
    // Before the questions are asked: a wrong extension, or a file in the way, should not be told after them.
    const form = formOf(options.list ? { ...options, output: undefined } : options);
    if (options.list) return listed(session, packs, form, await brokenPacks(session, packs, 'assessment', ofPlan));
    assertFree(session, options);
    const pack = questionnaire(session, packs, name);
    if (pack.data.subject === 'vendor') {
      for (const [option, given] of [
        ['--answers', options.answers !== undefined],
        ['--stored', options.stored],
      ] as const)
        if (given) throw refuse(words.fromThePlan, { option });
      const { plan } = await resolvedPlan(session, path);
      const view = compareVendors(pack, plan.plan);
      await print(session, { ...options, form }, view, (locale) => vendorBlocks(view, locale), plan);
      return EXIT.done;
    }
    if (path === '-' && options.answers === '-') throw refuse(words.bothStdin, {});
    // Which method fits is asked before there is a plan.
    const needsPlan = pack.data.scoring.kind !== 'match' || path !== undefined;
    const on = options.on === undefined ? undefined : dateText(session, options.on);
    if (options.on !== undefined) dayOf(session, '--on', options.on);
    const opened = needsPlan ? await resolvedPlan(session, path) : undefined;
    const given = options.stored
      ? storedAnswers(pack, opened?.plan)
      : { ...(await answersOf(session, pack, options.answers)), on, by: options.by };
    if (given.answers.size === 0) throw refuse(words.nothing, {});
    const points = pointsOf(pack.data, given.answers);
    const day = given.on ?? session.world.today();
    const by = given.by === undefined ? undefined : (opened?.plan.personLabel(given.by) ?? given.by);
    const answered = { points, notes: given.notes, on: opened ? day : given.on, by };
    const view = assessment(pack, answered, assess(pack.data, points));
    const store = async (): Promise<void> => {
      if (opened && !options.stored) await keep(session, opened, pack, { ...given, on: day }, options.dryRun, form);
    };
    // A fact that cannot be recorded is told before anything is printed; a diff comes after the result.
    if (!options.dryRun) await store();
    await print(
      session,
      { ...options, form },
      view,
      (locale) => assessmentBlocks(view, locale, form === 'md'),
      opened?.plan,
    );
    if (options.dryRun) await store();
    if (opened && given.on === undefined) tellToday(session);
    return EXIT.done;
  },
});

interface Given extends Answers {
  readonly on: string | undefined;
  readonly by: string | undefined;
}

async function answersOf(session: Session, pack: Questionnaire, file: string | undefined): Promise<Answers> {
  if (file !== undefined) return answersFrom(session, pack, file);
  if (session.canAsk) return askAll(session, pack);
  throw refuse(words.cannotAsk, {
    questions: questionsOf(pack.data).map(({ id }) => id),
    answers: pack.data.scale.map(({ id, value }) => `${id} (${value})`),
  });
}

/** The newest answers that the plan holds; of one day the last. */
function storedAnswers(pack: Questionnaire, plan: ResolvedPlan | undefined): Given {
  const entries = plan?.plan.data.assessments?.filter(({ questionnaire: id }) => id === pack.id) ?? [];
  const newest = entries.reduce<(typeof entries)[number] | undefined>(
    (best, each) => (best === undefined || each.on >= best.on ? each : best),
    undefined,
  );
  if (!plan || !newest) throw refuse(words.noneStored, { name: pack.id });
  const { answers, notes = {}, on, by } = newest;
  const { places } = plan.plan;
  const checked = checkedAnswers(pack, answers, notes, {
    answer: (id) => shown(places.at(answers, id)),
    question: (id) => shown(places.keyAt(answers, id)),
    note: (id) => shown(places.keyAt(notes, id)),
  });
  return { ...checked, on, by };
}

async function keep(
  session: Session,
  { run, plan }: { readonly run: Run; readonly plan: ResolvedPlan },
  pack: Questionnaire,
  { answers, notes, on, by }: Given & { readonly on: string },
  dryRun: boolean,
  form: Form,
): Promise<void> {
  if (!run.origins.has(run.path)) {
    session.err.line(session.say(words.notStored, {}));
    return;
  }
  // A diff would spoil what a program or a renderer reads.
  if (dryRun && form !== 'pretty') return;
  const facts = { questionnaire: pack.id, on, answers, notes, ...(by !== undefined && { by }) };
  if (dryRun) session.out.line();
  await record(session, run, storeAssessment(plan, facts), dryRun);
}

function questionnaire(session: Session, packs: Packs, name: string | undefined): Questionnaire {
  const known = packs.assessmentIds();
  if (name === undefined) throw refuse(words.noName, { known });
  const { value, diagnostics } = packs.assessment(name);
  if (value) return value;
  if (diagnostics.length > 0) {
    showFindings(session, diagnostics);
    throw refuse(words.broken, { name });
  }
  const near = nearest(name, known);
  throw near === undefined ? refuse(words.unknown, { name, known }) : refuse(words.unknownNear, { name, near, known });
}

/** What was asked for; else what the extension of the file says; else what a terminal shows. */
function formOf({ output, to, format, json }: Asked): Form {
  const asked = json || format === 'json' ? 'json' : (to ?? format);
  if (asked !== undefined || output === undefined) return asked ?? 'pretty';
  return formatOf({ output, to: undefined, format: undefined, json: false, force: false });
}

interface Asked {
  readonly output: string | undefined;
  readonly to: Form | undefined;
  readonly format: 'pretty' | 'json' | undefined;
  readonly json: boolean;
}

async function print(
  session: Session,
  { form, ...target }: { readonly form: Form; readonly output: string | undefined; readonly force: boolean },
  view: { readonly [key: string]: ViewValue },
  blocks: (locale: Locale) => readonly Block[],
  plan: ResolvedPlan | undefined,
): Promise<void> {
  const { out, locale, common } = session;
  const text = (): string => {
    if (form === 'json') return `${toJson({ version: 1, ...inLocale(view, locale) })}\n`;
    if (form === 'pretty') return lettersOf(blocksAsText(blocks(locale), undefined));
    // Markdown is a document: it speaks the language of the plan, unless --locale says otherwise.
    return blocksAsMarkdown(blocks(common.locale ?? plan?.project.locale ?? locale));
  };
  if (form === 'pretty' && target.output === undefined)
    out.write(blocksAsText(blocks(locale), out.terminal ? out.columns : undefined));
  else await writeText(session, target, text());
}

/** The view with every text in one language. */
function inLocale(value: { readonly [key: string]: ViewValue }, locale: Locale): object {
  const text = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(text);
    if (typeof each !== 'object' || each === null) return each;
    if ('en' in each && 'zh-CN' in each) return each[locale];
    return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, text(one)]));
  };
  return text(value) as object;
}

function listed(session: Session, packs: Packs, form: Form, broken: readonly BrokenPack[]): ExitStatus {
  const { locale, say, out, world } = session;
  const all = packs.assessmentIds().flatMap((id) => packs.assessment(id).value ?? []);
  if (form === 'json') {
    const rows = all.map(({ id, data, words }) => ({
      id,
      name: words[locale].name,
      about: words[locale].about ?? null,
      questions: questionsOf(data).length,
      methodologies: data.methodologies ? [...data.methodologies] : null,
    }));
    const document: QuestionnairesDocument = { version: 1, questionnaires: rows, broken: [...broken] };
    world.stdout.write(`${toJson(document)}\n`);
    return EXIT.done;
  }
  const width = Math.max(0, ...all.map(({ id }) => widthOf(id)));
  const nameWidth = Math.max(0, ...all.map((pack) => widthOf(pack.words[locale].name)));
  for (const { id, data, words } of all) {
    const remarks = [
      say(assessPage.questions, { n: questionsOf(data).length }),
      ...(data.scoring.kind === 'match' ? [assessPage.needsNoPlan[locale]] : []),
      ...(data.methodologies ? [say(assessPage.onlyFor, { methods: data.methodologies })] : []),
    ];
    out.line([
      padEnd(bold(id), width),
      '  ',
      padEnd(words[locale].name, nameWidth),
      '  ',
      dim(remarks.join(assessPage.comma[locale])),
    ]);
  }
  out.write(brokenText(session, broken));
  return EXIT.done;
}
