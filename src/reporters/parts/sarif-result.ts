import type { Fix, Location, LogicalLocation, Region, Result } from 'sarif';
import type { Finding, Report, ReportedUse, SuppressedFinding } from '../../core/finding/report.ts';
import { visible, visibleLines } from '../../escape/index.ts';
import { CAUSES, describeSuppression, describeUse } from './describe.ts';
import { fallbackFile, repositoryPath, targetOf, uriPath } from './paths.ts';
import type { ReporterOptions } from './reporter.ts';

/** GitHub keeps 1,000 locations of a result and shows 100. */
const MAX_LOCATIONS = 100;
const MAX_USES = 20;

/** Turns a finding into a SARIF result. A suppressed one carries its reason as the suppression's justification. */
export function toResult(
  finding: Finding | SuppressedFinding,
  ruleIndex: number,
  fingerprint: string,
  report: Report,
  options: ReporterOptions,
): Result {
  return {
    ruleId: visible(finding.rule),
    ruleIndex,
    level: finding.severity,
    message: { text: messageOf(finding) },
    locations: [primary(finding, report, options)],
    ...(finding.related.length > 0 ? { relatedLocations: related(finding, options) } : {}),
    // GitHub joins alerts by `primaryLocationLineHash`; without it, it would hash the source line, which a new tag
    // changes.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'pullproof/v1': fingerprint },
    ...(finding.suggestion ? { fixes: [fixOf(finding.suggestion, options)] } : {}),
    ...('reason' in finding
      ? {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: visible(describeSuppression(finding)) },
          ],
        }
      : {}),
    properties: {
      target: finding.target,
      ...(finding.image === null ? {} : { image: finding.image }),
      ...(finding.cause === null ? {} : { cause: finding.cause, causeText: CAUSES[finding.cause] }),
      confidence: finding.confidence,
      unverified: finding.unverified,
      evidence: finding.evidence,
    },
  };
}

function messageOf(finding: Finding): string {
  const uses = finding.uses.slice(0, MAX_USES).map(describeUse);
  const more = finding.uses.length - uses.length;
  const blocks = [
    visibleLines(finding.message.trim()).join('\n'),
    ...(finding.help === '' ? [] : [`Fix: ${visibleLines(finding.help.trim()).join('\n')}`]),
    ...(uses.length === 0 ? [] : [[...uses.map(visible), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')]),
    ...(finding.evidence.length === 0 ? [] : [finding.evidence.flatMap(visibleLines).join('\n')]),
  ];
  return defuseLinks(blocks.join('\n\n'));
}

/** `[text](target)` in a message is a link (SARIF §3.11.6); nothing that we quote may become one. */
function defuseLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

function primary(finding: Finding, report: Report, options: ReporterOptions): Location {
  const { location } = finding;
  const file = location?.file ?? fallbackFile(targetOf(report, finding.target));
  const region: Region = location
    ? {
        startLine: location.line,
        startColumn: location.column,
        endLine: location.endLine,
        endColumn: location.endColumn,
      }
    : { startLine: 1 };
  const logical = finding.uses.slice(0, MAX_LOCATIONS).map(logicalOf);
  return {
    physicalLocation: { artifactLocation: artifact(file, options), region },
    ...(logical.length > 0 ? { logicalLocations: logical } : {}),
  };
}

function related(finding: Finding, options: ReporterOptions): Location[] {
  return finding.related.slice(0, MAX_LOCATIONS).map((place, index) => ({
    id: index + 1,
    message: { text: defuseLinks(visible(place.message)) },
    physicalLocation: {
      artifactLocation: artifact(place.file, options),
      region: { startLine: place.line, startColumn: place.column },
    },
  }));
}

function logicalOf(use: ReportedUse): LogicalLocation {
  return {
    name: use.container,
    fullyQualifiedName: [use.namespace, use.kind, use.name, use.container].join('/'),
    kind: 'resource',
  };
}

function fixOf(suggestion: NonNullable<Finding['suggestion']>, options: ReporterOptions): Fix {
  const { line, column, endColumn } = suggestion;
  return {
    description: { text: defuseLinks(visible(suggestion.description)) },
    artifactChanges: [
      {
        artifactLocation: artifact(suggestion.file, options),
        replacements: [
          {
            deletedRegion: { startLine: line, startColumn: column, endLine: line, endColumn },
            insertedContent: { text: suggestion.replacement },
          },
        ],
      },
    ],
  };
}

/** A file as a relative URI, from the root of the repository. */
function artifact(file: string, options: ReporterOptions): { uri: string; uriBaseId: string } {
  return { uri: uriPath(repositoryPath(file, options)), uriBaseId: '%SRCROOT%' };
}
