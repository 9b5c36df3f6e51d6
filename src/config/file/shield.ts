import { type Document, visit } from 'yaml';

/** Private-use characters that stand for the braces of `${NAME}` while the YAML is parsed. */
const OPEN = '\ue0a0';
const CLOSE = '\ue0a1';
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
const SHIELDED = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g');

/**
 * Makes `${NAME}` harmless for a YAML parser, without moving anything: braces end a plain scalar inside `[…]`, so that
 * `set: [api.image.tag=${GITHUB_SHA}]` (docs/reference/contract.md#s3) would be no YAML.
 */
export function shieldVariables(text: string): string {
  return text.includes(OPEN) || text.includes(CLOSE) ? text : text.replace(VARIABLE, `$$${OPEN}$1${CLOSE}`);
}

/** Puts the braces back into a text. */
export function restoreVariables(text: string): string {
  return text.replace(SHIELDED, '{$1}');
}

/** Puts the braces back into every scalar of a parsed document. */
export function restoreDocument(document: Document): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') scalar.value = restoreVariables(scalar.value);
      if (typeof scalar.source === 'string') scalar.source = restoreVariables(scalar.source);
    },
  });
}
