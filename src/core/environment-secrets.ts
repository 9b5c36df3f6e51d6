/** Names of variables that hold a credential by custom. */
const SECRET_NAME = /(?:TOKEN|PASSW(?:OR)?D|SECRET|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|_PAT)(?:_|$)|_PW$/i;
/** A shorter value turns up by accident. */
const MIN_LENGTH = 6;

/**
 * Hides the values of environment variables that hold credentials by their name: writes `${NAME}` where a value stands in
 * the text. For messages that quote what a chart or a `set` value contains, where `${NAME}` was expanded before.
 */
export function hideEnvironmentSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const secrets = Object.entries(env).filter(
    (entry): entry is [string, string] => SECRET_NAME.test(entry[0]) && (entry[1]?.length ?? 0) >= MIN_LENGTH,
  );
  secrets.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return secrets.reduce((shown, [name, value]) => shown.replaceAll(value, () => `\${${name}}`), text);
}
