import { z } from 'zod';

const image = z.object({
  repoTags: z.array(z.string()).nullish(),
  repoDigests: z.array(z.string()).nullish(),
});
const minikubeList = z.array(image);
const crictlList = z.object({ images: z.array(image).nullish() });

/**
 * Reads `crictl images -o json` (`{"images": [{"repoTags": […], "repoDigests": […]}]}`; cri-api's ListImagesResponse).
 *
 * @returns every name with tag or digest, or null when the text is something else
 */
export function readCrictlImages(text: string): readonly string[] | null {
  const parsed = crictlList.safeParse(jsonOf(text));
  return parsed.success ? namesOf(parsed.data.images ?? []) : null;
}

/**
 * Reads what `minikube image ls` prints: `--format json` (a list of `{id, repoDigests, repoTags, size}`), the table, or
 * the bare names of versions before 1.25, which know no `--format`.
 *
 * @returns every name with tag or digest, or null when the text is something else
 */
export function readMinikubeImages(text: string): readonly string[] | null {
  const json = text.split('\n').find((line) => /^\s*\[/.test(line));
  if (json !== undefined) {
    const parsed = minikubeList.safeParse(jsonOf(json) ?? jsonOf(text));
    return parsed.success ? namesOf(parsed.data) : null;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const names = lines.filter((line) => line !== '').flatMap((line) => nameOfLine(line) ?? []);
  return names.length === 0 && lines.some((line) => line !== '') ? null : names;
}

/** One line of the table (`| IMAGE | TAG | ID | SIZE |`) or one bare name. */
function nameOfLine(line: string): string | null {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length >= 4) {
    const [, repository, tag] = cells;
    return repository === 'Image' || !tag || /^-+$/.test(tag) ? null : `${repository}:${tag}`;
  }
  return /^[^\s|]+:[^\s|]+$/.test(line) ? line : null;
}

function namesOf(images: readonly z.infer<typeof image>[]): readonly string[] {
  return images.flatMap(({ repoTags, repoDigests }) => [...(repoTags ?? []), ...(repoDigests ?? [])]);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
