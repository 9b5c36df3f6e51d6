import type { ArgoOrder, InstallOrder } from '../core/facts/install-order.ts';
import { field, textField } from './json.ts';
import type { RenderedObject } from './objects.ts';

/**
 * Reads what decides the order of an install: Helm's hook annotations as Helm does (pkg/release/v1/util), and Argo
 * CD's.
 */
export function installOrderOf({ object, kind, document }: RenderedObject): InstallOrder {
  const metadata = field(object, 'metadata');
  const annotations = field(metadata, 'annotations');
  return {
    kind,
    name: textField(metadata, 'name') ?? '',
    events: document.hookEvents,
    weight: integer(textField(annotations, 'helm.sh/hook-weight')) ?? 0,
    deletePolicies: words(textField(annotations, 'helm.sh/hook-delete-policy')).map((word) => word.toLowerCase()),
    argo: argoOrder(annotations),
  };
}

function argoOrder(annotations: unknown): ArgoOrder | null {
  const hook = textField(annotations, 'argocd.argoproj.io/hook');
  const wave = textField(annotations, 'argocd.argoproj.io/sync-wave');
  return hook === null && wave === null ? null : { hooks: words(hook), wave: integer(wave) };
}

function words(text: string | null): string[] {
  return (text ?? '').split(',').flatMap((word) => word.trim() || []);
}

/** As Go's `strconv.Atoi`. */
function integer(text: string | null): number | null {
  return text !== null && /^[+-]?\d{1,15}$/.test(text) ? Number(text) : null;
}
