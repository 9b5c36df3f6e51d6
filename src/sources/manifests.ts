import { readManifests } from '../helm/index.ts';
import type { Source } from './source.ts';

/** Files of rendered YAML, or standard input, read as the API server would. */
export const manifests: Source = {
  isIn: (target) => target.manifests.length > 0,
  async read(target, ports) {
    const read = await readManifests(ports.engine, target.manifests, ports);
    const files = [...read.files].map(([path, bytes]) => ({ path, bytes }));
    return {
      documents: read.ok ? read.documents : [],
      failure: read.ok ? null : read.failure,
      warnings: [],
      outcome: null,
      texts: () => files,
      files: () => files,
    };
  },
};
