import { expect, test } from 'vitest';
import type { FlavourId } from '../../../../src/emulator/flavours/index.ts';
import { emulate, lookUp, settings } from '../support.ts';

/** What nobody can own is absent for an anonymous pull; what somebody may own stays denied. */
test.each<[string, FlavourId, string, string]>([
  ['ghcr.io', 'ghcr', 'ghcr.io/ghcr.io/acme/web:1', 'absent'],
  ['ghcr.io', 'ghcr', 'ghcr.io/docker.io/acme/web:1', 'absent'],
  ['ghcr.io', 'ghcr', 'ghcr.io/acme/web:1', 'denied'],
  ['docker.io', 'docker-hub', 'docker.io/ghcr.io/acme/web:1', 'absent'],
  ['docker.io', 'docker-hub', 'registry-1.docker.io/redis:7', 'denied'],
  ['docker.io', 'docker-hub', 'october-api:dev', 'absent'],
  ['docker.io', 'docker-hub', 'acme/web:1', 'denied'],
  ['registry.example.com', 'ghcr', 'registry.example.com/ghcr.io/acme/web:1', 'denied'],
])('%s (%s): %s is %s', async (host, flavour, image, state) => {
  const { url } = await emulate({ flavour, repositories: {} });
  const [fact] = await lookUp([image], { registries: [settings(host, { endpoint: url })] });
  expect(fact!.answers.map(({ answer }) => answer.state)).toEqual([state]);
});
