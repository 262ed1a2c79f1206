import type { Assignment, Link, Phase, ResolvedPlan, Task } from '../../src/model/index.ts';
import type { Calendar, Moment } from '../../src/time/index.ts';

// A second scheduler, slow and plain, written from the plan format: it lays out every minute of a short horizon, tries every
// place that a task could have, and repeats until nothing changes. It shares no code with the product but the calendars'
// answer to "how much is worked on this minute".

/** What it finds for one task; instants and working minutes. */
export interface Expected {
  start: number;
  finish: number;
  earlyStart: number;
  earlyFinish: number;
  lateStart: number;
  lateFinish: number;
  totalFloat: number;
  freeFloat: number;
  critical: boolean;
}

/** One way to place a task: where its work (its rest, where it has begun) starts and finishes. */
interface Place {
  readonly start: number;
  readonly finish: number;
}

const DAY = 1440;
const HOUR = 60;

/** What is worked in each minute of the horizon. */
class Hours {
  readonly rate: Int32Array;
  /** The minutes in which anything is worked, as instants. */
  readonly worked: readonly number[];
  private readonly from: number;
  private readonly counts: Int32Array;

  constructor(rate: Int32Array, from: number) {
    this.rate = rate;
    this.from = from;
    const worked: number[] = [];
    this.counts = new Int32Array(rate.length + 1);
    for (let at = 0; at < rate.length; at++) {
      this.counts[at] = worked.length;
      if ((rate[at] ?? 0) > 0) worked.push(from + at);
    }
    this.counts[rate.length] = worked.length;
    this.worked = worked;
  }

  /** How many minutes before an instant are worked. */
  before(at: number): number {
    return this.counts[Math.max(0, Math.min(this.rate.length, at - this.from))] ?? 0;
  }

  /** The earliest instant with as much work before it. */
  evening(at: number): number {
    return (this.worked[this.before(at) - 1] ?? this.from - 1) + 1;
  }

  isWorked(at: number): boolean {
    return (this.rate[at - this.from] ?? 0) > 0;
  }
}

export class Reference {
  private readonly plan: ResolvedPlan;
  private readonly from: number;
  private readonly length: number;
  private readonly leaves: readonly Task[];
  private readonly places = new Map<Task, readonly Place[]>();
  private readonly early = new Map<Task, Place>();
  private readonly dataDate: number;
  private readonly calendars = new Map<Calendar, Hours>();
  private readonly teams = new Map<string, Hours>();
  private readonly links = new Map<Task, readonly (readonly [Link, Calendar])[]>();
  private readonly within = new Map<Task | Phase, readonly Task[]>();

  constructor(plan: ResolvedPlan, firstDay: number, days: number) {
    this.plan = plan;
    this.from = firstDay * DAY;
    this.length = days * DAY;
    this.leaves = plan.tasks.filter((task) => task.type !== 'parent');
    this.dataDate = plan.asOf === undefined ? -Infinity : (plan.asOf + 1) * DAY;
  }

  run(): Map<Task, Expected> {
    for (const task of this.leaves) this.places.set(task, this.placesOf(task));
    this.settleEarly();
    const finish = Math.max(...this.leaves.map((task) => this.finishOf(task)));
    const late = this.settleLate(finish);
    const free = new Map(this.leaves.map((task) => [task, this.freeOf(task, finish)]));
    const placed = this.settlePlaced(finish, late);
    const critical = this.criticalOf(finish);
    const found = new Map<Task, Expected>();
    for (const task of this.leaves) {
      const early = this.early.get(task) as Place;
      const begun = this.begun(task);
      const [earlyStart, earlyFinish] = [this.startOf(task), this.finishOf(task)];
      if (this.finished(task)) {
        const dates = { start: earlyStart, finish: earlyFinish, earlyStart, earlyFinish };
        found.set(task, {
          ...dates,
          lateStart: earlyStart,
          lateFinish: earlyFinish,
          totalFloat: 0,
          freeFloat: 0,
          critical: false,
        });
        continue;
      }
      const latest = this.shown(task, late.get(task) as Place);
      const totalFloat = this.slack(task, early, latest);
      const freeFloat = Math.min(totalFloat, this.slack(task, early, free.get(task) as Place));
      const at = this.shown(task, placed.get(task) as Place);
      found.set(task, {
        start: begun ? earlyStart : at.start,
        finish: at.finish,
        earlyStart,
        earlyFinish,
        lateStart: begun ? earlyStart : latest.start,
        lateFinish: latest.finish,
        totalFloat,
        freeFloat,
        critical: critical.has(task),
      });
    }
    return found;
  }

