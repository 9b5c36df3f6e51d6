import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnose/index.ts';
import { kindInfo } from '../../../src/diagnose/kinds/index.ts';
import { FORMS, POD } from './forms.ts';
import { MESSAGES } from './messages.ts';

const cases = MESSAGES.map((known) => [`${known.kind}: ${known.message.slice(0, 160)}`, known] as const);

describe.each(Object.entries(FORMS))('%s', (_, write) => {
  test.each(cases)('%s', (_, { image, message, kind, runtime }) => {
    const { failures, recognised } = diagnose(write(image, message));
    expect(recognised).toBe(true);
    const [failure] = failures;
    expect(failures.map((one) => ({ kind: one.kind, image: one.image }))).toEqual([{ kind, image }]);
    const { rule, cause } = kindInfo(kind);
    expect(failure).toMatchObject({ rule, cause, pods: [{ namespace: POD.namespace, name: POD.name }] });
    expect(failure?.runtime).toBe(runtime);
  });
});

describe('a bare message', () => {
  test.each(cases)('%s', (_, { image, message, kind }) => {
    const whole = diagnose(`Failed to pull image "${image}": ${message}`);
    expect(whole.failures.map((one) => ({ kind: one.kind, image: one.image, pods: one.pods }))).toEqual([
      { kind, image, pods: [] },
    ]);
    expect(diagnose(message).failures.map((one) => one.kind)).toEqual([kind]);
  });
});
