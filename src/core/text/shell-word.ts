/**
 * Writes a text as one word of a shell command: as it is when that is safe, else in single quotes. Rendered text is
 * hostile.
 */
export function shellWord(text: string): string {
  return /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Writes a text as a YAML scalar in a flow mapping: as it is when that is safe, else in double quotes. */
export function yamlWord(text: string): string {
  const isPlain = /^<?[a-z][a-z0-9.-]*>?$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
