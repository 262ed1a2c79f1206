import type { Place } from '../diagnostics/index.ts';
import type { CalendarData, CalendarPack, Outcome, Packs, PersonData, Places } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import {
  compileCalendar,
  parseDay,
  type Calendar,
  type CalendarProblem,
  type CalendarRules,
  type Day,
} from '../time/index.ts';
import type { Draft } from './draft.ts';
import {
  badHours,
  calendarCircle,
  didYouMean,
  endsBeforeItBegins,
  holidayWithoutDate,
  noWorkingTime,
  thereIs,
  unknownCalendar,
  unknownCalendarFile,
} from './findings/index.ts';

/** A calendar, and whether it may be computed with: what stands in for a broken one may not. */
export interface ChosenCalendar {
  readonly calendar: Calendar;
  readonly usable: boolean;
}

/** Finds a calendar file beside the plan; neither value nor diagnostics where there is none. */
export type CalendarFiles = (path: string) => Outcome<CalendarPack>;

interface Layer {
  readonly rules: CalendarRules;
  readonly places: Places;
}

interface Layers {
  readonly id: string;
  readonly layers: readonly Layer[];
  readonly covered?: Covered;
  readonly usable: boolean;
  /** No part of it is written in a plan or beside one. */
  readonly fromPacks: boolean;
}

interface Covered {
  readonly from: Day;
  readonly to: Day;
}

interface Known extends ChosenCalendar {
  readonly layers: Layers;
}

/** The calendar of a plan that names none: Monday to Friday. */
const ORDINARY = 'weekdays';

/** Calendars of packs by name, compiled for one plan and good for the next: only those that there was nothing to say about. */
const compiled = new WeakMap<Packs, Map<string, Known>>();

const isFile = (name: string): boolean => /^\.{0,2}\/|\.ya?ml$/.test(name);

/** All calendars of a plan, each compiled once. */
export class Calendars {
  private readonly draft: Draft;
  private readonly packs: Packs;
  private readonly files: CalendarFiles;
  private readonly named = new Map<string, Known>();
  private readonly written = new Map<object, Known>();
  private readonly told = new Set<object>();
  private projectCalendar: Known | undefined;

  constructor(draft: Draft, packs: Packs, files: CalendarFiles) {
    this.draft = draft;
    this.packs = packs;
    this.files = files;
  }

  /** The project's own, which everything without a calendar follows. */
  get project(): ChosenCalendar {
    return this.projectKnown();
  }

  /** The calendar that `node.calendar` chooses; the project's where it chooses none. */
  chosenBy(node: { readonly calendar?: string | CalendarData }, subject: string): ChosenCalendar {
    return node.calendar === undefined ? this.projectKnown() : this.known(node.calendar, node, subject);
  }

  /** A person's calendar with the leave taken out. */
  ofPerson(person: PersonData, subject: string): ChosenCalendar {
    const own = person.calendar === undefined ? this.projectKnown() : this.known(person.calendar, person, subject);
    const leave = person.leave ?? [];
    if (leave.length === 0) return own;
    const layer: Layer = { rules: { holidays: leave }, places: this.draft.places };
    return this.compile({ ...own.layers, layers: [...own.layers.layers, layer] }, subject);
  }

  private projectKnown(): Known {
    const { project } = this.draft.data;
    if (this.projectCalendar) return this.projectCalendar;
    const known = this.known(project.calendar ?? ORDINARY, project, 'plan');
    this.projectCalendar = { ...known, usable: known.usable && !this.draft.lost(project, 'calendar') };
    return this.projectCalendar;
  }

  private known(choice: string | CalendarData, node: object, subject: string): Known {
    const cache: Map<unknown, Known> = typeof choice === 'string' ? this.named : this.written;
    const before = cache.get(choice);
    if (before) return before;
    const name = typeof choice === 'string' ? choice : undefined;
    const shared = this.sharedCalendars();
    const earlier = name === undefined ? undefined : shared.get(name);
    if (earlier) {
      cache.set(choice, earlier);
      return earlier;
    }
    const place = (): Place => this.draft.places.at(node, 'calendar');
    const told = this.draft.diagnostics.length;
    const layers = this.layersOf(choice, place, subject);
    const known = { ...this.compile(layers, subject), layers };
    if (layers.usable && !known.calendar.works) this.draft.report(noWorkingTime(place(), subject, {}));
    cache.set(choice, known);
    const settled = known.usable && layers.fromPacks && this.draft.diagnostics.length === told;
    if (settled && name !== undefined) shared.set(name, known);
    return known;
  }

  private sharedCalendars(): Map<string, Known> {
    let shared = compiled.get(this.packs);
    if (!shared) compiled.set(this.packs, (shared = new Map()));
    return shared;
  }

