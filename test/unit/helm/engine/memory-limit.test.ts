import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/helm/engine/engine.ts';
import { limitMemory } from '../../../../src/helm/engine/memory-limit.ts';
import { request } from '../support.ts';

/**
 * A module with one memory of `initial` pages and, when given, a maximum; a custom section stands before and behind it.
 */
function module(initial: number, maximum?: number): Uint8Array<ArrayBuffer> {
  const memory = maximum === undefined ? [5, 3, 1, 0, initial] : [5, 4, 1, 1, initial, maximum];
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 2, 1, 0x61, ...memory, 0, 2, 1, 0x62]);
}

describe('limitMemory', () => {
  test.each([
    ['replaces a maximum', module(1, 100), 2 * 65_536, [5, 4, 1, 1, 1, 2]],
    ['adds one', module(1), 3 * 65_536 + 1, [5, 4, 1, 1, 1, 3]],
    ['writes numbers of several bytes', module(1), 1024 * 1024 * 1024, [5, 6, 1, 1, 1, 0x80, 0x80, 0x01]],
    ['keeps the initial size', module(9), 1, [5, 4, 1, 1, 9, 9]],
  ])('%s', (_, wasm, bytes, section) => {
    const limited = limitMemory(wasm, bytes);

    expect([...limited.subarray(12, 12 + section.length)]).toEqual(section);
    expect([...limited.subarray(12 + section.length)]).toEqual([0, 2, 1, 0x62]);
    expect(WebAssembly.validate(limited)).toBe(true);
  });

  test('refuses a module without a memory', () => {
    expect(() => limitMemory(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), 1)).toThrow(
      'the engine has no memory section',
    );
  });

  test('leaves an engine with hardly any memory that still fails in a sentence', async () => {
    const engine = createEngine({ maxMemoryBytes: 1 });
    try {
      const answer = await engine.render(request({ 'templates/a.yaml': 'a: {{ repeat 100000000 "x" | len }}\n' }));

      expect(answer).toMatchObject({
        ok: false,
        error: { kind: 'limit', message: expect.stringMatching(/^rendering needed more than /) },
      });
    } finally {
      await engine.close();
    }
  });
});
