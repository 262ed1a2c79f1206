/**
 * The formats that we promise to others: each gives `schemas/<name>.schema.json` and
 * `src/read/generated/<name>.ts`, by which documents are checked. `root` names the definition in `module` that a whole
 * document follows. `publishedOnly` gives the schema alone: for what we only write, and for what is checked by the schema
 * of another format.
 */
export const FORMATS = [
  { name: 'plan', source: 'plan-format', module: 'PlanFormat', root: 'Plan' },
  { name: 'plan-part', source: 'plan-format', module: 'PlanFormat', root: 'PlanPart', publishedOnly: true },
  { name: 'calendar', source: 'calendar-format', module: 'CalendarFormat', root: 'CalendarFile' },
  { name: 'methodology', source: 'methodology-format', module: 'MethodologyFormat', root: 'Methodology' },
  { name: 'words', source: 'methodology-format', module: 'MethodologyWordsFormat', root: 'Words' },
  { name: 'overlay', source: 'overlay-format', module: 'OverlayFormat', root: 'Overlay' },
  { name: 'catalogue', source: 'catalogue-format', module: 'CatalogueFormat', root: 'Catalogue' },
  { name: 'catalogue-words', source: 'catalogue-format', module: 'CatalogueFormat', root: 'Words' },
  { name: 'checklist', source: 'checklist-format', module: 'ChecklistFormat', root: 'Checklist' },
  { name: 'checklist-words', source: 'checklist-format', module: 'ChecklistFormat', root: 'Words' },
  { name: 'glossary', source: 'glossary-format', module: 'GlossaryFormat', root: 'Glossary' },
  { name: 'glossary-words', source: 'glossary-format', module: 'GlossaryFormat', root: 'Words' },
  { name: 'config', source: 'config-format', module: 'ConfigFormat', root: 'Config' },
  { name: 'report', source: 'report-format', module: 'ReportFormat', root: 'Report' },
  { name: 'report-words', source: 'report-format', module: 'ReportFormat', root: 'Words' },
  { name: 'vocabulary', source: 'report-format', module: 'VocabularyFormat', root: 'Vocabulary' },
  { name: 'answers', source: 'answers-format', module: 'AnswersFormat', root: 'AnswersFile' },
  { name: 'assessment', source: 'assessment-format', module: 'AssessmentFormat', root: 'Assessment' },
  { name: 'assessment-words', source: 'assessment-format', module: 'AssessmentFormat', root: 'Words' },
  {
    name: 'assessment-answers',
    source: 'assessment-format',
    module: 'AssessmentAnswersFormat',
    root: 'Answers',
  },
  { name: 'known-findings', source: 'known-findings-format', module: 'KnownFindingsFormat', root: 'KnownFindings' },
  { name: 'rules', source: 'rules-format', module: 'RulesFormat', root: 'Rules' },
  { name: 'findings', source: 'findings-format', module: 'FindingsFormat', root: 'Findings', publishedOnly: true },
  {
    name: 'schedule',
    source: 'schedule-output-format',
    module: 'ScheduleOutputFormat',
    root: 'Schedule',
    publishedOnly: true,
  },
  { name: 'status', source: 'status-output-format', module: 'StatusOutputFormat', root: 'Status', publishedOnly: true },
  {
    name: 'gate',
    source: 'recording-output-format',
    module: 'RecordingOutputFormat',
    root: 'Gate',
    publishedOnly: true,
  },
  {
    name: 'baselines',
    source: 'recording-output-format',
    module: 'RecordingOutputFormat',
    root: 'Baselines',
    publishedOnly: true,
  },
  {
    name: 'baseline',
    source: 'recording-output-format',
    module: 'RecordingOutputFormat',
    root: 'Baseline',
    publishedOnly: true,
  },
  {
    name: 'baseline-differences',
    source: 'recording-output-format',
    module: 'RecordingOutputFormat',
    root: 'Differences',
    publishedOnly: true,
  },
];
