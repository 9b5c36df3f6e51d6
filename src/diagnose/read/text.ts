import { cells } from './clean.ts';
import { type DescribeReader, describedEvent, opensDescribe, readDescribe } from './describe.ts';
import { readHelmLine } from './helm-output.ts';
import { MAX_MESSAGE, readMessageLine } from './message-line.ts';
import type { Reading } from './observation.ts';
import { isPullEvent, isRefusedPod } from './reasons.ts';
import { age, type Header, readRow, tableHeader } from './table.ts';

/**
 * With so few lines the input is what a person cut out of a longer text, or the output of one command (`ping`,
 * `nslookup`).
 */
const FEW_LINES = 10;

/** Reads lines of text: `kubectl describe`, tables of kubectl, helm's output, logs and bare messages in any mixture. */
export function readText(given: readonly string[], into: Reading): void {
  const lines = joinErrors(given);
  const isAlone = lines.filter((line) => line.trim() !== '').length <= FEW_LINES;
  let object: DescribeReader | null = null;
  let table: Header | null = null;
  const endObject = () => {
    object?.end();
    object = null;
  };
  for (const line of lines) {
    if (opensDescribe(line)) {
      endObject();
      table = null;
      object = readDescribe(line, into);
      continue;
    }
    const header = tableHeader(line);
    if (header !== null) {
      endObject();
      table = header;
      into.recognised = true;
      continue;
    }
    if (table !== null && readRow(table, line, into)) continue;
    table = null;
    if (object !== null) {
      if ((object as DescribeReader).take(line)) continue;
      endObject();
    }
    if (line.trim() === '' || readLooseEvent(line, into) || readHelmLine(line, into)) continue;
    readMessageLine(line, into, isAlone);
  }
  endObject();
}

/** What distribution's `errcode.Errors` puts on lines of their own when there are several. */
const ERROR_LINE = /^(?:denied|unauthorized|name unknown|manifest unknown|toomanyrequests|unsupported|unknown): /;

/** Joins `errors:` with the lines below it. */
function joinErrors(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && last.length < MAX_MESSAGE && ERROR_LINE.test(line) && /errors:(?: |$)/.test(last))
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** A row of an event table whose header was cut off, as `grep` does. */
function readLooseEvent(line: string, into: Reading): boolean {
  if (!/(?:^|\s)(?:Normal|Warning)\s/.test(line.slice(0, 200))) return false;
  const base = { from: 'event', container: null, role: null, image: null, node: null } as const;
  const described = describedEvent(` ${line}`);
  const isTold = ({ reason, message }: { reason: string; message: string }) =>
    isPullEvent(reason, message) || isRefusedPod(reason, message);
  if (described !== null && isTold(described)) {
    into.events += 1;
    into.recognised = true;
    into.observations.push({ ...base, pod: null, ...described });
    return true;
  }
  const row = cells(line, 6);
  const type = row.findIndex((cell) => cell === 'Normal' || cell === 'Warning');
  const owner = row[type + 2] ?? '';
  const [, name] = /^pods?\/(\S+)$/i.exec(owner) ?? [];
  const [reason, message] = [row[type + 1] ?? '', row.slice(type + 3).join('  ')];
  const isRefused = isRefusedPod(reason, message);
  if (type < 1 || (name === undefined && !isRefused)) return false;
  into.events += 1;
  into.recognised = true;
  if (isRefused) into.observations.push({ ...base, pod: null, reason, message, at: age(row[type - 1]!), owner });
  if (name === undefined || !isPullEvent(reason, message)) return true;
  const pod = { namespace: type > 1 ? row[0]! : '', name };
  into.observations.push({ ...base, pod, reason, message, at: age(row[type - 1]!) });
  return true;
}
