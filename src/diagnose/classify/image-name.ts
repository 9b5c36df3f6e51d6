import { DOCKER_HUB, DOCKER_HUB_AUTH } from '../../core/host/docker-hub.ts';
import { isDockerHub } from '../../core/host/registry-host.ts';

/** Where messages name the image, the outermost text first. */
const PLACES: readonly RegExp[] = [
  /(?:Failed to pull image|Back-off pulling image|Failed to inspect image|Successfully pulled image|Pulling image|Container image|failed to get sandbox image|PullImage) "([^"\s]*)"/,
  /image pull failed for ([^\s:]+(?::[^\s:]+)*)/i,
  /\bimage name (\S+) returns ambiguous list/,
  /\bshort-name "([^"]*)"/,
  // The API server quotes as Go does.
  /\.image: Invalid value: "((?:[^"\\]|\\.)*)"/,
  /\bno child with platform \S+ in index (\S+)/,
  /could not parse reference: (\S+)/,
  /Failed to apply default image tag "([^"]*)"/,
  /couldn't parse image (?:name|reference) "([^"]*)"/i,
  /failed to (?:pull and unpack image|pull image|resolve reference|parse image reference) "([^"\s]*)"/,
  /docker:\/\/([^\s":]+(?::[^\s":]+)*)/,
  /pull access denied for ([^\s,"]+)/,
  /manifest for (\S+) not found/,
  /\brepository (\S+\/\S+) not found/,
  /failed to resolve image: (\S+\/\S+): not found/,
];
/** `reading manifest TAG in HOST/REPO` (containers/image, docker_image_src.go). */
const READING = /reading manifest (\S+) in ([^\s:]+(?::\d+\/[^\s:]+)?)/;
/** `https://HOST/v2/REPO/manifests/TAG`. */
const MANIFEST_URL = /https?:\/\/([^\s/"]+)\/v2\/([^\s"?]{1,300})\/(?:manifests|blobs)\/([^\s"?,]+)/;
/** `https://HOST/token?scope=repository%3AREPO%3Apull&service=…`: the tag is not in it. */
const TOKEN_URL = /https?:\/\/([^\s/"]+)\/[^\s"]{0,200}[?&]scope=repository(?:%3A|:)([^\s"&]{1,300}?)(?:%3A|:)pull/;

/** Takes the image out of a message as it is written there; null when the message does not name it. */
export function imageIn(message: string): string | null {
  let isEmpty = false;
  for (const place of PLACES) {
    const [, image] = place.exec(message) ?? [];
    if (image) return unescaped(image);
    // CRI-O's texts about short names begin with `Failed to inspect image ""`: the name comes later, or nowhere.
    isEmpty ||= image === '';
  }
  if (isEmpty) return '';
  const [, tag, name] = READING.exec(message) ?? [];
  if (tag !== undefined) return `${name}${tag.includes(':') ? '@' : ':'}${tag}`;
  const [, host, repository, reference = ''] = MANIFEST_URL.exec(message) ?? [];
  if (host !== undefined) return `${registryOf(host)}/${repository}${separator(reference)}`;
  const [, realm, scope] = TOKEN_URL.exec(message) ?? [];
  return realm === undefined || scope === undefined ? null : `${registryOf(realm)}/${scope.replace(/%2F/gi, '/')}`;
}

/** Undoes Go's quoting of white space. */
function unescaped(text: string): string {
  return text.replace(/\\([nrt"\\])/g, (_, kind: string) => ({ n: '\n', r: '\r', t: '\t' })[kind] ?? kind);
}

/** Docker Hub is asked under other names than it has in references. */
function registryOf(host: string): string {
  return host === DOCKER_HUB_AUTH || isDockerHub(host) ? DOCKER_HUB : host;
}

function separator(reference: string): string {
  const clean = reference.replace(/[:.,)]+$/, '');
  return clean.includes(':') ? `@${clean}` : `:${clean}`;
}

/** Where messages name the host that was asked. */
const HOSTS: readonly RegExp[] = [
  /server can't find ([^\s:]+):/,
  /\bbad address '([^\s']+)'/,
  /ping: (?:cannot resolve |unknown host )?([^\s:]+)(?::|$)/,
  /Could not resolve host: ([^\s:]+)/,
  /connect to ([^\s:]+) port \d+/,
  /\blookup ([^\s:"]+)(?: on |:)/,
  /pinging container registry ([^\s:"]+(?::\d+)?)/,
  /\b(?:Get|Head|Post|GET|HEAD|POST)(?: request to)? "?https?:\/\/([^\s/"]+)/,
  /https?:\/\/([^\s/"]+)\/v2\//,
];

/** Takes the host that was asked out of a message; null when it is not named. */
export function hostIn(message: string): string | null {
  for (const place of HOSTS) {
    const [, host] = place.exec(message) ?? [];
    if (host !== undefined) return host;
  }
  return null;
}
