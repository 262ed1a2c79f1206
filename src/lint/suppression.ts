import type { Diagnostic, Place } from '../diagnostics/index.ts';
import type { Comment, ResolvedPlan, WaiverData } from '../model/index.ts';
import { daysSince } from './past.ts';
import type { SourceFile, Span, TextEdit } from '../text/index.ts';

/** A comment `# crm-plan-disable-next-line RULE, RULE -- reason`. */
export interface Suppression {
  readonly subject: 'plan';
  at(): Place;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly used: readonly string[];
  /** The comment with other rules, in the order of those it has; without any the comment goes. */
  rewrite(name: (rule: string) => string | undefined): TextEdit;
}

export interface Waiving {
  /** `waiver:` and the rule that it waives. */
  readonly subject: string;
  readonly data: WaiverData;
  at(field?: string): Place;
  readonly used: boolean;
  /** Its place in the list. */
  readonly index: number;
}

/** What the comments and waivers of a plan did to the findings of one run. */
export interface SuppressionReport {
  readonly resolved: ResolvedPlan;
  readonly comments: readonly Suppression[];
  readonly waivers: readonly Waiving[];
  /** Whether a rule was looked for in this run: what is off or lacked an input says nothing about those that silence it. */
  readonly looked: (rule: string) => boolean;
  /** Whether there is a rule of that name. */
  readonly known: (rule: string) => boolean;
  /** What somebody meant by the name of a rule that does not exist; undefined where it does, or where nothing is near. */
  readonly meant: (rule: string) => string | undefined;
}

const DIRECTIVE_WORD = 'crm-plan-disable-next-line';
const DIRECTIVE = /^#\s*crm-plan-disable-next-line\s+(.*?)(?:\s+--\s*(.*))?$/;

interface OpenSuppression {
  readonly span: Span;
  readonly file: SourceFile;
  readonly line: number;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly used: Set<string>;
}

/** The comment speaks for the next line that holds more than a comment. */
function read(comment: Comment): OpenSuppression | undefined {
  const { file } = comment;
  const match = DIRECTIVE.exec(file.text.slice(comment.start, comment.end).trim());
  if (!match) return undefined;
  let line = file.position(comment.start).line + 1;
  while (line <= file.lineCount && /^\s*(#.*)?$/.test(file.line(line))) line++;
  const rules = (match[1] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const span = file.span(comment.start, comment.end);
  return { span, file, line, rules, reason: (match[2] ?? '').trim(), used: new Set() };
}

interface Document {
  readonly files: ResolvedPlan['plan']['files'];
  readonly comments: readonly Comment[];
}

const silences = ({ files, comments }: Document): boolean =>
  comments.length > 0 && files.some(({ text }) => text.includes(DIRECTIVE_WORD));

const writtenOf = (resolved: ResolvedPlan): readonly Document[] => [
  resolved.plan,
  ...resolved.contents.map(({ document }) => document),
];

/** Whether a plan, or what it includes, may silence findings. */
export const holdsSuppressions = (resolved: ResolvedPlan): boolean =>
  (resolved.plan.data.waivers?.length ?? 0) > 0 || writtenOf(resolved).some(silences);

/** Takes out the findings that a comment or a waiver speaks for, and says which of those did anything. */
export function suppress(
  resolved: ResolvedPlan,
  findings: readonly Diagnostic[],
  { looked, known, meant }: Pick<SuppressionReport, 'looked' | 'known' | 'meant'>,
): { kept: readonly Diagnostic[]; report: SuppressionReport } {
  const comments = writtenOf(resolved)
    .filter(silences)
    .flatMap((document) => document.comments.map(read))
    .filter((found) => found !== undefined);
  const byLine = new Map<string, OpenSuppression[]>();
  for (const comment of comments) {
    const key = `${comment.file.path}\0${comment.line}`;
    const there = byLine.get(key);
    if (there) there.push(comment);
    else byLine.set(key, [comment]);
  }
  const waivers = (resolved.plan.data.waivers ?? []).map((data) => ({
    data,
    used: false,
    holds: holds(data, resolved),
  }));
  const kept = findings.filter((finding) => {
    const { file, start } = finding.place.span;
    if (byLine.size > 0)
      for (const comment of byLine.get(`${file.path}\0${file.position(start).line}`) ?? [])
        if (comment.rules.includes(finding.rule)) {
          comment.used.add(finding.rule);
          return false;
        }
    for (const waiver of waivers)
      if (waiver.data.rule === finding.rule && (waiver.data.subject ?? finding.subject) === finding.subject) {
        waiver.used = true;
        if (waiver.holds) return false;
      }
    return true;
  });
  const { places } = resolved.plan;
  return {
    kept,
    report: {
      resolved,
      looked,
      known,
      meant,
      comments: comments.map(({ span, rules, reason, used }) => ({
        subject: 'plan',
        at: () => ({ span, pointer: '' }),
        rules,
        reason,
        used: [...used],
        rewrite: (name) => commentWith(span, [...new Set(rules.flatMap((rule) => name(rule) ?? []))]),
      })),
      waivers: waivers.map(({ data, used }, index) => ({
        subject: `waiver:${data.rule}`,
        data,
        used,
        index,
        at: (field) => places.at(data, field),
      })),
    },
  };
}

/** A waiver holds through its last day; without a data date nobody can say that it is over. */
function holds(waiver: WaiverData, resolved: ResolvedPlan): boolean {
  if (!waiver.reason) return false;
  return waiver.until === undefined || resolved.asOf === undefined || daysSince(waiver.until, resolved.asOf) <= 0;
}

function commentWith({ file, start, end }: Span, rules: readonly string[]): TextEdit {
  const names = /(?<=crm-plan-disable-next-line\s+)\S.*?(?=\s+--|\s*$)/.exec(file.text.slice(start, end));
  if (rules.length > 0 && names) {
    const from = start + names.index;
    return { span: file.span(from, from + names[0].length), newText: rules.join(', ') };
  }
  const { line } = file.position(start);
  const begin = file.lineStart(line);
  const ahead = file.text.slice(begin, start);
  // A comment behind something goes with the blanks before it, one that stands alone with its line.
  if (ahead.trim() !== '') return { span: file.span(begin + ahead.trimEnd().length, end), newText: '' };
  return { span: file.span(begin, line < file.lineCount ? file.lineStart(line + 1) : end), newText: '' };
}
