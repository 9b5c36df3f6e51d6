import { quote } from '../../core/text/quote.ts';
import type { Kind } from '../case/kind.ts';
import { isCloud, nameSecret } from '../case/phrases.ts';
import { checkSecrets } from '../case/steps.ts';

const UNCLEAR =
  'the registry refused: the image is private (or does not exist) and nothing was sent, or what was sent was refused; the text is the same for both';

/**
 * The registry refuses, in words that do not tell a missing credential from one that may not read the image. Last of
 * all refusals.
 */
export const DENIED = {
  denied: {
    rule: 'image-access-denied',
    cause: 'D',
    aspect: 'repository',
    isRefusal: true,
    mayHaveMoved: true,
    isAskedOutside: true,
    happened: (_, { registry }) =>
      `${registry} refused: the account that asked (nobody, in an anonymous pull) may not read it, or it does not exist`,
    help: (found) =>
      found.secrets.length > 0
        ? `check the spelling, and that the account of ${found.secrets.map(quote).join(', ')} may read it`
        : `check the spelling; if it is private, ${nameSecret(found)}${isCloud(found) ? '' : ', of an account that may read it'}`,
    next: checkSecrets,
    texts: {
      access: [
        // GHCR: a token without the scope
        {
          text: /(?:permission_denied: )?The token provided does not match expected scopes\.?/,
          happened: 'the token was taken, but it lacks the scope "read:packages"',
          help: 'make the pull secret again with a classic token that has the scope read:packages',
        },
        // GHCR: valid credential without access to the package
        {
          text: /permission_denied: [^\n]*|installation not allowed to (?:Read|Write) organization package/,
          happened: 'the credential is good, but its account may not read the package',
        },
        // Artifactory (kubernetes#65958); ECR by the role of the node; Quay (fluxcd/flux#1948)
        {
          text: /\bAuthentication is required\b|The client does not have permission for manifest/,
          happened: UNCLEAR,
        },
        {
          text: /is not authorized to perform: ecr:[^\n]*/,
          happened: 'the role that asked may not read the repository',
          help: 'allow the role of the node, or of the pod, ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer',
        },
        {
          text: /Namespace \S+ has been disabled[^\n]*/,
          happened: 'the registry has disabled the namespace',
        },
        // Google Artifact Registry, GitLab
        {
          text: /Permission "[^"]*" denied on resource[^\n]*|denied: access forbidden/,
          happened: 'the account that asked may not read the repository, or the repository does not exist',
        },
        // Azure: a wrong repository or tag gets the same answer (Azure/AKS#4052)
        {
          text: /aka\.ms\/acr\/authorization/,
          happened:
            'Azure refused: no usable credential was sent, or repository or tag do not exist; Azure answers the same to both',
        },
        // containers/image docker_client.go, ErrUnauthorizedForCredentials: also for an anonymous pull
        {
          text: /unable to retrieve auth token: invalid username\/password[^\n]*/,
          happened: UNCLEAR,
          remark: 'CRI-O and skopeo write "invalid username/password" also when nothing was sent',
        },
        // containers/image docker_client.go: 403 from the token endpoint
        {
          text: /[Rr]equesting bearer token: (?:received unexpected HTTP status|invalid status code from registry)[^\n]*403[^\n]*/,
          happened: UNCLEAR,
          remark: 'CRI-O and skopeo write the same for bad credentials and for an anonymous pull of a private image',
        },
        // containerd resolver.go, pusher.go: unexpected status from HEAD request to …/manifests/…: 403 Forbidden
        {
          text: /unexpected status(?: code)?(?: from (?:HEAD|GET) request to)? ?\S*:? ?40[13] (?:Forbidden|Unauthorized)|failed with status code \[manifests [^\]]*\]: 40[13][^\n]*/,
          remark: 'containerd drops the body of a refused HEAD, so a secondary rate limit looks the same',
        },
        // dockerd: Head "https://…/manifests/…": denied | unauthorized; distribution errcode: denied, unauthorized
        {
          text: /\bdenied: denied\b|(?<=^|[:\s])denied(?:: [^\n]*)?["\s]*$|\bunauthorized(?:: [^\n]*)?["\s]*$|\bunauthorized: [^\n]*|\bUNAUTHORIZED\b|\bDENIED\b|40[13] \(?(?:Unauthorized|Forbidden)\)?/,
          happened: UNCLEAR,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