  /** Something without length that moves is shown in the evening; where no work lies between, it has not moved. */
  private shown(task: Task, place: Place): Place {
    if (!this.zero(task)) return place;
    const early = this.early.get(task) as Place;
    const at = this.teamEvening(task, place.start);
    return at === this.teamEvening(task, early.start) ? early : { start: at, finish: at };
  }

  // ——— the minutes

  private hours(calendar: Calendar): Hours {
    let hours = this.calendars.get(calendar);
    if (!hours) {
      const rate = new Int32Array(this.length);
      for (let at = 0; at < this.length; at += HOUR) {
        let before = calendar.workBefore(this.from + at);
        if (calendar.workBefore(this.from + at + HOUR) === before) continue;
        for (let now = at; now < at + HOUR; now++) {
          const after = calendar.workBefore(this.from + now + 1);
          rate[now] = after - before;
          before = after;
        }
      }
      hours = new Hours(rate, this.from);
      this.calendars.set(calendar, hours);
    }
    return hours;
  }

  /** Work that is done in each minute: 1 on a calendar, what its people bring for a team, in ten-thousandths. */
  private rates(task: Task): Hours {
    const team = this.team(task);
    if (team.length === 0) return this.hours(task.calendar);
    const names = team.map(({ person, units }) => `${person.id} ${units}`).join();
    let hours = this.teams.get(names);
    if (!hours) {
      const rate = new Int32Array(this.length);
      for (const { person, units } of team) {
        const each = person.capacity * units;
        for (const at of this.hours(person.calendar).worked) rate[at - this.from] = (rate[at - this.from] ?? 0) + each;
      }
      hours = new Hours(rate, this.from);
      this.teams.set(names, hours);
    }
    return hours;
  }

  private team(task: Task): readonly Assignment[] {
    if (task.type !== 'task' || task.duration !== undefined || task.effort === undefined) return [];
    if (task.responsible.length > 0) return task.responsible;
    return task.owner ? [{ person: task.owner, units: 1 }] : [];
  }

  private count(calendar: Calendar, from: number, to: number): number {
    const hours = this.hours(calendar);
    return hours.before(to) - hours.before(from);
  }

  /** The earliest instant with as much work before it. */
  private evening(at: number, calendar: Calendar): number {
    return this.hours(calendar).evening(at);
  }

  /** The earliest instant that lies so much work after (before) another. */
  private shifted(at: number, minutes: number, calendar: Calendar): number {
    if (minutes === 0) return at;
    const hours = this.hours(calendar);
    const last = hours.worked[hours.before(at) + minutes - 1];
    return last === undefined ? Math.sign(minutes) * Infinity : last + 1;
  }

  private startMoment(moment: Moment, calendar: Calendar): number {
    if (moment.minuteOfDay !== undefined) return moment.day * DAY + moment.minuteOfDay;
    const hours = this.hours(calendar);
    return hours.worked[hours.before(moment.day * DAY)] ?? Infinity;
  }

  private finishMoment(moment: Moment, calendar: Calendar): number {
    if (moment.minuteOfDay !== undefined) return moment.day * DAY + moment.minuteOfDay;
    return this.evening((moment.day + 1) * DAY, calendar);
  }

  // ——— one task

  private known(): boolean {
    return this.plan.asOf !== undefined;
  }
  private finished(task: Task): boolean {
    return this.known() && task.actual.finish !== undefined;
  }
  private begun(task: Task): boolean {
    return this.known() && task.actual.start !== undefined;
  }

  private planned(task: Task): number {
    if (task.type === 'milestone') return 0;
    return task.duration ?? task.effort ?? this.plan.calendar.dayMinutes;
  }

