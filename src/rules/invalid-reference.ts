import type { Rule } from '../core/finding/rule.ts';
import type { ReferenceProblem } from '../core/reference/problem.ts';
import { quote } from '../core/text/quote.ts';
import { quoteReference, theImage } from '../core/words/images.ts';
import { type Found, groupByImage } from './parts/group.ts';

export const invalidReference: Rule = {
  id: 'invalid-reference',
  summary: 'the runtime cannot parse the reference (InvalidImageName)',
  severity: 'error',
  cause: 'B',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<ReferenceProblem>[] = [];
    for (const use of facts.uses) {
      if (use.skip !== null || use.parsed.ok) continue;
      found.push({ use, cause: use.parsed.problem.code, detail: use.parsed.problem });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const isLookedUp = isEmptyPart(detail) && uses.some(({ source }) => facts.lookupSources?.includes(source));
      const isVariable = detail.code === 'unreplaced' && !facts.target.isHelmCommand;
      yield {
        message: `${theImage(image)}: ${aboutIt(image, detail.message)}${effectOf(image, detail, isVariable)}`,
        help: isVariable
          ? `${helpFor(detail)}, or check what is applied: the rendered manifests after the replacement (\`--manifests\`)`
          : `${helpFor(detail)}${isLookedUp ? LOOKUP : ''}`,
        ...(isVariable ? { severity: 'warning' as const } : {}),
        image,
        uses,
        aspect: 'image',
        ...(detail.corrected === null
          ? {}
          : {
              correction: { replacement: detail.corrected, description: `write ${quoteReference(detail.corrected)}` },
            }),
      };
    }
  },
};

const LOOKUP =
  '; the template reads the cluster with `lookup`, which finds nothing on the first install, in any dry run, or here';

function isEmptyPart({ code }: ReferenceProblem): boolean {
  return code === 'empty' || code === 'empty-tag' || code === 'empty-repository' || code === 'empty-host';
}

/** Does not name the image twice. */
function aboutIt(image: string, message: string): string {
  const subject = `${quote(image)} `;
  return message.startsWith(subject) ? `it ${message.slice(subject.length)}` : message;
}

/** @param isVariable true: a tool may still fill it in between the render and the deploy */
function effectOf(image: string, { code, runtimeError }: ReferenceProblem, isVariable: boolean): string {
  if (code === 'not-a-string') return '';
  // kubernetes pkg/apis/core/validation, validateContainerCommon (kubernetes#47491): pods only, not what makes them.
  if (code === 'whitespace' && image.trim() !== image)
    return '. The API server would refuse the pod (event FailedCreate on its owner), so there would be none to look at';
  if (runtimeError === null || code === 'empty') return '. The API server would refuse the object';
  const condition = isVariable ? 'Kubernetes does not expand it: if nothing fills it in before the deploy, the' : 'The';
  return `. ${condition} pod would stay in InvalidImageName (${quote(runtimeError)})`;
}

function helpFor({ hint, corrected }: ReferenceProblem): string {
  if (corrected === null) return hint ?? 'write a reference of the form "host/repository:tag"';
  const write = `write ${quoteReference(corrected)}`;
  return hint === null || hint.includes(corrected) ? write : `${write} (${hint})`;
}
