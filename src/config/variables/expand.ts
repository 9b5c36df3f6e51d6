const REFERENCE = /\$\$\{|\$\{([^}]*)\}|\$\{/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The expanded text, or one lower-case sentence that says why it cannot be expanded. */
export type Expansion =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string; readonly hint: string };

/**
 * Replaces `${NAME}` by the environment variable NAME; `$${` stands for a literal `${`. Everything else is kept:
 * `$NAME` without braces is ordinary text. A variable that is set to nothing expands to nothing.
 */
export function expandVariables(text: string, env: Readonly<Record<string, string | undefined>>): Expansion {
  let failure: Expansion | null = null;
  const expanded = text.replace(REFERENCE, (match: string, name: string | undefined) => {
    if (match === '$${') return '${';
    if (name === undefined || !NAME.test(name)) {
      failure ??= {
        ok: false,
        problem: `"${match}" is no variable: a name of letters, digits and "_" must stand between "\${" and "}"`,
        hint: 'write "$${" for a literal "${"',
      };
      return match;
    }
    const value = env[name];
    if (value === undefined) {
      failure ??= {
        ok: false,
        problem: `the environment variable "${name}" is not set`,
        hint: `set ${name} in the job's or the step's "env:", or write "$\${${name}}" for the literal text`,
      };
      return match;
    }
    return value;
  });
  return failure ?? { ok: true, text: expanded };
}

/** The names of the variables that `expandVariables` would replace, each once. */
export function variablesIn(text: string): readonly string[] {
  const names = [...text.matchAll(REFERENCE)].flatMap(([, name]) =>
    name !== undefined && NAME.test(name) ? [name] : [],
  );
  return [...new Set(names)];
}
