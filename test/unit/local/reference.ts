import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReference } from '../../../src/core/reference/parse.ts';
import type { ImageReference } from '../../../src/core/reference/reference.ts';

/** Parses a reference that is known to be one. */
export function reference(text: string): ImageReference {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(`not a reference: ${text}`);
  return parsed.reference;
}

/** Reads a file of test/fixtures/local. */
export function output(file: string): string {
  return readFileSync(path.resolve(import.meta.dirname, '../../fixtures/local', file), 'utf8');
}

/** An environment for looks: no time limit that matters, no Docker, nothing on PATH but what is given. */
export function surroundings(env: Readonly<Record<string, string>>, home = '/nonexistent') {
  const docker = 'unix:///nonexistent/docker.sock';
  return { env: { DOCKER_HOST: docker, ...env }, home, timeoutMs: 20_000, signal: new AbortController().signal };
}
