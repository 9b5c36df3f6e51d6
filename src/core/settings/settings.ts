import type { Profile } from '../facts/facts.ts';
import type { DeclaredPullSecret } from '../facts/pull-secret.ts';
import type { Platform } from '../platform/platform.ts';
import type { Credential, Sensitive } from '../secrecy/sensitive.ts';
import type { FailOn, OnUnverified, RuleLevel } from './choices.ts';

/** What is known about one registry host. */
export interface RegistrySettings {
  /** Host as references name it: `ghcr.io`, `localhost:5000`. */
  readonly host: string;
  /** Where to really connect (`http://127.0.0.1:5001`), or null for `https://<host>`. */
  readonly endpoint: string | null;
  readonly credential: Sensitive<Credential> | null;
  /** Where the credential was written: `pullproof.yaml`, `github-token`. */
  readonly credentialSource: string | null;
  /** PEM text of an extra certificate authority, or null. */
  readonly ca: string | null;
  /** Plain http with credentials to a host that is not loopback is allowed. */
  readonly insecure: boolean;
  /**
   * Host names of the token services that may receive the credential beside the registry's own host; null: those of its
   * domain.
   */
  readonly trustedRealms?: readonly string[] | null;
  /** The nodes bring their own credential for it: pods need no pull secret. */
  readonly nodes?: boolean;
  /** Why the credential that the configuration has for it is not used in this run, half a sentence. */
  readonly withheld?: string;
  /** Why what this machine has stored for the host is not used in this run, half a sentence. */
  readonly storedWithheld?: string;
}

/** One entry of `ignore`. */
export interface IgnoreEntry {
  readonly rule: string;
  /** Glob over the image as rendered; null: every image. */
  readonly image: string | null;
  readonly reason: string;
  /** `YYYY-MM-DD`; from the day after it no longer hides. */
  readonly until: string | null;
}

/** The flags of Helm that a render needs, under Helm's own names and in Helm's own order. */
export interface RenderSettings {
  /** Path of the chart as given (directory or .tgz), or null when only manifests are checked. */
  readonly chart: string | null;
  readonly values: readonly string[];
  readonly set: readonly string[];
  readonly setString: readonly string[];
  readonly setJson: readonly string[];
  readonly setFile: readonly string[];
  readonly setLiteral: readonly string[];
  readonly releaseName: string;
  readonly namespace: string;
  readonly kubeVersion: string | null;
  readonly apiVersions: readonly string[];
  readonly includeCrds: boolean;
  readonly skipTests: boolean;
  readonly noHooks: boolean;
  readonly isUpgrade: boolean;
  readonly skipSchemaValidation: boolean;
}

/** One chart with one set of values, completely resolved. */
export interface TargetSettings extends RenderSettings {
  readonly name: string;
  /** True when the repository's files alone led to it: nobody named the chart. */
  readonly isDiscovered?: boolean;
  /** Files of rendered YAML, `-` for standard input. */
  readonly manifests: readonly string[];
  readonly profile: Profile;
  readonly platforms: readonly Platform[];
  /** True when the user named the platforms; false for the default. */
  readonly hasOwnPlatforms: boolean;
  /** `auto` or `KIND[:NAME]` of `minikube|kind|k3d|docker|none`. */
  readonly cluster: string;
  readonly registries: readonly RegistrySettings[];
  readonly pullSecrets: readonly DeclaredPullSecret[];
  readonly serviceAccounts: readonly {
    readonly name: string;
    readonly namespace: string | null;
    readonly pullSecrets: readonly string[];
  }[];
  readonly allowedRegistries: readonly string[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly ignore: readonly IgnoreEntry[];
  readonly failOn: FailOn;
  readonly onUnverified: OnUnverified;
  /** True for a whole helm command: nothing changes what it renders before it is applied. */
  readonly isHelmCommand: boolean;
  /** Whether it may be the first install of the release: not for `helm upgrade` without `--install`. */
  readonly mayInstall: boolean;
}

/** Everything a run needs, from flags, inputs and the configuration file. */
export interface Settings {
  readonly targets: readonly TargetSettings[];
  /**
   * The configuration's other targets, which `--target` leaves out: they are not judged, and no change may harm them.
   */
  readonly unselected?: readonly TargetSettings[];
  /** The environment variables whose values stand in `set`, sorted. */
  readonly setVariables: readonly string[];
  /** Those of them for which a placeholder stands there, since the configuration is not trusted with them. */
  readonly withheldVariables: readonly string[];
  /** Requests in flight over all hosts. */
  readonly concurrency: number;
  /** Time of the whole run, in milliseconds. */
  readonly timeoutMs: number;
  /** True: no registry is asked; every image is unverified. */
  readonly offline: boolean;
}
