/** No file of a pack comes near it; what is larger is not read. */
export const LARGEST_PACK_FILE_MEGABYTES = 4;

/** Where the packs of a kind stand in a folder of packs; those that go by a name each in a folder or file of that name. */
export const PACK_FOLDERS = {
  methodology: 'methodologies',
  catalogue: 'catalogue',
  rules: 'rules',
  checklist: 'checklists',
  assessment: 'assessments',
  form: 'forms',
  report: 'reports',
  calendar: 'calendars',
} as const;
export type PackKind = keyof typeof PACK_FOLDERS;
