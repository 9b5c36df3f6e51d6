import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRewrites, rewriteOf } from '../../../../src/config/rewrites/find-rewrites.ts';
import { keyPathOf } from '../../../../src/config/rewrites/line-keys.ts';
import { makeDirectory } from '../../../support/temp-directory.ts';

const FILE = 'deploy/helm/values-prod.yaml';
const TOKEN = '${IMAGE_TAG}';
const VALUES = 'replicas: 1\nimage:\n  repository: ghcr.io/acme/TAG\n  tag: "${IMAGE_TAG}" # TAG\n';

const workflow = (run: string) =>
  `jobs:\n  deploy:\n    steps:\n      - run: |\n          echo begin\n          ${run.replaceAll('\n', '\n          ')}\n`;

test.each<[string, string | null]>([
  ['sed -i "s/TAG/$TAG/" deploy/helm/values-prod.yaml', 'sed -i'],
  ["sed -i.bak -e 's|a|b|g' ./deploy/helm/values-prod.yaml && helm upgrade a b", 'sed -i'],
  ['sed -i "s/TAG/$TAG/" deploy/helm/*.yaml', 'sed -i'],
  ['sed -i "s/TAG/$TAG/" deploy/helm/values-${ENVIRONMENT}.yaml', 'sed -i'],
  ['cd deploy/helm && sed -i "s/TAG/1/" values-prod.yaml', 'sed -i'],
  ['sed "s/TAG/1/" deploy/helm/values-prod.yaml', null],
  ['perl -pi -e "s/TAG/1/" deploy/helm/values-prod.yaml', 'perl -i'],
  ['yq -i ".image.tag = strenv(TAG)" deploy/helm/values-prod.yaml', 'yq -i'],
  ['yq e -i \'.image.tag = "1"\' deploy/helm/values-prod.yaml', 'yq -i'],
  ['yq ".image.tag" deploy/helm/values-prod.yaml', null],
  ['envsubst < deploy/helm/values-prod.yaml > /tmp/values.yaml', 'envsubst'],
  ['envsubst < values.tpl > deploy/helm/values-prod.yaml', 'envsubst'],
  ['cat <<< "$VALUES" > deploy/helm/values-prod.yaml', 'cat'],
  ['sed "s/a/b/" x.yaml | tee deploy/helm/values-prod.yaml', 'tee'],
  ['mv rendered.yaml deploy/helm/values-prod.yaml', 'mv'],
  ['sudo sed -i \\\n  s/TAG/1/ \\\n  deploy/helm/values-prod.yaml', 'sed -i'],
  ['# sed -i s/TAG/1/ deploy/helm/values-prod.yaml', null],
  ['helm upgrade a b -f deploy/helm/values-prod.yaml', null],
  ['sed -i s/TAG/1/ deploy/helm/values-dev.yaml', null],
  // What shows that it changes something else.
  ["sed -i 's/replicas: 1/replicas: 2/' deploy/helm/values-prod.yaml", null],
  ['sed -i "s/^version: .*/version: $VERSION/" deploy/helm/values-prod.yaml', null],
  ["sed -i -e '/^debug:/d' deploy/helm/values-prod.yaml", null],
  ['sed -i "s/$FROM/$TO/" deploy/helm/values-prod.yaml', 'sed -i'],
  ["sed -i 's|\\${IMAGE_TAG}|1|' deploy/helm/values-prod.yaml", 'sed -i'],
  ["sed -i 's|tag: .*|tag: 1|' deploy/helm/values-prod.yaml", 'sed -i'],
  ["sed -i 's|${[A-Z_]*}|1|' deploy/helm/values-prod.yaml", 'sed -i'],
  ["sed -i 's/a: 1/a: 2/;s/tag: .*/tag: 1/' deploy/helm/values-prod.yaml", 'sed -i'],
  ['sed -i -f replace.sed deploy/helm/values-prod.yaml', 'sed -i'],
  ["yq -i '.replicas = 2' deploy/helm/values-prod.yaml", null],
  ['yq -i \'.image.pullPolicy = "Always" | .replicas = 2\' deploy/helm/values-prod.yaml', null],
  ["yq -i '.replicas = 2 | .image.tag = strenv(TAG)' deploy/helm/values-prod.yaml", 'yq -i'],
  ["yq -i '.image = {}' deploy/helm/values-prod.yaml", 'yq -i'],
  ['yq -i \'.["image"]["tag"] = "1"\' deploy/helm/values-prod.yaml', 'yq -i'],
  ['yq -i \'.image *= load("x.yaml")\' deploy/helm/values-prod.yaml', 'yq -i'],
  ['yq w -i deploy/helm/values-prod.yaml image.tag 1', 'yq -i'],
  ["envsubst '$HOST $DB' < deploy/helm/values-prod.yaml > /tmp/values.yaml", null],
  ["envsubst '$HOST ${IMAGE_TAG}' < deploy/helm/values-prod.yaml > /tmp/values.yaml", 'envsubst'],
  ['envsubst "$NAMES" < deploy/helm/values-prod.yaml > /tmp/values.yaml', 'envsubst'],
  ["echo 'replicas: 2' >> deploy/helm/values-prod.yaml", null],
  ['echo "  tag: $TAG" >> deploy/helm/values-prod.yaml', 'echo'],
  ['echo "$VALUES" >> deploy/helm/values-prod.yaml', 'echo'],
  ['cat more.yaml >> deploy/helm/values-prod.yaml', 'cat'],
])('%s', (run, what) => {
  const cwd = makeDirectory({ '.github/workflows/deploy.yml': workflow(run) });
  const rewrite = rewriteOf(FILE, TOKEN, VALUES, findRewrites(cwd));
  expect(rewrite?.by ?? null).toBe(what === null ? null : `"${what}" in .github/workflows/deploy.yml:6`);
});