  /** On a team, work counts in ten-thousandths of a minute. */
  private perMinute(task: Task): number {
    return this.team(task).length > 0 ? 10_000 : 1;
  }

  private left(task: Task): number {
    const whole = this.planned(task);
    let minutes = whole;
    if (this.known() && !this.finished(task) && task.type === 'task') {
      if (task.remaining !== undefined) minutes = task.remaining;
      else if (task.progress !== undefined) minutes = Math.floor((whole * (10_000 - task.progress) + 5000) / 10_000);
    }
    return minutes * this.perMinute(task);
  }

  private zero(task: Task): boolean {
    return this.left(task) === 0;
  }

  private actualStart(task: Task): number {
    const moment = task.actual.start;
    if (moment) {
      const off = moment.minuteOfDay === undefined && task.calendar.minutesOn(moment.day) === 0;
      return off ? moment.day * DAY : this.startMoment(moment, task.calendar);
    }
    const finish = this.actualFinish(task);
    if (this.planned(task) === 0) return finish;
    // The latest start from which the whole was done by then.
    const { rate } = this.rates(task);
    let sum = 0;
    let at = finish;
    while (sum < this.planned(task) * this.perMinute(task)) sum += rate[--at - this.from] ?? 0;
    return at;
  }

  private actualFinish(task: Task): number {
    const moment = task.actual.finish as Moment;
    const off = moment.minuteOfDay === undefined && task.calendar.minutesOn(moment.day) === 0;
    return off ? (moment.day + 1) * DAY : this.finishMoment(moment, task.calendar);
  }

  /** Every place, in time order. Something without length stands in working time, or in an evening. */
  private placesOf(task: Task): readonly Place[] {
    const { worked, rate } = this.rates(task);
    const amount = this.left(task);
    if (amount === 0) {
      const instants = new Set(worked.flatMap((at) => [at, at + 1]));
      return [...instants].sort((a, b) => a - b).map((at) => ({ start: at, finish: at }));
    }
    const found: Place[] = [];
    for (let index = 0; index < worked.length; index++) {
      let sum = 0;
      let end = index;
      while (sum < amount && end < worked.length) sum += rate[(worked[end++] as number) - this.from] as number;
      if (sum < amount) break;
      found.push({ start: worked[index] as number, finish: (worked[end - 1] as number) + 1 });
    }
    return found;
  }

  /** Dates as the links see them. */
  private startOf(task: Task): number {
    return this.finished(task) || this.begun(task) ? this.actualStart(task) : (this.early.get(task) as Place).start;
  }
  private finishOf(task: Task): number {
    return this.finished(task) ? this.actualFinish(task) : (this.early.get(task) as Place).finish;
  }

  // ——— links, with parents and phases written out

  private inside(node: Task | Phase): readonly Task[] {
    const known = this.within.get(node) ?? this.insideOf(node);
    this.within.set(node, known);
    return known;
  }

  private insideOf(node: Task | Phase): readonly Task[] {
    if (!('children' in node)) return this.leaves.filter((leaf) => leaf.phase === node);
    if (node.type !== 'parent') return [node];
    return this.leaves.filter((leaf) => this.ancestors(leaf).includes(node));
  }

  private ancestors(task: Task): readonly Task[] {
    const found: Task[] = [];
    for (let parent = task.parent; parent; parent = parent.parent) found.push(parent);
    return found;
  }

  /** Every link that binds a task: its own, and those of what it is part of, with the calendar that a lag runs on. */
  private linksInto(task: Task): readonly (readonly [Link, Calendar])[] {
    const known = this.links.get(task);
    if (known) return known;
    const links = [
      ...task.links.map((link) => [link, task.calendar] as const),
      ...this.ancestors(task).flatMap((parent) => parent.links.map((link) => [link, parent.calendar] as const)),
      ...task.phase.links.map((link) => [link, this.plan.calendar] as const),
    ];
    this.links.set(task, links);
    return links;
  }

  private calendarOf(node: Task | Phase): Calendar {
    return 'children' in node ? node.calendar : this.plan.calendar;
  }

