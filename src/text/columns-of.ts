import width from 'fast-string-width';

const PRINTABLE_ASCII = /^[ -~]*$/;

/** Columns that a text takes where a Chinese character takes two. */
export const columnsOf = (text: string): number => (PRINTABLE_ASCII.test(text) ? text.length : width(text));
