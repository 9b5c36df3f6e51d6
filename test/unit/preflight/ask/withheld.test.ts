import { describe, expect, test } from 'vitest';
import type { SecretText } from '../../../../src/core/secrecy/secret-text.ts';
import { secretVariable } from '../../../../src/core/secrecy/secret-text.ts';
import { sensitive } from '../../../../src/core/secrecy/sensitive.ts';
import type { TargetSettings } from '../../../../src/core/settings/settings.ts';
import { referenceWithheld, secretWithheld } from '../../../../src/preflight/ask/withheld.ts';
import { identityOf } from '../../../support/answers.ts';
import { factsFrom } from '../../../support/facts.ts';
import { podSecret, reference } from '../../../support/pods.ts';
import { target } from '../../provenance/support.ts';

const SECRET = secretVariable('REGISTRY_PASSWORD', 'hunter2-hunter2');
const UNTRUSTED: SecretText = { ...SECRET, isWithheld: true };
const WHY = 'it holds the value of the secret variable REGISTRY_PASSWORD';

function useOf(image: string) {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'a', image }] } };
  return factsFrom({ manifests: JSON.stringify(pod) }).uses[0]!;
}

describe('a reference', () => {
  test.each([
    ['that holds no secret is asked for', 'ghcr.io/acme/api:1', [SECRET], null],
    ['that holds one is not', 'ghcr.io/acme/api:hunter2-hunter2', [SECRET], { reason: 'secret-reference', why: WHY }],
    [
      'that holds one in its path is not',
      'ghcr.io/hunter2-hunter2/api:1',
      [SECRET],
      { reason: 'secret-reference', why: WHY },
    ],
    [
      'that holds one of which nobody may know is not',
      'ghcr.io/acme/api:hunter2-hunter2',
      [UNTRUSTED],
      { reason: 'untrusted', why: WHY },
    ],
    [
      'that cannot be parsed is looked at too',
      'ghcr.io/Acme/hunter2-hunter2',
      [SECRET],
      { reason: 'secret-reference', why: WHY },
    ],
    ['with no secrets at all is asked for', 'ghcr.io/acme/api:hunter2-hunter2', [], null],
  ] as const)('%s', (_, image, secrets, expected) => {
    expect(referenceWithheld(useOf(image), secrets)).toEqual(expected);
  });
});

describe('a pod’s credential', () => {
  const API = reference('registry.example.com/acme/api:1');
  const credential = (username: string, password: string) => ({
    identity: identityOf('secret production/s', API.host),
    credential: sensitive({ username, password }),
  });
  const rendered = { ...podSecret('known', 's'), origin: 'rendered' as const };
  const NOT_NAMED = `${WHY}, and registry.example.com is named neither under registries nor under allowed-registries`;
  const named = (more: Partial<TargetSettings>) => target('api', more);
  const registry = { host: 'registry.example.com' } as TargetSettings['registries'][number];

  test.each([
    ['without a secret in it is tried', 'bot', 'other', [SECRET], {}, null],
    [
      'set by a secret is not tried where nobody named the host',
      'bot',
      'hunter2-hunter2',
      [SECRET],
      {},
      { reason: 'secret-credential', why: NOT_NAMED },
    ],
    ['also by its user name', 'hunter2-hunter2', 'x', [SECRET], {}, { reason: 'secret-credential', why: NOT_NAMED }],
    [
      'is tried where `registries` names the host',
      'bot',
      'hunter2-hunter2',
      [SECRET],
      { registries: [registry] },
      null,
    ],
    [
      'is tried where `allowed-registries` does',
      'bot',
      'hunter2-hunter2',
      [SECRET],
      { allowedRegistries: ['*.example.com'] },
      null,
    ],
    [
      'not where it allows others',
      'bot',
      'hunter2-hunter2',
      [SECRET],
      { allowedRegistries: ['ghcr.io'] },
      { reason: 'secret-credential', why: NOT_NAMED },
    ],
    [
      'not with which the configuration is not trusted, named or not',
      'bot',
      'hunter2-hunter2',
      [UNTRUSTED],
      { registries: [registry] },
      { reason: 'untrusted', why: WHY },
    ],
  ] as const)('%s', (_, username, password, secrets, settings, expected) => {
    expect(secretWithheld(rendered, credential(username, password), API, named(settings), secrets)).toEqual(expected);
  });

  test('of the configuration is as it was declared, with a secret in it or without', () => {
    const own = credential('bot', 'hunter2-hunter2');
    expect(secretWithheld(podSecret('known', 's'), own, API, named({}), [SECRET])).toBeNull();
    const withheld = { reason: 'untrusted', why: 'it is not trusted' } as const;
    expect(secretWithheld(podSecret('known', 's'), { ...own, withheld }, API, named({}), [])).toEqual(withheld);
  });
});