  /** The instant that a link demands, when its predecessor's tasks have these dates. */
  private demand(
    link: Link,
    calendar: Calendar,
    start: (task: Task) => number,
    finish: (task: Task) => number,
  ): number {
    const { predecessor, type, lag } = link;
    const tasks = this.inside(predecessor);
    const starts = Math.min(...tasks.map(start));
    const finishes = Math.max(...tasks.map(finish));
    let at = finishes;
    if (type === 'SS') at = starts;
    if (type === 'SF') at = this.evening(starts, this.calendarOf(predecessor));
    if (type === 'FF')
      at = Math.max(
        ...tasks.map((task) =>
          this.zero(task) && !this.finished(task) ? this.teamEvening(task, finish(task)) : finish(task),
        ),
      );
    if (lag.kind === 'elapsed') return at + lag.minutes;
    if (lag.kind === 'working') return this.shifted(at, lag.minutes, calendar);
    const long = this.count(this.calendarOf(predecessor), this.earliest(tasks), this.latest(tasks));
    const exact = (long * Math.abs(lag.share)) / 10_000;
    return this.shifted(at, Math.sign(lag.share) * Math.floor(exact + 0.5), calendar);
  }

  private earliest(tasks: readonly Task[]): number {
    return Math.min(...tasks.map((task) => this.startOf(task)));
  }
  private latest(tasks: readonly Task[]): number {
    return Math.max(...tasks.map((task) => this.finishOf(task)));
  }

  // ——— early dates: the first place that fits, until nothing moves

  private settleEarly(): void {
    for (const task of this.leaves) this.early.set(task, (this.places.get(task) as Place[])[0] as Place);
    for (let moved = true; moved;) {
      moved = false;
      for (const task of this.leaves) {
        if (this.finished(task)) continue;
        const place = this.firstPlace(task);
        if (place !== this.early.get(task)) moved = true;
        this.early.set(task, place);
      }
    }
  }

  private firstPlace(task: Task): Place {
    const [fromStart, fromFinish] = this.bounds(task);
    const both = Math.max(fromStart, fromFinish);
    const fits = ({ start, finish }: Place): boolean =>
      this.zero(task) ? start >= both : start >= fromStart && finish >= fromFinish;
    return this.settled((this.places.get(task) as Place[]).find(fits), task, both);
  }

  /** Something without length that is asked for outside working time stands where work goes on. */
  private settled(place: Place | undefined, task: Task, asked: number): Place {
    if (!place) throw new RangeError(`the horizon is too short for ${task.id}`);
    if (!this.zero(task) || place.start === asked) return place;
    const hours = this.rates(task);
    return (this.places.get(task) as Place[]).find(({ start }) => start >= asked && hours.isWorked(start)) as Place;
  }

  private bounds(task: Task): readonly [start: number, finish: number] {
    let fromStart = Math.max(this.dataDate, this.begun(task) ? this.actualStart(task) : this.projectStart());
    let fromFinish = -Infinity;
    for (const [link, calendar] of this.linksInto(task)) {
      const at = this.demand(
        link,
        calendar,
        (each) => this.startOf(each),
        (each) => this.finishOf(each),
      );
      if (link.type === 'FS' || link.type === 'SS') fromStart = Math.max(fromStart, at);
      else fromFinish = Math.max(fromFinish, at);
    }
    for (const holder of [task, ...this.ancestors(task)]) {
      const { type, date } = holder.constraint ?? {};
      if (!date) continue;
      if ((type === 'SNET' || type === 'MSO') && !this.begun(task))
        fromStart = Math.max(fromStart, this.startMoment(date, holder.calendar));
      if (type === 'FNET' || type === 'MFO')
        fromFinish = Math.max(fromFinish, this.finishMoment(date, holder.calendar));
    }
    return [fromStart, fromFinish];
  }

  private projectStart(): number {
    const start = this.plan.project.start as Moment;
    return start.day * DAY + (start.minuteOfDay ?? 0);
  }

  // ——— late dates: the last place that everybody bears, until nothing moves

  /** The place that a task would have if a date of it were asked for. */
  private wouldMove(task: Task, at: number, ofStart: boolean, kept: Place): boolean {
    if (this.zero(task)) return this.beyond(task, kept.start, at);
    if (!ofStart) return at > kept.finish;
    const next = (this.places.get(task) as Place[]).find(({ start }) => start >= at);
    return !next || next.start > kept.start;
  }

