import { toJson } from '../../escape/index.ts';
import type { Diagnosis } from '../failures/diagnosis.ts';

/** For programs: the diagnosis as it is, values untouched, invisible characters escaped. */
export function renderJson({ schemaVersion, failures, notes, read, recognised }: Diagnosis): string {
  return toJson({ schemaVersion, failures, notes, read, recognised });
}
