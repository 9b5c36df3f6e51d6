import type { Pattern } from './pattern.ts';

const NO_POD = 'The API server refuses it, so there is no pod to look at';

/**
 * What the API server (or helm, by its schema) refuses before any node sees a pod: the event FailedCreate of the pod's owner, helm's
 * error, the answer to `kubectl apply`. First: nothing was asked of a registry.
 */
export const API_SERVER: readonly Pattern[] = [
  // kubernetes pkg/apis/core/validation/validation.go, validateContainerCommon (kubernetes#47491)
  {
    kind: 'invalid-name',
    text: /\.image: Invalid value: "(?:[^"\\]|\\.)*": must not have leading or trailing whitespace|must not have leading or trailing whitespace/,
    remark: NO_POD,
  },
  // the same: an empty image
  {
    kind: 'invalid-name',
    text: /\.image: Required value/,
    happened: `it is empty. ${NO_POD}`,
    help: 'set the repository and the tag in the values',
  },
  // kube-apiserver pkg/apis/core/validation validatePullPolicy; up to 1.30 without the quotes of the list
  {
    kind: 'invalid-policy',
    text: /[pP]ullPolicy: Unsupported value: "[^"]*"|Unsupported value: "[^"]*": supported values: "?Always"?, "?IfNotPresent"?, "?Never"?/,
  },
  // kube-openapi validation; Go's encoding/json; structured-merge-diff: the image is a map, a list or a number
  {
    kind: 'invalid-name',
    text: /ValidationError\([^)\n]*[cC]ontainers\[\d+\]\.image\): invalid type[^\n]*|cannot unmarshal \w+ into Go struct field Container\.\S*image of type string|\.image: expected string, got [^\n]*/,
    happened: `what the template prints for it is no text. ${NO_POD}`,
    help: 'print registry, repository and tag as one quoted text, or give the value the shape that the template expects',
  },
  // the same three for pull secrets, and json-iterator of older API servers (helm/charts#13614)
  {
    kind: 'secret-malformed',
    text: /ValidationError\([^)\n]*imagePullSecrets(?:\[\d+\])?(?:\.name)?\): [^\n]*|cannot unmarshal \w+ into Go struct field \S*imagePullSecrets\S* of type [^\n]*|ImagePullSecrets: \[\]v1\.LocalObjectReference: readObjectStart[^\n]*|imagePullSecrets(?:\[\d+\])?: (?:element \d+: )?(?:expected (?:map|list)|associative list)[^\n]*|invalid type for io\.k8s\.api\.core\.v1\.LocalObjectReference[^\n]*|of type (?:\[\])?v1\.LocalObjectReference/,
  },
  // API server with field validation, kube-openapi: imagePullSecrets on a container (go-skynet/helm-charts#29)
  {
    kind: 'secret-malformed',
    text: /unknown field "(?:[\w.[\]]*[cC]ontainers\[\d+\]\.)?imagePullSecrets?"[^\n]*/,
    happened:
      'imagePullSecrets stands where Kubernetes does not know it, such as on a container; it belongs to the spec of the pod',
    help: 'move imagePullSecrets in the template from the container to the spec of the pod, beside `containers`',
  },
  // pkg/apis/core/validation: imagePullSecrets without a name
  {
    kind: 'secret-malformed',
    text: /imagePullSecrets\[\d+\](?:\.name)?: (?:Required value|Invalid value|invalid empty name)[^\n]*/,
  },
  // apiserver admission webhooks: Kyverno, Connaisseur, policy-controller, Gatekeeper; and ImagePolicyWebhook
  {
    kind: 'verifier',
    text: /admission webhook "[^"]*" denied the request: [^\n]*(?:image|registr|signature|attest)[^\n]*|image policy webhook backend denied one or more images[^\n]*/i,
    happened: 'an admission policy of the cluster forbids it, so there is no pod to look at',
  },
];
