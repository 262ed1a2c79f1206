import { mend, writing, type Diagnostic, type Mending, type Place, type Text } from '../diagnostics/index.ts';
import type { Deliverable, Goal, Person, Places, Plan, PlanData } from '../model/index.ts';
import { nearest, withoutEntry, type Span } from '../text/index.ts';
import { parseMoment, type Moment } from '../time/index.ts';
import { didYouMean, remove, thereIs, unknownPerson, write } from './findings/index.ts';
import type { PersonNode, PhaseNode, TaskNode } from './nodes.ts';

/** Words compared while looking for what was meant; a plan in which every name is wrong must not take for ever. */
const MOST_COMPARISONS = 500_000;

/** A wrong id's hint in the sentence, and the fix that writes what was probably meant. */
export interface Hint {
  readonly hint: Text;
  readonly fix: Mending;
}

/** The plan while it is being resolved: what is found so far, and where findings go. */
export class Draft {
  readonly plan: Plan;
  readonly data: PlanData;
  readonly places: Places;
  readonly diagnostics: Diagnostic[] = [];

  readonly people = new Map<string, PersonNode>();
  readonly goals = new Map<string, Goal>();
  readonly deliverables = new Map<string, Deliverable>();
  readonly tasks = new Map<string, TaskNode>();
  readonly phases = new Map<string, PhaseNode>();
  /** Ids that two tasks or phases share: a reference to one of them could mean either. */
  readonly ambiguous = new Set<string>();

  private readonly moments = new Map<string, Moment | undefined>();
  private comparisons = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    this.data = plan.data;
    this.places = plan.places;
  }

  readonly report = (diagnostic: Diagnostic): void => {
    this.diagnostics.push(diagnostic);
  };

  /** Whether anything at all was left out while reading. */
  get lossy(): boolean {
    return this.plan.leftOut.size > 0;
  }

  /** Whether something that was written under a key did not fit and was left out; it was told while reading. */
  lost(map: object, key: string): boolean {
    return this.plan.leftOut.get(map)?.has(key) ?? false;
  }

  /** Whether a list lacks entries that were written. */
  lacksEntries(map: object, key: string): boolean {
    if (map === this.data && this.lacksFiles) return true;
    if (!this.lost(map, key)) return false;
    const list: unknown = Object.entries(map).find(([name]) => name === key)?.[1];
    return !Array.isArray(list) || this.plan.leftOut.has(list);
  }

  /**
   * Whether an id may be that of an entry which was written in a list with this key and left out: then nothing can be said
   * against it. Any id may be, where an entry was lost whose own id is not known.
   */
  mayLack(key: string, id: string): boolean {
    if (this.lacksFiles) return true;
    const lost = this.plan.lostEntries.get(key);
    return lost !== undefined && (lost.unnamed || lost.ids.has(id) || nearest(id, lost.ids) !== undefined);
  }

  /** The same for tasks and phases, which links name alike. */
  mayLackTask(id: string): boolean {
    return this.mayLack('tasks', id) || this.mayLack('phases', id);
  }

  /** Whether a file that the plan includes could not be read: what is in it, nobody knows. */
  private get lacksFiles(): boolean {
    return this.plan.files.length <= (this.data.include?.length ?? 0);
  }

  /** A date of the plan; each text is read once. */
  moment(text: string | undefined): Moment | undefined {
    if (text === undefined) return undefined;
    let moment = this.moments.get(text);
    if (moment === undefined && !this.moments.has(text)) {
      moment = parseMoment(text);
      this.moments.set(text, moment);
    }
    return moment;
  }

  /** The person that an id under `key` names, told where nobody has it. */
  person(
    node: object,
    key: string | number,
    about: { readonly subject: string },
    id: string | undefined,
    field = key,
  ): Person | undefined {
    if (id === undefined) return undefined;
    const person = this.people.get(id);
    if (person || this.mayLack('people', id)) return person;
    const place = this.places.at(node, key);
    const { hint, fix } = this.hint(id, this.people, place);
    this.report(unknownPerson(place, about.subject, { field: String(field), id, hint }, fix));
    return undefined;
  }

  /** What was probably meant by an id that is not among the known ones; their list where it is short and nothing is near. */
  hint(id: string, known: ReadonlyMap<string, unknown>, place: Place, more?: ReadonlyMap<string, unknown>): Hint {
    const count = known.size + (more?.size ?? 0);
    if (this.comparisons > MOST_COMPARISONS) return { hint: didYouMean(undefined), fix: {} };
    this.comparisons += count;
    const ids = more ? [...known.keys(), ...more.keys()] : [...known.keys()];
    const near = nearest(id, ids);
    if (near === undefined) return { hint: thereIs(ids), fix: {} };
    return { hint: didYouMean(near), fix: mend(false, write(near), writing(place, near)) };
  }

  /** Takes an entry out of the list under `key` of a map; the key as well, where the list holds nothing else. */
  without(safe: boolean, map: object, key: string, list: readonly unknown[], index: number): Mending {
    const { span } = this.places.at(list, index);
    // Where entries were lost to an error nobody knows what would be left.
    const holder = this.lossy ? undefined : this.keyAndValue(map, key);
    return mend(safe, remove(textOf(span)), withoutEntry({ kind: 'item', span }, holder));
  }

  /** Takes a key and its value out of a map. */
  withoutKey(safe: boolean, map: object, key: string): Mending {
    return mend(safe, remove(key), withoutEntry({ kind: 'key', span: this.keyAndValue(map, key) }));
  }

  private keyAndValue(map: object, key: string): Span {
    const { file, start } = this.places.keyAt(map, key).span;
    return file.span(start, this.places.at(map, key).span.end);
  }
}

const textOf = ({ file, start, end }: Span): string => file.text.slice(start, end);
