// Schedule → analysis as of the data date: how a plan stands, and what a questionnaire says of it.
// Computes from what the models hold; never reads a clock, never guesses what is unknown.
export { assess, sensitivity, type Ranked, type Sensitivity } from './assessment.ts';
