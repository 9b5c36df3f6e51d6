import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the example is, seen from a directory above: in the repository, and where the build puts its copy. */
const places = [path.join('examples', 'shop'), path.join('dist', 'demo', 'shop'), path.join('demo', 'shop')];

/**
 * Finds the directory of the example shop (it holds `pullproof.yaml` and `deploy/helm/shop`) by walking up from this
 * file.
 *
 * @throws Error when the installation is incomplete
 */
export function findExample(from: string = path.dirname(fileURLToPath(import.meta.url))): string {
  for (let directory = from; ; directory = path.dirname(directory)) {
    for (const place of places) {
      const example = path.join(directory, place);
      if (existsSync(path.join(example, 'deploy', 'helm', 'shop', 'Chart.yaml'))) return example;
    }
    if (directory === path.dirname(directory)) break;
  }
  throw new Error(`the example (demo/shop) is missing above ${from}: the installation is incomplete`);
}
