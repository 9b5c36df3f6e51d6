import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { editText } from '../../../../src/provenance/texts/edits.ts';
import { readFlagScalars } from '../../../../src/provenance/texts/flag-scalars.ts';
import { imageParts } from '../../../../src/provenance/texts/image-parts.ts';
import { kindOf } from '../../../../src/provenance/texts/key-kinds.ts';
import type { FlagKind, Layer } from '../../../../src/provenance/texts/layers.ts';
import { looksTyped, needsQuotes } from '../../../../src/provenance/texts/plain-scalar.ts';
import { readScalars } from '../../../../src/provenance/texts/scalars.ts';
import { type Fragment, fragmentsOf, readTokens } from '../../../../src/provenance/texts/tokens.ts';
import { howRead, readChains } from '../../../../src/provenance/texts/value-chains.ts';
import { mutate } from '../../../../src/provenance/trial/change.ts';

function layer(text: string, kind: Layer['kind'] = 'values'): Layer {
  const slot = { type: 'file', file: { layer: 'values', index: 0 }, hasMark: false, encoding: 'utf8' } as const;
  return { kind, text, file: 'values.yaml', name: 'values.yaml', prefixes: [[]], rank: 0, slot };
}

function fragment(yaml: string): Fragment {
  return fragmentsOf(readTokens(layer(yaml))[0]!)[0]!;
}

describe('scalars', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
  const text = fc.oneof(
    word,
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom('1.10', 'true', "it's", '"q"', 'a: b', '# no'),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(word, tie('value'), { maxKeys: 3 }),
    ),
  }));

  test('another text in the range of a scalar changes this value and no other', () => {
    fc.assert(
      fc.property(
        fc.dictionary(word, value, { minKeys: 1, maxKeys: 4 }),
        fc.boolean(),
        fc.nat(),
        (data, isFlow, pick) => {
          const yaml = stringify(data, { collectionStyle: isFlow ? 'flow' : 'any', lineWidth: 0 });
          const scalars = readScalars(yaml).filter(({ style }) => style !== 'empty');
          fc.pre(scalars.length > 0);
          const { path, start, end } = scalars[pick % scalars.length]!;
          const changed = parseDocument(editText(yaml, [{ start, end, text: '"pf1x"' }])).toJS();
          const expected = structuredClone(parseDocument(yaml).toJS());
          let parent = expected;
          for (const part of path.slice(0, -1)) parent = parent[part];
          parent[path.at(-1)!] = 'pf1x';
          expect(changed).toEqual(expected);
        },
      ),
    );
  });

  test('nothing at all makes reading fail', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (any) => Array.isArray(readScalars(any))));
    fc.assert(
      fc.property(fc.stringMatching(/^[-:{}[\]"'|>&*!#, \na-c]{0,60}$/), (any) => Array.isArray(readScalars(any))),
    );
    expect(Array.isArray(readScalars('['.repeat(20_000)))).toBe(true);
  });
});

describe('flags', () => {
  test.each<[FlagKind, string, string[]]>([
    ['set', 'a.b=1', ['a b = 1']],
    ['set', 'a=1,b[0].c=x\\,y', ['a = 1', 'b 0 c = x\\,y']],
    ['set', 'a={x,y},b=', ['a 0 = x', 'a 1 = y', 'b = ']],
    ['set', 'a\\.b.c=1', ['a.b c = 1']],
    ['set', 'a', []],
    ['setString', 'tag=1.10', ['tag = 1.10']],
    ['setLiteral', 'a=b,c=d', ['a = b,c=d']],
    ['setJson', 'a={"tag":"1","l":["x"]}', ['a tag = "1"', 'a l 0 = "x"']],
    ['setJson', '{"image":{"tag":"1"}}', ['image tag = "1"']],
  ])('--%s %s', (list, text, expected) => {
    expect(
      readFlagScalars(text, list).map(({ path, start, end }) => `${path.join(' ')} = ${text.slice(start, end)}`),
    ).toEqual(expected);
  });

  test('any string is read without failing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<FlagKind>('set', 'setJson', 'setLiteral'), (text, list) =>
        Array.isArray(readFlagScalars(text, list)),
      ),
    );
  });
});

