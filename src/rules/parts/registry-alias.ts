import type { PodPullSecret } from '../../core/access/pull-secrets.ts';
import { canonicalHost, canonicalName, serverAddress } from '../../core/host/registry-host.ts';
import type { ImageReference } from '../../core/reference/reference.ts';
import { quote } from '../../core/text/quote.ts';
import { quoteReference } from '../../core/words/images.ts';

/**
 * Says that a pod's secret has an entry for the image's registry under another of its names, which the kubelet does not
 * take for the same: it compares letter by letter, and only `docker.io` and `index.docker.io` stand for Docker Hub
 * (pkg/credentialprovider/keyring.go). One sentence with the way out, or '' when there is no such entry.
 */
export function aliasNote(secrets: readonly PodPullSecret[], reference: ImageReference): string {
  const registry = canonicalHost(reference.host);
  const keys = secrets.flatMap(({ coverage, secret, declared }) =>
    coverage === 'no' ? [...(secret?.entries ?? []).map(({ key }) => key), ...(declared?.registries ?? [])] : [],
  );
  const key = keys.find((own) => hostOf(own) !== reference.host && canonicalHost(hostOf(own)) === registry);
  if (key === undefined) return '';
  const way =
    reference.host === registry
      ? `write the entry as ${quote(serverAddress(registry))}`
      : `write the image as ${quoteReference(`${canonicalName(reference)}${suffixOf(reference)}`)}`;
  return `the entry ${quote(key)} means the same registry, but the kubelet compares names letter by letter and does not use it for ${quote(reference.host)}: ${way}`;
}

/** The host of a key of `auths`: `https://index.docker.io/v1/`, `ghcr.io/acme`. */
function hostOf(key: string): string {
  return key.replace(/^https?:\/\//i, '').split('/')[0]!;
}

function suffixOf({ tag, digest }: ImageReference): string {
  return `${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
}
