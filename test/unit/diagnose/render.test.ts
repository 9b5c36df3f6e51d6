import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/diagnose/failures/diagnosis.ts';
import { diagnose } from '../../../src/diagnose/index.ts';
import { diagnosisAnnotations } from '../../../src/diagnose/render/annotations.ts';
import { diagnosisFormats } from '../../../src/diagnose/render/formats.ts';
import { event } from './forms.ts';

const OPTIONS = { color: false, width: 120, ruleInfo: new Map() };
const BASE = 'https://github.com/pullproof/pullproof/blob/main/docs';
const list = (...items: object[]) => diagnose(JSON.stringify({ kind: 'List', items }));

/** A name and a message that try to break out of every format. */
const hostile = list({
  kind: 'Event',
  reason: 'Failed',
  message:
    'Failed to pull image "ghcr.io/acme/api:1\u202e": \n::set-output name=x::y\n##[error]pwned <img src=x> @octocat `$(id)` manifest unknown\u001b]0;t\u0007',
  involvedObject: { kind: 'Pod', name: 'a\u001b[31m::error::x; rm -rf /', namespace: '--all $(id)' },
});
const disk = list(event('Failed', 'Failed to pull image "ghcr.io/acme/api:1": write /a: no space left on device'));

describe('text', () => {
  test('a failure without a rule leads to the troubleshooting page', () => {
    expect(
      diagnosisFormats.text(disk, OPTIONS),
    ).toBe(`error: image "ghcr.io/acme/api:1": the disk of the node is full [disk]
  pod shop/api-7d9f8b6c5d-x2x4z, container "api", node worker-1
  said: write /a: no space left on device
  fix: free disk space on the node, or give it a larger disk
  next: kubectl describe node/worker-1
  see ${BASE}/troubleshooting.md#disk

1 image not pulled (read: 1 pod, 1 event)
`);
  });

  test('hostile text is shown, never obeyed', () => {
    expect(
      diagnosisFormats.text(hostile, OPTIONS),
    ).toBe(`error: image "ghcr.io/acme/api:1\\u202e": the registry has no such image [tag-not-found]
  pod --all $(id)/a\\x1b[31m::error::x; rm -rf /
  said: ::set-output name=x::y ##\\[error]pwned <img src=x> @octocat \`$(id)\` manifest unknown\\x1b]0;t\\x07
  fix: correct the tag in the values, or push it; run \`pullproof check CHART -f VALUES\`, which names the nearest tags
  next: skopeo list-tags docker://IMAGE
  see ${BASE}/rules/tag-not-found.md (cause B: wrong tag)

1 image not pulled (read: 1 pod, 1 event)
`);
  });

  test('many pods are counted', () => {
    const many = list(
      ...Array.from({ length: 9 }, (_, index) =>
        event('Failed', 'Failed to pull image "ghcr.io/acme/api:1": x: not found', undefined, `api-${index}`),
      ),
    );
    const shown = diagnosisFormats.text(many, OPTIONS);
    expect(shown.match(/^ {2}pod /gm)).toHaveLength(5);
    expect(shown).toContain('\n  and 4 more\n');
  });

  test('colours only when asked for', () => {
    expect(diagnosisFormats.text(disk, { ...OPTIONS, color: true })).toContain('\u001b[');
  });
});

test('JSON carries values as they are, with invisible characters escaped', () => {
  const shown = diagnosisFormats.json(hostile, OPTIONS);
  expect(shown).not.toMatch(/[^\n\P{C}]/u);
  expect((JSON.parse(shown) as Diagnosis).failures[0]?.pods[0]?.name).toBe('a\u001b[31m::error::x; rm -rf /');
  expect(Object.keys(JSON.parse(shown) as object)).toEqual([
    'schemaVersion',
    'failures',
    'notes',
    'read',
    'recognised',
  ]);
});

test('GitHub: one command a failure, and one that sums up', () => {
  expect(diagnosisFormats.github(disk, OPTIONS)).toBe(
    `::error title=disk::image "ghcr.io/acme/api:1": the disk of the node is full%0Afix: free disk space on the node, or give it a larger disk%0Anext: kubectl describe node/worker-1%0Apod shop/api-7d9f8b6c5d-x2x4z, container "api", node worker-1%0Asaid: write /a: no space left on device%0Asee ${BASE}/troubleshooting.md#disk
::error::pullproof diagnose: 1 image not pulled (read: 1 pod, 1 event)
`,
  );
  const lines = diagnosisFormats.github(hostile, OPTIONS).trimEnd().split('\n');
  expect(lines.map((line) => line.slice(0, 13))).toEqual(['::error title', '::error::pull']);
});

test('GitHub: no more than ten of a kind', () => {
  const many = list(
    ...Array.from({ length: 30 }, (_, index) =>
      event('Failed', `Failed to pull image "ghcr.io/acme/api:${index}": x: not found`),
    ),
  );
  expect(many.failures).toHaveLength(30);
  expect(diagnosisAnnotations(many, OPTIONS).length).toBeLessThanOrEqual(10);
});

test('Markdown: text of the cluster is code', () => {
  expect(diagnosisFormats.markdown(hostile, OPTIONS)).toBe(`## pullproof: why images are not pulled

1 image not pulled (read: 1 pod, 1 event)

### \`ghcr.io/acme/api:1\\u202e\`

image \`ghcr.io/acme/api:1\\u202e\`: the registry has no such image

- pod --all \`$(id)/a\\x1b[31m::error::x\`; rm -rf \`/\`

\`\`\`text
\\::set-output name=x::y\\n##\\[error]pwned <img src=x> @octocat \`$(id)\` manifest unknown\\x1b]0;t\\x07
\`\`\`

**Fix:** correct the tag in the values, or push it; run \`pullproof check CHART -f VALUES\`, which names the nearest tags

\`\`\`text
skopeo list-tags docker://IMAGE
\`\`\`

[tag-not-found](${BASE}/rules/tag-not-found.md) · cause B: wrong tag
`);
});

test('nothing to say is said', () => {
  expect(diagnosisFormats.text(list(), OPTIONS)).toBe('no image fails to be pulled, as far as this input shows\n');
  expect(diagnosisFormats.github(diagnose('hello'), OPTIONS)).toBe(
    'pullproof diagnose: nothing in this text is known: it is no output of kubectl, no event and no message of a container runtime, so nothing can be said\n',
  );
});
