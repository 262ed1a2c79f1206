import type { Analysis, FormList } from '../../model/index.ts';
import type { Cells } from './cell.ts';
import { AIMS_LISTS } from './lists/aims.ts';
import { CUTOVER_LISTS } from './lists/cutover.ts';
import { MEETINGS_LISTS } from './lists/meetings.ts';
import { REGISTERS_LISTS } from './lists/registers.ts';
import { SCHEDULE_LISTS } from './lists/schedule.ts';
import { VENDORS_LISTS } from './lists/vendors.ts';

/** The entries of a list of the plan, in its order, with every column that `FORM_LISTS` promises. */
export const PLAN_LISTS: { readonly [List in FormList]: (analysis: Analysis) => readonly Cells[] } = {
  ...SCHEDULE_LISTS,
  ...AIMS_LISTS,
  ...REGISTERS_LISTS,
  ...VENDORS_LISTS,
  ...CUTOVER_LISTS,
  ...MEETINGS_LISTS,
};
