import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classify } from '../../../src/diagnose/classify/classify.ts';
import { type FailureKind, KINDS, kindInfo, PATTERNS } from '../../../src/diagnose/kinds/index.ts';
import { rules } from '../../../src/rules/index.ts';
import { MESSAGES } from './messages.ts';
import { REPORTS } from './reports.ts';

const kinds = Object.keys(KINDS) as FailureKind[];
const read = (file: string) => readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');

test.each(kinds)('%s has a rule with the same cause and severity, or a place in the documentation', (kind) => {
  const { rule: id, cause, unverified } = kindInfo(kind);
  const rule = rules.find((known) => known.id === id);
  if (id === null) expect(read('troubleshooting.md')).toContain(`\n### ${kind}\n`);
  else {
    expect(rule?.cause).toBe(cause);
    expect(rule?.severity === 'unverified').toBe(unverified === true);
  }
});

/** Texts that stand alone, or that no form of `messages.ts` wraps. */
const ALONE: readonly (readonly [FailureKind, string])[] = [
  ['never-pull', 'Container image "ghcr.io/acme/api:1" is not present with pull policy of Never'],
  ['invalid-policy', 'Unsupported value: "always": supported values: Always, IfNotPresent, Never'],
  ['invalid-name', 'couldn\'t parse image reference "ghcr.io/Acme/api:1": invalid reference format'],
  ['verifier', 'denied: PROJECTPOLICYVIOLATION: current image with 3 vulnerabilities cannot be pulled'],
  ['platform', 'image operating system "windows" cannot be used on this platform'],
  ['wrong-binary', 'exec /app/server: exec format error'],
  [
    'not-an-image',
    'unsupported image-specific operation on artifact with type "application/vnd.cncf.helm.config.v1+json"',
  ],
  ['not-an-image', 'failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers'],
  [
    'denied-anonymous',
    'denied: Unauthenticated request. Unauthenticated requests do not have permission "x" on resource "y"',
  ],
  ['denied', 'unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information.'],
  ['registry-5xx', 'image pull failed for ghcr.io/acme/api:1 because the registry is unavailable'],
  ['child-missing', 'writing blob: fetching blob: received 404 Not Found'],
  [
    'not-found',
    'failed to resolve reference "ghcr.io/acme/api:1": unexpected status from HEAD request to https://ghcr.io/v2/acme/api/manifests/1: 404 Not Found',
  ],
  ['not-found', 'rpc error: code = NotFound'],
];

test.each(ALONE)('%s: %s', (kind, text) => {
  expect(classify(text, null)?.kind).toBe(kind);
});

test('every row of the tables fits a text that is tested', () => {
  const known = [
    ...MESSAGES.map(({ image, message }) => [image, message] as const),
    ...ALONE.map(([, text]) => [null, text] as const),
    ...REPORTS.map(([, text]) => [null, text] as const),
  ];
  const hit = new Set(known.map(([image, message]) => classify(message, image)?.pattern));
  const idle = PATTERNS.filter((pattern) => !hit.has(pattern)).map(
    ({ kind, text }) => `${kind}: ${text.source.slice(0, 60)}`,
  );
  expect(idle).toEqual([]);
});

test('no pattern is global or sticky: they keep no state', () => {
  expect(PATTERNS.filter(({ text }) => text.global || text.sticky)).toEqual([]);
});
