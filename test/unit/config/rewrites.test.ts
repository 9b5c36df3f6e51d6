import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRewrites, rewriteOf } from '../../../src/config/rewrites.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

const FILE = 'deploy/helm/values-prod.yaml';

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
])('%s', (run, what) => {
  const cwd = makeDirectory({ '.github/workflows/deploy.yml': workflow(run) });
  const rewrite = rewriteOf(FILE, findRewrites(cwd));
  expect(rewrite?.by ?? null).toBe(what === null ? null : `"${what}" in .github/workflows/deploy.yml:6`);
});

test('scripts and Makefiles count too, with their line', () => {
  const cwd = makeDirectory({
    'scripts/deploy.sh': '#!/bin/sh\nset -e\nsed -i "s/x/y/" values.yaml\n',
    Makefile: 'deploy:\n\tenvsubst < values.tpl.yaml > values.yaml\n',
  });
  expect(findRewrites(cwd)).toEqual([
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
  expect(rewriteOf(FILE, findRewrites(cwd))?.by).toBe('"cschleiden/replace-tokens@v1" in .github/workflows/deploy.yml');
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
