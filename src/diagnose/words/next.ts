import { shellWord } from '../../core/text/shell-word.ts';
import { type FailureCase, movedName } from '../case.ts';
import type { FailureKind } from '../kinds.ts';
import { type CommandWords, commandWords } from './command-words.ts';

/** Commands to run next, the most useful first. Names come from hostile text: each is one quoted word with a prefix of ours. */
export function nextCommands(found: FailureCase): string[] {
  const moved = movedName(found);
  const look = moved === null ? [] : [`skopeo inspect --raw ${shellWord(`docker://${moved.reference.raw}`)}`];
  return [...new Set([...look, ...NEXT[found.kind](commandWords(found))])];
}

const ACCESS = (words: CommandWords) => [words.podSecrets, ...orNone(words.createSecret)];
const orNone = (command: string | null) => (command === null ? [] : [command]);
const NODE = (words: CommandWords) => [words.fromNode];
const PLATFORM = (words: CommandWords) => [
  `kubectl get ${words.node} -o jsonpath='{.status.nodeInfo.operatingSystem}/{.status.nodeInfo.architecture}{"\\n"}'`,
  `docker buildx imagetools inspect ${words.image}`,
];
const DESCRIBE = (words: CommandWords) => [words.describe];

const NEXT: Readonly<Record<FailureKind, (words: CommandWords) => string[]>> = {
  'not-found': (words) => [words.tags],
  'digest-not-found': (words) => [words.tags],
  'repository-not-found': (words) => [words.describe],
  'reserved-name': (words) => [words.isNodeKnown ? words.describe : words.load],
  'child-missing': (words) => [`docker buildx imagetools inspect ${words.image}`],
  'missing-or-private': ACCESS,
  'denied-anonymous': ACCESS,
  denied: ACCESS,
  'credentials-rejected': (words) => [
    words.podSecrets,
    ...orNone(words.createSecret).map((create) => `${create} --dry-run=client -o yaml | kubectl apply -f -`),
  ],
  'no-basic-auth': ACCESS,
  'secret-missing': (words) => [`kubectl get secrets ${words.namespace}`, ...orNone(words.createSecret)],
  'secret-malformed': (words) => [words.podSecrets],
  'not-loaded': (words) => [words.load],
  'always-local': (words) => [words.load],
  'never-pull': (words) => [
    `kubectl get ${words.pod} ${words.namespace} -o jsonpath='{.spec.containers[*].imagePullPolicy}{"\\n"}'`,
  ],
  'invalid-policy': (words) => [
    words.describeOwner ?? `kubectl get events ${words.namespace} --field-selector reason=FailedCreate`,
  ],
  'invalid-name': (words) => [
    words.describeOwner ??
      `kubectl get ${words.pod} ${words.namespace} -o jsonpath='{.spec.containers[*].image}{"\\n"}'`,
  ],
  'short-name': DESCRIBE,
  platform: PLATFORM,
  'wrong-binary': PLATFORM,
  schema1: (words) => [`skopeo inspect --raw ${words.dockerImage}`],
  'not-an-image': (words) => [`skopeo inspect --raw ${words.dockerImage}`],
  dns: NODE,
  refused: NODE,
  timeout: NODE,
  tls: NODE,
  'http-https': NODE,
  proxy: NODE,
  network: NODE,
  firewall: NODE,
  'registry-5xx': NODE,
  'not-a-registry': NODE,
  corrupt: DESCRIBE,
  cancelled: DESCRIBE,
  'rate-limit': ACCESS,
  'secondary-limit': DESCRIBE,
  'kubelet-limit': DESCRIBE,
  'runtime-down': (words) => [`kubectl describe ${words.node}`],
  unpack: (words) => [`kubectl describe ${words.node}`],
  disk: (words) => [`kubectl describe ${words.node}`],
  verifier: DESCRIBE,
  blocked: DESCRIBE,
  chart: () => [],
  'backoff-only': (words) => [
    `kubectl get events ${words.namespace} --field-selector ${words.failedEvents} -o json | pullproof diagnose -`,
    words.describe,
  ],
  'rollout-timeout': (words) => [`kubectl get pods,events ${words.namespace} -o json | pullproof diagnose -`],
  unknown: DESCRIBE,
};
