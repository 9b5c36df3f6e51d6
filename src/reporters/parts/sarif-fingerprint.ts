import { createHash } from 'node:crypto';
import type { Finding, Report } from '../../core/finding/report.ts';
import { placeOf } from './paths.ts';

/**
 * Returns a function that gives each finding of a run a fingerprint which survives moved lines and new tags: a hash of
 * target, rule, the image's name without tag and digest, and file, followed by a number that tells equal ones apart.
 * (The rule says which aspect of the image it is about.)
 */
export function countFingerprints(): (finding: Finding, report: Report) => string {
  const seen = new Map<string, number>();
  return (finding, report) => {
    const parts = [finding.target, finding.rule, imageName(finding.image ?? ''), placeOf(finding, report)];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}

/**
 * An image as rendered, without tag and digest: only a colon after the last slash begins a tag, the others begin a
 * port.
 */
export function imageName(image: string): string {
  const name = image.split('@')[0]!;
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  return colon < 0 ? name : name.slice(0, colon);
}
