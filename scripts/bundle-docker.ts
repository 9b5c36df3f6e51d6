import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * What dockerode loads at its start and only uses for ssh, for BuildKit sessions and for building images. Left out:
 * that is 80 % of the bundle, native binaries for one platform, and a Windows program.
 */
const UNUSED = ['ssh2', '@grpc/grpc-js', '@grpc/proto-loader', 'protobufjs', 'tar-fs', '@balena/dockerignore'];

type Ncc = (
  entry: string,
  options: Readonly<Record<string, unknown>>,
) => Promise<{
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: { toJson(): unknown };
}>;

/**
 * Bundles dockerode as CommonJS, with an empty module in the place of what is not used.
 *
 * @param entry the compiled `docker-entry.cjs`
 * @param out the folder to write `index.cjs` into; what was there goes away
 * @param stats where to write webpack's statistics, as `ncc --stats-out` does
 */
export async function bundleDocker(entry: string, out: string, stats: string): Promise<void> {
  const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc');
  const result = await ncc(entry, {
    cache: false,
    externals: Object.fromEntries(UNUSED.map((name) => [name, './unused.cjs'])),
    minify: true,
    quiet: true,
    target: 'es2022',
  });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const files = Object.entries(result.assets)
    .filter(([name]) => !name.endsWith('.proto'))
    .map(([name, { source }]) => [name, source] as const);
  for (const [name, content] of [
    ...files,
    ['index.cjs', result.code],
    ['unused.cjs', 'module.exports = {};\n'],
  ] as const) {
    mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    writeFileSync(path.join(out, name), content);
  }
  writeFileSync(stats, JSON.stringify(result.stats.toJson()));
}
