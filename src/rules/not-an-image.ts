import type { ImageFact, ManifestFacts } from '../core/answer/image-fact.ts';
import type { Rule } from '../core/finding/rule.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { askedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

/** Also a manifest that no runtime reads any more. */
export const notAnImage: Rule = {
  id: 'not-an-image',
  summary: 'the reference resolves to a chart or another artifact',
  severity: 'error',
  cause: 'B',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<Misfit>[] = [];
    for (const { use, fact } of askedUses(facts)) {
      // A volume may hold any artifact (KEP-4639); schema 1 cannot be pulled there either.
      const misfit = schema1(fact) ?? (use.role === 'volume' || !fact.manifest ? null : artifact(fact.manifest));
      if (misfit) found.push({ use, cause: misfit.is, detail: misfit });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      yield {
        message: `${theImage(image)}: ${detail.is}. ${detail.effect}`,
        help: detail.help,
        image,
        uses,
        aspect: 'image',
      };
    }
  },
};

/** What the registry serves in the place of an image. */
interface Misfit {
  readonly is: string;
  readonly effect: string;
  readonly help: string;
}

/** Config types that a container runtime starts; `octet-stream` was written by Docker before 1.11. */
const IMAGE_CONFIGS: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
  'application/vnd.wasm.config.v0+json',
  'application/octet-stream',
]);

/** Artifacts that people reference by mistake; the rest is named by its media type. */
const KNOWN: readonly { readonly prefix: string; readonly name: string }[] = [
  { prefix: 'application/vnd.cncf.helm.', name: 'a Helm chart' },
  { prefix: 'application/vnd.dev.cosign.', name: 'a signature' },
  { prefix: 'application/vnd.in-toto', name: 'an attestation' },
  { prefix: 'application/spdx', name: 'a bill of materials' },
  { prefix: 'application/vnd.cyclonedx', name: 'a bill of materials' },
];

function artifact(manifest: ManifestFacts): Misfit | null {
  const { configMediaType, artifactType } = manifest;
  const isEmpty = configMediaType === 'application/vnd.oci.empty.v1+json';
  const type = isEmpty ? (artifactType ?? configMediaType) : configMediaType;
  if (type === null || IMAGE_CONFIGS.has(type)) return null;
  const name = KNOWN.find(({ prefix }) => type.startsWith(prefix))?.name ?? 'another artifact';
  return {
    is: `it is ${name} (${quote(type)}), not a container image`,
    effect: 'The registry serves it, but no container can start from it',
    help: 'set the repository or the tag of the image; charts and images of one product often differ only by a path such as "charts/"',
  };
}

function schema1(fact: ImageFact): Misfit | null {
  const found = fact.answers.find(({ answer }) => answer.state === 'found')?.answer;
  const type = fact.manifest?.mediaType ?? (found?.state === 'found' ? found.mediaType : null);
  if (!type?.startsWith('application/vnd.docker.distribution.manifest.v1+')) return null;
  return {
    is: `its manifest is of schema 1 (${quote(type)})`,
    effect: 'containerd 2.1 and later no longer pull it',
    help: 'build and push it again with a current Docker or BuildKit, or copy it with `skopeo copy --format v2s2`',
  };
}
