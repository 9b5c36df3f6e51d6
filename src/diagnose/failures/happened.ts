import { effectiveTag } from '../../core/reference/reference.ts';
import { quote } from '../../core/text/quote.ts';
import { quoteReference } from '../../core/words/images.ts';
import { referenceOf } from '../case/case.ts';
import type { Names } from '../case/kind.ts';
import { kindInfo } from '../kinds/index.ts';
import type { FailureCase } from './failure-case.ts';

/** One sentence: what happened, quoting the image. */
export function happened(found: FailureCase): string {
  const { image, said, pods } = found;
  const subject =
    image === null ? (pods.length > 0 ? 'an image of the pod' : 'an image') : `image ${quoteReference(image)}`;
  const row = kindInfo(found.kind);
  // A kind that the pod refined has a sentence of its own.
  const own = said?.kind === found.kind ? said.pattern : null;
  const text = own?.happened ?? row.happened(found, names(found));
  const remark = own?.remark;
  if (row.isAboutImage === false && image === null) return text;
  return `${subject}: ${text}${remark === undefined ? '' : `. ${remark}`}`;
}

function names(found: FailureCase): Names {
  const reference = referenceOf(found);
  // A node may ask a mirror: what the network says is about the host that was asked.
  const asked = kindInfo(found.kind).unverified ? (found.said?.host ?? reference?.host) : reference?.host;
  const host = asked === undefined ? 'the registry' : quote(asked);
  const registry = asked === undefined ? host : `the registry ${host}`;
  if (reference === null) return { registry, host, what: 'such image' };
  const { digest, repository } = reference;
  const tag = effectiveTag(reference);
  const what = `${digest === null ? `tag ${quote(tag ?? '')}` : `digest ${quote(digest)}`} in ${quote(repository)}`;
  return { registry, host, what };
}
