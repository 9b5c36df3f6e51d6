import { parse } from 'shell-quote';
import { UserError } from '../../core/errors/user-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Splits one command line into words as a shell does: quotes, line continuations, `$NAME`, `${NAME}` and
 * `${NAME:-default}`. Nothing is run: pipes, redirections, `&&`, `;` and `$(…)` are errors.
 *
 * @param line the text, which may span lines
 * @param env where variables are taken from
 * @param what how messages call the text: `the input "helm-command"`
 * @param onVariable hears of each variable that is taken
 * @throws UserError for a quote that is not closed, for shell syntax that would have to be run, and for a variable that
 *   is not set
 */
export function splitCommandLine(
  line: string,
  env: Env,
  what: string,
  onVariable: (name: string) => void = () => {},
): string[] {
  const joined = line.replace(/\\\r?\n/g, ' ').trim();
  if (hasOpenQuote(joined)) {
    throw new UserError('HELM_COMMAND_QUOTE', `${what} has a quote that is not closed`, {
      hint: 'close it, or write a backslash before a quote that belongs to the text',
    });
  }
  const unset: string[] = [];
  const entries = parse(joined, (key) => {
    const value = lookUp(key, env);
    if (value === null) unset.push(key);
    else onVariable(/^\w+/.exec(key)?.[0] ?? key);
    return value ?? '';
  });
  const words = entries.map((entry) => {
    if (typeof entry === 'string' && !entry.includes('`')) return entry;
    if (typeof entry === 'object' && 'op' in entry && entry.op === 'glob' && 'pattern' in entry) return entry.pattern;
    const found = typeof entry === 'string' ? '`' : 'op' in entry ? entry.op : '#';
    throw new UserError('HELM_COMMAND_SHELL', `${what} holds shell syntax that would have to be run: "${found}"`, {
      hint: 'give one plain helm command; quote the text if it belongs to a value',
    });
  });
  if (unset.length > 0) {
    throw new UserError(
      'HELM_COMMAND_VARIABLE',
      `${what} uses the environment variable "${unset[0]}", which is not set`,
      {
        hint: 'set it in the "env:" of the step, or write its value',
      },
    );
  }
  return words;
}

/** `NAME`, `NAME:-default` or `NAME-default`; null when the variable is not set. */
function lookUp(key: string, env: Env): string | null {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:?)-(.*))?$/s.exec(key);
  if (!match) return null;
  const [, name, colon, fallback] = match;
  const value = env[name!];
  if (value === undefined || (colon === ':' && value === '')) return fallback ?? value ?? null;
  return value;
}

/**
 * Quotes as a shell reads them: nothing is special in single quotes; a backslash takes the next character out of them
 * elsewhere.
 */
function hasOpenQuote(text: string): boolean {
  const rest = text.replace(/\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"/g, '');
  return /['"]/.test(rest);
}
