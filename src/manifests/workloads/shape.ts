/**
 * Where one kind of object names images. Paths are those of `select` in json.ts, from the object's root. To add a
 * workload kind, add one row to a list in `workloads/`.
 */
export interface WorkloadShape {
  /** API groups without version; '' is the core group. */
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  /** Pod specs: objects with `containers`, `initContainers`, `ephemeralContainers`, `volumes`, `imagePullSecrets`. */
  readonly podSpecs?: readonly string[];
  /** Lists of containers that are part of no pod spec. */
  readonly containers?: readonly string[];
  /** The same, run before the others. */
  readonly initContainers?: readonly string[];
  /** Single containers. */
  readonly container?: readonly string[];
  /** Lists of volumes that are part of no pod spec. */
  readonly volumes?: readonly string[];
  /** Fields that hold an image as a text. */
  readonly images?: readonly string[];
  /**
   * The object with `imagePullSecrets`, `serviceAccountName` and `imagePullPolicy` for what lies outside pod specs;
   * default `spec`.
   */
  readonly context?: string;
  /** How the context's pull secrets are written: maps with a name, or plain names (Spark). */
  readonly pullSecretForm?: 'objects' | 'names';
  /** The context's field with the pull secrets; default `imagePullSecrets`. */
  readonly pullSecretField?: string;
}

/** Where images are, without the kind. */
export type WorkloadPaths = Omit<WorkloadShape, 'groups' | 'kinds'>;

/** Puts a path in front of all paths: for a spec that several kinds embed at different places. */
export function under(prefix: string, paths: WorkloadPaths): WorkloadPaths {
  const put = (list: readonly string[] | undefined) => list?.map((path) => `${prefix}.${path}`) ?? [];
  return {
    ...paths,
    podSpecs: put(paths.podSpecs),
    containers: put(paths.containers),
    initContainers: put(paths.initContainers),
    container: put(paths.container),
    volumes: put(paths.volumes),
    images: put(paths.images),
    context: paths.context === undefined ? prefix : `${prefix}.${paths.context}`,
  };
}
