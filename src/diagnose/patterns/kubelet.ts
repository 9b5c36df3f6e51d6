import type { Pattern } from './pattern.ts';

/** The kubelet's own texts (pkg/kubelet/images/image_manager.go, cri-api pkg/errors/errors.go) and the node's state. */
export const KUBELET: readonly Pattern[] = [
  // image_manager.go: Container image %q is not present with pull policy of Never
  {
    kind: 'never-pull',
    text: /Container image "[^"]*" is not present with pull policy of Never|\bErrImageNeverPull\b/,
  },
  // image_manager.go, applyDefaultImageTag: couldn't parse image name %q: %v; older: couldn't parse image reference
  { kind: 'invalid-name', text: /[Cc]ouldn't parse image (?:name|reference)/ },
  // containerd internal/cri/server/images/image_pull.go: failed to parse image reference %q
  { kind: 'invalid-name', text: /failed to parse image reference/ },
  // distribution/reference reference.go: ErrReferenceInvalidFormat and its companions
  {
    kind: 'invalid-name',
    text: /invalid reference format|repository name (?:\(\S*\) )?must be lowercase|\bInvalidImageName\b|invalid checksum digest (?:length|format)|unsupported digest algorithm|cannot specify 64-byte hexadecimal strings|repository name must not be more than/,
  },
  // go-containerregistry pkg/name (crane), containers/image docker/reference (skopeo)
  {
    kind: 'invalid-name',
    text: /could not parse reference[^\n]*|(?:repository|tag|registries?) can only contain the (?:runes|characters) [^\n]*|a digest must contain exactly one '@' separator[^\n]*|[Ii]nvalid (?:source|destination|image) name \S+: [^\n]*|Docker references with both a tag and digest are currently not supported/,
  },
  // image_manager.go: pull QPS exceeded
  { kind: 'kubelet-limit', text: /pull QPS exceeded/ },
  // containerd internal/cri/server/images/image_pull.go: image verifier %s blocked pull of %v with digest %v for reason: %v
  { kind: 'verifier', text: /image verifier \S+ blocked pull[^\n]*/ },
  // cri-api ErrSignatureValidationFailed; containers/image signature/policy_eval.go
  {
    kind: 'verifier',
    text: /SignatureValidationFailed|signature validation failed|Source image rejected: [^\n]*|[Aa] signature was required, but no signature exists/,
  },
  // containers/image pkg/sysregistriesv2: registry %s is blocked in %s
  { kind: 'blocked', text: /registry \S+ is blocked in \S+/ },
  // Docker Desktop, Registry Access Management (docker/docs#18934)
  { kind: 'blocked', text: /Access to \S+ is restricted by your Docker organization[^\n]*/ },
  // Harbor: 412 PRECONDITION / PROJECTPOLICYVIOLATION (src/server/middleware/vulnerable)
  { kind: 'verifier', text: /PROJECTPOLICYVIOLATION|current image with "?\d* ?vulnerabilit[^\n]*/ },
  // The runtime's socket, not a registry: grpc connection error
  {
    kind: 'runtime-down',
    text: /dial unix [^\s:]+: connect: [^\n]*|Cannot connect to the Docker daemon[^\n]*|container runtime is (?:down|not ready)/,
  },
  // ENOSPC and EDQUOT from the snapshotter or the content store
  { kind: 'disk', text: /no space left on device|disk quota exceeded/ },
];

/** What was fetched does not get into the node's store (containerd core/unpack, core/snapshots; dockerd layer/). Some end in "not found". */
export const NODE_STORE: readonly Pattern[] = [
  {
    kind: 'unpack',
    text: /failed to (?:extract|register) layer[^\n]*|failed to prepare extraction snapshot[^\n]*|failed to get reader from content store[^\n]*|failed to unpack image on snapshotter[^\n]*|archive\/tar: [^\n]*|parent snapshot \S+ does not exist[^\n]*/,
  },
];