test('scripts and Makefiles count too, with their line', () => {
  const cwd = makeDirectory({
    'scripts/deploy.sh': '#!/bin/sh\nset -e\nsed -i "s/x/y/" values.yaml\n',
    Makefile: 'deploy:\n\tenvsubst < values.tpl.yaml > values.yaml\n',
  });
  expect(findRewrites(cwd).map(({ pattern, by }) => ({ pattern, by }))).toEqual([
    { pattern: 'values.tpl.yaml', by: '"envsubst" in Makefile:2' },
    { pattern: 'values.yaml', by: '"envsubst" in Makefile:2' },
    { pattern: 'values.yaml', by: '"sed -i" in scripts/deploy.sh:3' },
  ]);
});

test('actions that replace tokens name their files', () => {
  const cwd = makeDirectory({
    '.github/workflows/deploy.yml':
      'jobs:\n  a:\n    steps:\n      - uses: cschleiden/replace-tokens@v1\n        with: {files: \'["deploy/helm/*.yaml", "k8s/a.yml"]\'}\n      - uses: actions/checkout@v4\n        with: {path: x.yaml}\n',
  });
  expect(findRewrites(cwd).map(({ pattern }) => pattern)).toEqual(['deploy/helm/*.yaml', 'k8s/a.yml']);
  expect(rewriteOf(FILE, TOKEN, VALUES, findRewrites(cwd))?.by).toBe(
    '"cschleiden/replace-tokens@v1" in .github/workflows/deploy.yml',
  );
});

test('never throws, whatever a script holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const cwd = makeDirectory({ 'deploy.sh': text, '.github/workflows/a.yml': text });
      expect(Array.isArray(findRewrites(cwd))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each<[string, string, string | null]>([
  ['envsubst fills in no other form', 'tag: "#{TAG}#"', null],
  ['nor what a shell would run', 'tag: "$(TAG)"', null],
  ['$X it does', 'tag: $TAG', '"envsubst" in deploy.sh:1'],
])('%s', (_, text, by) => {
  const cwd = makeDirectory({ 'deploy.sh': 'envsubst < values.yaml > /tmp/values.yaml\n' });
  const token = /[#$].*[^"]/.exec(text)![0].replace(/"$/, '');
  expect(rewriteOf('values.yaml', token, text, findRewrites(cwd))?.by ?? null).toBe(by);
});

test('the keys above a line are read by indentation, lists aside', () => {
  const lines = ['a:', '  b: 1', '  c:', '  - d: x', '    image: y', '  f: {g: z}', 'h:', '- z'];
  expect(lines.map((_, index) => keyPathOf(lines, index).join('.'))).toEqual([
    'a',
    'a.b',
    'a.c',
    'a.c.d',
    'a.c.image',
    'a.f',
    'h',
    'h',
  ]);
});
