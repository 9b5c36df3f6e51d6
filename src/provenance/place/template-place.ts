import type { ImageUse } from '../../core/facts/image-use.ts';
import type { SecretFact } from '../../core/facts/pull-secret.ts';
import type { RuleViolation, Violation } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import { placeOf, wholeLine } from '../texts/text-position.ts';
import type { Bench } from '../trial/release.ts';

/** The line of a template that writes a secret's content, the most telling first. */
const CONTENT = [
  /^\s*["']?\.dockerconfigjson["']?\s*:/,
  /^\s*["']?\.dockercfg["']?\s*:/,
  /^\s*type\s*:/,
  /^\s*kind\s*:\s*Secret\b/,
];

/** Rules about the content of a secret, which `about` names. */
const ABOUT_SECRETS: ReadonlySet<string> = new Set(['pull-secret-invalid', 'credentials-rejected']);

/** The secret of the release that a violation about one is about. */
export function secretOf({ rule, violation }: RuleViolation, use: ImageUse, bench: Bench): SecretFact | null {
  if (!ABOUT_SECRETS.has(rule.id) || violation.about === undefined) return null;
  const sources = new Set(bench.outcome.documents.map(({ source }) => source));
  const { secrets } = bench.context.facts;
  return (
    secrets.find(
      ({ name, namespace, source }) =>
        name === violation.about && namespace === use.workload.namespace && sources.has(source),
    ) ?? null
  );
}

/** Where the content of a secret is written in its template. */
export function placeOfSecret({ source }: SecretFact, bench: Bench): Placement | null {
  return placeInTemplate(source, CONTENT, 'it is where the template writes the secret', bench);
}

/** Where an object begins in its template. */
export function placeOfObject({ source, kind }: NonNullable<Violation['object']>, bench: Bench): Placement | null {
  const pattern = new RegExp(`^\\s*kind\\s*:\\s*["']?${kind.replace(/\W/g, '.')}\\b`);
  return placeInTemplate(source, [pattern], `it is where the template writes the ${kind}`, bench);
}

/** The first line of a template with one of the patterns: likely, since only the text of the template says so. */
function placeInTemplate(
  source: string,
  patterns: readonly RegExp[],
  why: string,
  { sourceMap, layers }: Bench,
): Placement | null {
  const path = sourceMap.chartPath(source);
  const layer = layers.find(
    ({ slot }) => slot.type === 'file' && slot.file.layer === 'chart' && slot.file.path === path,
  );
  if (!layer || layer.file === null) return null;
  for (const pattern of patterns) {
    const line = layer.text.split('\n').findIndex((text) => pattern.test(text));
    if (line < 0) continue;
    const start = layer.text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    const location = { file: layer.file, ...placeOf(layer.text, wholeLine(layer.text, start)) };
    const notes = [`the place is likely, not proved: ${why}`];
    return { location, confidence: 'approximate', related: [], suggestion: null, notes };
  }
  return null;
}
