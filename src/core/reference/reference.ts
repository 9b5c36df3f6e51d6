import type { ImageName } from '../host/registry-host.ts';
import type { ReferenceProblem } from './problem.ts';

/**
 * An image reference after parsing and normalisation (distribution/reference, `reference.go` and `normalize.go`).
 * Made by `parseReference`.
 */
export interface ImageReference extends ImageName {
  /** The text as rendered. */
  readonly raw: string;
  /** The tag as written, or null. */
  readonly tag: string | null;
  /** The digest as written (`sha256:…`), or null. It wins over the tag. */
  readonly digest: string | null;
  /** True when the text named a registry host itself (`ghcr.io/…`), false for `nginx` or `acme/api`. */
  readonly hasExplicitHost: boolean;
}

export type ParsedReference =
  | { readonly ok: true; readonly reference: ImageReference }
  | { readonly ok: false; readonly raw: string; readonly problem: ReferenceProblem };

/** The parts of a reference that say what is pulled. */
export type ReferenceParts = Pick<ImageReference, 'host' | 'repository' | 'tag' | 'digest'>;

/** Prints `host/repository`, the name that the kubelet matches pull secrets against. */
export function referenceName(reference: ImageName): string {
  return `${reference.host}/${reference.repository}`;
}

/**
 * Gives the tag that counts: the written one, `latest` when there is neither tag nor digest, null for a digest alone.
 */
export function effectiveTag(reference: Pick<ImageReference, 'tag' | 'digest'>): string | null {
  return reference.tag ?? (reference.digest === null ? 'latest' : null);
}

/**
 * Prints the reference as the runtime pulls it (`ParseDockerRef` in containerd's CRI):
 * `docker.io/library/nginx:latest`. A digest drops the tag.
 */
export function formatReference(reference: ReferenceParts): string {
  const name = referenceName(reference);
  return reference.digest === null ? `${name}:${effectiveTag(reference)}` : `${name}@${reference.digest}`;
}

/**
 * Prints the canonical key of `Facts.images`: the whole name with tag and digest (`latest` when there is neither).
 * Two texts with the same key mean the same image and the same tag.
 */
export function referenceKey(reference: ReferenceParts): string {
  const tag = effectiveTag(reference);
  return `${referenceName(reference)}${tag === null ? '' : `:${tag}`}${reference.digest === null ? '' : `@${reference.digest}`}`;
}

/**
 * Says why a host may not be what was meant: an upper-case owner without a registry (`MyOrg/app`) is taken for a host
 * name by `splitDockerDomain`, and fails as "no such host". Null for every other host.
 */
export function hostHint(reference: ImageName): string | null {
  const { host } = reference;
  if (/[.:]/.test(host) || host === host.toLowerCase()) return null;
  return `the runtime takes "${host}" for a registry host because it has upper-case letters; write "${host.toLowerCase()}/${reference.repository}", or put the registry in front`;
}
