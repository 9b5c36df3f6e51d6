/**
 * The encoding of workflow commands, the same as the toolkit's
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts). The action itself uses @actions/core;
 * this is for `--format github` on the command line.
 */

/** Encodes the message of a workflow command. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Encodes the value of a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Builds `::name key=value,key=value::message`. Properties that are empty, 0 or undefined are left out, as the toolkit
 * does.
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}
