import { expect, test } from 'vitest';
import { createHeldFiles } from '../../../src/files/held-files.ts';

const FILE = { dev: 1, ino: 2, size: 10, mtimeMs: 3, ctimeMs: 4 };

test('a file is read once, and again where less is allowed than it holds', () => {
  const held = createHeldFiles(100);
  const bytes = Buffer.alloc(10);
  let reads = 0;
  const read = () => {
    reads += 1;
    return bytes;
  };
  const tooLarge = () => {
    throw new Error('too large');
  };
  expect([held.take('/a', FILE, 20, read), held.take('/a', FILE, 10, read), reads]).toEqual([bytes, bytes, 1]);
  expect(() => held.take('/a', FILE, 9, tooLarge)).toThrow('too large');
});

test('all files together are bounded', () => {
  const held = createHeldFiles(15);
  held.take('/a', FILE, 20, () => Buffer.alloc(10));
  expect(() => held.add(Buffer.alloc(6))).toThrow(expect.objectContaining({ code: 'RUN_TOO_LARGE' }));
});