  /** The calendar itself and everything that it extends, the lowest first. */
  private layersOf(choice: string | CalendarData, place: () => Place, subject: string): Layers {
    const layers: Layer[] = [];
    const path: string[] = [];
    let id: string | undefined;
    let covered: Covered | undefined;
    let next: string | CalendarData | undefined = choice;
    let asked = place;
    let whole = true;
    let fromPacks = true;
    const done = (usable: boolean): Layers => ({
      id: id ?? 'inline',
      layers: layers.reverse(),
      fromPacks,
      usable: usable && whole,
      ...(covered && { covered }),
    });
    while (next !== undefined) {
      if (typeof next === 'string') {
        if (path.includes(next)) {
          this.draft.report(calendarCircle(asked(), subject, { id: next, path: [...path, next].join(' → ') }));
          return done(false);
        }
        path.push(next);
        if (isFile(next)) fromPacks = false;
        const pack: CalendarPack | undefined = this.open(next, asked, subject);
        id ??= pack?.data.id ?? next;
        if (!pack) return done(next === ORDINARY);
        if (pack.leftOut.size > 0) whole = false;
        layers.push({ rules: pack.data, places: pack.places });
        covered = joined(covered, pack.data.covered);
        // The place in a built-in calendar costs reading its file: asked for where there is something to say.
        asked = () => pack.places.at(pack.data, 'extends');
        next = pack.data.extends;
      } else {
        id = 'inline';
        if (this.draft.plan.leftOut.has(next)) whole = false;
        const written: CalendarData = next;
        fromPacks = false;
        layers.push({ rules: written, places: this.draft.places });
        asked = () => this.draft.places.at(written, 'extends');
        next = written.extends;
      }
    }
    return done(true);
  }

  private open(name: string, place: () => Place, subject: string): CalendarPack | undefined {
    const found = isFile(name) ? this.files(name) : this.packs.calendar(name);
    for (const diagnostic of found.diagnostics) this.draft.report(diagnostic);
    if (found.value || found.diagnostics.length > 0 || name === ORDINARY) return found.value;
    if (isFile(name)) this.draft.report(unknownCalendarFile(place(), subject, { path: name }));
    else {
      const ids = this.packs.calendarIds();
      const near = nearest(name, ids);
      this.draft.report(
        unknownCalendar(place(), subject, { id: name, hint: near === undefined ? thereIs(ids) : didYouMean(near) }),
      );
    }
    return undefined;
  }

  private compile(layers: Layers, subject: string): ChosenCalendar & { readonly layers: Layers } {
    const { calendar, problems } = compileCalendar(
      layers.id,
      layers.layers.map((layer) => layer.rules),
      layers.covered,
    );
    const fresh = problems.filter((problem) => !this.told.has(problem.node));
    for (const problem of fresh) this.tell(problem, layers.layers, subject);
    for (const problem of fresh) this.told.add(problem.node);
    const usable = layers.usable && calendar.works && problems.length === 0;
    return { calendar, usable, layers };
  }

  private tell({ kind, node, key, text }: CalendarProblem, layers: readonly Layer[], subject: string): void {
    const places = layers.find(({ rules }) => holds(rules, node))?.places ?? this.draft.places;
    const place = places.at(node, key);
    switch (kind) {
      case 'no-such-date':
        // Reading tells dates that no calendar has, and leaves them out.
        return;
      case 'no-date':
        if (this.draft.plan.leftOut.has(node)) return;
        return this.draft.report(holidayWithoutDate(place, subject, {}));
      case 'interval-without-time':
        return this.draft.report(badHours(place, subject, { hours: text }));
      case 'from-after-to': {
        const from = String(Object.entries(node).find(([name]) => name === 'from')?.[1] ?? '');
        return this.draft.report(endsBeforeItBegins(place, subject, { first: 'from', from, last: 'to', to: text }));
      }
      default:
        return kind satisfies never;
    }
  }
}

/** Whether a node that `compileCalendar` names belongs to these rules. */
function holds(rules: CalendarRules, node: object): boolean {
  const inside: readonly (object | undefined)[] = [
    ...(rules.holidays ?? []),
    ...(rules.workdays ?? []).flatMap((workday) => [workday, workday.hours]),
    ...Object.values(rules.week ?? {}),
  ];
  return inside.includes(node);
}

/** A calendar that extends another one knows the days of both. */
function joined(
  covered: Covered | undefined,
  more: { readonly from: string; readonly to: string } | undefined,
): Covered | undefined {
  const from = more && parseDay(more.from);
  const to = more && parseDay(more.to);
  if (from === undefined || to === undefined) return covered;
  return covered ? { from: Math.min(covered.from, from), to: Math.max(covered.to, to) } : { from, to };
}
