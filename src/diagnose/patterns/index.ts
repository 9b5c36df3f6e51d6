import { ABSENT } from './absent.ts';
import { ACCESS } from './access.ts';
import { ARTIFACT } from './artifact.ts';
import { KUBELET } from './kubelet.ts';
import { LIMITS, NETWORK, PROXY } from './network.ts';
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
];

/** Every known text, the most specific first: to add one, write a row in the file of its family, with its source. */
export const PATTERNS: readonly Pattern[] = [
  ...SHORT_NAMES,
  ...KUBELET,
  ...ARTIFACT,
  ...LIMITS,
  ...PROXY,
  ...ACCESS,
  ...NETWORK,
  ...ABSENT,
];
