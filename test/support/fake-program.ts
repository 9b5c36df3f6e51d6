import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a fake program does for one list of arguments; `*` at the end matches any rest. */
export interface FakeAnswer {
  readonly args: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exit?: number;
}

/** A program on a PATH of its own, with a log of how it was called. */
export interface FakeProgram {
  /** For PATH. */
  readonly directory: string;
  /** The argument lists of all calls, in order. */
  calls(): readonly string[];
}

/** Writes a shell script that answers as told, and fails for anything else. */
export function fakeProgram(root: string, name: string, answers: readonly FakeAnswer[]): FakeProgram {
  const directory = path.join(root, `bin-${name}`);
  const log = path.join(root, `${name}.log`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(log, '');
  const cases = answers.map(({ args, stdout, stderr, exit }, index) => {
    writeFileSync(path.join(directory, `${index}.out`), stdout ?? '');
    writeFileSync(path.join(directory, `${index}.err`), stderr ?? '');
    const pattern = args.endsWith('*') ? `'${args.slice(0, -1)}'*` : `'${args}'`;
    return `${pattern}) cat '${directory}/${index}.out'; cat '${directory}/${index}.err' >&2; exit ${exit ?? 0} ;;`;
  });
  const script = [
    '#!/bin/sh',
    'PATH=/usr/bin:/bin',
    `echo "$*" >>'${log}'`,
    'case "$*" in',
    ...cases,
    'esac',
    'echo "not told what to do for: $*" >&2',
    'exit 90',
  ];
  writeFileSync(path.join(directory, name), `${script.join('\n')}\n`);
  chmodSync(path.join(directory, name), 0o755);
  return {
    directory,
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
  };
}
