import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnose/index.ts';

/**
 * What real clients wrote when they met the emulator's faults (scripts/capture-client-errors.ts). `expected.json` was
 * read and judged by a person: kind and image by client and case.
 */
const root = new URL('../../fixtures/diagnose/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', root), 'utf8')) as Record<
  string,
  Record<string, readonly [string, string | null]>
>;
const clients = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test('every client has expectations', () => {
  expect(Object.keys(expected).sort()).toEqual(clients.sort());
  expect(clients.length).toBeGreaterThanOrEqual(5);
});

describe.each(clients)('%s', (client) => {
  const files = readdirSync(new URL(`${client}/`, root)).map((file) => file.replace(/\.txt$/, ''));

  test('every text has an expectation', () => {
    expect(files.sort()).toEqual(Object.keys(expected[client]!).sort());
  });

  test.each(files)('%s', (name) => {
    const text = readFileSync(new URL(`${client}/${name}.txt`, root), 'utf8');
    const { failures } = diagnose(text);
    expect(failures.map(({ kind, image }) => [kind, image])).toEqual([expected[client]![name]]);
  });

  test.each(files)('%s inside the whole log of a job', (name) => {
    const text = readFileSync(new URL(`${client}/${name}.txt`, root), 'utf8');
    const [kind, image] = expected[client]![name]!;
    const log = [
      'Run deploy',
      'Pulling…',
      ...text.trimEnd().split('\n'),
      '##[error]Process completed with exit code 1.',
      'Cleaning up',
      'done',
    ];
    const stamped = log.map((line) => `2026-11-02T10:11:12.1234567Z ${line}`).join('\r\n');
    expect(diagnose(stamped).failures.map((one) => [one.kind, one.image])).toEqual([[kind, image]]);
  });
});
