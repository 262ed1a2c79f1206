import type { Diagnostic, Text } from '../diagnostics/index.ts';
import {
  DATE_PATTERN,
  DURATION_PATTERN,
  ID_PATTERN,
  LAG_PATTERN,
  SIGNED_DURATION_PATTERN,
  MOMENT_PATTERN,
  NAME_PATTERN,
  PERCENT_PATTERN,
} from '../model/index.ts';
import {
  controlInName,
  FORMS,
  noSuchDay,
  noSuchHour,
  notADate,
  notADateNear,
  notAnAmount,
  notAnAmountNear,
  notAnId,
  notAnIdNear,
  reservedId,
  notAPercentage,
  percentMissing,
  tooEarly,
  unitMissing,
  wrongForm,
} from './findings/index.ts';
import { amountMeant, dateMeant, idMeant, percentMeant, withUnit } from './suggest.ts';
import { formOf } from './wording.ts';
import { FORBIDDEN_KEYS } from './tree.ts';
import { write } from './write.ts';
import type { Written } from './written.ts';

/** The finding for a text that is not in the form that its key asks for, with the form that was meant where it can be told. */
export function explainForm(at: Written): Diagnostic {
  const { problem, place, subject, key, value } = at;
  const { pattern = '' } = problem.shape.schema;
  switch (pattern) {
    case ID_PATTERN: {
      const suggestion = idMeant(value);
      if (FORBIDDEN_KEYS.has(value)) return reservedId(place, subject, { value });
      if (suggestion === undefined) return notAnId(place, subject, { value });
      return notAnIdNear(place, subject, { value, suggestion }, { fix: write(place, suggestion, false) });
    }
    case NAME_PATTERN:
      return controlInName(place, subject, { key });
    case DATE_PATTERN:
    case MOMENT_PATTERN:
      return explainDate(at, pattern);
    case DURATION_PATTERN:
    case SIGNED_DURATION_PATTERN:
      return explainAmount(at, pattern, FORMS.duration, 'm, h, d, w');
    case LAG_PATTERN:
      return explainAmount(at, pattern, FORMS.lag, 'm, h, d, w, ed, %');
    case PERCENT_PATTERN: {
      const suggestion = percentMeant(value);
      if (suggestion === undefined) return notAPercentage(place, subject, { key, value });
      // 0.4 may have been meant as four tenths or as less than one per cent.
      const fix = write(place, suggestion, !/^0\.\d/.test(value));
      return percentMissing(place, subject, { key, value, suggestion }, { fix });
    }
    default:
      return wrongForm(place, subject, { key, value, example: formOf(pattern) });
  }
}

function explainDate({ place, subject, key, value }: Written, pattern: string): Diagnostic {
  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(value) && (value.length === 10 || pattern === MOMENT_PATTERN)) {
    if (Number(value.slice(0, 4)) < 1900) return tooEarly(place, subject, { key, value });
    const dayExists = new RegExp(pattern, 'u').test(value.slice(0, 10));
    return (dayExists ? noSuchHour : noSuchDay)(place, subject, { key, value });
  }
  const suggestion = dateMeant(value, pattern === MOMENT_PATTERN);
  if (suggestion === undefined || !new RegExp(pattern, 'u').test(suggestion)) {
    return notADate(place, subject, { key, value, example: formOf(pattern) });
  }
  // An hour that the key does not take is lost: a person has to see that.
  const whole = !value.includes(':') || suggestion.includes('T');
  return notADateNear(place, subject, { key, value, suggestion }, { fix: write(place, suggestion, whole) });
}

function explainAmount(
  { place, subject, key, value }: Written,
  pattern: string,
  form: Text,
  units: string,
): Diagnostic {
  const fits = (text: string | undefined): text is string => text !== undefined && new RegExp(pattern, 'u').test(text);
  const bare = withUnit(value, 'd');
  if (fits(bare)) {
    return unitMissing(place, subject, { key, value, suggestion: bare, units }, { fix: write(place, bare, true) });
  }
  const suggestion = amountMeant(value);
  if (fits(suggestion)) {
    return notAnAmountNear(place, subject, { key, value, form, suggestion }, { fix: write(place, suggestion, true) });
  }
  return notAnAmount(place, subject, { key, value, form, example: '5d' });
}
