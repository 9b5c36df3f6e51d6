import type { SessionOptions } from '../host/session.ts';
import type { Keychain } from '../keychain/entry.ts';

/** How to ask. */
export interface LookupOptions extends SessionOptions {
  readonly keychain: Keychain;
  /** True: nothing is sent, everything is unverified `offline`. */
  readonly offline: boolean;
  /** Called after each reference. */
  readonly onProgress?: (done: number, total: number) => void;
}
