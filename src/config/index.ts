// What flags, inputs and pullproof.yaml say, as settings; Helm's command lines, `init`, and what a configuration may
// use of this machine.
export { parseHelmCommand } from './command/helm-command.ts';
export { splitCommandLine } from './command/shell-words.ts';
export { findConfig } from './file/find.ts';
export { type LoadedConfig, loadConfig } from './file/load.ts';
export { planInit } from './init/plan.ts';
export { KEY_LIST } from './keys/keys.ts';
export { definedOnly, extendSettings, hasSource, type PartialSettings } from './keys/partial-settings.ts';
export type { KeyFlag, KeyRow } from './keys/row.ts';
export { findRewrites, rewriteOf } from './rewrites/find-rewrites.ts';
export { checkChartReference } from './settings/chart-reference.ts';
export { loadSettings } from './settings/load-settings.ts';
export { readCount, readDuration, readTexts, type Said } from './settings/read-text.ts';
export { readCertificates } from './settings/registries.ts';
export type { RegistriesContext } from './settings/registries-text.ts';
export { DEFAULT_TIMEOUT_MS, EMPTY_REQUEST, type SettingsRequest } from './settings/request.ts';
export { checkTargets, toTarget } from './settings/target.ts';
export { type NeedContext, needsOfConfig, riskyHosts, secretSetVariables } from './trust/needs.ts';
export { placeholderFor } from './variables/expand-keys.ts';
export { suggestWord } from './words/nearest.ts';
