import { countOf } from '../../core/text/lists.ts';
import { CAUSES, type ReporterOptions } from '../../reporters/index.ts';
import { HOMEPAGE } from '../../version.ts';
import type { FailingPod } from '../case/pod.ts';
import type { Diagnosis, ImageFailure } from '../failures/diagnosis.ts';

/** What the formats of a diagnosis need. */
export type DiagnosisOptions = Pick<ReporterOptions, 'color' | 'width' | 'ruleInfo' | 'repositoryPrefix' | 'sources'>;

/** `cause B: wrong tag`, or '' where no cause letter fits. */
export function describeCause({ cause }: ImageFailure): string {
  return cause === null ? '' : `cause ${cause}: ${CAUSES[cause]}`;
}

/** `Deployment/api, pod shop/api-7d9f, init container "migrate"`. */
export function describePod({ namespace, name, workload, container, role, node }: FailingPod): string {
  const title = role === null || role === 'container' ? 'container' : `${role} container`;
  const parts = [
    ...(workload === null ? [] : [workload]),
    `pod ${namespace === '' ? '' : `${namespace}/`}${name}`,
    ...(container === '' ? [] : [`${title} "${container}"`]),
    ...(node === null ? [] : [`node ${node}`]),
  ];
  return parts.join(', ');
}

/** The page with more about a failure: its rule's, else the troubleshooting page. */
export function pageOf({ rule, kind }: ImageFailure, options: Pick<DiagnosisOptions, 'ruleInfo'>): string {
  if (rule === null) return `${HOMEPAGE}/blob/main/docs/troubleshooting.md#${kind}`;
  return options.ruleInfo.get(rule)?.docsUrl ?? `${HOMEPAGE}/blob/main/docs/rules/${rule}.md`;
}

/** The last line: what was found, or that nothing was. */
export function summaryOf({ failures, read, recognised }: Diagnosis): string {
  const parts = [
    ...(read.pods > 0 ? [countOf(read.pods, 'pod')] : []),
    ...(read.events > 0 ? [countOf(read.events, 'event')] : []),
    ...(read.messages > 0 ? [countOf(read.messages, 'message')] : []),
  ];
  const input = parts.length > 0 ? ` (read: ${parts.join(', ')})` : '';
  if (failures.length > 0) {
    const images = new Set(failures.flatMap(({ image }) => image ?? [])).size;
    const what = images === 0 ? countOf(failures.length, 'failure') : `${countOf(images, 'image')} not pulled`;
    return `${what}${images > 0 && failures.length !== images ? `, ${countOf(failures.length, 'cause')}` : ''}${input}`;
  }
  if (!recognised) {
    return 'nothing in this text is known: it is no output of kubectl, no event and no message of a container runtime, so nothing can be said';
  }
  return `no image fails to be pulled, as far as this input shows${input}`;
}
