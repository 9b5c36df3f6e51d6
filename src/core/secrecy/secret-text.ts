import { compareText } from '../collections/order.ts';
import { remember } from '../collections/remember.ts';
import { isSecretName, MIN_SECRET_LENGTH } from './secret-name.ts';
import { type Sensitive, sensitive } from './sensitive.ts';

/** A text that must leave in no form. */
export interface SecretText {
  /** What is shown in its place: `${REGISTRY_PASSWORD}`, or `***` when it has no name. */
  readonly label: string;
  readonly value: Sensitive<string>;
  /** Half a sentence for evidence, of a reference that holds it: why that is not asked. */
  readonly why: string;
  /** True for what only stands for a value that is not trusted to be used: it is right nowhere. */
  readonly isWithheld?: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The value of a variable as a secret. */
export function secretVariable(name: string, value: string): SecretText {
  return { label: `\${${name}}`, value: sensitive(value), why: `it holds the value of the secret variable ${name}` };
}

/**
 * Every variable of the environment whose name says that it is a secret, if its value is long enough; sorted by name.
 */
export function secretVariables(env: Env): readonly SecretText[] {
  return Object.entries(env)
    .filter(([name, value]) => isSecretName(name) && (value?.length ?? 0) >= MIN_SECRET_LENGTH)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, value]) => secretVariable(name, value!));
}

/** The first secret that a text holds: as it is, in another case, in base64, in hexadecimal or percent-encoded. */
export function secretIn(text: string, secrets: readonly SecretText[]): SecretText | null {
  const lower = text.toLowerCase();
  return secrets.find((secret) => knownForms(secret).some((form) => lower.includes(form.toLowerCase()))) ?? null;
}

/** Shows the label of each secret where a text holds it in one of these forms. */
export function hideSecretTexts(text: string, secrets: readonly SecretText[]): string {
  return replaceSecrets(text, secrets, (label) => label);
}

/** The same with as many `*` as characters, so that every position stays what it was. */
export function maskSecretTexts(text: string, secrets: readonly SecretText[]): string {
  return replaceSecrets(text, secrets, (_, found) => '*'.repeat(found.length));
}

function replaceSecrets(
  text: string,
  secrets: readonly SecretText[],
  shown: (label: string, found: string) => string,
): string {
  const forms = secrets
    .flatMap((secret) => knownForms(secret).map((form) => ({ form, label: secret.label })))
    .sort((a, b) => b.form.length - a.form.length);
  const lower = text.toLowerCase();
  return forms
    .filter(({ form }) => lower.includes(form.toLowerCase()))
    .reduce((hidden, { form, label }) => hidden.replace(anyCase(form), (found) => shown(label, found)), text);
}

/** Every reference of a release is looked at. */
const knownForms = remember((secret: SecretText) => formsOf(secret.value.reveal()));

/**
 * The forms that are looked for. Base64 depends on what stands before, so there is one form for each position in a
 * group of three bytes (`user:password` in base64 holds one of them); without padding, and with the alphabet for
 * addresses.
 */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  const base64 = bytes.toString('base64');
  const plain = [value, value.trim(), encodeURIComponent(value), bytes.toString('hex')];
  const encoded = [base64, base64.replace(/=+$/, ''), ...[0, 1, 2].map((before) => base64Core(bytes, before))];
  const forAddresses = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([...plain, ...encoded, ...forAddresses])].filter((form) => form.length >= MIN_SECRET_LENGTH);
}

/** The characters of base64 that are the same whatever stands around, with so many bytes before. */
function base64Core(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

function anyCase(form: string): RegExp {
  return new RegExp(
    form.replace(/\W/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`),
    'giu',
  );
}
