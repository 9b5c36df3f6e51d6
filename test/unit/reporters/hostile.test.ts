import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIds } from '../../../src/reporters/formats/index.ts';
import type { ReporterOptions } from '../../../src/reporters/parts/reporter.ts';
import { attacks, hostileReport, hostileSources } from '../../fixtures/reports/hostile.ts';
import { ruleInfo } from '../../fixtures/reports/sample.ts';
import { reporters } from '../../support/reporters.ts';

const UNSAFE = /[^\n\P{C}]|[\u2028\u2029\u00a0]/u;
const text = fc.oneof(
  fc.constantFrom(...attacks),
  fc
    .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary' })), { maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'`|\\[]()<>!@#:$*_~"\'&{}-=+. \n\t\u001b\u202eawx1/') }),
);

function optionsFor(hostile: string): ReporterOptions {
  return { color: false, width: 80, ruleInfo, sources: hostileSources(hostile) };
}

describe.each(formatIds)('%s', (id) => {
  const render = (hostile: string) => reporters[id].render(hostileReport(hostile), optionsFor(hostile));

  test('never lets a control, format or bidirectional character through', () => {
    fc.assert(
      fc.property(text, (hostile) => {
        expect(render(hostile)).not.toMatch(UNSAFE);
      }),
      { numRuns: 100 },
    );
  });

  test('never lets a workflow command through', () => {
    fc.assert(
      fc.property(text, (hostile) => {
        const output = render(hostile);
        expect(output).not.toContain('##[');
        const commands = output.split('\n').filter((line) => line.trimStart().startsWith('::'));
        const own = id === 'github' ? /^::(?:error|warning|notice)(?: title=[a-z-]+[^:]*)?::/ : /^(?!)/;
        for (const command of commands) expect(command).toMatch(own);
      }),
      { numRuns: 100 },
    );
  });
});

describe('text in colour', () => {
  test('holds no escape sequence but its own colours', () => {
    fc.assert(
      fc.property(text, (hostile) => {
        const output = reporters.text.render(hostileReport(hostile), { ...optionsFor(hostile), color: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours start with ESC
        expect(output.replace(/\u001b\[\d+m/g, '')).not.toMatch(UNSAFE);
      }),
      { numRuns: 100 },
    );
  });
});
