/** A workflow command that a runner would obey. */
export interface Command {
  readonly name: string;
  readonly properties: string;
  readonly data: string;
}

/**
 * What GitHub's runner obeys in a log (actions/runner, ActionCommand.cs): `::name properties::data` at the start of a
 * line, blanks aside; `##[name properties]data` anywhere in it; nothing between `::stop-commands::TOKEN` and
 * `::TOKEN::`.
 */
export function commandsIn(log: string): readonly Command[] {
  const found: Command[] = [];
  let token: string | null = null;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const [, name, properties = '', data = ''] = /^\s*::([^\s:]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
    if (token !== null) {
      if (name === token) token = null;
    } else if (name === 'stop-commands') {
      token = data;
      found.push({ name, properties, data });
    } else if (name !== undefined) {
      found.push({ name, properties, data });
    }
    const old = token === null ? /##\[([^\]\s]+)([^\]]*)\](.*)/.exec(line) : null;
    if (old) found.push({ name: `##${old[1]}`, properties: old[2]!, data: old[3]! });
  }
  return found;
}
