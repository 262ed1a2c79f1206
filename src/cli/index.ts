// The command line: commands, printers, what a person reads and types.
// Computes nothing about plans; hands the outside on as a World and never touches it itself.
export { main } from './main.ts';
