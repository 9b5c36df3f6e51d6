import type { Runtime } from '../case/pod.ts';

/** Which texts only one program writes; the first that fits counts. dockerd is first: cri-dockerd wraps its texts. */
const TEXTS: readonly { readonly runtime: Runtime; readonly text: RegExp }[] = [
  {
    runtime: 'dockerd',
    text: /Error response from daemon|repository does not exist or may require 'docker login'|in the manifest list entries|manifest for \S+ not found/,
  },
  {
    runtime: 'containerd',
    text: /failed to pull and unpack image|failed to resolve (?:reference|image)|httpReadSeeker|failed to fetch (?:anonymous|oauth) token|image verifier \S+ blocked pull|get image config descriptor|failed to parse image reference|pulling from host \S+ failed|\bctr: /,
  },
  {
    runtime: 'cri-o',
    text: /docker:\/\/\S|pinging container registry|unable to retrieve auth token|Requesting bearer token|requesting bearer token|choosing an image from manifest list|reading manifest \S+ in |no image found in (?:manifest list|image index)|short-name|unqualified-search/,
  },
  {
    runtime: 'kubelet',
    text: /is not present with pull policy of Never|[Cc]ouldn't parse image|Failed to apply default image tag|pull QPS exceeded/,
  },
];

/** Who wrote a message; null when several could have. */
export function runtimeOf(message: string): Runtime | null {
  return TEXTS.find(({ text }) => text.test(message))?.runtime ?? null;
}
