import { expect, test, vi } from 'vitest';
import * as yaml from 'yaml';
import { readChartYaml } from '../../../../src/helm/chart/chart-yaml.ts';

vi.mock('yaml', { spy: true });

test('a Chart.yaml is parsed once, however often it is asked for', () => {
  const dependencies = Array.from({ length: 50 }, (_, index) => `  - {name: sub, version: 1.0.0, alias: a${index}}\n`);
  const text = `apiVersion: v2\nname: api\nversion: 1.0.0\ndependencies:\n${dependencies.join('')}`;
  const files = [{ path: 'Chart.yaml', bytes: new TextEncoder().encode(text) }];
  const read = Array.from({ length: 20 }, () => readChartYaml(files)?.dependencies.length);

  expect(new Set(read)).toEqual(new Set([50]));
  expect(vi.mocked(yaml.parseDocument)).toHaveBeenCalledTimes(1);
});
