// What a finding is, how its sentence is filled in either language, and the order findings come in.
// Holds no sentence of its own and knows no plan.
export { LOCALES, type Locale, type Text } from './locale.ts';
export { fill, type Hole, type Holes, type HoleValue, type Sentence } from './sentence.ts';
export {
  SEVERITIES,
  compareDiagnostics,
  message,
  type Diagnostic,
  type Fix,
  type Fixes,
  type Label,
  type Place,
  type Severity,
} from './diagnostic.ts';
export { mend, writing, type Mending } from './fix.ts';
export { finding, type FindingKind } from './finding.ts';
