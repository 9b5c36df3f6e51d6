import type { Finding, Report, ReportedTarget } from '../../core/finding/report.ts';
import type { ReporterOptions } from './reporter.ts';

/** The target that a finding or an image belongs to. */
export function targetOf(report: Report, name: string): ReportedTarget | undefined {
  return report.targets.find((target) => target.name === name);
}

/** Where a finding without a location is shown: the chart, else the last values file, else the target's name. */
export function placeOf(finding: Finding, report: Report): string {
  const target = targetOf(report, finding.target);
  return finding.location?.file ?? target?.chart ?? target?.values.at(-1) ?? finding.target;
}

/**
 * Names a file from the root of the repository. Paths that lead out of the repository keep their `..`, absolute ones
 * stay.
 */
export function repositoryPath(file: string, options: Pick<ReporterOptions, 'repositoryPrefix'>): string {
  if (file.startsWith('/') || /^[A-Za-z]:/.test(file)) return file;
  const segments: string[] = [];
  for (const segment of `${options.repositoryPrefix ?? ''}/${file}`.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}

/**
 * The file that formats with obligatory locations (SARIF) name for a finding without one: the chart's `Chart.yaml`, a
 * packaged chart itself, else the last values file, else the configuration.
 */
export function fallbackFile(target: ReportedTarget | undefined): string {
  if (target?.chart) return /\.(tgz|tar\.gz)$/.test(target.chart) ? target.chart : `${target.chart}/Chart.yaml`;
  return target?.values.at(-1) ?? 'pullproof.yaml';
}

/** A path as the path of a URI: everything but unreserved characters is encoded, slashes stay. */
export function uriPath(path: string): string {
  const encode = (segment: string) =>
    encodeURIComponent(segment).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return path.toWellFormed().split('/').map(encode).join('/');
}
