/** A value while it is being filled in: of thousands of plans, putting it together from copies would take as long as the rest. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
