/** Asks registries whether images can be pulled, and as whom. Other folders import this file only. */
export type { Keychain, KeychainEntry } from './keychain/entry.ts';
export {
  type CollectingKeychain,
  createKeychain,
  type KeychainOptions,
  storedCredentials,
} from './keychain/keychain.ts';
export { lookUpImages } from './lookup/images.ts';
export type { LookupOptions } from './lookup/options.ts';
export type { LookupRequest, SecretIdentity } from './lookup/request.ts';
