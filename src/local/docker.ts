import type { DockerConnection } from './docker-client.ts';
import { describeDockerError, stepSignal } from './docker-client.ts';
import { type Looked, looked, notLooked } from './looked.ts';
import { type StoreContent, storeContent } from './store.ts';
import type { Surroundings } from './surroundings.ts';

/** Lists the images that Docker has (`GET /images/json`). */
export async function dockerStore(
  { docker, host }: DockerConnection,
  around: Surroundings,
): Promise<Looked<StoreContent>> {
  try {
    const images = await docker.listImages({ abortSignal: stepSignal(around) });
    if (!Array.isArray(images)) return notLooked(`what listens at "${host}" does not speak the Docker API`);
    return looked(
      storeContent(
        'docker',
        images.flatMap(({ RepoTags, RepoDigests }) => [...(RepoTags ?? []), ...(RepoDigests ?? [])]),
      ),
    );
  } catch (error) {
    return notLooked(`Docker at "${host}" does not list its images: ${describeDockerError(error)}`);
  }
}
