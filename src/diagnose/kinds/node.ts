import type { Kind } from '../case/kind.ts';
import { describePod } from '../case/steps.ts';

/**
 * The kubelet's own texts (pkg/kubelet/images/image_manager.go, cri-api pkg/errors/errors.go), the node's state, and
 * what forbids the pull there.
 */
export const NODE = {
  'kubelet-limit': {
    rule: null,
    cause: null,
    aspect: 'image',
    happened: () => 'the kubelet itself limits its pulls (registryPullQPS)',
    help: () => 'wait for the next try; raise registryPullQPS of the kubelet if it stays',
    next: describePod,
    texts: {
      node: [
        // image_manager.go: pull QPS exceeded
        { text: /pull QPS exceeded/ },
      ],
    },
  },
  verifier: {
    rule: null,
    cause: null,
    aspect: 'image',
    happened: () => 'a policy for signatures or vulnerabilities forbids it',
    help: () => 'sign or mend the image, or change the policy that forbids it',
    next: describePod,
    texts: {
      'api-server': [
        // apiserver admission webhooks: Kyverno, Connaisseur, policy-controller, Gatekeeper; and ImagePolicyWebhook
        {
          text: /admission webhook "[^"]*" denied the request: [^\n]*(?:image|registr|signature|attest)[^\n]*|image policy webhook backend denied one or more images[^\n]*/i,
          happened: 'an admission policy of the cluster forbids it, so there is no pod to look at',
        },
      ],
      node: [
        // containerd internal/cri/server/images/image_pull.go: image verifier %s blocked pull of %v with digest %v for
        // reason: %v
        { text: /image verifier \S+ blocked pull[^\n]*/ },
        // cri-api ErrSignatureValidationFailed; containers/image signature/policy_eval.go
        {
          text: /SignatureValidationFailed|signature validation failed|Source image rejected: [^\n]*|[Aa] signature was required, but no signature exists/,
        },
        // Harbor: 412 PRECONDITION / PROJECTPOLICYVIOLATION (src/server/middleware/vulnerable)
        { text: /PROJECTPOLICYVIOLATION|current image with "?\d* ?vulnerabilit[^\n]*/ },
      ],
    },
  },
  blocked: {
    rule: 'registry-not-allowed',
    cause: null,
    aspect: 'registry',
    happened: (_, { host }) => `the configuration of the node blocks ${host}`,
    help: () => 'use a registry that the node allows, or change its registries.conf',
    next: describePod,
    texts: {
      node: [
        // containers/image pkg/sysregistriesv2: registry %s is blocked in %s
        { text: /registry \S+ is blocked in \S+/ },
        // Docker Desktop, Registry Access Management (docker/docs#18934)
        { text: /Access to \S+ is restricted by your Docker organization[^\n]*/ },
      ],
    },
  },
  'runtime-down': {
    rule: null,
    cause: null,
    aspect: 'image',
    happened: () => 'the container runtime of the node did not answer; no registry was asked',
    help: () => 'look at the runtime on the node',
    next: (words) => [`kubectl describe ${words.node}`],
    texts: {
      node: [
        // The runtime's socket, not a registry: grpc connection error
        {
          text: /dial unix [^\s:]+: connect: [^\n]*|Cannot connect to the Docker daemon[^\n]*|container runtime is (?:down|not ready)/,
        },
      ],
    },
  },
  disk: {
    rule: null,
    cause: null,
    aspect: 'image',
    happened: () => 'the disk of the node is full',
    help: () => 'free disk space on the node, or give it a larger disk',
    next: (words) => [`kubectl describe ${words.node}`],
    texts: {
      node: [
        // ENOSPC and EDQUOT from the snapshotter or the content store
        { text: /no space left on device|disk quota exceeded/ },
      ],
    },
  },
  unpack: {
    rule: null,
    cause: null,
    aspect: 'image',
    happened: () => 'it was fetched, but the runtime could not put it into the store of the node',
    help: () => 'look at the disk and the runtime of the node; if every node says so, build and push the image again',
    next: (words) => [`kubectl describe ${words.node}`],
    texts: {
      store: [
        {
          text: /failed to (?:extract|register) layer[^\n]*|failed to prepare extraction snapshot[^\n]*|failed to get reader from content store[^\n]*|failed to unpack image on snapshotter[^\n]*|archive\/tar: [^\n]*|parent snapshot \S+ does not exist[^\n]*/,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
