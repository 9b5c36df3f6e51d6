import type { ImageUse } from '../../core/facts/image-use.ts';
import { createSourceMap, type Rendered, type RenderInputs, renderInputs, type SourceMap } from '../../helm/index.ts';
import type { ManifestDocument } from '../../manifests/index.ts';
import { unpackArchives } from '../texts/archives.ts';
import { applyEdits, type Edit } from '../texts/edits.ts';
import { readTexts, type Texts } from '../texts/texts.ts';
import type { Budget } from './budget.ts';
import type { LocateContext } from './context.ts';
import { type Output, observe } from './outputs.ts';

/**
 * A rendered release under trial: the texts that decide it, and what it shows. Schemas are not checked and CRDs are
 * left out.
 */
export interface Release extends Texts {
  readonly outcome: Rendered;
  readonly context: LocateContext;
  /** The inputs without the text of templates that print no pod. */
  readonly trimmed: RenderInputs;
  /** The texts at all uses before any change, by `outputId`. */
  readonly baseline: ReadonlyMap<string, Output>;
}

/** What a changed render shows, or why there is none. */
export type Shown =
  | {
      readonly ok: true;
      readonly outputs: ReadonlyMap<string, Output>;
      readonly documents: readonly ManifestDocument[];
    }
  | { readonly ok: false; readonly message: string };

const releases = new WeakMap<Rendered, Promise<Release>>();

/** Prepares a render for experiments; once for each render. */
export function openRelease(outcome: Rendered, context: LocateContext): Promise<Release> {
  const known = releases.get(outcome);
  if (known) return known;
  const opened = prepare(outcome, context);
  releases.set(outcome, opened);
  return opened;
}

async function prepare(outcome: Rendered, context: LocateContext): Promise<Release> {
  const { inputs: unpacked, archived } = await unpackArchives(outcome.inputs);
  const inputs: RenderInputs = { ...unpacked, skipSchemaValidation: true, includeCrds: false };
  const sourceMap =
    archived.length === 0
      ? outcome.sourceMap
      : createSourceMap({ ...outcome.source, bytes: inputs.chart }, context.cwd);
  return {
    ...readTexts({ inputs, archived }, sourceMap, context.cwd),
    outcome,
    context,
    trimmed: trim(inputs, outcome, sourceMap, new Set(context.facts.secrets.map(({ source }) => source))),
    baseline: observe(outcome.documents, scope(context)),
  };
}

/** The uses that the chart renders; others of the target come from manifests. */
export function chartUses({ context, outcome }: Pick<Release, 'context' | 'outcome'>): readonly ImageUse[] {
  const sources = new Set(outcome.documents.map(({ source }) => source));
  return context.facts.uses.filter(({ source }) => sources.has(source));
}

/** Renders with changes; false in `whole` leaves the templates empty that print no pod. */
export async function renderChanged(
  release: Release,
  edits: readonly Edit[],
  budget: Budget,
  { whole = false, inputs }: { readonly whole?: boolean; readonly inputs?: RenderInputs } = {},
): Promise<Shown> {
  if (!budget.take()) return { ok: false, message: budget.exhausted() ?? '' };
  const changed = applyEdits(inputs ?? (whole ? release.inputs : release.trimmed), edits);
  const timeoutMs = Math.max(1, Math.ceil(budget.remainingMs()));
  const answer = await renderInputs(release.context.engine, changed, { timeoutMs });
  if (!answer.ok) return { ok: false, message: answer.error.message };
  const documents = answer.documents.map(
    (document): ManifestDocument => ({
      source: document.source,
      index: document.index,
      object: document.object,
      text: null,
      hookEvents: document.hookEvents,
      isTest: document.test,
      isCrd: document.crd,
    }),
  );
  return { ok: true, documents, outputs: observe(documents, scope(release.context)) };
}

function scope({ target }: LocateContext): { target: string; namespace: string } {
  return { target: target.name, namespace: target.namespace };
}

/**
 * Empties templates that print nothing we look at, so that big charts render faster and fail less. They stay there
 * under their names: others include them by name, for a checksum. Partials and files with definitions are kept.
 */
function trim(inputs: RenderInputs, outcome: Rendered, map: SourceMap, pullSecrets: ReadonlySet<string>): RenderInputs {
  if (inputs.chart.kind !== 'directory') return inputs;
  const kept = new Set<string | null>();
  for (const { source, object } of outcome.documents) {
    const kind = (object as { kind?: unknown } | null)?.kind;
    if (!PASSIVE.has(String(kind)) || pullSecrets.has(source)) kept.add(map.chartPath(source));
  }
  if (kept.has(null)) return inputs;
  const files = inputs.chart.files.map((file) => {
    const isTemplate = /^(?:charts\/[^/]+\/)*templates\//.test(file.path);
    if (!isTemplate || kept.has(file.path) || /(?:^|\/)_[^/]*$/.test(file.path)) return file;
    return Buffer.from(file.bytes).includes('define') ? file : { ...file, bytes: new Uint8Array(0) };
  });
  return { ...inputs, chart: { ...inputs.chart, files } };
}

/** Kinds that hold no image and name no pull secret; a Secret that is one is kept. */
const PASSIVE: ReadonlySet<string> = new Set([
  'ConfigMap',
  'Secret',
  'Service',
  'Ingress',
  'NetworkPolicy',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'PersistentVolumeClaim',
  'HorizontalPodAutoscaler',
  'PodDisruptionBudget',
  'ServiceMonitor',
  'PrometheusRule',
  'CustomResourceDefinition',
  'null',
  'undefined',
]);
