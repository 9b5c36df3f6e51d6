import { DOCKER_HUB, isDockerHub } from '../core/registry-host.ts';

/** Where messages name the image, the outermost text first. */
const PLACES: readonly RegExp[] = [
  /(?:Failed to pull image|Back-off pulling image|Failed to inspect image|Successfully pulled image|Pulling image|Container image|failed to get sandbox image|PullImage) "([^"\s]*)"/,
  /image pull failed for (\S+) because/,
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
  for (const place of PLACES) {
    const [, image] = place.exec(message) ?? [];
    if (image !== undefined) return image;
  }
  const [, tag, name] = READING.exec(message) ?? [];
  if (tag !== undefined) return `${name}${tag.includes(':') ? '@' : ':'}${tag}`;
  const [, host, repository, reference = ''] = MANIFEST_URL.exec(message) ?? [];
  if (host !== undefined) return `${registryOf(host)}/${repository}${separator(reference)}`;
  const [, realm, scope] = TOKEN_URL.exec(message) ?? [];
  return realm === undefined || scope === undefined ? null : `${registryOf(realm)}/${scope.replace(/%2F/gi, '/')}`;
}

/** Docker Hub is asked under other names than it has in references. */
function registryOf(host: string): string {
  return host === 'auth.docker.io' || isDockerHub(host) ? DOCKER_HUB : host;
}

function separator(reference: string): string {
  const clean = reference.replace(/[:.,)]+$/, '');
  return clean.includes(':') ? `@${clean}` : `:${clean}`;
}

/** Where messages name the host that was asked. */
const HOSTS: readonly RegExp[] = [
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
