export { demandRules, type Demand } from './demand-rules.ts';
