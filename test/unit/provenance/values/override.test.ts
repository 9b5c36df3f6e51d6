import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/core/answer/answer.ts';
import type { ImageFact } from '../../../../src/core/answer/image-fact.ts';
import { referenceKey } from '../../../../src/core/reference/reference.ts';
import type { TargetSettings } from '../../../../src/core/settings/settings.ts';
import { type Alternative, alternativeImages, overrideFacts } from '../../../../src/provenance/index.ts';
import { CHART_YAML, type Files, scratch } from '../../helm/support.ts';
import { open, target, testEngine } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

let charts = 0;
async function alternatives(files: Files, overrides: Partial<TargetSettings>): Promise<readonly Alternative[]> {
  charts += 1;
  const cwd = path.join(workspace.root, `case-${charts}`);
  mkdirSync(cwd);
  const all = { 'api/Chart.yaml': CHART_YAML, 'api/templates/pod.yaml': POD, ...files };
  workspace.write(Object.fromEntries(Object.entries(all).map(([file, text]) => [`case-${charts}/${file}`, text])));
  const opened = await open(engine, cwd, target('api', overrides));
  return alternativeImages(opened.context);
}

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: pod}\nspec:\n  containers:\n    - name: api\n      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n      env: [{name: A, value: {{ .Values.other | quote }}}]\n';
const VALUES = 'image:\n  repository: ghcr.io/acme/api\n  tag: ""\n';

/** What a registry would say to an anonymous pull. */
function answered(found: readonly Alternative[], real: Answer, without: Answer): Map<string, ImageFact> {
  const facts = new Map<string, ImageFact>();
  const add = (use: Alternative['use'], answer: Answer) => {
    if (!use.parsed.ok) return;
    const identity = { id: 'anonymous', kind: 'anonymous', source: 'anonymous', isExplicit: false } as const;
    const reference = use.parsed.reference;
    facts.set(referenceKey(reference), { reference, answers: [{ identity, answer }], nearestTags: [] } as never);
  };
  for (const alternative of found) {
    add(alternative.without, without);
    add(alternative.use, real);
  }
  return facts;
}

const evidence = { url: '', status: 200, code: null, message: null, attempts: 1 };
const FOUND = { state: 'found', digest: null, evidence } as unknown as Answer;
const ABSENT = { state: 'absent', what: 'tag', evidence } as unknown as Answer;
const DENIED = { state: 'denied', why: 'no-access', evidence } as unknown as Answer;

describe('what passes only because of a flag', () => {
  test('an image that is invalid without it: both renders are told, the empty value is named', async () => {
    const found = await alternatives({ 'api/values.yaml': VALUES }, { set: ['image.tag=1.4.2'] });
    const [fact, ...others] = overrideFacts(found, answered(found, FOUND, ABSENT));

    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      kind: 'override',
      image: 'ghcr.io/acme/api:1.4.2',
      location: { file: 'api/values.yaml', line: 3, column: 8 },
      confidence: 'exact',
      useIds: ['api/templates/pod.yaml#0/spec/containers/0/image'],
    });
    expect(fact?.message).toContain(
      'image "ghcr.io/acme/api:1.4.2" passes only because of --set image.tag: from the files alone it is "ghcr.io/acme/api:", which the runtime cannot parse',
    );
  });

  test('a tag that is missing without it; not one that is there, or of which nothing is known', async () => {
    const found = await alternatives(
      { 'api/values.yaml': VALUES.replace('""', 'main') },
      { setString: ['image.tag=1.4.2'] },
    );
    const messages = (without: Answer, real = FOUND) =>
      overrideFacts(found, answered(found, real, without)).map(({ message }) => message);

    expect(messages(ABSENT)).toEqual([
      'image "ghcr.io/acme/api:1.4.2" passes only because of --set-string image.tag: from the files alone it is "ghcr.io/acme/api:main", and the registry has no such tag',
    ]);
    expect(messages(FOUND)).toEqual([]);
    expect(messages(DENIED)).toEqual([]);
    expect(messages(ABSENT, ABSENT)).toEqual([]);
    expect(overrideFacts(found, new Map())).toEqual([]);
  });

  test('no alternative: without flags, with flags that no image shows, with a chart that fails early', async () => {
    const required = POD.replace('.Values.image.tag', 'required "set image.tag" .Values.image.tag');

    expect(await alternatives({ 'api/values.yaml': VALUES }, {})).toEqual([]);
    expect(await alternatives({ 'api/values.yaml': VALUES }, { set: ['other=1.4.2'] })).toEqual([]);
    expect(
      await alternatives({ 'api/values.yaml': VALUES, 'api/templates/pod.yaml': required }, { set: ['image.tag=1'] }),
    ).toEqual([]);
  });
});
