import type { FailureKind } from '../../../src/diagnose/kinds/index.ts';

/**
 * Texts as people paste them into public reports, with names changed: where it is from, the text, what it means, the
 * image it names.
 */
export type Report = readonly [from: string, text: string, kind: FailureKind, image: string | null];

const NSLOOKUP = `Server:\t\t10.96.0.10
Address:\t10.96.0.10:53

** server can't find ghcr.io: NXDOMAIN

** server can't find ghcr.io: NXDOMAIN
`;
const PING = `PING 8.8.8.8 (8.8.8.8): 56 data bytes

--- 8.8.8.8 ping statistics ---
3 packets transmitted, 0 packets received, 100% packet loss
`;

export const REPORTS: readonly Report[] = [
  // CRI-O since 1.34
  [
    'FusionAuth/charts#118',
    'Warning  InspectFailed  3m32s (x893 over 3h18m)  kubelet  Failed to inspect image "": rpc error: code = Unknown desc = short name mode is enforcing, but image name acme/app:1.60.2 returns ambiguous list',
    'short-name',
    'acme/app:1.60.2',
  ],
  [
    '1Password/connect-helm-charts#283, kubectl with the container before the message',
    '  Warning  InspectFailed  5m6s (x2 over 5m7s)   kubelet            spec.containers{sync}: Failed to inspect image "": rpc error: code = Unknown desc = short name mode is enforcing, but image name acme/sync:1.8.2 returns ambiguous list',
    'short-name',
    'acme/sync:1.8.2',
  ],
  [
    'k8snetworkplumbingwg/multus-cni#1471',
    'Failed to pull image "alpine": short name mode is enforcing, but image name alpine:latest returns ambiguous list',
    'short-name',
    'alpine',
  ],
  // the API server
  [
    'rowanruseler/helm-charts#296',
    'Error creating: Pod "pg-6d9f" is invalid: spec.containers[0].image: Invalid value: "\\nregistry.example.com/pg:1": must not have leading or trailing whitespace',
    'invalid-name',
    '\nregistry.example.com/pg:1',
  ],
  [
    'nicholaswilde/helm-charts#14, event of the owner',
    '5m  Warning  FailedCreate  replicaset/pg-6d9f  Error creating: Pod "pg-6d9f-x" is invalid: spec.containers[0].image: Invalid value: "registry.example.com/pg:1 ": must not have leading or trailing whitespace',
    'invalid-name',
    'registry.example.com/pg:1 ',
  ],
  [
    'apecloud/kubeblocks#6375',
    '  Warning  FailedCreate  4m18s (x6 over 25m)  statefulset-controller  create Pod db-0 in StatefulSet db failed error: Pod "db-0" is invalid: spec.initContainers[0].image: Required value',
    'invalid-name',
    null,
  ],
  [
    'helm, an empty image',
    'Error: INSTALLATION FAILED: Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value',
    'invalid-name',
    null,
  ],
  [
    'helm, a map as the image',
    'Error: UPGRADE FAILED: error validating "": error validating data: ValidationError(Deployment.spec.template.spec.containers[0].image): invalid type for io.k8s.api.core.v1.Container.image: got "map", expected "string"',
    'invalid-name',
    null,
  ],
  [
    'gruntwork-io/helm-kubernetes-services#71',
    'Error: UPGRADE FAILED: error validating "": error validating data: ValidationError(ServiceAccount.imagePullSecrets[0]): invalid type for io.k8s.api.core.v1.LocalObjectReference: got "string", expected "map"',
    'secret-malformed',
    null,
  ],
  [
    'sonatype/helm3-charts#78',
    'Error: INSTALLATION FAILED: unable to build kubernetes objects from release manifest: error validating "": error validating data: ValidationError(Deployment.spec.template.spec.imagePullSecrets): invalid type for io.k8s.api.core.v1.PodSpec.imagePullSecrets: got "map", expected "array"',
    'secret-malformed',
    null,
  ],
  [
    'chatwoot/charts#130',
    'Error: UPGRADE FAILED: failed to create resource: Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field PodSpec.spec.template.spec.imagePullSecrets of type v1.LocalObjectReference',
    'secret-malformed',
    null,
  ],
  [
    'helm/charts#13614',
    'Error: UPGRADE FAILED: v1.DaemonSet.Spec: v1.DaemonSetSpec.Template: v1.PodTemplateSpec.Spec: v1.PodSpec.ImagePullSecrets: []v1.LocalObjectReference: readObjectStart: expect { or n, but found ", error found in #10 byte of ...|ecrets":["team"|...',
    'secret-malformed',
    null,
  ],
  [
    'go-skynet/helm-charts#29',
    'W1122 12:26:54.913759   97726 warnings.go:70] unknown field "spec.template.spec.containers[0].imagePullSecrets"',
    'secret-malformed',
    null,
  ],
  [
    'kubeshark/kubeshark#1763',
    'Error from server (BadRequest): error when creating "x.yaml": DaemonSet in version "v1" cannot be handled as a DaemonSet: strict decoding error: unknown field "spec.template.spec.containers[0].imagePullSecrets"',
    'secret-malformed',
    null,
  ],
  [
    'kubectl, a warning',
    'Warning: spec.template.spec.imagePullSecrets[0].name: invalid empty name ""',
    'secret-malformed',
    null,
  ],
  [
    'kyverno/kyverno#6682',
    'Error from server: error when creating "pod.yaml": admission webhook "mutate.kyverno.svc-fail" denied the request: failed to verify image ghcr.io/acme/app:1: no signatures found',
    'verifier',
    null,
  ],
  // pull secrets
  [
    'dragonfly#3456',
    'Warning  FailedToRetrieveImagePullSecret  2s (x3 over 10s)  kubelet  Unable to retrieve some image pull secrets (map[name:uhub]); attempting to pull the image may not succeed.',
    'secret-malformed',
    null,
  ],
  [
    'the log of the kubelet',
    'I0823 12:12:22.865890    2558 kubelet_pods.go:897] "Unable to retrieve pull secret, the image pull may not succeed." pod="acme/redis-0" secret="" err="secret \\"map[name:uhub]\\" not found"',
    'secret-malformed',
    null,
  ],
  [
    'the event alone',
    'Unable to retrieve some image pull secrets (ghcr-secret); attempting to pull the image may not succeed.',
    'secret-missing',
    null,
  ],
  // registries
  [
    'harbor proxy projects',
    'Failed to pull image "harbor.example.com/proxy/library/nginx:1": rpc error: code = Unknown desc = failed to pull and unpack image "harbor.example.com/proxy/library/nginx:1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:12ab (application/vnd.oci.image.manifest.v1+json) from remote: not found',
    'child-missing',
    'harbor.example.com/proxy/library/nginx:1',
  ],
  [
    'podman-container-tools/skopeo#2004',
    'time="2023-05-24T15:50:22Z" level=fatal msg="Error parsing manifest for image: fetching target platform image selected from image index: reading manifest sha256:f3840ef0a57f1467d7f126d1a64098333ad3eefeb7c18913298a5eb5454fe211 in ghcr.io/acme/app: manifest unknown"',
    'digest-not-found',
    'ghcr.io/acme/app@sha256:f3840ef0a57f1467d7f126d1a64098333ad3eefeb7c18913298a5eb5454fe211',
  ],
  [
    'goharbor/harbor#22415',
    'Failed to pull image "harbor.example.com/hub/acme/pg:15.4.0": rpc error: code = NotFound desc = reading manifest 15.4.0 in harbor.example.com/hub/acme/pg: unknown: resource not found: repo hub/acme/pg, tag 15.4.0 not found',
    'not-found',
    'harbor.example.com/hub/acme/pg:15.4.0',
  ],
  [
    'GHCR',
    'Failed to pull image "ghcr.io/acme/app:1": denied: permission_denied: The token provided does not match expected scopes.',
    'denied',
    'ghcr.io/acme/app:1',
  ],
  [
    'Artifactory',
    'Failed to pull image "acme.jfrog.io/docker/app:1": Error response from daemon: unknown: Authentication is required',
    'denied',
    'acme.jfrog.io/docker/app:1',
  ],
  [
    'kubernetes/kubernetes#65958',
    'Failed to pull image "registry.example.com:5006/app:4": rpc error: code = Unknown desc = Error response from daemon: unauthorized: The client does not have permission for manifest',
    'denied',
    'registry.example.com:5006/app:4',
  ],
  [
    'renovatebot/renovate#11765',
    'Error response from daemon: {"statusCode":401,"details":"BAD_CREDENTIAL"}',
    'credentials-rejected',
    null,
  ],
  [
    'GitLab',
    'Failed to pull image "registry.gitlab.com/g/p/app:1": HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled and you must use a personal access token instead of a password.',
    'credentials-rejected',
    'registry.gitlab.com/g/p/app:1',
  ],
  [
    'ECR and the role of the node',
    'Failed to pull image "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1": failed to resolve reference "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1": User: arn:aws:sts::123456789012:assumed-role/node is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:123456789012:repository/app',
    'denied',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1',
  ],
  [
    'fluxcd/flux#1948',
    'Failed to pull image "quay.io/acme/flux:1.12.0": rpc error: code = Unknown desc = Error response from daemon: Get https://quay.io/v2/acme/flux/manifests/1.12.0: unknown: Namespace acme has been disabled. Please contact a system administrator.',
    'denied',
    'quay.io/acme/flux:1.12.0',
  ],
  [
    'Azure/acr#633',
    'Failed to pull image "acme.azurecr.io/app:02b6": rpc error: code = Unknown desc = Error response from daemon: Head "https://acme.azurecr.io/v2/app/manifests/02b6": denied: client with IP \'20.1.2.3\' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.',
    'firewall',
    'acme.azurecr.io/app:02b6',
  ],
  [
    'docker/docs#18934',
    'failed to pull image registry.k8s.io/etcd:3.5.9-0: Error response from daemon: Get "https://registry.k8s.io/v2/": Access to registry.k8s.io is restricted by your Docker organization. To access this registry, ask your Docker administrator to add it to your organization\'s allowed registries.',
    'blocked',
    null,
  ],
  // the node
  [
    'containerd/containerd#3369',
    'failed to prepare extraction snapshot "extract-639718280-mVNW sha256:e3d7a120": layer "551" unavailable: unavailable',
    'unpack',
    null,
  ],
  [
    'containerd/containerd#8173',
    'Failed to pull image "ghcr.io/acme/app:1": rpc error: code = NotFound desc = failed to pull and unpack image "ghcr.io/acme/app:1": failed to prepare extraction snapshot "extract-7 sha256:92": parent snapshot sha256:0b does not exist: not found',
    'unpack',
    'ghcr.io/acme/app:1',
  ],
  [
    'kubelet, the registry is unavailable',
    'Image pull failed for harbor.example.com/library/nginx:1 because the registry is unavailable: pulling: 503 Service Unavailable',
    'registry-5xx',
    'harbor.example.com/library/nginx:1',
  ],
  [
    'kubelet, a signature',
    'SignatureValidationFailed: image pull failed for ghcr.io/acme/app:1',
    'verifier',
    'ghcr.io/acme/app:1',
  ],
  ['a state alone', 'Error: ImageInspectError', 'backoff-only', null],
  // clients
  [
    'crane, a platform',
    'Error: no child with platform linux/s390x in index ghcr.io/acme/app:1',
    'platform',
    'ghcr.io/acme/app:1',
  ],
  [
    'crane, a name',
    'Error: parsing reference "ghcr.io/Acme/app:1": could not parse reference: ghcr.io/Acme/app:1',
    'invalid-name',
    'ghcr.io/Acme/app:1',
  ],
  [
    'skopeo, a name',
    'FATA[0000] Invalid source name docker://ghcr.io/acme/app:1:2: invalid reference format',
    'invalid-name',
    'ghcr.io/acme/app:1:2',
  ],
  [
    'podman-container-tools/skopeo#1586',
    'FATA[0005] choosing an image from manifest list docker://alpine:latest: no image found in manifest list for architecture amd64, variant "", OS darwin',
    'platform',
    'alpine:latest',
  ],
  // a runbook's "common error messages", without anything around
  ['bare', 'repository does not exist', 'missing-or-private', null],
  ['bare', 'pull access denied', 'missing-or-private', null],
  ['bare', 'manifest unknown', 'not-found', null],
  ['bare', 'unauthorized', 'denied', null],
  ['bare', 'image not found', 'not-found', null],
  ['bare, as a list', '- `unauthorized`', 'denied', null],
  // what people run to look at the network
  ['nslookup', NSLOOKUP, 'dns', null],
  [
    'nslookup in a broken cluster',
    ';; connection timed out; no servers could be reached\n\ncommand terminated with exit code 1\n',
    'dns',
    null,
  ],
  ['busybox ping', "ping: bad address 'ghcr.io'", 'dns', null],
  ['iputils ping', 'ping: ghcr.io: Temporary failure in name resolution', 'dns', null],
  ['iputils ping', 'ping: ghcr.io: Name or service not known', 'dns', null],
  ['ping without answer', PING, 'timeout', null],
  ['curl', 'curl: (6) Could not resolve host: ghcr.io', 'dns', null],
  ['curl', 'curl: (7) Failed to connect to ghcr.io port 443 after 12 ms: Connection refused', 'refused', null],
  // rollouts
  [
    'kubernetes/kubernetes#49637',
    'error: deployment "testapp" exceeded its progress deadline',
    'rollout-timeout',
    null,
  ],
  ['kubectl wait', 'error: timed out waiting for the condition on deployments/api', 'rollout-timeout', null],
  ['kubectl rollout status', 'error: timed out waiting for the condition', 'rollout-timeout', null],
  [
    'kubectl describe deployment',
    'Name:                   api\nNamespace:              shop\nConditions:\n  Type           Status  Reason\n  ----           ------  ------\n  Progressing    False   ProgressDeadlineExceeded\n',
    'rollout-timeout',
    null,
  ],
  // the chart itself
  [
    'helm, an OCI chart',
    'Error: INSTALLATION FAILED: failed to perform "FetchReference" on source: GET "https://ghcr.io/v2/acme/charts/app/manifests/2.4.0": response status code 403: denied: denied',
    'chart',
    null,
  ],
];
