import type {
  AnswersFile,
  AssessmentAnswers,
  AssessmentPackDocument,
  AssessmentWords,
  CalendarFile,
  CatalogueDocument,
  CatalogueWords,
  ChecklistDocument,
  ChecklistWords,
  GlossaryDocument,
  GlossaryWords,
  ConfigDocument,
  ContentDocument,
  FormDocument,
  FormWords,
  KnownFindingsDocument,
  MethodologyDocument,
  MethodologyWords,
  OverlayDocument,
  ReportDocument,
  ReportWords,
  RulesDocument,
  VocabularyWords,
} from '../model/index.ts';
import artefact from './generated/artefact.ts';
import answers from './generated/answers.ts';
import assessmentAnswers from './generated/assessment-answers.ts';
import assessmentWords from './generated/assessment-words.ts';
import assessment from './generated/assessment.ts';
import calendar from './generated/calendar.ts';
import catalogueWords from './generated/catalogue-words.ts';
import catalogue from './generated/catalogue.ts';
import checklistWords from './generated/checklist-words.ts';
import checklist from './generated/checklist.ts';
import formWords from './generated/form-words.ts';
import form from './generated/form.ts';
import glossaryWords from './generated/glossary-words.ts';
import glossary from './generated/glossary.ts';
import config from './generated/config.ts';
import knownFindings from './generated/known-findings.ts';
import methodology from './generated/methodology.ts';
import overlay from './generated/overlay.ts';
import reportWords from './generated/report-words.ts';
import report from './generated/report.ts';
import rules from './generated/rules.ts';
import vocabulary from './generated/vocabulary.ts';
import words from './generated/words.ts';
import type { Format, Schema } from './schema.ts';

/** What a file of each format holds, beside plans. */
export interface Formats {
  answers: AnswersFile;
  artefact: ContentDocument;
  assessment: AssessmentPackDocument;
  'assessment-answers': AssessmentAnswers;
  'assessment-words': AssessmentWords;
  calendar: CalendarFile;
  catalogue: CatalogueDocument;
  'catalogue-words': CatalogueWords;
  checklist: ChecklistDocument;
  'checklist-words': ChecklistWords;
  form: FormDocument;
  'form-words': FormWords;
  glossary: GlossaryDocument;
  'glossary-words': GlossaryWords;
  config: ConfigDocument;
  'known-findings': KnownFindingsDocument;
  methodology: MethodologyDocument;
  overlay: OverlayDocument;
  report: ReportDocument;
  'report-words': ReportWords;
  rules: RulesDocument;
  vocabulary: VocabularyWords;
  words: MethodologyWords;
}

/** Asked for when a file of the format is read, so that a run which reads none loads none of them. */
const SCHEMAS: Readonly<Record<keyof Formats, () => Schema>> = {
  answers: () => answers(),
  artefact: () => artefact(),
  assessment: () => assessment(),
  'assessment-answers': () => assessmentAnswers(),
  'assessment-words': () => assessmentWords(),
  calendar: () => calendar(),
  catalogue: () => catalogue(),
  'catalogue-words': () => catalogueWords(),
  checklist: () => checklist(),
  'checklist-words': () => checklistWords(),
  form: () => form(),
  'form-words': () => formWords(),
  glossary: () => glossary(),
  'glossary-words': () => glossaryWords(),
  config: () => config(),
  'known-findings': () => knownFindings(),
  methodology: () => methodology(),
  overlay: () => overlay(),
  report: () => report(),
  'report-words': () => reportWords(),
  rules: () => rules(),
  vocabulary: () => vocabulary(),
  words: () => words(),
};

const FORMATS = new Map<keyof Formats, Format>();

export function formatNamed(name: keyof Formats): Format {
  let format = FORMATS.get(name);
  if (!format) {
    format = { name, schema: SCHEMAS[name] };
    FORMATS.set(name, format);
  }
  return format;
}
