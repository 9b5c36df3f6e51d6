import type { LocalFacts } from '../core/facts.ts';
import type { ImageReference } from '../core/reference.ts';

/** Where to look; times are milliseconds. */
export interface LocalOptions {
  /** `auto`, `none` or `KIND[:NAME]`. */
  readonly cluster: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly cwd: string;
  readonly timeoutMs: number;
}

/** Asks the local cluster's stores where the images are. */
export async function inspectLocal(_images: readonly ImageReference[], _options: LocalOptions): Promise<LocalFacts> {
  return { cluster: null, unavailable: 'local clusters are not inspected yet', images: new Map() };
}
