import { type Cloud, cloudOf } from '../host/node-credentials.ts';
import { canonicalHost } from '../host/registry-host.ts';
import { quote } from '../text/quote.ts';
import { yamlWord } from '../text/shell-word.ts';

interface Words {
  readonly clusters: string;
  /** How long a password of the registry lives. */
  readonly lifetime: string;
  /** The step that logs the check in, for the host. */
  login(host: string): string;
}

const WORDS: Readonly<Record<Cloud, Words>> = {
  aws: {
    clusters: 'EKS',
    lifetime: 'a password of ECR lives for twelve hours',
    login: (host) =>
      `the step \`aws-actions/amazon-ecr-login\` before it, or \`aws ecr get-login-password --region ${host.split('.').at(3)} | docker login --username AWS --password-stdin ${host}\``,
  },
  google: {
    clusters: 'GKE',
    lifetime: 'an access token of Google lives for an hour',
    login: (host) =>
      `the step \`google-github-actions/auth\` before it, and \`gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin ${host}\``,
  },
  azure: {
    clusters: 'AKS',
    lifetime: 'a token of Azure lives for three hours',
    login: (host) => `the step \`azure/login\` before it, and \`az acr login --name ${host.split('.')[0]}\``,
  },
};

/** The clusters whose nodes bring a credential for the registry: `EKS`; null for a registry of no cloud. */
export function cloudClusters(host: string): string | null {
  const cloud = cloudOf(host);
  return cloud && WORDS[cloud].clusters;
}

/** What lets this check see a private image of a cloud's registry; null for another registry. */
export function cloudLogin(host: string): string | null {
  const cloud = cloudOf(host);
  return cloud && `let this check log in to ${quote(canonicalHost(host))}: ${WORDS[cloud].login(canonicalHost(host))}`;
}

/**
 * How pods get access to a registry whose passwords live for hours, so that a secret with one is not proposed; null for
 * another registry.
 */
export function cloudAccess(host: string): string | null {
  const cloud = cloudOf(host);
  const operator = 'let an operator make and renew the secret (External Secrets)';
  if (canonicalHost(host) === 'public.ecr.aws') return `${operator}: ${WORDS.aws.lifetime}`;
  const nodes = 'give the nodes a credential of their own (node role, kubelet credential provider)';
  return cloud && `${nodes}, or ${operator}: ${WORDS[cloud].lifetime}`;
}

/** The entry of the configuration which says that nodes bring their own credential. */
export function nodesYaml(host: string): string {
  return `registries: [{host: ${yamlWord(canonicalHost(host))}, nodes: true}]`;
}
