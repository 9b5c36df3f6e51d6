import { quote } from '../../core/text/quote.ts';
import type { Kind } from '../case/kind.ts';
import { isCloud, nameSecret } from '../case/phrases.ts';
import { orNone } from '../case/steps.ts';

/** The credential, or the pull secret that should hold it, is wrong. */
export const CREDENTIALS = {
  'credentials-rejected': {
    rule: 'credentials-rejected',
    cause: 'D',
    aspect: 'pull-secrets',
    happened: (_, { registry }) =>
      `${registry} refused the credential itself; it does so for a public image too, and the kubelet does not try without`,
    help: (found) =>
      `renew the credential in the pull secret, or take the secret away if the image is public${isCloud(found) ? `; to make it last, ${nameSecret(found)}` : ''}`,
    next: (words) => [
      words.podSecrets,
      ...orNone(words.createSecret).map((create) => `${create} --dry-run=client -o yaml | kubectl apply -f -`),
    ],
    texts: {
      access: [
        // containerd core/remotes/docker/auth/fetch.go: failed to fetch oauth token (a credential was sent)
        {
          text: /failed to fetch oauth token: unexpected status(?: code)?(?: from (?:GET|POST) request to)? ?\S*:? ?40[013][^\n]*/,
        },
        // Docker Hub's token server; GHCR for an invalid bearer; ECR after twelve hours; Quay robots
        {
          text: /incorrect username or password|User cannot be authenticated with the token provided|[Yy]our authorization token has expired|Could not find robot with username|Invalid Username or Password|bad username or password/,
        },
        // GitLab's token server (gitlab-org; lib/gitlab/auth): the password was wrong, also for public projects
        { text: /HTTP Basic: Access denied[^\n]*/ },
        // Artifactory
        { text: /Wrong username was used|BAD_CREDENTIAL\b/ },
        // dockerd registry/auth.go on GET /v2/: GHCR answers a bad credential there (letsrevel#709)
        { text: /Get "?https?:\/\/[^\s"]+\/v2\/"?: (?:denied|unauthorized)[^\n]*/ },
      ],
    },
  },
  'secret-missing': {
    rule: 'pull-secret-undeclared',
    cause: 'D',
    aspect: 'pull-secrets',
    isAboutImage: false,
    happened: ({ missingSecrets, said }, { registry }) => {
      const [noun, verb] = missingSecrets.length === 1 ? ['secret', 'does'] : ['secrets', 'do'];
      if (said === null)
        return `the pod's pull ${noun} ${missingSecrets.map(quote).join(', ')} ${verb} not exist in its namespace; a private image is refused without, a public one is pulled all the same`;
      return `${registry} refused, and the pod's pull ${noun} ${missingSecrets.map(quote).join(', ')} ${verb} not exist in its namespace`;
    },
    help: () => 'create the secret in the namespace of the pod, or correct its name in the values',
    next: (words) => [`kubectl get secrets ${words.namespace}`, ...orNone(words.createSecret)],
  },
  'secret-malformed': {
    rule: 'pull-secret-malformed',
    cause: 'D',
    aspect: 'pull-secrets',
    isMisshapen: true,
    isAboutImage: false,
    happened: ({ missingSecrets }) =>
      missingSecrets.length > 0
        ? `what the pod names as its pull secret is no name: ${missingSecrets.map(quote).join(', ')}; the kubelet finds no such secret`
        : 'imagePullSecrets has the wrong shape; the API server takes a list of {name: …} only',
    help: () =>
      'give imagePullSecrets a list of names, `imagePullSecrets: [{name: regcred}]`; compare the shape of the value with what the template makes of it',
    next: (words) => [words.podSecrets],
    texts: {
      'api-server': [
        // the same three for pull secrets, and json-iterator of older API servers (helm/charts#13614)
        {
          text: /ValidationError\([^)\n]*imagePullSecrets(?:\[\d+\])?(?:\.name)?\): [^\n]*|cannot unmarshal \w+ into Go struct field \S*imagePullSecrets\S* of type [^\n]*|ImagePullSecrets: \[\]v1\.LocalObjectReference: readObjectStart[^\n]*|imagePullSecrets(?:\[\d+\])?: (?:element \d+: )?(?:expected (?:map|list)|associative list)[^\n]*|invalid type for io\.k8s\.api\.core\.v1\.LocalObjectReference[^\n]*|of type (?:\[\])?v1\.LocalObjectReference/,
        },
        // API server with field validation, kube-openapi: imagePullSecrets on a container (go-skynet/helm-charts#29)
        {
          text: /unknown field "(?:[\w.[\]]*[cC]ontainers\[\d+\]\.)?imagePullSecrets?"[^\n]*/,
          happened:
            'imagePullSecrets stands where Kubernetes does not know it, such as on a container; it belongs to the spec of the pod',
          help: 'move imagePullSecrets in the template from the container to the spec of the pod, beside `containers`',
        },
        // pkg/apis/core/validation: imagePullSecrets without a name
        {
          text: /imagePullSecrets\[\d+\](?:\.name)?: (?:Required value|Invalid value|invalid empty name)[^\n]*/,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
