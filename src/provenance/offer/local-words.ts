import type { Violation } from '../../core/finding/rule.ts';
import type { Release } from '../trial/release.ts';
import type { Proposal } from './proposals.ts';

/** Names of local clusters, as people write them in comments and file names. */
const LOCAL =
  /\b(?:minikube|kind|k3d|k3s|microk8s|colima|orbstack|docker[- ]?desktop|rancher[- ]?desktop|local(?:ly|host)?|side-?load(?:ed)?)\b/i;

/**
 * Whether `Never` is to be replaced, which is right on a local cluster, and a comment at the line, or the name of the
 * file, speaks of one.
 */
export function speaksOfLocal({ suggestion, found }: Proposal, { layers }: Pick<Release, 'layers'>): boolean {
  if (!found.every(({ violation }) => replacesNever(violation))) return false;
  const name = suggestion.file.slice(suggestion.file.lastIndexOf('/') + 1);
  if (LOCAL.test(name.replaceAll(/[_.]/g, ' '))) return true;
  const lines = layers.find(({ file }) => file === suggestion.file)?.text.split('\n') ?? [];
  const comments = [/(?:^|\s)#(.*)$/.exec(lines[suggestion.line - 1] ?? '')?.[1] ?? ''];
  for (let index = suggestion.line - 2; index >= 0 && /^\s*#/.test(lines[index]!); index -= 1) {
    comments.push(lines[index]!);
  }
  return comments.some((comment) => LOCAL.test(comment));
}

function replacesNever({ aspect, uses }: Violation): boolean {
  return aspect === 'pull-policy' && uses.every(({ pullPolicy }) => pullPolicy === 'Never');
}
