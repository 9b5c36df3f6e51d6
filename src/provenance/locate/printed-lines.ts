import type { ImageUse } from '../../core/facts/image-use.ts';
import type { RenderedField } from '../../core/finding/rule.ts';
import {
  documentAt,
  type Engine,
  locateInTemplates,
  type TemplateLocation,
  type TemplateSite,
  valueAt,
} from '../../helm/index.ts';
import type { Part } from '../blame/parts.ts';
import type { Budget } from '../trial/budget.ts';
import type { Release } from '../trial/release.ts';

/** One use and the part of it whose template line is wanted. */
export interface LineRequest {
  readonly use: ImageUse;
  readonly part: Part;
  /** The rendered field that is wrong, when the rule knows it. */
  readonly field?: RenderedField;
}

/** The id under which the line of a request is found. */
export function lineId({ use, part, field }: LineRequest): string {
  if (field) return `field ${field.source}#${field.documentIndex}${field.pointer}`;
  return `${fieldOf(part)} ${use.id}`;
}

/** Finds the template lines that print images, policies and secrets, within the budget. */
export async function findLines(
  release: Release,
  requests: readonly LineRequest[],
  budget: Budget,
): Promise<ReadonlyMap<string, TemplateLocation>> {
  const outputs = new Map<string, TemplateSite>();
  for (const request of requests) {
    const { source, documentIndex: index } = request.field ?? request.use;
    const pointer = request.field ? existing(request.field, release) : pointerOf(request, release);
    if (pointer !== null) outputs.set(lineId(request), { id: lineId(request), source, index, pointer });
  }
  return locateInTemplates(limited(release.context.engine, budget), release.outcome, [...outputs.values()]);
}

/** A field's pointer, when it is there: of an empty list there is no line. */
function existing({ source, documentIndex, pointer }: RenderedField, { outcome }: Release): string | null {
  const document = documentAt(outcome.documents, source, documentIndex);
  return document && valueAt(document.object, pointer) !== undefined ? pointer : null;
}

/** An engine that renders within a budget; a render beyond it fails. */
function limited(engine: Engine, budget: Budget): Engine {
  return {
    ...engine,
    render: async (request) => {
      if (!budget.take()) {
        return { ok: false, error: { kind: 'limit', message: budget.exhausted() ?? '' }, warnings: [] };
      }
      return engine.render(request, { timeoutMs: Math.max(1, Math.ceil(budget.remainingMs())) });
    },
  };
}

function fieldOf(part: Part): 'image' | 'policy' | 'secrets' {
  if (part === 'pull-policy' || part === 'unset-policy') return 'policy';
  return part === 'pull-secrets' || part === 'unset-secrets' ? 'secrets' : 'image';
}

/** Where the field stands in the document; the image where the field is not there. */
function pointerOf({ use, part }: LineRequest, { outcome }: Release): string | null {
  const document = documentAt(outcome.documents, use.source, use.documentIndex);
  if (!document) return null;
  const has = (pointer: string) => valueAt(document.object, pointer) !== undefined;
  const parts = use.pointer.split('/');
  const field = fieldOf(part);
  if (field === 'policy') {
    const name = use.role === 'volume' ? 'pullPolicy' : 'imagePullPolicy';
    const beside = [...parts.slice(0, -1), name].join('/');
    return has(beside) ? beside : has(use.pointer) ? use.pointer : null;
  }
  if (field === 'secrets') {
    for (let depth = parts.length - 1; depth > 0; depth -= 1) {
      const list = [...parts.slice(0, depth), 'imagePullSecrets'].join('/');
      if (has(`${list}/0`)) return `${list}/0`;
    }
  }
  return has(use.pointer) ? use.pointer : null;
}
