import * as z from 'zod';
import { parsePlatform } from '../../core/platform/platform.ts';
import { isCluster } from '../../core/settings/choices.ts';
import { endpointProblem, hostProblem, isRealDate } from './field-checks.ts';

/** A text that is not empty. */
export const text = z.string().min(1);
export const texts = z.array(text);
/** A path to a file; which path it is relative to is decided where the file is read. */
export const paths = texts;
export const chart = text.refine((value) => !value.startsWith('oci://'), {
  error: 'a chart is a directory or a .tgz on disk: pull it first ("helm pull oci://… --untar")',
});
/** `KEY=VALUE`, as Helm's `--set` takes it. */
export const assignment = text.regex(/=/, { error: 'expected KEY=VALUE, as in "api.image.tag=1.4.2"' });
export const assignments = z.array(assignment);
export const platform = text.refine((value) => parsePlatform(value) !== null, {
  error: 'expected OS/ARCH or OS/ARCH/VARIANT, as in "linux/amd64" or "linux/arm64/v8"',
});
export const cluster = text.refine(isCluster, {
  error: 'expected auto, or one of minikube, kind, k3d, docker, none, with an optional ":NAME"',
});

const credentialKeys = {
  username: z.string().optional().describe('User name; a variable in braces behind $ is taken from the environment.'),
  password: z
    .string()
    .optional()
    .describe('Password or token; a variable in braces behind $ is taken from the environment.'),
};

interface CredentialKeys {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

function bothOrNone(value: CredentialKeys, context: z.RefinementCtx): void {
  if ((value.username === undefined) === (value.password === undefined)) return;
  const [present, missing] = value.username === undefined ? ['password', 'username'] : ['username', 'password'];
  context.addIssue({
    code: 'custom',
    path: [present],
    message: `"${present}" is given without "${missing}": both or none`,
  });
}

/** One entry of `registries`. */
export const registry = z
  .strictObject({
    host: text.describe('The host as references name it: ghcr.io, localhost:5000.'),
    endpoint: text.optional().describe('Where to really connect: a mirror, a pull-through cache, a test registry.'),
    ...credentialKeys,
    ca: text.optional().describe('A file with a certificate authority in PEM form.'),
    insecure: z.boolean().optional().describe('Allow a credential over plain http to a host that is not loopback.'),
    'trusted-realms': z
      .array(z.string().min(1))
      .optional()
      .describe(
        "Hosts of token services that may receive the credential beside the registry's own host, as in auth.example.com or *.example.com; [] means none. Left out: those of its own domain, and of well-known registries.",
      ),
    nodes: z
      .boolean()
      .optional()
      .describe(
        'The nodes bring their own credential (kubelet credential provider, node role): pods need no pull secret for this host. false: they bring none, also for the registries of EKS, GKE and AKS.',
      ),
  })
  .superRefine(bothOrNone)
  .superRefine((value, context) => {
    const wrongHost = hostProblem(value.host);
    if (wrongHost) context.addIssue({ code: 'custom', path: ['host'], message: wrongHost });
    const wrongEndpoint = value.endpoint === undefined ? null : endpointProblem(value.endpoint, value);
    if (wrongEndpoint) context.addIssue({ code: 'custom', path: ['endpoint'], message: wrongEndpoint });
  });

/** One entry of `pull-secrets`. */
export const pullSecret = z
  .strictObject({
    name: text.describe('The name of the secret.'),
    namespace: text.optional().describe('Where it exists; left out: in every namespace.'),
    registries: texts
      .optional()
      .describe(
        'What it covers, as the kubelet matches: ghcr.io, ghcr.io/acme, *.example.com. A credential is tried only there.',
      ),
    ...credentialKeys,
  })
  .superRefine(bothOrNone);

/** One entry of `service-accounts`. */
export const serviceAccount = z.strictObject({
  name: text.describe('The name of the service account.'),
  namespace: text.optional().describe('Where it exists; left out: in every namespace.'),
  'pull-secrets': texts.describe('The pull secrets which it names.'),
});

/** One entry of `ignore`. */
export function ignoreEntry(ruleIds: readonly string[]) {
  return z.strictObject({
    rule: z.enum([...ruleIds, '*']).describe('The rule whose findings are hidden; "*": every rule.'),
    image: text.optional().describe('A glob over the image as rendered; left out: every image.'),
    reason: text.describe('Why it is accepted.'),
    until: text
      .refine(isRealDate, { error: 'expected a date that exists, as in "2027-01-31"' })
      .optional()
      .describe('The last day on which it hides; afterwards it says that it has expired.'),
  });
}
