import { CANARIES, canariesIn } from './canaries.ts';
import type { HostileRepository } from './hostile-repository.ts';
import type { Machine } from './machine.ts';
import type { Arrived } from './recorder.ts';
import type { Run } from './run.ts';
import { type Command, commandsIn } from './runner-commands.ts';

const MAX_RSS = 1.5 * 1024 ** 3;
/** What steers a terminal or reorders a line; a tab and a line feed do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const BUG = /pullproof itself failed|This is a bug|^\s+at .+:\d+:\d+\)?$/m;
const OUTPUTS = ['verdict', 'errors', 'warnings', 'images', 'unverified', 'report-file', 'sarif-file'];
const MASK = /^::add-mask::.*$/gm;

/** What a run did that no run may do, one line each. */
export function faultsOf(run: Run): readonly string[] {
  const isRender = run.command.startsWith('render');
  const log = `${run.stdout}\n${run.stderr}`;
  const texts = { stdout: run.stdout.replace(MASK, ''), stderr: run.stderr, ...run.written };
  const faults = Object.entries(texts).flatMap(([name, text]) => [
    ...canariesIn(text).map((canary) => `${name} shows the secret ${canary}`),
    ...(CONTROL.test(text) && !isRender ? [`${name} holds a control character: ${around(text, CONTROL)}`] : []),
    ...(BUG.test(text) ? [`${name} speaks of a bug: ${around(text, BUG)}`] : []),
  ]);
  const commands = isRender ? [] : commandsIn(log);
  const annotations = commandsIn(run.written.github ?? '');
  return [
    ...faults,
    ...[...commands, ...annotations]
      .filter((command) => !isOwn(command, run))
      .map((command) => `a runner obeys ${JSON.stringify(command)}`),
    ...(run.code === null ? ['it had to be killed'] : []),
    ...(run.code !== null && ![0, 1, 2, 3].includes(run.code) ? [`it ended with the status ${run.code}`] : []),
    ...((run.peakRss ?? 0) > MAX_RSS ? [`it took ${Math.round(run.peakRss! / 1024 ** 2)} MiB`] : []),
    ...Object.keys(JSON.parse(run.written.outputs ?? '{}'))
      .filter((name) => !OUTPUTS.includes(name))
      .map((name) => `it set the output ${name}`),
  ];
}

/** What left the machine that may not leave it, one line each. */
export function leaksOf(repository: HostileRepository, machine: Machine, isAction: boolean): readonly string[] {
  const { named, known, stranger, wire } = machine;
  const trusted = isAction && repository.namesStranger === true;
  const others = { known, ...(trusted ? {} : { stranger }), wire };
  const shown = ({ line, rest }: Arrived) => canariesIn(line + rest).map((canary) => `the secret ${canary} in ${line}`);
  return [
    ...[named, known, stranger, wire].flatMap(({ requests }) => requests.flatMap(shown)),
    ...Object.entries(others).flatMap(([name, { requests }]) =>
      requests.flatMap(({ line, authorization }) => {
        if (authorization === null) return [];
        const text = `${authorization} ${Buffer.from(authorization.split(' ')[1] ?? '', 'base64')}`;
        const isFine = repository.hasOwnCredential && canariesIn(text).length === 0;
        return isFine ? [] : [`${name} got a credential with ${line}`];
      }),
    ),
    ...(isAction && !trusted && !repository.leadsToStranger
      ? stranger.requests.map(({ line }) => `the action asked this machine: ${line}`)
      : []),
    ...(isAction
      ? wire.requests.filter(({ line }) => INTERNAL.test(line)).map(({ line }) => `the action asked ${line}`)
      : []),
  ];
}

const INTERNAL = /169\.254|\/\/10\.|[ /]127\.|\[|2130706433|metadata/;

/** Whether a command is one that the product means: an annotation with its title, the failure of the step, a mask. */
function isOwn({ name, properties, data }: Command, run: Run): boolean {
  const isCli = run.command !== 'action';
  if (/^(error|warning|notice)$/.test(name)) {
    if (properties === '')
      return isCli ? /^pullproof(?: diagnose)?: \d/.test(data) : name === 'error' && !data.startsWith('owned');
    return /(^|,)title=/.test(properties);
  }
  return name === 'add-mask' && !isCli && isSecret(data);
}

const isSecret = (text: string) => canariesIn(text).length > 0 || Object.values(CANARIES).includes(text as never);

function around(text: string, pattern: RegExp): string {
  const at = pattern.exec(text)?.index ?? 0;
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
}
