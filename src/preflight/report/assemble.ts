import type { Facts } from '../../core/facts/facts.ts';
import type { Finding, Report, ReportedImage, SuppressedFinding } from '../../core/finding/report.ts';
import type { RuleViolation, Violation } from '../../core/finding/rule.ts';
import type { Location, Placement } from '../../core/place/location.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import type { Offer } from '../../provenance/index.ts';
import { VERSION } from '../../version.ts';
import type { Gathered } from '../gather/gather.ts';
import type { Ports } from '../run/ports.ts';
import { coverageOf } from './coverage.ts';
import { isIgnored, suppress, toFinding } from './findings.ts';
import { reportImages, reportUseWithSecrets } from './images.ts';
import { consequencesOf } from './one-cause.ts';
import { readSources } from './sources.ts';
import { countAll, sortReport, verdictOf, worstVerdict } from './verdict.ts';

/** One target after the rules ran and the lines were found. */
export interface CheckedTarget {
  readonly target: TargetSettings;
  readonly facts: Facts;
  readonly found: readonly RuleViolation[];
  readonly placements: ReadonlyMap<Violation, Placement>;
  /** The changes that are offered, and why others are not. */
  readonly offers: ReadonlyMap<Violation, Offer>;
}

/** The report, and the text of the files its locations point at (for source lines under a finding). */
export interface CheckResult {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Puts the report of all targets together, sorted and counted.
 *
 * @param gathered what the targets were rendered from, for source lines
 * @param dockerHubPulls how many manifests were read that Docker Hub counts as pulls
 */
export function assembleReport(
  checked: readonly CheckedTarget[],
  gathered: readonly Gathered[],
  engine: { readonly helm: string; readonly kubernetes: string },
  ports: Pick<Ports, 'cwd' | 'today'>,
  dockerHubPulls = 0,
): CheckResult {
  const results = checked.map((entry) => ({
    entry,
    ...findingsOf(entry, ports.today),
    images: reportImages(entry.facts),
  }));
  const images = results.flatMap((result) => result.images);
  const believed = new Set<ReportedImage>(images.filter((entry) => entry.isBelieved).map((entry) => entry.image));
  const findings = results.flatMap((result) => result.kept);
  const reported = images.map((entry) => entry.image);
  const report = sortReport({
    schemaVersion: 1,
    tool: { name: 'pullproof', version: VERSION, helm: engine.helm, kubernetes: engine.kubernetes },
    verdict: worstVerdict(
      results.map(({ entry, kept, suppressed, images: own }) => {
        const accepted = acceptedBy(suppressed);
        const deciding = own.flatMap(({ image, isBelieved }) => {
          if (accepted.has(image.reference)) return [];
          // As it is counted, also where the rule that says so is off.
          return image.state === 'denied' && isBelieved ? [{ ...image, state: 'unverified' as const }] : [image];
        });
        return verdictOf(entry.target, kept, deciding);
      }),
    ),
    targets: checked.map(({ target }) => ({
      name: target.name,
      chart: target.chart,
      values: target.values,
      namespace: target.namespace,
      profile: target.profile,
    })),
    images: reported,
    findings,
    suppressed: results.flatMap((result) => result.suppressed),
    coverage: checked.flatMap(({ facts }) => coverageOf(facts)),
    ...(dockerHubPulls > 0 ? { dockerHubPulls } : {}),
    counts: countAll(findings, reported, (image) => believed.has(image)),
  });
  const files = [...report.findings, ...report.suppressed].flatMap(({ location, suggestion }) =>
    [location, suggestion].flatMap((range) => (range ? [range.file] : [])),
  );
  return { report, sources: readSources(files, gathered, ports.cwd) };
}

/** An `ignore` entry that hides why an image is unverified accepts it: it does not decide the verdict any more. */
function acceptedBy(suppressed: readonly SuppressedFinding[]): ReadonlySet<string> {
  return new Set(suppressed.flatMap(({ unverified, image }) => (unverified && image !== null ? [image] : [])));
}

function findingsOf(entry: CheckedTarget, today: string): { kept: Finding[]; suppressed: SuppressedFinding[] } {
  const findings = entry.found.flatMap((found) => {
    const uses = found.violation.uses.map((use) => reportUseWithSecrets(use, entry.facts));
    const finding = toFinding(found, placementOf(found.violation, entry), entry.target, uses);
    return finding ? [{ found, finding }] : [];
  });
  const { ignore } = entry.target;
  const active = findings.filter(({ finding }) => !isIgnored(finding, ignore, today));
  const effects = consequencesOf(active.map(({ found, finding: { severity } }) => ({ found, severity })));
  const told = findings.filter(({ found }) => !effects.has(found)).map(({ finding }) => finding);
  return suppress(told, ignore, today);
}

/** What the rule knows itself wins over what provenance found. */
function placementOf(violation: Violation, { placements, offers }: CheckedTarget): Placement {
  const placed = placements.get(violation);
  const offer = offers.get(violation);
  const notes = [...(placed?.notes ?? []), ...(offer?.notes ?? [])];
  const location: Location | null = violation.location ?? placed?.location ?? null;
  return {
    location,
    confidence: violation.location ? (violation.confidence ?? 'exact') : (placed?.confidence ?? 'none'),
    related: violation.related ?? placed?.related ?? [],
    suggestion: offer?.suggestion ?? null,
    ...(placed?.help === undefined ? {} : { help: placed.help }),
    ...(notes.length > 0 ? { notes } : {}),
  };
}
