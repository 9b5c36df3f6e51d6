import type { ImageFact } from '../answer/image-fact.ts';
import type { Owners } from '../host/ownership.ts';
import type { Platform } from '../platform/platform.ts';
import type { ImageUse } from './image-use.ts';
import type { LocalFacts } from './local-image.ts';
import type { DeclaredPullSecret, SecretFact, ServiceAccountFact } from './pull-secret.ts';
import type { RenderFailure } from './render-failure.ts';
import type { ValueFact } from './value-fact.ts';

export type Profile = 'registry' | 'local';

/** Everything the rules may look at, for one target. Immutable. */
export interface Facts {
  readonly target: {
    readonly name: string;
    /** The chart or the manifests, in words for messages. */
    readonly chart: string | null;
    readonly values: readonly string[];
    readonly namespace: string;
    readonly profile: Profile;
    readonly platforms: readonly Platform[];
    readonly allowedRegistries: readonly string[];
    /** True for a whole helm command: what it renders is applied as it is. */
    readonly isHelmCommand: boolean;
    /** Whether it may be the first install of the release. */
    readonly mayInstall: boolean;
    /**
     * Whether the nodes bring their own credential, of registries of which the configuration says so or denies it,
     * under their one name.
     */
    readonly nodeRegistries: ReadonlyMap<string, boolean>;
  };
  /** Who the user is, as far as that is known; absent: not known. */
  readonly owners?: Owners;
  readonly renderFailure: RenderFailure | null;
  readonly uses: readonly ImageUse[];
  /** By `referenceKey`. */
  readonly images: ReadonlyMap<string, ImageFact>;
  readonly secrets: readonly SecretFact[];
  readonly serviceAccounts: readonly ServiceAccountFact[];
  readonly declaredSecrets: readonly DeclaredPullSecret[];
  readonly local: LocalFacts | null;
  readonly valueFacts: readonly ValueFact[];
  /**
   * Templates (`ImageUse.source`) that print an image which does not parse and that read the cluster with `lookup`;
   * absent when none does.
   */
  readonly lookupSources?: readonly string[];
  /** Why not everything was looked at, half a sentence; absent when everything was. */
  readonly unfinished?: string;
}
