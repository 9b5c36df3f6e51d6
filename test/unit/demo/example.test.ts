import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findExample } from '../../../src/demo/example.ts';

test('the example is found from the source', () => {
  expect(existsSync(path.join(findExample(), 'pullproof.yaml'))).toBe(true);
});

test('an installation without it says so', () => {
  expect(() => findExample(tmpdir())).toThrow('the installation is incomplete');
});
