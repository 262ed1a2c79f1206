import type { Locale, Severity, Text } from '../../diagnostics/index.ts';
import type { FindingsDocument } from '../../model/index.ts';
import { plain, uri } from './ci-text.ts';
import { fingerprints, type Finding } from './fingerprint.ts';

/** What a reader of findings may know about a rule beside its id. */
export interface RuleWords {
  readonly id: string;
  readonly severity: Severity;
  readonly why: Text;
}

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, for code scanning. Columns are UTF-16 units; fingerprints do not change when lines move. */
export function sarif(
  findings: FindingsDocument,
  rules: readonly RuleWords[],
  {
    locale,
    version,
    more,
    left,
  }: {
    readonly locale: Locale;
    readonly version: string;
    readonly more: (rule: string) => string;
    /** Says that so many places are left out. */
    readonly left: (count: number) => string;
  },
): string {
  const used = [...new Set(findings.files.flatMap((file) => file.diagnostics.map((one) => one.rule)))].sort();
  const words = new Map(rules.map((rule) => [rule.id, rule]));
  const index = new Map(used.map((id, place) => [id, place]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'crm-plan',
            version,
            informationUri: 'https://www.npmjs.com/package/crm-plan',
            language: locale,
            rules: used.map((id) => {
              const rule = words.get(id);
              const why = rule?.why[locale] ?? id;
              return {
                id,
                shortDescription: { text: why },
                fullDescription: { text: why },
                help: { text: `${why}\n\n${more(id)}` },
                ...(rule && { defaultConfiguration: { level: LEVEL[rule.severity] } }),
                properties: { tags: [id.split('/')[0]] },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.files.flatMap((file) => {
          const names = fingerprints(file);
          return file.diagnostics.map((one, nth) => ({
            ruleId: one.rule,
            ruleIndex: index.get(one.rule),
            level: LEVEL[one.severity],
            message: { text: textOf(one, locale, left) },
            locations: [
              {
                physicalLocation: { artifactLocation: artifact(file.path), region: region(one) },
                logicalLocations: [{ fullyQualifiedName: one.subject }],
              },
            ],
            ...(one.labels && { relatedLocations: one.labels.slice(0, MOST_PLACES).map(related) }),
            partialFingerprints: { 'crmPlan/v1': names[nth] },
            ...(one.fix && { fixes: [fixOf(one.fix)] }),
          }));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** GitHub refuses a whole report of which one result has more than a thousand places; the first is the result's own. */
const MOST_PLACES = 999;

function textOf({ message, help, labels = [] }: Finding, locale: Locale, left: (count: number) => string): string {
  const sentences = [
    message,
    ...(help === undefined ? [] : [help]),
    ...(labels.length > MOST_PLACES ? [left(labels.length - MOST_PLACES)] : []),
  ];
  return plain(sentences.join(locale === 'en' ? ' ' : ''));
}

const related = (label: NonNullable<Finding['labels']>[number], index: number): object => ({
  id: index + 1,
  physicalLocation: { artifactLocation: artifact(label.path), region: region(label) },
  message: { text: plain(label.message) },
});

const artifact = (path: string): object => ({ uri: uri(path), uriBaseId: '%SRCROOT%' });

type Range = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;
const region = ({ line, column, endLine, endColumn }: Range): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

function fixOf({ title, edits }: NonNullable<Finding['fix']>): object {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: plain(title) },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: edits
        .filter((edit) => edit.path === path)
        .map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
    })),
  };
}
