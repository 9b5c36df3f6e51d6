import { sensitive } from '../core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../core/settings/settings.ts';
import { startEmulator } from '../emulator/index.ts';
import { demoContent, demoCredential } from './registry-content.ts';

/** The registries of the demo, running on loopback. */
export interface DemoRegistries {
  /** `endpoint` of each host leads to its emulator; ghcr.io has the credential. */
  readonly settings: readonly RegistrySettings[];
  close(): Promise<void>;
}

/**
 * Starts one emulator for each host that the example's images come from.
 *
 * @param latencyMs held back before every answer, in ms, so that the demo feels like a network
 */
export async function startDemoRegistries(latencyMs = 0): Promise<DemoRegistries> {
  const hosts = Object.entries(demoContent);
  const emulators = await Promise.all(hosts.map(([, content]) => startEmulator({ ...content, latencyMs })));
  return {
    settings: hosts.map(([host, content], index) => {
      const isKnown = content.credentials !== undefined;
      return {
        host,
        endpoint: emulators[index]!.url,
        credential: isKnown ? sensitive(demoCredential) : null,
        credentialSource: isKnown ? 'the demo' : null,
        ca: null,
        insecure: false,
      };
    }),
    async close() {
      await Promise.all(emulators.map((emulator) => emulator.close()));
    },
  };
}
