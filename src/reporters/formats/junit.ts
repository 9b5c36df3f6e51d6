import type { Finding, Report, ReportedImage, SuppressedFinding } from '../../core/finding/report.ts';
import { xmlAttribute, xmlText } from '../../escape/index.ts';
import { describeSuppression, describeUse, findingsByImage, ruleUrl, usedBy } from '../parts/describe.ts';
import type { Reporter, ReporterOptions } from '../parts/reporter.ts';

/** One `testcase`. */
interface TestCase {
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly failures: readonly Finding[];
  readonly skipped: string | null;
  readonly output: readonly string[];
}

/**
 * For test viewers: a suite for each target, a case for each image and for each finding without one. Errors fail a
 * case, what could not be verified skips it, warnings and suppressed findings are its output. No times: same input,
 * same bytes.
 */
export const junit: Reporter = { render };

function render(report: Report, options: ReporterOptions): string {
  const names = new Set(
    [...report.targets, ...report.findings.map((finding) => ({ name: finding.target }))].map(({ name }) => name),
  );
  const suites = [...names].map((name) => ({ name, cases: casesOf(report, name, options) }));
  const all = suites.flatMap((suite) => suite.cases);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="pullproof" ${countsOf(all)}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${xmlAttribute(name)}" ${countsOf(cases)}>`,
      ...cases.flatMap((each) => renderCase(each, name, options)),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')}\n`;
}

function casesOf(report: Report, target: string, options: ReporterOptions): TestCase[] {
  const isOwn = (finding: Finding) => finding.target === target;
  const findings = report.findings.filter(isOwn);
  const images = report.images.filter((image) => image.target === target);
  const names = new Set(images.map((image) => image.reference));
  const [own, hidden] = [findingsByImage(findings, target), findingsByImage(report.suppressed, target)];
  const rest = findings.filter((finding) => finding.image === null || !names.has(finding.image));
  return [
    ...images.map((image) =>
      imageCase(image, own.get(image.reference) ?? [], hidden.get(image.reference) ?? [], options),
    ),
    ...rest.map((finding) => findingCase(finding, options)),
  ];
}

function imageCase(
  image: ReportedImage,
  own: readonly Finding[],
  hidden: readonly SuppressedFinding[],
  options: ReporterOptions,
): TestCase {
  const failures = own.filter((finding) => finding.severity === 'error' && !finding.unverified);
  const unverified = own.find((finding) => finding.unverified);
  const isSkipped =
    failures.length === 0 && (unverified !== undefined || ['unverified', 'skipped', 'open'].includes(image.state));
  const location = (failures[0] ?? own[0])?.location;
  return {
    name: image.reference === '' ? '(empty)' : image.reference,
    file: location?.file ?? null,
    line: location?.line ?? null,
    failures,
    skipped: isSkipped ? (unverified?.message ?? image.state) : null,
    output: [
      `${image.state}, used by ${usedBy(image).names.join(', ')}`,
      ...own.filter((finding) => !failures.includes(finding)).map((finding) => outputOf(finding, options)),
      ...hidden.map((finding) => `suppressed (${describeSuppression(finding)}): ${finding.message} [${finding.rule}]`),
    ],
  };
}

function findingCase(finding: Finding, options: ReporterOptions): TestCase {
  const isFailure = finding.severity === 'error' && !finding.unverified;
  return {
    name: finding.image === null ? finding.rule : `${finding.rule} ${finding.image}`,
    file: finding.location?.file ?? null,
    line: finding.location?.line ?? null,
    failures: isFailure ? [finding] : [],
    skipped: finding.unverified ? finding.message : null,
    output: isFailure ? [] : [outputOf(finding, options)],
  };
}

function outputOf(finding: Finding, options: ReporterOptions): string {
  return `${finding.severity}: ${detailsOf(finding, options)}`;
}

function detailsOf(finding: Finding, options: ReporterOptions): string {
  const { location } = finding;
  return [
    `${location ? `${location.file}:${location.line}:${location.column}: ` : ''}${finding.message} [${finding.rule}]`,
    ...finding.uses.map((use) => `  ${describeUse(use)}`),
    ...finding.evidence.map((line) => `  ${line}`),
    `  fix: ${finding.help}`,
    `  see ${ruleUrl(finding.rule, options)}`,
  ].join('\n');
}

function countsOf(cases: readonly TestCase[]): string {
  const failures = cases.filter((each) => each.failures.length > 0).length;
  const skipped = cases.filter((each) => each.skipped !== null).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function renderCase(each: TestCase, suite: string, options: ReporterOptions): string[] {
  const file = each.file === null ? '' : ` file="${xmlAttribute(each.file)}"`;
  const line = each.line === null ? '' : ` line="${each.line}"`;
  const [first] = each.failures;
  return [
    `    <testcase name="${xmlAttribute(each.name)}" classname="${xmlAttribute(suite)}"${file}${line}>`,
    ...(first
      ? [
          `      <failure type="${xmlAttribute(each.failures.map((finding) => finding.rule).join(', '))}" message="${xmlAttribute(first.message)}">`,
          `${xmlText(each.failures.map((finding) => detailsOf(finding, options)).join('\n\n'))}</failure>`,
        ]
      : []),
    ...(each.skipped === null ? [] : [`      <skipped message="${xmlAttribute(each.skipped)}"/>`]),
    ...(each.output.length > 0 ? [`      <system-out>${xmlText(each.output.join('\n'))}</system-out>`] : []),
    '    </testcase>',
  ];
}
