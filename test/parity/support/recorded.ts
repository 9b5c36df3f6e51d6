import { join } from 'node:path';
import type { Outcome } from './case.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/parity');

/** Our own charts, one folder each, and the files that the cases name. */
export const charts = join(fixtures, 'charts');

/** What real helm printed for each case: standard output, or "Error: …". */
export const recorded = join(fixtures, 'recorded');

/** Writes an outcome as it is recorded: standard output, or "Error: …". */
export function asRecorded({ stdout, error }: Outcome): Buffer {
  return error === null ? stdout : Buffer.from(`Error: ${sortComplaints(maskDirectory(error))}\n`);
}

/** Helm reports what violates a schema in the order of a Go map, which differs from run to run: here it is sorted. */
export function sortComplaints(error: string): string {
  return error.startsWith("values don't meet the specifications") ? error.split('\n').sort().join('\n') : error;
}

/** Replaces the absolute path of the charts in a message, so that it is the same in every checkout. */
function maskDirectory(text: string): string {
  return text.replaceAll(charts, '<charts>');
}