  /** Whether work of the task's people lies between a kept instant and a later one. */
  private beyond(task: Task, kept: number, at: number): boolean {
    const hours = this.rates(task);
    return at > this.from + this.length || hours.before(at) > hours.before(kept);
  }

  /** Whether a task may have this place so that every successor keeps its own. */
  private bears(task: Task, place: Place, kept: (task: Task) => Place): boolean {
    const start = this.begun(task) ? this.startOf(task) : place.start;
    for (const successor of this.leaves) {
      if (this.finished(successor)) continue;
      for (const [link, calendar] of this.linksInto(successor)) {
        const tasks = this.inside(link.predecessor);
        if (!tasks.includes(task)) continue;
        const ofStart = link.type === 'SS' || link.type === 'SF';
        if (ofStart && (this.begun(task) || this.firstOf(tasks) !== task)) continue;
        const at = this.demandAlone(link, calendar, start, place.finish, task);
        if (this.wouldMove(successor, at, link.type === 'FS' || link.type === 'SS', kept(successor))) return false;
      }
    }
    return true;
  }

  private demandAlone(written: Link, calendar: Calendar, start: number, finish: number, task: Task): number {
    const { type, lag } = written;
    let at = type === 'SS' || type === 'SF' ? start : finish;
    if (type === 'SF') at = this.evening(start, this.calendarOf(written.predecessor));
    // A place without length may as well be taken as the evening before.
    if (this.zero(task)) at = this.teamEvening(task, at);
    if (lag.kind === 'elapsed') return at + lag.minutes;
    if (lag.kind === 'working') return this.shifted(at, lag.minutes, calendar);
    const tasks = this.inside(written.predecessor);
    const long = this.count(this.calendarOf(written.predecessor), this.earliest(tasks), this.latest(tasks));
    return this.shifted(at, Math.sign(lag.share) * Math.floor((long * Math.abs(lag.share)) / 10_000 + 0.5), calendar);
  }

  private teamEvening(task: Task, at: number): number {
    return this.rates(task).evening(at);
  }

  /** The task that starts a parent or phase: the first of them in the document. */
  private firstOf(tasks: readonly Task[]): Task | undefined {
    const starts = this.earliest(tasks);
    return tasks.find((task) => this.startOf(task) === starts);
  }

  private settleLate(finish: number): Map<Task, Place> {
    const late = new Map(this.leaves.map((task) => [task, (this.places.get(task) as Place[]).at(-1) as Place]));
    const kept = (task: Task): Place => late.get(task) as Place;
    for (let moved = true; moved;) {
      moved = false;
      for (const task of [...this.leaves].reverse()) {
        if (this.finished(task)) continue;
        const place = (this.places.get(task) as Place[]).findLast(
          (each) => this.inTime(task, each, finish) && this.bears(task, each, kept),
        );
        if (!place) throw new RangeError(`the horizon begins too late for ${task.id}`);
        if (place !== late.get(task)) moved = true;
        late.set(task, place);
      }
    }
    return late;
  }

  /** Whether a place keeps the project's finish and the dates that bind. */
  private inTime(task: Task, place: Place, finish: number): boolean {
    const zero = this.zero(task);
    const start = zero ? this.teamEvening(task, place.start) : place.start;
    const end = zero ? this.teamEvening(task, place.finish) : place.finish;
    if (end > finish) return false;
    const holders: readonly Task[] = [task, ...this.ancestors(task)];
    for (const holder of holders) {
      const { type, date } = holder.constraint ?? {};
      if (date && (type === 'FNLT' || type === 'MFO') && end > this.finishMoment(date, holder.calendar)) return false;
      if (holder.deadline && end > this.finishMoment(holder.deadline, holder.calendar)) return false;
      const starts = holder === task || this.firstOf(this.inside(holder)) === task;
      if (date && starts && !this.begun(task) && (type === 'SNLT' || type === 'MSO'))
        if (start > this.startMoment(date, holder.calendar)) return false;
    }
    return true;
  }

