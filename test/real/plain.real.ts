import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DockerRegistry, startDockerRegistry } from '../support/docker-registry.ts';
import { lookUp, outcome, registry } from '../support/look-up.ts';
import { writeOciLayout } from '../support/oci-layout.ts';
import { failureOf, havePrograms, push, skopeo } from '../support/programs.ts';

describe.skipIf(!havePrograms('docker-registry', 'skopeo'))('docker-registry without authentication', () => {
  let real: DockerRegistry;
  let digests: Readonly<Record<string, string>>;
  const settings = () => [registry(real.host, `http://${real.host}`)];

  beforeAll(async () => {
    real = await startDockerRegistry();
    const layout = path.join(real.directory, 'layout');
    const images = {
      'v1.4.2': { kind: 'index', platforms: ['linux/amd64', 'linux/arm64'], attestations: true },
      single: { kind: 'image' },
      chart: { kind: 'chart', name: 'shop', version: '1.0.0' },
    } as const;
    digests = await writeOciLayout(layout, images, 'api');
    for (const tag of Object.keys(images)) await push(layout, tag, `${real.host}/acme/api:${tag}`);
  });
  afterAll(() => real.stop());

  test.each([
    ['v1.4.2', ['anonymous found']],
    ['single', ['anonymous found']],
    ['chart', ['anonymous found']],
  ])('acme/api:%s is there', async (tag, expected) => {
    const raw = await skopeo('inspect', '--raw', '--tls-verify=false', `docker://${real.host}/acme/api:${tag}`);
    expect(JSON.parse(raw)).toMatchObject({ schemaVersion: 2 });
    const fact = await lookUp(`${real.host}/acme/api:${tag}`, settings());
    expect(outcome(fact)).toEqual(expected);
    expect(fact.answers[0]?.answer).toMatchObject({ digest: digests[tag] });
  });

  test('a digest is there', async () => {
    expect(outcome(await lookUp(`${real.host}/acme/api@${digests.single}`, settings()))).toEqual(['anonymous found']);
  });

  test.each([
    ['acme/api:1.4.2', ['anonymous absent: tag', 'near: v1.4.2']],
    ['acme/nothing:1.4.2', ['anonymous absent: repository']],
    [`acme/api@sha256:${'0'.repeat(64)}`, ['anonymous absent: digest']],
  ])('%s is absent', async (name, expected) => {
    const inspected = skopeo('inspect', '--raw', '--tls-verify=false', `docker://${real.host}/${name}`);
    expect(await failureOf(inspected)).toContain('manifest unknown');
    expect(outcome(await lookUp(`${real.host}/${name}`, settings()))).toEqual(expected);
  });

  test('a stopped registry makes nothing absent', async () => {
    const other = await startDockerRegistry();
    await other.stop();
    const image = `${other.host}/acme/api:v1.4.2`;
    expect(await failureOf(skopeo('inspect', '--raw', '--tls-verify=false', `docker://${image}`))).toContain('refused');
    expect(outcome(await lookUp(image, [registry(other.host, `http://${other.host}`)]))).toEqual([
      'anonymous unverified: refused',
    ]);
  });
});
