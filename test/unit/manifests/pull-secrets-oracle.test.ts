import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { podPullSecrets } from '../../../src/core/access/pull-secrets.ts';
import { takeInventory } from '../../../src/manifests/inventory.ts';
import { documentOf } from '../../support/manifests.ts';

interface Verdict {
  readonly type: string;
  readonly content: string;
  readonly image: string;
  /** The kubelet cannot read the secret: MakeDockerKeyring returns an error. */
  readonly fails?: boolean;
  readonly credentials: readonly string[];
}

/** Recorded by test/oracle/pull-secrets from the kubelet's own code (k8s.io/kubernetes). */
const verdicts: readonly Verdict[] = JSON.parse(
  readFileSync(new URL('../../fixtures/pull-secrets.json', import.meta.url), 'utf8'),
);

/** What a pod with this secret would try for the image, and whether the secret is readable. */
function ours({ type, content, image }: Verdict) {
  const key = type.endsWith('dockercfg') ? '.dockercfg' : '.dockerconfigjson';
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, type, stringData: { [key]: content } };
  const spec = { imagePullSecrets: [{ name: 's' }], containers: [{ name: 'c', image }] };
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec };
  const inventory = takeInventory([documentOf(secret), documentOf(pod, 1)], { target: 't', namespace: 'n' });
  const [found] = podPullSecrets(inventory.uses[0]!, { ...inventory, declaredSecrets: [] });
  const credentials = (found?.credentials ?? []).map(({ credential }) => credential.reveal());
  return {
    problems: inventory.secrets[0]?.problems ?? [],
    credentials: credentials.map(({ username, password }) => `${username}:${password}`),
  };
}

describe('what the kubelet finds in pull secrets', () => {
  test('is recorded for many secrets', () => {
    expect(verdicts.length).toBeGreaterThan(600);
    expect(verdicts.filter(({ fails }) => fails).length).toBeGreaterThan(20);
    expect(verdicts.filter(({ credentials }) => credentials.length > 1).length).toBeGreaterThan(20);
  });

  test.each(verdicts)('$content for $image', (verdict) => {
    const { problems, credentials } = ours(verdict);
    // An empty pair is what an anonymous pull sends; here it is no credential.
    expect(credentials).toEqual(verdict.credentials.filter((pair) => pair !== ':'));
    if (verdict.fails) expect(problems).toHaveLength(1);
  });
});
