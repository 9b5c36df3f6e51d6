import type { CommandWords } from './command-words.ts';

/** Commands to run next that several kinds share. */
type Steps = (words: CommandWords) => readonly string[];

/** A command where there is one. */
export function orNone(command: string | null): readonly string[] {
  return command === null ? [] : [command];
}

/** Which pull secrets the pod names, and how to make one. */
export const checkSecrets: Steps = (words) => [words.podSecrets, ...orNone(words.createSecret)];

/** What the registry answers to the node itself. */
export const askFromNode: Steps = (words) => [words.fromNode];

/** What the node is, and what the image is for. */
export const comparePlatforms: Steps = (words) => [
  `kubectl get ${words.node} -o jsonpath='{.status.nodeInfo.operatingSystem}/{.status.nodeInfo.architecture}{"\\n"}'`,
  `docker buildx imagetools inspect ${words.image}`,
];

/** The pod with its events. */
export const describePod: Steps = (words) => [words.describe];
