const KNOWN: Readonly<Record<string, string>> = {
  'github.sha': 'GITHUB_SHA',
  'github.ref_name': 'GITHUB_REF_NAME',
  'github.ref': 'GITHUB_REF',
  'github.run_number': 'GITHUB_RUN_NUMBER',
  'github.run_id': 'GITHUB_RUN_ID',
  'github.actor': 'GITHUB_ACTOR',
  'github.repository': 'GITHUB_REPOSITORY',
  'github.repository_owner': 'GITHUB_REPOSITORY_OWNER',
};

/**
 * Rewrites what a workflow and a shell would expand into `${NAME}` of the configuration: `${{ github.sha }}` →
 * `${GITHUB_SHA}`, `${{ env.TAG }}`, `$TAG` → `${TAG}`. Other expressions become a variable with a speaking name.
 */
export function toVariables(text: string): string {
  return text
    .replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => `\${${variableFor(expression)}}`)
    .replace(/\$\{([A-Za-z_]\w*)(?::?-[^}]*)?\}/g, braced)
    .replace(/\$([A-Za-z_]\w*)/g, braced);
}

function braced(_: string, name: string): string {
  return `\${${name}}`;
}

/** True when the text needs a variable: such a path cannot be written into the configuration. */
export function hasVariables(text: string): boolean {
  return /\$[{A-Za-z_(]|`/.test(text);
}

function variableFor(expression: string): string {
  const known = KNOWN[expression];
  if (known !== undefined) return known;
  const name = expression.replace(/^(?:env|vars|secrets|inputs|steps|needs|matrix)\./, '').replace(/\.outputs\./g, '.');
  return (
    name
      .replace(/\W+/g, '_')
      .replace(/^_+|_+$/g, '')
      .toUpperCase() || 'VALUE'
  );
}
