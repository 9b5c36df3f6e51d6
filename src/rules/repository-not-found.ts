import { describeAnswer } from '../core/evidence.ts';
import { absenceOf } from '../core/image-state.ts';
import { quote } from '../core/quote.ts';
import type { ImageReference } from '../core/reference.ts';
import { referenceName } from '../core/reference.ts';
import type { Rule } from '../core/rule.ts';
import { accessedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { theImage } from './parts/words.ts';

/** Repositories that moved as a whole; the sentence says where to. Add a row when a publisher announces a move. */
const RELOCATIONS: readonly { readonly prefix: string; readonly hint: string }[] = [
  { prefix: 'docker.io/bitnami/', hint: 'Bitnami moved its images to "docker.io/bitnamilegacy/" in 2025' },
  { prefix: 'k8s.gcr.io/', hint: '"k8s.gcr.io" was replaced by "registry.k8s.io"' },
];

/** The registry says that the repository does not exist. */
export const repositoryNotFound: Rule = {
  id: 'repository-not-found',
  summary: 'the registry says that the repository does not exist',
  severity: 'error',
  cause: 'E',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<{ reference: ImageReference; evidence: readonly string[] }>[] = [];
    for (const { use, reference, fact, access } of accessedUses(facts)) {
      const absence = absenceOf(fact);
      if (absence?.what !== 'repository' || access.kind !== 'missing') continue;
      const evidence = absence.answers.map(describeAnswer);
      found.push({ use, cause: '', detail: { reference, evidence } });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const name = referenceName(detail.reference);
      yield {
        message: `${theImage(image)}: the registry has no repository ${quote(name)}. The pod would stay in ErrImagePull. Was it built and pushed before this deploy?`,
        help: helpFor(name),
        image,
        uses,
        aspect: 'repository',
        evidence: detail.evidence,
      };
    }
  },
};

function helpFor(name: string): string {
  const relocation = RELOCATIONS.find(({ prefix }) => name.startsWith(prefix));
  const check = `check the spelling of ${quote(name)} (owner and image name), and that the workflow which pushes it has run`;
  return relocation ? `${relocation.hint}: set the new name; else ${check}` : check;
}