  private hasOpenSuccessor(task: Task): boolean {
    return this.leaves.some(
      (successor) =>
        !this.finished(successor) &&
        this.linksInto(successor).some(([link]) => {
          const tasks = this.inside(link.predecessor);
          if (!tasks.includes(task)) return false;
          const ofStart = link.type === 'SS' || link.type === 'SF';
          return !ofStart || this.firstOf(tasks) === task;
        }),
    );
  }

  private freeOf(task: Task, finish: number): Place {
    if (this.finished(task)) return this.early.get(task) as Place;
    const kept = (each: Task): Place => this.early.get(each) as Place;
    const alone = !this.hasOpenSuccessor(task);
    return (this.places.get(task) as Place[]).findLast(
      (place) =>
        this.bears(task, place, kept) &&
        (!alone || (this.zero(task) ? this.teamEvening(task, place.finish) : place.finish) <= finish),
    ) as Place;
  }

  /** Tasks that go as late as possible move until a successor would have to, never beyond their late dates. */
  private settlePlaced(finish: number, late: Map<Task, Place>): Map<Task, Place> {
    const placed = new Map(this.leaves.map((task) => [task, this.early.get(task) as Place]));
    const kept = (task: Task): Place => placed.get(task) as Place;
    for (let moved = true; moved;) {
      moved = false;
      for (const task of [...this.leaves].reverse()) {
        if (task.constraint?.type !== 'ALAP' || this.finished(task) || this.begun(task)) continue;
        const early = this.early.get(task) as Place;
        const alone = !this.hasOpenSuccessor(task);
        const place = (this.places.get(task) as Place[]).findLast(
          (each) =>
            each.start > early.start &&
            each.start <= (late.get(task) as Place).start &&
            (!alone || each.finish <= finish) &&
            this.bears(task, each, kept),
        );
        if (place && place !== placed.get(task) && place.start > kept(task).start) {
          placed.set(task, place);
          moved = true;
        }
      }
    }
    return placed;
  }

  /** Working minutes of the task's calendar from one place to another; the smaller of the two ends. */
  private slack(task: Task, from: Place, to: Place): number {
    const byStart = this.count(task.calendar, from.start, to.start);
    return Math.min(byStart, this.count(task.calendar, from.finish, to.finish));
  }

  // ——— what drives the finish

  private criticalOf(finish: number): Set<Task> {
    const found = new Set<Task>();
    const open = this.leaves.filter((task) => !this.finished(task));
    this.driveBack(
      open.filter((task) => this.finishOf(task) === finish),
      found,
    );
    // Where recurring work alone leads to the finish, what the other work leads to.
    const others = open.filter(({ type }) => type !== 'recurring');
    if (others.every((task) => !found.has(task))) {
      const last = Math.max(...others.map((task) => this.finishOf(task)));
      this.driveBack(
        others.filter((task) => this.finishOf(task) === last),
        found,
      );
    }
    return found;
  }

  private driveBack(waiting: Task[], found: Set<Task>): void {
    for (let task = waiting.pop(); task; task = waiting.pop()) {
      if (found.has(task) || this.finished(task)) continue;
      found.add(task);
      const rest = (this.early.get(task) as Place).start;
      for (const [link, calendar] of this.linksInto(task)) {
        const at = this.demand(
          link,
          calendar,
          (each) => this.startOf(each),
          (each) => this.finishOf(each),
        );
        if (this.placedBy(task, at, link.type === 'FS' || link.type === 'SS') !== rest) continue;
        const tasks = this.inside(link.predecessor);
        const byFinish = link.type === 'FS' || link.type === 'FF';
        waiting.push(
          ...tasks.filter((each) =>
            byFinish ? this.finishOf(each) === this.latest(tasks) : this.startOf(each) === this.earliest(tasks),
          ),
        );
      }
    }
  }

  private placedBy(task: Task, at: number, ofStart: boolean): number | undefined {
    const places = this.places.get(task) as Place[];
    if (this.zero(task)) return this.settled(places.find(({ start }) => start >= at) ?? places.at(-1), task, at).start;
    return places.find(({ start, finish }) => (ofStart ? start : finish) >= at)?.start;
  }
}
