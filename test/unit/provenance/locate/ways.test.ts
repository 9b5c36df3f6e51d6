import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Aspect } from '../../../../src/core/finding/rule.ts';
import type { Placement } from '../../../../src/core/place/location.ts';
import { locate } from '../../../../src/provenance/index.ts';
import { type Case, FIXTURES, open, show, target, testEngine, useOf, violation } from '../support.ts';

const engine = testEngine();
afterAll(() => engine.close());
const read = (file: string) => readFileSync(path.join(FIXTURES, file), 'utf8');

describe('every way in which an image gets its text', () => {
  let opened: Case;
  let places: ReadonlyMap<string, Placement>;
  let renders: number;
  const asked: readonly (readonly [container: string, aspect: Aspect])[] = [
    ...['last-file', 'first-file', 'chart-values', 'search', 'redis', 'registered', 'app-version', 'helper'],
    ...[
      'tpl-string',
      'anchor',
      'list-a',
      'list-b',
      'set',
      'literal',
      'default',
      'block',
      'extra',
      'commit',
      'documents',
    ],
  ]
    .flatMap((container) => [[container, 'tag'] as const, [container, 'repository'] as const])
    .concat([
      ['registered', 'registry'],
      ['digest', 'digest'],
      ['block', 'pull-policy'],
      ['block', 'pull-secrets'],
    ] as never);

  beforeAll(async () => {
    opened = await open(
      engine,
      FIXTURES,
      target('ways', { values: ['ways/base.yaml', 'ways/prod.yaml'], set: ['set.image.tag=1.0.0'] }),
    );
    const found = asked.map(([container, aspect]) =>
      violation([useOf(opened, container)], aspect, { about: 'other-secret' }),
    );
    const result = await locate(found, opened.context);
    renders = result.renders;
    places = new Map(
      found.map(({ uses, aspect }, index) => [
        `${uses[0]!.container} ${aspect}`,
        result.placements.get(found[index]!)!,
      ]),
    );
  });

  test.each([
    ['the last -f', 'last-file tag', 'ways/prod.yaml:3:10 1.0.0'],
    ['an earlier -f', 'first-file tag', 'ways/base.yaml:7:10 "1.0.0"'],
    ['the chart values', 'chart-values tag', 'ways/values.yaml:17:10 "1.0.0"'],
    ['the values of a subchart', 'search tag', 'ways/charts/search/values.yaml:3:8 "1.0.0"'],
    ['the parent, for an aliased subchart', 'redis tag', 'ways/values.yaml:22:10 "1.0.0"'],
    ['a global registry', 'registered registry', 'ways/values.yaml:2:18 registry.acme.example'],
    ['the appVersion', 'app-version tag', 'ways/Chart.yaml:4:13 "3.1.4"'],
    ['a helper', 'helper tag', "ways/values.yaml:38:10 '1.0.0'"],
    ['a tpl string, the value in it', 'tpl-string tag', 'ways/values.yaml:41:12 "1.0.0"'],
    [
      'a tpl string, its own text',
      'tpl-string repository',
      'ways/values.yaml:42:10 "ghcr.io/acme/tpl-string:{{ .Values.tplString.version }}"',
    ],
    ['an anchor', 'anchor tag', 'ways/values.yaml:44:19 "1.0.0"'],
    ['a mapping in braces', 'anchor repository', 'ways/values.yaml:46:23 ghcr.io/acme/anchor'],
    ['a list item', 'list-a tag', 'ways/values.yaml:50:12 ghcr.io/acme/list-a:1.0.0'],
    ['a list item in braces', 'list-b tag', 'ways/values.yaml:51:27 "ghcr.io/acme/list-b:1.0.0"'],
    ['a literal of the template', 'literal tag', 'ways/templates/literal.yaml:5:35 1.0.0'],
    ['the default of the template', 'default tag', 'ways/templates/literal.yaml:10:93 1.0.0'],
    ['a block scalar', 'block tag', 'ways/values.yaml:66:7 image: ghcr.io/acme/block:1.0.0'],
    ['whole containers from the values', 'extra tag', 'ways/values.yaml:71:12 ghcr.io/acme/extra:1.0.0'],
    ['the second document of a file', 'documents tag', 'ways/prod.yaml:7:8 1.0.0'],
    ['a commit that the template cuts', 'commit tag', 'ways/values.yaml:85:8 3f2a9c1d7b5e8f60a4c2d1e9b8a7f6e5d4c3b2a1'],
    [
      'a digest',
      'digest digest',
      'ways/values.yaml:81:13 sha256:4a5e1b8f0c3d7e6b9a2f1c0d8e7b6a5f4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f',
    ],
    ['a policy', 'block pull-policy', 'ways/values.yaml:87:9 IfNotPresent'],
    ['one of two secrets', 'block pull-secrets', 'ways/values.yaml:91:5 other-secret'],
  ])('%s', (_, asked, expected) => {
    const place = places.get(asked)!;

    expect(`${show(place.location, read)} (${place.confidence})`).toBe(`${expected} (exact)`);
  });

  test('a --set that is in no file: no place, and the flag is named', () => {
    expect(places.get('set tag')).toMatchObject({
      location: null,
      confidence: 'none',
      notes: ['set by --set set.image.tag, which is in no file here'],
    });
  });

  test('takes five renders at most for all of them', () => {
    expect(renders).toBeLessThanOrEqual(5);
  });
});
