import { nearest } from '../text/index.ts';
import { CUTOVER_STRATEGIES, type QuestionData } from '../model/index.ts';
import { GROUPS, answersQuestion, clausesOf, isNever, wantedOf } from './condition.ts';
import {
  ANSWER_FORMS,
  CONDITION_FORMS,
  QUESTION_FORMS,
  conditionForm,
  conditionGroup,
  defaultUnfit,
  didYouMean,
  questionForm,
  questionOrder,
  unknownOption,
  unknownQuestion,
  unusedQuestion,
  wrongQuestionType,
} from './findings/index.ts';
import { conditionsOf, type PackDraft, type Report } from './pack-draft.ts';

/** Questions can be answered, and everything that names one fits it. */
export function checkQuestions(draft: PackDraft, report: Report): void {
  const { data } = draft;
  const used = new Set<string>();
  const order = new Map<object, number>(data.questions.map((question, index) => [question, index]));
  for (const question of data.questions) checkForm(draft, question, report);
  for (const { holder, when } of conditionsOf(draft)) {
    if (isNever(when)) continue;
    for (const clause of clausesOf(when)) {
      const subject = `pack:${draft.id}`;
      if (clause.kind === 'malformed') {
        report(conditionGroup(draft.at(clause.map, clause.group), subject, { group: clause.group }));
        continue;
      }
      const { question: id, wanted, map } = clause;
      const question = draft.question(id);
      if (!question) {
        reportUnknown(draft, report, map, id, id);
        continue;
      }
      used.add(id);
      if ((order.get(question) ?? 0) >= (order.get(holder) ?? Infinity))
        report(
          questionOrder(draft.at(map, id), `question:${id}`, {
            question: 'id' in holder ? String(holder.id) : id,
            other: id,
          }),
        );
      const fitting = wantedOf(question, wanted);
      if (!fitting) {
        report(
          conditionForm(draft.at(map, id), subject, {
            question: id,
            type: question.type,
            form: CONDITION_FORMS[question.type],
          }),
        );
        continue;
      }
      const options = question.options ?? [];
      for (const option of fitting.options)
        if (options.length > 0 && !options.includes(option))
          report(
            unknownOption(
              draft.at(map, id),
              subject,
              { option, question: id, known: options },
              didYouMean(nearest(option, options)),
            ),
          );
    }
  }
  checkScales(draft, report, used);
  for (const question of data.questions)
    if (!used.has(question.id) && question.sets === undefined && !isNever(question.when))
      report(unusedQuestion(draft.at(question, 'id'), `question:${question.id}`, { question: question.id }));
}

function reportUnknown(draft: PackDraft, report: Report, map: object, key: string | number, id: string): void {
  const known = draft.data.questions.map((question) => question.id);
  report(
    unknownQuestion(
      draft.at(map, key),
      `pack:${draft.id}`,
      { question: id, known },
      didYouMean(nearest(id, [...known, ...GROUPS])),
    ),
  );
}

function checkForm(draft: PackDraft, question: QuestionData, report: Report): void {
  const subject = `question:${question.id}`;
  const form = (key: string, form: keyof typeof QUESTION_FORMS): void =>
    report(
      questionForm(draft.at(question, key), subject, {
        question: question.id,
        type: question.type,
        form: QUESTION_FORMS[form],
      }),
    );
  const takesOptions = question.type === 'choice' || question.type === 'choices';
  if (takesOptions && (question.options ?? []).length === 0) {
    form('options', 'optionsNeeded');
    return;
  }
  if (!takesOptions && question.options) form('options', 'noOptions');
  const bounded =
    question.type === 'number'
      ? undefined
      : question.type === 'choices'
        ? question.max
        : (question.min ?? question.max);
  if (bounded !== undefined) form(bounded === question.max ? 'max' : 'min', 'noBounds');
  if (question.min !== undefined && question.max !== undefined && question.min > question.max) form('min', 'bounds');
  if (question.sets !== undefined) {
    const strategies: readonly string[] = CUTOVER_STRATEGIES;
    if (question.type !== 'choice' || !(question.options ?? []).every((option) => strategies.includes(option)))
      form('sets', 'strategy');
  }
  if (!answersQuestion(question, question.default))
    report(
      defaultUnfit(draft.at(question, 'default'), subject, {
        question: question.id,
        expected: ANSWER_FORMS[question.type],
      }),
    );
}

/** Scales, repetitions and cycles name a question of a type that they can use. */
function checkScales(draft: PackDraft, report: Report, used: Set<string>): void {
  const names = (holder: object, key: string, id: string | undefined, needed: readonly QuestionData['type'][]) => {
    if (id === undefined) return;
    const question = draft.question(id);
    if (!question) {
      reportUnknown(draft, report, holder, key, id);
      return;
    }
    used.add(id);
    if (!needed.includes(question.type))
      report(
        wrongQuestionType(draft.at(holder, key), `pack:${draft.id}`, {
          key,
          question: id,
          type: question.type,
          needed,
        }),
      );
  };
  for (const { data: task } of draft.tasks) {
    for (const scale of task.scale ?? []) names(scale, 'by', scale.by, ['number', 'choices']);
    for (const scale of task.recur?.scale ?? []) names(scale, 'by', scale.by, ['number', 'choices']);
    names(task, 'forEach', task.forEach, ['choices']);
  }
  const { cycles } = draft.data;
  if (cycles) {
    names(cycles, 'count', cycles.count, ['number']);
    names(cycles, 'areas', cycles.areas, ['choices']);
  }
}
