import { denied } from '../outcome/seen.ts';
import type { HostQuirk } from './quirk.ts';

const HOST = /^\d+\.dkr[.-]ecr[.-][a-z0-9.-]*(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

/**
 * Amazon ECR: Basic, user `AWS`, with a password that lives for twelve hours and is then refused with 403
 * (docs/reference/registries.md#s4-2).
 */
export const ecr: HostQuirk = {
  id: 'ecr',
  matches: (host) => HOST.test(host) || host === 'public.ecr.aws',
  explain(seen) {
    const isExpired = seen.errors.some(({ message }) =>
      /authorization token (?:has expired|is invalid)/i.test(message ?? ''),
    );
    return isExpired && seen.status === 403 && seen.sentAs !== 'anonymous' ? denied('rejected') : null;
  },
};
