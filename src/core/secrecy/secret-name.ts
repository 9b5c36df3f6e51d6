/** Words of a variable's name that make its value a secret. */
const SECRET_WORDS: ReadonlySet<string> = new Set([
  'TOKEN',
  'PASSWORD',
  'PASSWD',
  'PASS',
  'SECRET',
  'CREDENTIAL',
  'CREDENTIALS',
  'PAT',
  'APIKEY',
]);

/** A shorter value turns up by accident, in any word. */
export const MIN_SECRET_LENGTH = 8;

/**
 * Whether a variable holds a secret by its name: a word of it is TOKEN, PASSWORD, PASSWD, PASS, SECRET, CREDENTIAL(S),
 * PAT or APIKEY, or it ends in `_KEY`. `GITHUB_SHA`, `IMAGE_TAG`, `TOKENIZER` and `COMPASS_URL` are ordinary text.
 */
export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase();
  return upper.endsWith('_KEY') || upper.split(/[^A-Z0-9]+/).some((word) => SECRET_WORDS.has(word));
}
