import { hideSecrets } from './redact.ts';

/** Escape sequences of terminals (ECMA-48 CSI and OSC): `kubectl` and `helm` output copied from a coloured terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with ESC
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)/g;
/** What GitHub Actions puts before every line of a downloaded log. */
const LOG_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/;

/**
 * Splits the input into lines without line ends, escape sequences, credentials, and the times of a GitHub Actions log.
 */
export function cleanLines(text: string): string[] {
  const plain = text.includes('\u001b') ? text.replace(ESCAPES, '') : text;
  return plain
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => hideSecrets(line.replace(LOG_TIME, '')));
}

/**
 * Cuts a line at its runs of two and more spaces (or tabs) into at most `count` cells; the last one keeps its spaces.
 */
export function cells(line: string, count: number): string[] {
  const found: string[] = [];
  let rest = line.replaceAll('\t', '  ').trim();
  while (found.length < count - 1) {
    const gap = rest.indexOf('  ');
    if (gap < 0) break;
    found.push(rest.slice(0, gap));
    rest = rest.slice(gap).trimStart();
  }
  return rest === '' ? found : [...found, rest];
}
