import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The findings of the demo that the README shows. */
const SHOWN = ['tag-not-found'];

/**
 * Runs the demo and returns the findings that the README shows, the last line included. The port of the embedded
 * registry is masked.
 */
export function demoExcerpt(): string {
  const entry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
  const output = execFileSync(process.execPath, ['--no-warnings', entry, 'demo'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const paragraphs = output.split('\n\n').map((part) => part.trim().replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:…'));
  const findings = SHOWN.map((rule) => paragraphs.find((part) => new RegExp(`\\[${rule}\\]\\s`).test(part)));
  const sum = paragraphs.find((part) => /· verdict: /.test(part));
  if (sum === undefined || findings.includes(undefined)) throw new Error(`the demo lacks one of ${SHOWN.join(', ')}`);
  return `\`\`\`text\n$ pullproof demo\n…\n${[...findings, '…', sum].join('\n')}\n\`\`\``;
}
