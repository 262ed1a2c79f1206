import type { Locale, Text } from '../../diagnostics/index.ts';
import type { FindingsDocument } from '../../model/index.ts';
import { uri } from './ci-text.ts';
import { fingerprints } from './fingerprint.ts';

/** What a reader of findings may know about a rule beside its id. */
export interface RuleWords {
  readonly id: string;
  readonly why: Text;
}

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, for code scanning. Columns are UTF-16 units; fingerprints do not change when lines move. */
export function sarif(
  findings: FindingsDocument,
  rules: readonly RuleWords[],
  { locale, version }: { readonly locale: Locale; readonly version: string },
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
            rules: used.map((id) => {
              const why = words.get(id)?.why[locale];
              return {
                id,
                shortDescription: { text: why ?? id },
                ...(why !== undefined && { help: { text: why } }),
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
            message: { text: one.help === undefined ? one.message : `${one.message} ${one.help}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uri(file.path), uriBaseId: '%SRCROOT%' },
                  region: {
                    startLine: one.line,
                    startColumn: one.column,
                    endLine: one.endLine,
                    endColumn: one.endColumn,
                  },
                },
                logicalLocations: [{ fullyQualifiedName: one.subject }],
              },
            ],
            partialFingerprints: { 'crmPlan/v1': names[nth] },
          }));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
