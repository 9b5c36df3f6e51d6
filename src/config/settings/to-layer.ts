import { parsePlatform } from '../../core/platform/platform.ts';
import { definedOnly, type Layer } from '../keys/layer.ts';
import type { ExpandedKeys } from '../variables/expand-keys.ts';
import { rebaseSetFile } from './rebase.ts';
import { type RegistryContext, toPullSecret, toRegistry } from './registries.ts';

/** Turns one part of the configuration (valid, variables expanded) into a layer with paths relative to the working directory. */
export function toLayer(keys: ExpandedKeys, context: RegistryContext): Layer {
  const { rebase } = context;
  const layer: Record<Exclude<keyof Layer, 'isDiscovered'>, unknown> = {
    name: keys.name,
    chart: keys.chart === undefined ? undefined : rebase(keys.chart),
    manifests: keys.manifests?.map(rebase),
    values: keys.values?.map(rebase),
    set: keys.set,
    setString: keys['set-string'],
    setJson: keys['set-json'],
    setFile: keys['set-file']?.map((text) => rebaseSetFile(text, rebase)),
    setLiteral: keys['set-literal'],
    releaseName: keys['release-name'],
    namespace: keys.namespace,
    kubeVersion: keys['kube-version'],
    apiVersions: keys['api-versions'],
    includeCrds: keys['include-crds'],
    skipTests: keys['skip-tests'],
    noHooks: keys['no-hooks'],
    isUpgrade: keys['is-upgrade'],
    isHelmCommand: undefined,
    mayInstall: undefined,
    skipSchemaValidation: keys['skip-schema-validation'],
    profile: keys.profile,
    platforms: keys.platforms?.map((text) => parsePlatform(text)),
    cluster: keys.cluster,
    registries: keys.registries?.map((entry) => toRegistry(entry, context)),
    pullSecrets: keys['pull-secrets']?.map((entry) => toPullSecret(entry, context)),
    serviceAccounts: keys['service-accounts']?.map((entry) => ({
      name: entry.name,
      namespace: entry.namespace ?? null,
      pullSecrets: entry['pull-secrets'],
    })),
    allowedRegistries: keys['allowed-registries'],
    rules: keys.rules === undefined ? undefined : definedOnly(keys.rules),
    ignore: keys.ignore?.map(({ rule, image, reason, until }) => ({
      rule,
      image: image ?? null,
      reason,
      until: until ?? null,
    })),
    failOn: keys['fail-on'],
    onUnverified: keys['on-unverified'],
  };
  return definedOnly(layer);
}
