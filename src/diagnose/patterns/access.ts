import type { Pattern } from './pattern.ts';

const UNCLEAR =
  'the registry refused: the image is private (or does not exist) and nothing was sent, or what was sent was refused; the text is the same for both';

/** The registry refuses. The order tells a refused credential from a missing one where the text can. */
export const ACCESS: readonly Pattern[] = [
  // containerd core/remotes/docker/auth/fetch.go: failed to fetch oauth token (a credential was sent)
  {
    kind: 'credentials-rejected',
    text: /failed to fetch oauth token: unexpected status(?: code)?(?: from (?:GET|POST) request to)? ?\S*:? ?40[013][^\n]*/,
  },
  // Docker Hub's token server; GHCR for an invalid bearer; ECR after twelve hours; Quay robots
  {
    kind: 'credentials-rejected',
    text: /incorrect username or password|User cannot be authenticated with the token provided|[Yy]our authorization token has expired|Could not find robot with username|Invalid Username or Password|bad username or password/,
  },
  // GitLab's token server (gitlab-org; lib/gitlab/auth): the password was wrong, also for public projects
  { kind: 'credentials-rejected', text: /HTTP Basic: Access denied[^\n]*/ },
  // Artifactory
  { kind: 'credentials-rejected', text: /Wrong username was used|BAD_CREDENTIAL\b/ },
  // dockerd registry/auth.go on GET /v2/: GHCR answers a bad credential there (letsrevel#709)
  { kind: 'credentials-rejected', text: /Get "?https?:\/\/[^\s"]+\/v2\/"?: (?:denied|unauthorized)[^\n]*/ },
  // containerd auth/fetch.go: failed to fetch anonymous token
  {
    kind: 'denied-anonymous',
    text: /failed to fetch anonymous token: unexpected status(?: code)?(?: from GET request to)? ?\S*:? ?40[013][^\n]*/,
  },
  // Google Artifact Registry
  { kind: 'denied-anonymous', text: /Unauthenticated request\.[^\n]*/ },
  // containerd authorizer.go (ErrInvalidAuthorization), dockerd: Basic challenge and no credential
  { kind: 'no-basic-auth', text: /no basic auth credentials/ },
  // Docker Hub: nonexistent and private look the same
  {
    kind: 'missing-or-private',
    text: /pull access denied[^\n]*|insufficient_scope[^\n]*|repository does not exist\b[^\n]*/,
  },
  // Docker Hub through containers/image; distribution without access
  {
    kind: 'missing-or-private',
    text: /(?:errors?:\s+)?denied: requested access to the resource is denied|requested access to the resource is denied/,
  },
  // Quay: access to the requested resource is not authorized; Harbor: unauthorized to access repository
  {
    kind: 'missing-or-private',
    text: /access to the requested resource is not authorized|unauthorized to access repository: [^\n]*/,
  },
  // GHCR: a token without the scope
  {
    kind: 'denied',
    text: /(?:permission_denied: )?The token provided does not match expected scopes\.?/,
    happened: 'the token was taken, but it lacks the scope "read:packages"',
    help: 'make the pull secret again with a classic token that has the scope read:packages',
  },
  // GHCR: valid credential without access to the package
  {
    kind: 'denied',
    text: /permission_denied: [^\n]*|installation not allowed to (?:Read|Write) organization package/,
    happened: 'the credential is good, but its account may not read the package',
  },
  // Artifactory (kubernetes#65958); ECR by the role of the node; Quay (fluxcd/flux#1948)
  {
    kind: 'denied',
    text: /\bAuthentication is required\b|The client does not have permission for manifest/,
    happened: UNCLEAR,
  },
  {
    kind: 'denied',
    text: /is not authorized to perform: ecr:[^\n]*/,
    happened: 'the role that asked may not read the repository',
    help: 'allow the role of the node, or of the pod, ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer',
  },
  {
    kind: 'denied',
    text: /Namespace \S+ has been disabled[^\n]*/,
    happened: 'the registry has disabled the namespace',
  },
  // Google Artifact Registry, GitLab
  {
    kind: 'denied',
    text: /Permission "[^"]*" denied on resource[^\n]*|denied: access forbidden/,
    happened: 'the account that asked may not read the repository, or the repository does not exist',
  },
  // Azure: a wrong repository or tag gets the same answer (Azure/AKS#4052)
  {
    kind: 'denied',
    text: /aka\.ms\/acr\/authorization/,
    happened:
      'Azure refused: no usable credential was sent, or repository or tag do not exist; Azure answers the same to both',
  },
  // containers/image docker_client.go, ErrUnauthorizedForCredentials: also for an anonymous pull
  {
    kind: 'denied',
    text: /unable to retrieve auth token: invalid username\/password[^\n]*/,
    happened: UNCLEAR,
    remark: 'CRI-O and skopeo write "invalid username/password" also when nothing was sent',
  },
  // containers/image docker_client.go: 403 from the token endpoint
  {
    kind: 'denied',
    text: /[Rr]equesting bearer token: (?:received unexpected HTTP status|invalid status code from registry)[^\n]*403[^\n]*/,
    happened: UNCLEAR,
    remark: 'CRI-O and skopeo write the same for bad credentials and for an anonymous pull of a private image',
  },
  // containerd resolver.go, pusher.go: unexpected status from HEAD request to …/manifests/…: 403 Forbidden
  {
    kind: 'denied',
    text: /unexpected status(?: code)?(?: from (?:HEAD|GET) request to)? ?\S*:? ?40[13] (?:Forbidden|Unauthorized)|failed with status code \[manifests [^\]]*\]: 40[13][^\n]*/,
    remark: 'containerd drops the body of a refused HEAD, so a secondary rate limit looks the same',
  },
  // dockerd: Head "https://…/manifests/…": denied | unauthorized; distribution errcode: denied, unauthorized
  {
    kind: 'denied',
    text: /\bdenied: denied\b|(?<=^|[:\s])denied(?:: [^\n]*)?["\s]*$|\bunauthorized(?:: [^\n]*)?["\s]*$|\bunauthorized: [^\n]*|\bUNAUTHORIZED\b|\bDENIED\b|40[13] \(?(?:Unauthorized|Forbidden)\)?/,
    happened: UNCLEAR,
  },
];
