// Only the prompts that are used: the whole package brings an editor and its encodings along.
export { checkbox, confirm, input, select } from '@inquirer/prompts';
