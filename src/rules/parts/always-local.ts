import { localPull } from '../../core/access/local-pull.ts';
import { isInNodeStore } from '../../core/access/local-store.ts';
import type { Facts } from '../../core/facts/facts.ts';
import { type ReadableUse, readableUses } from './asked.ts';
import { type RegistryRefusal, registryRefusal } from './registry-refusal.ts';

/** A use whose policy `Always` asks a registry that does not give the image to the pod. */
export interface AlwaysLocal extends ReadableUse, RegistryRefusal {
  /** Whether the node's store has it, so that another policy is enough. */
  readonly isLoaded: boolean;
}

/** The change that makes the node use what is loaded. */
export const USE_LOADED = {
  replacement: 'IfNotPresent',
  description: 'use the loaded image: imagePullPolicy: IfNotPresent',
};

/** The uses of a local cluster that `Always`, written or by default, sends to a registry in vain. */
export function* alwaysLocalUses(facts: Facts): Iterable<AlwaysLocal> {
  for (const readable of readableUses(facts)) {
    if (localPull(readable.use, facts) !== 'always-local') continue;
    yield { ...readable, ...registryRefusal(readable, facts), isLoaded: isInNodeStore(readable.use, facts.local) };
  }
}
