import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isInternalAddress } from '../guard/address.ts';
import { NetworkError } from './network-error.ts';

/**
 * Resolves a name for one connection and leaves internal addresses out; a name that has no other is not connected to.
 * It is the connection's own lookup, so that no second answer of the name server can differ. IP literals do not come
 * here: `isInternal` reads them.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const open = addresses.filter(({ address }) => !isInternalAddress(address));
    const [first] = open;
    if (!first) {
      return callback(new NetworkError('internal', `the name "${hostname}" leads to internal addresses only`), '');
    }
    return options.all ? callback(null, open) : callback(null, first.address, first.family);
  });
};
