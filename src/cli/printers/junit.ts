import type { FindingsDocument } from '../../model/index.ts';
import { xml } from './ci-text.ts';

/**
 * JUnit XML: a suite for each file, a case for each finding, so that the test tab of a CI system lists them. A file
 * without findings is one passed case; a hint passes too, and says so in its output.
 */
export function junit(findings: FindingsDocument): string {
  const suites = findings.files.map((file) => {
    const failed = file.diagnostics.filter((one) => one.severity !== 'info').length;
    const cases = file.diagnostics.map((one) => {
      const where = `${file.path}:${one.line}:${one.column}`;
      const name = `    <testcase name="${xml(`${one.rule} ${one.subject}`)}" classname="${xml(file.path)}" file="${xml(file.path)}" line="${one.line}">`;
      const body = `${xml(where)} ${xml(one.message)}`;
      return one.severity === 'info'
        ? `${name}\n      <system-out>${body}</system-out>\n    </testcase>`
        : `${name}\n      <failure type="${one.severity}" message="${xml(one.message)}">${body}</failure>\n    </testcase>`;
    });
    if (cases.length === 0) cases.push(`    <testcase name="crm-plan" classname="${xml(file.path)}"/>`);
    return [
      `  <testsuite name="${xml(file.path)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
      ...cases,
      '  </testsuite>',
    ].join('\n');
  });
  const { files } = findings;
  const tests = files.reduce((sum, file) => sum + Math.max(1, file.diagnostics.length), 0);
  const failures = findings.summary.errors + findings.summary.warnings;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="crm-plan" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}
