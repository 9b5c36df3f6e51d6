import { describeAnswer } from '../core/answer/describe.ts';
import type { ImageFact } from '../core/answer/image-fact.ts';
import { absenceOf } from '../core/answer/image-state.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { isOwnImage, type Owners } from '../core/host/ownership.ts';
import { registryInPath } from '../core/host/registry-host.ts';
import type { ImageReference } from '../core/reference/reference.ts';
import { referenceName } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { quoteReference, theImage } from '../core/words/images.ts';
import { accessedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { withPlaceholder } from './parts/placeholder.ts';
import { withRelocatedHelp } from './parts/relocation.ts';

interface Detail {
  readonly reference: ImageReference;
  readonly fact: ImageFact;
  readonly isReserved: boolean;
  readonly evidence: readonly string[];
}

export const repositoryNotFound: Rule = {
  id: 'repository-not-found',
  summary: 'the registry says that the repository does not exist',
  severity: 'error',
  cause: 'E',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<Detail>[] = [];
    for (const { use, reference, fact, access } of accessedUses(facts)) {
      const absence = absenceOf(fact);
      if (absence?.what !== 'repository' || access.kind !== 'missing') continue;
      const evidence = absence.answers.map(describeAnswer);
      found.push({ use, cause: '', detail: { reference, fact, isReserved: absence.isReserved, evidence } });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const second = registryInPath(detail.reference);
      yield withPlaceholder({
        ...(second !== null
          ? twiceText(image, detail.reference, second)
          : detail.isReserved
            ? reservedText(image, detail.reference)
            : textFor(image, detail, facts.owners)),
        image,
        uses,
        evidence: detail.evidence,
      });
    }
  },
};

type Text = Pick<Violation, 'message' | 'help' | 'aspect'>;

/** `docker.io/registry.k8s.io/pause`: registry and repository each bring a registry. */
function twiceText(image: string, { raw, host, repository }: ImageReference, second: string): Text {
  const written = raw.slice(raw.indexOf(repository));
  return {
    message: `${theImage(image)}: the name has two registries, ${quote(host)} and ${quote(second)}; on ${quote(host)} nobody can own the name ${quote(second)}, so there is no such repository. The pod would stay in ErrImagePull`,
    help: `drop the value ${quote(raw.slice(0, raw.indexOf(`/${second}`)))} and write ${quoteReference(written)}, or take ${quote(second)} out of the repository; no pull secret helps`,
    aspect: 'registry',
  };
}

function textFor(image: string, { reference, fact }: Detail, owners: Owners | undefined): Text {
  const name = referenceName(reference);
  const isOwn = owners !== undefined && isOwnImage(reference, owners);
  const spelling = `check the spelling of ${quote(name)} (owner and image name)`;
  return {
    message: `${theImage(image)}: the registry has no repository ${quote(name)}. The pod would stay in ErrImagePull${isOwn ? '. Was it built and pushed before this deploy?' : ''}`,
    help: withRelocatedHelp(fact, isOwn ? `${spelling}, and that the workflow which pushes it has run` : spelling),
    aspect: 'repository',
  };
}

/** A name below `docker.io/library/` that Docker Hub refuses: no pull secret helps, and nobody can push it there. */
function reservedText(image: string, reference: ImageReference): Text {
  const name = referenceName(reference);
  const [, last = ''] = reference.repository.split('/');
  const isShort = !reference.hasExplicitHost;
  const resolves = isShort ? `it resolves to ${quote(name)}, where only Docker publishes` : ONLY_DOCKER;
  return {
    message: `${theImage(image)}: ${resolves}, and there is no such repository${isShort ? '; the registry is missing in the name' : ''}. The pod would stay in ErrImagePull`,
    help: `write the registry and the owner in front (${quote(`ghcr.io/OWNER/${last}`)}), or correct the spelling if an official image is meant; for an image that is loaded into a local cluster, check with \`--profile local\``,
    aspect: 'repository',
  };
}

const ONLY_DOCKER = 'only Docker publishes below "docker.io/library/"';
