import { expect, test } from 'vitest';
import { hostQuirks } from '../../../../src/registry/hosts/index.ts';
import { classify } from '../../../../src/registry/outcome/classify.ts';
import { RESPONSES, seen, show } from './responses.ts';

test.each(RESPONSES.map(([quirk, answer, expected, more = {}]) => [quirk.id, answer, expected, more, quirk] as const))(
  '%s: %s is %s %j',
  (_id, answer, expected, more, quirk) => {
    expect(show(classify(seen(answer, more), quirk))).toBe(expected);
  },
);

test.each(hostQuirks.map((quirk) => [quirk.id, quirk] as const))(
  '%s: no status makes a page of something else an absent or denied image',
  (_id, quirk) => {
    for (let status = 200; status < 600; status += 1) {
      for (const kind of ['html', 'empty', 'text'] as const) {
        const meaning = classify(seen(String(status), { kind, sentAs: 'token', isForeign: true }), quirk);
        expect(meaning.state, `${status} ${kind}`).toBe('unverified');
      }
    }
  },
);
