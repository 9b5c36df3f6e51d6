import type { LabelLimits, NodeTerm } from '../core/platform/pod-platforms.ts';
import { field, isObject, listOf, select, textField } from './json.ts';

const OS_LABELS: ReadonlySet<string> = new Set(['kubernetes.io/os', 'beta.kubernetes.io/os']);
const ARCHITECTURE_LABELS: ReadonlySet<string> = new Set(['kubernetes.io/arch', 'beta.kubernetes.io/arch']);
const REQUIRED = 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';

const ANY: LabelLimits = { only: null, not: [] };
const ANYWHERE: NodeTerm = { os: ANY, architecture: ANY };

/**
 * Reads which nodes a pod may run on, as far as their platform goes: `nodeSelector`, required node affinity and
 * `spec.os.name`, which must all agree. Terms of an affinity are alternatives, the expressions of a term count together
 * (kube-scheduler, component-helpers nodeaffinity). What is no rule about the platform says nothing.
 *
 * @param spec the pod spec
 * @returns the alternatives; null when the pod says nothing about its platform
 */
export function nodeTermsOf(spec: unknown): readonly NodeTerm[] | null {
  const base = narrow(selectorTerm(field(spec, 'nodeSelector')), 'os', { only: systemOf(spec), not: [] });
  const list = select({ pointer: '', value: spec }, REQUIRED)[0]?.value;
  const alternatives = Array.isArray(list) && list.length > 0 ? list.flatMap(affinityTerm) : [ANYWHERE];
  const terms = alternatives.map((term) => both(base, term));
  if (terms.some((term) => isEverything(term))) return null;
  return terms.filter(({ os, architecture }) => os.only?.length !== 0 && architecture.only?.length !== 0);
}

function systemOf(spec: unknown): readonly string[] | null {
  const name = textField(field(spec, 'os'), 'name');
  return name === null ? null : [name];
}

function selectorTerm(selector: unknown): NodeTerm {
  if (!isObject(selector)) return ANYWHERE;
  return Object.entries(selector).reduce((term, [label, value]) => {
    const name = nameOf(label);
    return name === null || typeof value !== 'string' ? term : narrow(term, name, { only: [value], not: [] });
  }, ANYWHERE);
}

/** A term without expressions and fields allows no node. */
function affinityTerm(term: unknown): readonly NodeTerm[] {
  const expressions = listOf(field(term, 'matchExpressions'));
  if (expressions.length === 0 && listOf(field(term, 'matchFields')).length === 0) return [];
  return [
    expressions.reduce((known: NodeTerm, expression) => {
      const name = nameOf(textField(expression, 'key') ?? '');
      const values = listOf(field(expression, 'values')).filter((value) => typeof value === 'string');
      const operator = textField(expression, 'operator');
      if (name === null) return known;
      if (operator === 'In') return narrow(known, name, { only: values, not: [] });
      return operator === 'NotIn' ? narrow(known, name, { only: null, not: values }) : known;
    }, ANYWHERE),
  ];
}

function nameOf(label: string): keyof NodeTerm | null {
  if (OS_LABELS.has(label)) return 'os';
  return ARCHITECTURE_LABELS.has(label) ? 'architecture' : null;
}

function narrow(term: NodeTerm, name: keyof NodeTerm, limits: LabelLimits): NodeTerm {
  const known = term[name];
  const only = known.only && limits.only ? known.only.filter((value) => limits.only!.includes(value)) : null;
  return { ...term, [name]: { only: only ?? known.only ?? limits.only, not: [...known.not, ...limits.not] } };
}

function both(a: NodeTerm, b: NodeTerm): NodeTerm {
  return narrow(narrow(a, 'os', b.os), 'architecture', b.architecture);
}

function isEverything({ os, architecture }: NodeTerm): boolean {
  return [os, architecture].every(({ only, not }) => only === null && not.length === 0);
}
