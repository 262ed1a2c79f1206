// Holds the models of a plan against rules: each rule reads one model and reports findings, as data.
// Prints nothing, reads no file, changes no plan; knows no stage and no view.
export { lint, type LintInput, type LintResult, type Skipped } from './engine.ts';
export { PRESETS, type Preset, type Rule, type Threshold } from './rule.ts';
export { settingsFrom, type ConfigLayer, type SeverityWord } from './configuration.ts';
export { demandRules, type Demand } from './demands/index.ts';
export { recommended, type Settings } from './settings.ts';
export { formNotFilled, openPlaces } from './rules/progress/form-not-filled.ts';
export { stateWanted } from './state-wanted.ts';
export { RULES } from './rules/index.ts';
export { checkConfiguration, hintFor, namedDemands, unknownDemand, type NamedDemand } from './check-configuration.ts';
export { configurationLoop, configurationMissing, unknownPreset } from './findings.ts';
export { collectKnown, withoutKnown, type KnownFinding, type KnownFindings, type Looked } from './known-findings.ts';
export * as lintFindings from './findings.ts';
export { thresholdKey } from './threshold.ts';
