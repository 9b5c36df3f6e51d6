import { ABSENT } from './absent.ts';
import { ACCESS } from './access.ts';
import { API_SERVER } from './api-server.ts';
import { ARTIFACT } from './artifact.ts';
import { CHART } from './chart.ts';
import { KUBELET, NODE_STORE } from './kubelet.ts';
import { FIREWALL, LIMITS, NETWORK, PROXY } from './network.ts';
import type { Pattern } from './pattern.ts';

/**
 * Names of images without a registry that the node cannot resolve (containers/image pkg/shortnames). First: the rest of the text is
 * about the search.
 */
const SHORT_NAMES: readonly Pattern[] = [
  {
    kind: 'short-name',
    text: /short-name "[^"]*" did not resolve to an alias[^\n]*|short-name resolution enforced[^\n]*/,
  },
  // CRI-O 1.34 and later, internal/storage/image.go (cri-o#9401)
  {
    kind: 'short-name',
    text: /short name mode is enforcing, but image name \S+ returns ambiguous list/,
    happened:
      'the name has no registry, the node searches several, and CRI-O since 1.34 refuses to choose (short_name_mode "enforcing")',
  },
];

/** Every known text, the most specific first: to add one, write a row in the file of its family, with its source. */
export const PATTERNS: readonly Pattern[] = [
  ...CHART,
  ...API_SERVER,
  ...SHORT_NAMES,
  ...KUBELET,
  ...ARTIFACT,
  ...LIMITS,
  ...PROXY,
  ...FIREWALL,
  ...ACCESS,
  ...NETWORK,
  ...NODE_STORE,
  ...ABSENT,
];
