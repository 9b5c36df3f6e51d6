import { formatReference } from '../../core/reference/reference.ts';
import { quote } from '../../core/text/quote.ts';
import { referenceOf } from '../case/case.ts';
import type { Kind } from '../case/kind.ts';
import { describePod } from '../case/steps.ts';

const NO_POD = 'The API server refuses it, so there is no pod to look at';

/** The pod spec itself is wrong: what the API server, the kubelet or the runtime cannot read. */
export const NAMES = {
  'short-name': {
    rule: null,
    cause: 'B',
    aspect: 'registry',
    happened: () => 'the name has no registry, and the node is not set up to guess one',
    help: (found) => {
      const reference = referenceOf(found);
      const full = reference === null ? null : `${formatReference(reference)}`;
      return full === null
        ? 'write the registry in front of the name, such as docker.io/library/'
        : `write the registry in front of the name: ${quote(full)} is what Docker and containerd take it for`;
    },
    next: describePod,
    texts: {
      node: [
        {
          text: /short-name "[^"]*" did not resolve to an alias[^\n]*|short-name resolution enforced[^\n]*/,
        },
        // CRI-O 1.34 and later, internal/storage/image.go (cri-o#9401)
        {
          text: /short name mode is enforcing, but image name \S+ returns ambiguous list/,
          happened:
            'the name has no registry, the node searches several, and CRI-O since 1.34 refuses to choose (short_name_mode "enforcing")',
        },
      ],
    },
  },
  'invalid-name': {
    rule: 'invalid-reference',
    cause: 'B',
    aspect: 'image',
    happened: ({ parsed }) => {
      if (parsed === null || parsed.ok) return 'the name cannot be parsed';
      const { message } = parsed.problem;
      const subject = `${quote(parsed.raw)} `;
      return message.startsWith(subject) ? `it ${message.slice(subject.length)}` : message;
    },
    help: ({ parsed }) => {
      if (parsed === null || parsed.ok) return 'correct the image in the values';
      const { corrected, hint } = parsed.problem;
      return corrected === null ? (hint ?? 'correct the image in the values') : `write ${quote(corrected)}`;
    },
    next: (words) => [
      words.describeOwner ??
        `kubectl get ${words.pod} ${words.namespace} -o jsonpath='{.spec.containers[*].image}{"\\n"}'`,
    ],
    texts: {
      'api-server': [
        // kubernetes pkg/apis/core/validation/validation.go, validateContainerCommon (kubernetes#47491)
        {
          text: /\.image: Invalid value: "(?:[^"\\]|\\.)*": must not have leading or trailing whitespace|must not have leading or trailing whitespace/,
          remark: NO_POD,
        },
        // the same: an empty image
        {
          text: /\.image: Required value/,
          happened: `it is empty. ${NO_POD}`,
          help: 'set the repository and the tag in the values',
        },
        // kube-openapi validation; Go's encoding/json; structured-merge-diff: the image is a map, a list or a number
        {
          text: /ValidationError\([^)\n]*[cC]ontainers\[\d+\]\.image\): invalid type[^\n]*|cannot unmarshal \w+ into Go struct field Container\.\S*image of type string|\.image: expected string, got [^\n]*/,
          happened: `what the template prints for it is no text. ${NO_POD}`,
          help: 'print registry, repository and tag as one quoted text, or give the value the shape that the template expects',
        },
      ],
      node: [
        // image_manager.go, applyDefaultImageTag: couldn't parse image name %q: %v; older: couldn't parse image
        // reference
        { text: /[Cc]ouldn't parse image (?:name|reference)/ },
        // containerd internal/cri/server/images/image_pull.go: failed to parse image reference %q
        { text: /failed to parse image reference/ },
        // distribution/reference reference.go: ErrReferenceInvalidFormat and its companions
        {
          text: /invalid reference format|repository name (?:\(\S*\) )?must be lowercase|\bInvalidImageName\b|invalid checksum digest (?:length|format)|unsupported digest algorithm|cannot specify 64-byte hexadecimal strings|repository name must not be more than/,
        },
        // go-containerregistry pkg/name (crane), containers/image docker/reference (skopeo)
        {
          text: /could not parse reference[^\n]*|(?:repository|tag|registries?) can only contain the (?:runes|characters) [^\n]*|a digest must contain exactly one '@' separator[^\n]*|[Ii]nvalid (?:source|destination|image) name \S+: [^\n]*|Docker references with both a tag and digest are currently not supported/,
        },
      ],
    },
  },
  'invalid-policy': {
    rule: 'pull-policy-invalid',
    cause: 'C',
    aspect: 'pull-policy',
    happened: ({ said }) =>
      `the API server refuses the pull policy${refusedPolicy(said?.quote ?? '')}, which it compares letter by letter; no pod is created`,
    help: () => 'write Always, IfNotPresent or Never in the values, exactly so, or leave the pull policy out',
    next: (words) => [
      words.describeOwner ?? `kubectl get events ${words.namespace} --field-selector reason=FailedCreate`,
    ],
    texts: {
      'api-server': [
        // kube-apiserver pkg/apis/core/validation validatePullPolicy; up to 1.30 without the quotes of the list
        {
          text: /[pP]ullPolicy: Unsupported value: "[^"]*"|Unsupported value: "[^"]*": supported values: "?Always"?, "?IfNotPresent"?, "?Never"?/,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;

/** The value in the API server's text, with a space before; empty where it is not quoted. */
function refusedPolicy(text: string): string {
  const value = /Unsupported value: "([^"]*)"/.exec(text)?.[1];
  return value === undefined ? '' : ` ${quote(value)}`;
}