describe('the mutation ladder', () => {
  test.each([
    ['tag: 1.4.2', 'mark', '1.4.2+pf7x'],
    ['tag: v1.4.2-rc.1', 'mark', 'v1.4.2-rc.1+pf7x'],
    ['tag: 1.4.2+build', 'mark', '1.4.2+build.pf7x'],
    ['tag: latest', 'mark', 'latestpf7x'],
    ['tag: 3f2a9c1', 'mark', 'f000071'],
    ['tag: 01443e5', 'mark', '01443e5pf7x'],
    ['tag: ghcr.io/acme/api', 'mark', 'ghcr.io/acme/apipf7x'],
    ['tag: 1.4.2', 'like', '1.5.0'],
    ['tag: v9', 'like', 'v7'],
    ['tag: 16', 'like', '24'],
    ['tag: Always', 'like', 'Never'],
    ['tag: acme', 'like', 'acmm'],
  ] as const)('%s, %s', (yaml, manner, expected) => {
    expect(mutate(fragment(yaml), manner, 7).text).toBe(expected);
  });

  test('never gives the text itself, and keeps its form on the second manner', () => {
    const text = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}[a-z0-9]$/);
    fc.assert(
      fc.property(text, fc.nat({ max: 99_999 }), (tag, id) => {
        const own = fragment(`tag: "${tag}"`);
        fc.pre(own !== undefined && own.text === tag);
        const { text: changed, manner } = mutate(own, 'like', id);
        expect(changed).not.toBe(tag);
        if (manner === 'like')
          expect(changed.replace(/\d/g, '0').replace(/[a-z]/g, 'a')).toBe(
            tag.replace(/\d/g, '0').replace(/[a-z]/g, 'a'),
          );
      }),
    );
  });

  test('a mark is found again behind a prefix, in upper case, and with another sign for the plus', () => {
    const change = mutate(fragment('tag: 1.4.2'), 'mark', 7);
    const seen = (text: string) => change.occurrences(text).map(({ start, end, original }) => [start, end, original]);

    expect(seen('acme/api:v1.4.2+pf7x-alpine')).toEqual([[10, 20, '1.4.2']]);
    expect(seen('acme/api:1.4.2_PF7X')).toEqual([[9, 19, '1.4.2']]);
    expect(seen('acme/api:1.4.2')).toEqual([]);
    expect(seen('acme/api:1.4.2+pf71x')).toEqual([]);
  });
});

describe('the parts of an image', () => {
  test.each([
    ['ghcr.io/acme/api:1.4.2', 'ghcr.io | acme/api | 1.4.2 | -'],
    ['redis', '- | redis | - | -'],
    ['acme/api@sha256:00', '- | acme/api | - | sha256:00'],
    ['localhost:5000/api:1', 'localhost:5000 | api | 1 | -'],
    ['localhost/api', 'localhost | api | - | -'],
    ['ghcr.io/acme/api:', 'ghcr.io | acme/api | - | -'],
    ['a.b/c:1@sha256:00', 'a.b | c | 1 | sha256:00'],
    ['', '- |  | - | -'],
  ])('%s', (image, expected) => {
    const { registry, repository, tag, digest } = imageParts(image);
    const text = (range: { start: number; end: number } | null) => (range ? image.slice(range.start, range.end) : '-');

    expect([registry, repository, tag, digest].map(text).join(' | ')).toBe(expected);
  });
});

describe('quotes', () => {
  test('are added wherever YAML would read something else', () => {
    const tag = fc.oneof(
      fc.stringMatching(/^[\w.+:/@-]{1,12}$/),
      fc.constantFrom(
        '1.10',
        '1e3',
        '0x1f',
        '0o17',
        '1_000',
        'yes',
        'Null',
        '~',
        '2026-01-01',
        '12:30',
        '.5',
        '+1',
        '-',
        '.inf',
      ),
    );
    fc.assert(
      fc.property(tag, (text) => {
        if (needsQuotes(text)) return;
        for (const version of ['1.1', '1.2'] as const)
          expect(parseDocument(`k: ${text}`, { version }).get('k')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['1.10', true],
    ['1.10.0', false],
    ['v1', false],
    ['45980468', true],
    ['0e12345', true],
    ['3f2a9c1', false],
    ['yes', true],
    ['2026-01-01', true],
    ['latest', false],
  ])('%s looks like something else: %s', (text, expected) => {
    expect(looksTyped(text)).toBe(expected);
  });
});

describe('kinds of keys', () => {
  test.each([
    ['image.tag', 'tag'],
    ['imageTag', 'tag'],
    ['image.repository', 'repository'],
    ['image.name', 'repository'],
    ['global.imageRegistry', 'registry'],
    ['image.pullPolicy', 'pull-policy'],
    ['imagePullSecrets.0.name', 'pull-secrets'],
    ['imagePullSecrets.0', 'pull-secrets'],
    ['global.imagePullSecrets', 'pull-secrets'],
    ['regcred', 'pull-secrets'],
    ['name', null],
    ['sidecar.image', 'image'],
    ['image.digest', 'digest'],
    ['labels.version', 'tag'],
    ['replicas', null],
  ])('%s: %s', (path, expected) => {
    expect(kindOf(path.split('.'))).toBe(expected);
  });
});

describe('what templates read', () => {
  const chains = readChains(
    [
      layer(
        '{{ .Values.api.image.tag }} {{ include "img" .Values.worker.image }} {{ index .Values "odd-name" "image" }}',
        'template',
      ),
      layer(
        '{{ define "img" }}{{ .repository }}:{{ .tag }}{{ end }}{{ range $k, $v := .Values.jobs }}{{ $v.image }}{{ end }}',
        'template',
      ),
    ],
    () => false,
  );

  test.each([
    ['api.image.tag', 'named'],
    ['api.image.pullPolicy', 'unread'],
    ['api.tag', 'unread'],
    ['worker.image.tag', 'passed'],
    ['worker.image.pullPolicy', 'unread'],
    ['odd-name.image', 'named'],
    ['jobs.clean.image', 'passed'],
    ['jobs.clean.policy', 'unread'],
  ])('%s: %s', (path, expected) => {
    expect(howRead(path.split('.'), chains)).toBe(expected);
  });
});
