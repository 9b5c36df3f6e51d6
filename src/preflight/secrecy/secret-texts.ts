import { placeholderFor } from '../../config/index.ts';
import { isSecretName, MIN_SECRET_LENGTH } from '../../core/secrecy/secret-name.ts';
import { type SecretText, secretVariable, secretVariables } from '../../core/secrecy/secret-text.ts';
import { type Credential, type Sensitive, sensitive } from '../../core/secrecy/sensitive.ts';
import type { Settings, TargetSettings } from '../../core/settings/settings.ts';
import { storedCredentials } from '../../registry/index.ts';
import type { Ports } from '../run/ports.ts';

/** A short text of letters alone is a word, and two of one word say nothing: `postgres` is a password and an image. */
const WORD = /^\p{L}{1,15}$/u;

type SecretSettings = Pick<Settings, 'targets' | 'setVariables' | 'withheldVariables'>;
type SecretPorts = Pick<Ports, 'env' | 'home' | 'githubToken'>;

/**
 * The secrets among the values that are set (docs/threat-model.md, invariant 22): the value of a variable that is
 * called so, or what equals a credential which this run holds; of at least 8 characters. A shell expands variables
 * before this program sees them, so the value of an exported variable that is called so counts too.
 */
export async function secretTextsOf(settings: SecretSettings, ports: SecretPorts): Promise<readonly SecretText[]> {
  const { setVariables, withheldVariables, targets } = settings;
  const assigned = new Set(targets.flatMap(assignedTexts).filter((text) => text.length >= MIN_SECRET_LENGTH));
  if (assigned.size === 0) return [];
  const held = await heldTexts(settings, ports);
  const ofVariables = setVariables
    .filter((name) => !withheldVariables.includes(name))
    .flatMap((name) => {
      const value = ports.env[name] ?? '';
      const isSecret = value.length >= MIN_SECRET_LENGTH && (isSecretName(name) || held.has(value));
      return isSecret ? [secretVariable(name, value)] : [];
    });
  const expanded = secretVariables(ports.env).filter(({ value }) => {
    const text = value.reveal();
    return assigned.has(text) && !WORD.test(text);
  });
  const literal = [...assigned].filter((text) => held.has(text)).map(heldText);
  const known = new Map([...literal, ...expanded, ...ofVariables].map((secret) => [secret.value.reveal(), secret]));
  return [...withheldVariables.map(placeholder), ...known.values()];
}

/** Every credential that this run holds, as the texts which a value may equal. */
export async function heldTexts(
  { targets }: Pick<Settings, 'targets'>,
  { env, home, githubToken }: SecretPorts,
): Promise<ReadonlySet<string>> {
  const configured = targets.flatMap(({ registries, pullSecrets }) => [...registries, ...pullSecrets]);
  const credentials = [
    ...configured.flatMap(({ credential }) => (credential === null ? [] : [credential])),
    ...(await storedCredentials({ env, home })),
  ];
  return new Set([...(githubToken ? [githubToken.reveal()] : []), ...credentials.flatMap(textsOf)]);
}

function textsOf(credential: Sensitive<Credential>): readonly string[] {
  const { username, password } = credential.reveal();
  const pair = `${username}:${password}`;
  return [password, pair, Buffer.from(pair).toString('base64')].filter((text) => text.length >= MIN_SECRET_LENGTH);
}

function heldText(text: string): SecretText {
  return {
    label: '***',
    value: sensitive(text),
    why: 'it holds a credential that this run holds, which is set as a value',
  };
}

function placeholder(name: string): SecretText {
  const why = `it holds the value of ${name}, with which the configuration is not trusted on this machine`;
  return { label: `\${${name}}`, value: sensitive(placeholderFor(name)), why, isWithheld: true };
}

/** The texts that a target's flags set: each part between `=`, `,` and the signs of lists and maps. */
function assignedTexts(target: TargetSettings): readonly string[] {
  const flags = [target.set, target.setString, target.setJson, target.setFile, target.setLiteral].flat();
  return flags.flatMap((flag) => {
    const value = flag.slice(flag.indexOf('=') + 1);
    const parts = value.split(/(?<!\\)[,{}=]/).map((part) => part.replaceAll(/\\(.)/g, '$1'));
    const strings = [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);
    return [value, ...parts, ...strings].map((text) => text.trim());
  });
}
