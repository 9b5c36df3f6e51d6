import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discoverTargets } from '../../../../src/config/discover/charts.ts';
import { guessProfile } from '../../../../src/config/discover/environments.ts';
import { scanHelmCommands } from '../../../../src/config/discover/scan-helm.ts';
import { parseConfig } from '../../../../src/config/file/parse.ts';
import { planInit } from '../../../../src/config/init/plan.ts';
import { toVariables } from '../../../../src/config/init/portable-text.ts';
import { UserError } from '../../../../src/core/errors/user-error.ts';
import { makeDirectory } from '../../../support/temp-directory.ts';

const chart = (name: string, more = '') => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;

describe('discovery', () => {
  test('makes a target of each chart with its defaults and with each environment', async () => {
    const cwd = makeDirectory({
      'deploy/api/Chart.yaml': chart('api'),
      'deploy/api/values.yaml': '',
      'deploy/api/values-prod.yaml': '',
      'deploy/api/values.minikube.yml': '',
      'deploy/api/values.schema.json': '{}',
      'deploy/api/ci/small-values.yaml': '',
      'deploy/api/environments/stage.yaml': '',
      'deploy/api/charts/redis/Chart.yaml': chart('redis'),
      'lib/Chart.yaml': chart('lib', 'type: library\n'),
      'node_modules/x/Chart.yaml': chart('x'),
      '.hidden/Chart.yaml': chart('x'),
      'test/fixtures/broken/Chart.yaml': chart('x'),
      'broken/Chart.yaml': 'a: b: c',
    });
    symlinkSync(path.join(cwd, 'deploy'), path.join(cwd, 'again'));
    expect(await discoverTargets(cwd)).toEqual([
      { name: 'broken', chart: 'broken' },
      { name: 'api', chart: 'deploy/api' },
      { name: 'api/prod', chart: 'deploy/api', values: ['deploy/api/values-prod.yaml'], profile: 'registry' },
      { name: 'api/minikube', chart: 'deploy/api', values: ['deploy/api/values.minikube.yml'], profile: 'local' },
      { name: 'api/stage', chart: 'deploy/api', values: ['deploy/api/environments/stage.yaml'], profile: 'registry' },
      { name: 'api/ci/small', chart: 'deploy/api', values: ['deploy/api/ci/small-values.yaml'], profile: 'registry' },
    ]);
  });

  test('gives every target a name of its own', async () => {
    const cwd = makeDirectory({
      'a/api/Chart.yaml': chart('api'),
      'b/api/Chart.yaml': chart('api'),
      'b/api/values-prod.yaml': '',
      'b/api/environments/prod.yaml': '',
    });
    expect((await discoverTargets(cwd)).map(({ name }) => name)).toEqual([
      'a/api',
      'b/api',
      'b/api/values-prod.yaml',
      'b/api/environments/prod.yaml',
    ]);
  });

  test('takes the working directory when it is a chart', async () => {
    const cwd = makeDirectory({ 'Chart.yaml': chart('api'), 'values-prod.yaml': '' });
    const name = path.basename(cwd);
    expect(await discoverTargets(cwd)).toEqual([
      { name, chart: '.' },
      { name: `${name}/prod`, chart: '.', values: ['values-prod.yaml'], profile: 'registry' },
    ]);
  });

  test('says so when there is nothing', async () => {
    await expect(discoverTargets(makeDirectory())).rejects.toThrow(UserError);
  });
});

test.each([
  ['prod', 'registry'],
  ['dev', 'registry'],
  ['local', 'local'],
  ['kind-ci', 'local'],
  ['kindergarten', 'registry'],
])('the environment %j means the profile %j', (environment, profile) => {
  expect(guessProfile(environment)).toBe(profile);
});

