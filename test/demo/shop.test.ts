import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSettings } from '../../src/config/settings/load-settings.ts';
import { EMPTY_REQUEST } from '../../src/config/settings/request.ts';
import type { Finding } from '../../src/core/finding/report.ts';
import { findExample } from '../../src/demo/example.ts';
import { startDemoRegistries } from '../../src/demo/registries.ts';
import { type DemoResult, runDemo } from '../../src/demo/run.ts';
import { createEngine, type Engine } from '../../src/helm/engine/engine.ts';
import { check } from '../../src/preflight/check.ts';
import type { Ports } from '../../src/preflight/run/ports.ts';
import { rules } from '../../src/rules/index.ts';

let engine: Engine;
let demo: DemoResult;

const ports = (): Ports => ({
  cwd: findExample(),
  env: {},
  home: '/nonexistent',
  today: '2026-11-23',
  githubToken: null,
  stdin: () => Promise.reject(new Error('the example reads no standard input')),
  engine,
});

beforeAll(async () => {
  engine = createEngine();
  demo = await runDemo(ports());
}, 60_000);
afterAll(() => engine.close());

const line = ({ target, severity, cause, rule, image }: Finding) =>
  [target, severity, cause ?? '-', rule, image ?? '-'].join(' ');

test('each planted mistake is found with its rule and cause, and nothing else', () => {
  expect(
    demo.broken.report.findings
      .filter(({ severity }) => severity !== 'note')
      .map(line)
      .sort(),
  ).toEqual(
    [
      'dev error C pull-policy-always-local shop-api:dev',
      'dev error C pull-policy-implicit shop-worker:latest',
      'prod error B invalid-reference ghcr.io/Acme/shop-metrics:0.9.0',
      'prod error B tag-not-found ghcr.io/acme/shop-api:1.4.2',
      'prod error C pull-policy-never-registry docker.io/library/redis:7.4.1-alpine',
      'prod error D pull-secret-malformed -',
      'prod error D pull-secret-missing ghcr.io/acme/shop-worker:2.0.1',
      'prod error E repository-not-found ghcr.io/acme/shop-migrations:1.4.0',
      'prod warning B mutable-tag ghcr.io/acme/shop-wait:latest',
      'prod warning C pull-policy-stale ghcr.io/acme/shop-wait:latest',
      'prod warning D pull-secret-undeclared ghcr.io/acme/shop-migrations:1.4.0',
    ].sort(),
  );
  expect(demo.broken.report.verdict).toBe('fail');
});

test('the near tag is named', () => {
  const finding = demo.broken.report.findings.find(({ rule }) => rule === 'tag-not-found');
  expect(finding?.help).toContain('v1.4.2');
});

test('the corrected values pass', () => {
  const { report } = demo.fixed;
  expect(report.findings.filter(({ severity }) => severity !== 'note').map(line)).toEqual([]);
  expect(report.verdict).toBe('pass');
});

test('with the registries stopped everything is unverified and nothing is missing', async () => {
  const registries = await startDemoRegistries();
  await registries.close();
  const { settings } = await loadSettings(EMPTY_REQUEST, {
    cwd: findExample(),
    trust: null,
    env: {},
    ruleIds: rules.map(({ id }) => id),
  });
  const targets = settings.targets.map((target) => ({
    ...target,
    values: target.values.map((file) => file.replace('.yaml', '.fixed.yaml')),
    registries: registries.settings,
    cluster: 'none',
  }));
  const { report } = await check({ ...settings, targets }, ports());
  expect(report.verdict).toBe('unverified');
  const asked = report.images.filter(({ state }) => state !== 'skipped');
  expect(new Set(asked.map(({ state }) => state))).toEqual(new Set(['unverified']));
  expect(new Set(report.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule))).toEqual(
    new Set(['registry-unreachable']),
  );
});
