export { wrap } from '../text/index.ts';
