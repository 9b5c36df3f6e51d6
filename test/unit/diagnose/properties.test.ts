import fc from 'fast-check';
import { parse } from 'shell-quote';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnose/index.ts';
import { type DiagnosisFormat, diagnosisFormats } from '../../../src/diagnose/render/formats.ts';
import { FORMS } from './forms.ts';
import { MESSAGES } from './messages.ts';

const OPTIONS = { color: false, width: 100, ruleInfo: new Map() };
const formats = Object.keys(diagnosisFormats) as DiagnosisFormat[];

/** Text that looks like the real thing, with anything in between. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '  ',
    '\t',
    '"',
    '\\"',
    '{',
    '}',
    '[',
    ']',
    ':',
    '::error::',
    '##[error]',
    '\u001b[31m',
    '\u202e',
    '---\n',
    '\u0000',
  ),
  fc.constantFrom(
    'Name: a\n',
    'Containers:\n',
    '  api:\n',
    '    Image: x\n',
    '    State: Waiting\n',
    '      Reason: ErrImagePull\n',
    'Events:\n',
    '  Warning  Failed  2s  kubelet  ',
  ),
  fc.constantFrom(
    'LAST SEEN   TYPE   REASON   OBJECT   MESSAGE\n',
    '2m   Warning   Failed   pod/a   ',
    'NAME   READY   STATUS\n',
    'kind: Pod\n',
    'items:\n',
    'apiVersion: v1\n',
    '{"kind":"List","items":[',
  ),
  fc.constantFrom(...MESSAGES.map(({ message }) => message)),
  fc.constantFrom(...MESSAGES.map(({ image, message }) => `Failed to pull image "${image}": ${message}\n`)),
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
/** A real form with something foreign in the middle of it. */
const broken = fc
  .tuple(fc.constantFrom(...Object.values(FORMS)), fc.constantFrom(...MESSAGES), piece, fc.nat(5000), fc.nat(20))
  .map(([write, { image, message }, inserted, at, removed]) => {
    const whole = write(image, message);
    const place = at % whole.length;
    return whole.slice(0, place) + inserted + whole.slice(place + removed);
  });

describe('any text', () => {
  test('never throws, gives the same result twice, and lets no control character out', () => {
    fc.assert(
      fc.property(fc.oneof(text, broken), (input) => {
        const diagnosis = diagnose(input);
        expect(diagnose(input)).toEqual(diagnosis);
        for (const format of formats) {
          const shown = diagnosisFormats[format](diagnosis, OPTIONS);
          expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          expect(shown).not.toContain('##[');
          if (format === 'text' || format === 'markdown') expect(shown).not.toMatch(/^\s*::/m);
          if (format === 'json') expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(diagnosis)));
          if (format === 'github')
            for (const line of shown.trimEnd().split('\n').slice(0, -1))
              expect(line).toMatch(/^::(error|warning|notice) /);
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('every command is one line whose names are quoted', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(name, name, name, fc.constantFrom(...MESSAGES), (pod, namespace, node, { image, message }) => {
        const event = {
          kind: 'Event',
          reason: 'Failed',
          message: `Failed to pull image "${image}": ${message}`,
          involvedObject: { kind: 'Pod', name: pod, namespace },
          source: { host: node },
        };
        for (const { next } of diagnose(JSON.stringify(event)).failures) {
          for (const command of next) {
            const words = parse(command);
            const operators = words.flatMap((word) =>
              typeof word === 'string' ? [] : [(word as { op?: string }).op ?? 'comment'],
            );
            // `<user>` and the like are for people to fill in; the pipes lead to ourselves or to kubectl.
            expect(new Set(operators)).toSatisfy((all: Set<string>) =>
              [...all].every((one) => ['<', '>', '|'].includes(one)),
            );
            for (const [prefix, value] of [
              ['pod/', pod],
              ['node/', node],
              ['--namespace=', namespace],
            ] as const) {
              const own = words.filter((word) => typeof word === 'string' && word.startsWith(prefix));
              for (const word of own) expect([`${prefix}${value}`, `${prefix}NODE`]).toContain(word);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a secret in the text goes into no output', () => {
    const secrets = [
      'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
      'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl',
      'hunter2hunter2',
      'c2VjcmV0OnBhc3M=',
    ];
    const input = [
      `Failed to pull image "https://user:hunter2hunter2@ghcr.io/acme/api:1": invalid reference format`,
      `Failed to pull image "ghcr.io/acme/api:2": unexpected status from GET request to https://pkg.example.com/blob?sig=hunter2hunter2&se=1: 403 Forbidden`,
      `Failed to pull image "ghcr.io/acme/api:3": unauthorized: token ghp_abcdefghijklmnopqrstuvwxyz0123456789 is bad`,
      `Failed to pull image "ghcr.io/acme/api:4": unauthorized: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl`,
      `Failed to pull image "ghcr.io/acme/api:5": unauthorized: eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl`,
      `Failed to pull image "ghcr.io/acme/api:6": unauthorized: Basic c2VjcmV0OnBhc3M=`,
    ].join('\n');
    const diagnosis = diagnose(input);
    expect(diagnosis.failures).toHaveLength(6);
    for (const format of formats) {
      const shown = diagnosisFormats[format](diagnosis, OPTIONS);
      for (const secret of secrets) expect(shown).not.toContain(secret);
    }
  });
});
