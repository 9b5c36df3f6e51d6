import { serviceAccountOf } from '../core/access/pull-secrets.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { ImageUse } from '../core/facts/image-use.ts';
import type { PullSecretEntry, ServiceAccountFact } from '../core/facts/pull-secret.ts';
import type { RenderedField, Rule } from '../core/finding/rule.ts';
import { placeholderIn } from '../core/reference/placeholder.ts';
import { unreplacedIn } from '../core/reference/unreplaced.ts';
import { quote } from '../core/text/quote.ts';
import { workloadNames } from '../core/words/images.ts';
import { pullSecretsYaml } from '../core/words/secret-commands.ts';
import { type Found, groupByCause } from './parts/group.ts';

interface Malformed {
  readonly entry: PullSecretEntry;
  /** Where it stands; null when it is only declared. */
  readonly field: RenderedField | null;
  /** The service account that has the entry, or null when the pod has it. */
  readonly account: string | null;
}

export const pullSecretMalformed: Rule = {
  id: 'pull-secret-malformed',
  summary: 'what rendered is no secret name (`map[name:…]`, empty, not DNS-1123, wrong level)',
  severity: 'error',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<Malformed>[] = [];
    for (const use of facts.uses) {
      for (const malformed of malformedOf(use, facts)) {
        const { entry, account } = malformed;
        found.push({ use, cause: JSON.stringify([account, entry.rendered, entry.problem]), detail: malformed });
      }
    }
    for (const { image, uses, detail } of groupByCause(found)) {
      const { entry, account } = detail;
      const owner = account === null ? workloadNames(uses) : `service account ${quote(account)}`;
      yield {
        message: `imagePullSecrets of ${owner}: ${entry.problem}`,
        help: helpFor(entry),
        image,
        uses,
        aspect: 'pull-secrets',
        about: entry.rendered,
        isMisshapen: entry.isMisplaced !== true,
        ...(detail.field === null ? {} : { field: detail.field }),
      };
    }
  },
};

function malformedOf(use: ImageUse, facts: Facts): readonly Malformed[] {
  const own = use.podPullSecrets
    .filter(({ problem }) => problem !== null)
    .map((entry) => ({ entry, account: null, field: fieldOf(entry, use) }));
  // The account's secrets count only for a pod that names none itself.
  if (use.podPullSecrets.some(({ isMisplaced }) => isMisplaced !== true)) return own;
  const account = serviceAccountOf(use, facts);
  const entries = account?.pullSecrets.filter(({ problem }) => problem !== null) ?? [];
  return [...own, ...entries.map((entry) => ({ entry, account: account!.name, field: fieldOf(entry, account!) }))];
}

function fieldOf({ pointer }: PullSecretEntry, holder: ImageUse | ServiceAccountFact): RenderedField | null {
  const { source, documentIndex } = holder;
  return pointer === undefined || source === null || documentIndex === null ? null : { source, documentIndex, pointer };
}

function helpFor(entry: PullSecretEntry): string {
  const name = guessName(entry) ?? '<secret>';
  if (entry.isMisplaced === true)
    return `move it to the pod spec, beside \`containers:\`: \`${pullSecretsYaml(name)}\``;
  const text = badName(entry);
  if (text !== null) {
    const open = unreplacedIn(text)?.text ?? placeholderIn(text);
    if (open !== null) return `put the name of the secret in the place of ${quote(open)}`;
    return 'write the name of the secret as `kubectl get secrets` shows it';
  }
  return `the pod spec must read \`${pullSecretsYaml(name)}\`: give the value the shape that the template expects (\`[${name}]\` or \`[{name: ${name}}]\`)`;
}

/** A text in the right place that is no name; null when the shape is wrong. */
function badName({ rendered }: PullSecretEntry): string | null {
  const text = /^\{"name":"([^"\\]+)"\}$/.exec(rendered)?.[1];
  return text === undefined || /^\[?map\[/.test(text) ? null : text;
}

/** The name that was meant, when the text still shows it: `map[name:ghcr-secret]`, `"ghcr-secret"`. */
function guessName({ name, rendered }: PullSecretEntry): string | null {
  if (name !== null) return name;
  const inMap = /map\[(?:.* )?name:([a-z0-9][a-z0-9.-]*)/.exec(rendered)?.[1];
  const alone = /^"([a-z0-9][a-z0-9.-]*)"$/.exec(rendered)?.[1];
  const inList = /^\[\{"name":"([a-z0-9][a-z0-9.-]*)"\}\]$/.exec(rendered)?.[1];
  return inMap ?? alone ?? inList ?? null;
}
