import { EXIT_FINDINGS, EXIT_OK, EXIT_UNVERIFIED } from '../core/finding/exit-codes.ts';
import type { Diagnosis } from './failures/diagnosis.ts';

/**
 * 1: something fails; 3: nothing in the input was understood, so nothing is proved; 0: the input shows no failing pull.
 */
export function exitCodeOfDiagnosis({ failures, recognised }: Diagnosis): number {
  if (failures.length > 0) return EXIT_FINDINGS;
  return recognised ? EXIT_OK : EXIT_UNVERIFIED;
}