test.each([
  ['a=${{ github.sha }}', 'a=${GITHUB_SHA}'],
  ['a=${{ env.TAG }}-$B', 'a=${TAG}-${B}'],
  ['a=${{ steps.meta.outputs.image-tag }}', 'a=${META_IMAGE_TAG}'],
  ['a=${TAG:-latest}', 'a=${TAG}'],
  ['a=1$', 'a=1$'],
])('%j is written as %j', (text, expected) => {
  expect(toVariables(text)).toBe(expected);
});

const WORKFLOW = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      # - run: helm upgrade old ./old
      - name: helm upgrade of the shop
        run: |
          helm dependency build deploy/api
          # helm upgrade old ./old
          helm upgrade --install api deploy/api \\
            -f deploy/api/values-prod.yaml \\
            --set image.tag=\${{ github.sha }},x="\${{ inputs.foo-bar }}" --wait && echo done
      - run: helm upgrade web ./web --set tag=$TAG | tee log
      - run: helm upgrade $NAME ./charts/$NAME
      - run: helm upgrade x bitnami/redis
      - run: helm upgrade web ./web --bogus
`;

describe('init', () => {
  const files = {
    'deploy/api/Chart.yaml': chart('api'),
    'deploy/api/values-prod.yaml': '',
    'deploy/api/values-minikube.yaml': '',
    'web/Chart.yaml': chart('web'),
    'other/Chart.yaml': chart('other'),
    '.github/workflows/deploy.yml': WORKFLOW,
    'scripts/deploy.sh': '#!/bin/sh\nhelm template api deploy/api \\\n  --no-hooks\n',
  };

  test('finds helm commands with their lines', () => {
    expect(scanHelmCommands(makeDirectory(files)).map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([
      '.github/workflows/deploy.yml:11 helm upgrade --install api deploy/api -f deploy/api/values-prod.yaml --set image.tag=${{ github.sha }},x="${{ inputs.foo-bar }}" --wait',
      '.github/workflows/deploy.yml:14 helm upgrade web ./web --set tag=$TAG',
      '.github/workflows/deploy.yml:15 helm upgrade $NAME ./charts/$NAME',
      '.github/workflows/deploy.yml:16 helm upgrade x bitnami/redis',
      '.github/workflows/deploy.yml:17 helm upgrade web ./web --bogus',
      'scripts/deploy.sh:2 helm template api deploy/api --no-hooks',
    ]);
  });

  test('proposes a configuration that is valid, and a workflow that names what must be set', () => {
    const { files: proposed, warnings } = planInit(makeDirectory(files));
    const [config, workflow] = proposed;
    expect(config!.file).toBe('pullproof.yaml');
    expect(parseConfig(config!.text, 'pullproof.yaml', ['mutable-tag']).config.targets).toEqual([
      {
        name: 'api-prod',
        chart: 'deploy/api',
        'release-name': 'api',
        values: ['deploy/api/values-prod.yaml'],
        set: ['image.tag=${GITHUB_SHA},x=${FOO_BAR}'],
      },
      { name: 'web', chart: './web', 'release-name': 'web', set: ['tag=${TAG}'] },
      { name: 'api', chart: 'deploy/api', 'release-name': 'api', 'no-hooks': true },
      { name: 'api-minikube', chart: 'deploy/api', values: ['deploy/api/values-minikube.yaml'], profile: 'local' },
      { name: 'other', chart: 'other' },
    ]);
    expect(workflow!.file).toBe('.github/workflows/pullproof.yml');
    expect(workflow!.text).toContain('        #   FOO_BAR: …\n        #   TAG: …\n');
    expect(workflow!.text).not.toContain('GITHUB_SHA');
    expect(warnings).toEqual([
      '.github/workflows/deploy.yml:15: this helm command was not taken over: the path "./charts/${NAME}" depends on a variable',
      '.github/workflows/deploy.yml:16: this helm command was not taken over: "bitnami/redis" is not in the repository',
      '.github/workflows/deploy.yml:17: this helm command was not taken over: unknown flag "--bogus" of "helm upgrade"',
    ]);
  });

  test('says so when there is no chart', () => {
    expect(() => planInit(makeDirectory())).toThrow('no chart was found below the working directory');
  });
});
