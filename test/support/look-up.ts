import type { ImageFact } from '../../src/core/answer/image-fact.ts';
import { parseReference } from '../../src/core/reference/parse.ts';
import { type Credential, sensitive } from '../../src/core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../../src/core/settings/settings.ts';
import { createKeychain, type LookupOptions, lookUpImages } from '../../src/registry/index.ts';

/** Settings for one registry; `endpoint` is where it really is. */
export function registry(
  host: string,
  endpoint: string | null,
  credential: Credential | null = null,
): RegistrySettings {
  return {
    host,
    endpoint,
    credential: credential && sensitive(credential),
    credentialSource: credential && 'the test',
    ca: null,
    insecure: false,
  };
}

/** Looks one image up as `check` does, without any file or variable of this machine. */
export async function lookUp(
  image: string,
  registries: readonly RegistrySettings[],
  options: Partial<LookupOptions> = {},
): Promise<ImageFact> {
  const parsed = parseReference(image);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const keychain = createKeychain({ registries, env: {}, home: '/nonexistent' });
  const common = { registries, keychain, concurrency: 8, timeoutMs: 20_000, offline: false };
  const facts = await lookUpImages([{ reference: parsed.reference, secrets: [] }], { ...common, ...options });
  return [...facts.values()][0]!;
}

/** One line for each identity (`anonymous denied: anonymous`), then one for each near tag. */
export function outcome({ answers, nearestTags }: ImageFact): readonly string[] {
  return [
    ...answers.map(({ identity, answer }) => {
      if (answer.state === 'found') return `${identity.kind} found`;
      const why = answer.state === 'absent' ? answer.what : answer.state === 'denied' ? answer.why : answer.reason;
      return `${identity.kind} ${answer.state}: ${why}`;
    }),
    ...nearestTags.map(({ tag }) => `near: ${tag}`),
  ];
}
