// What the user of this machine has trusted.
export { describeNeed, type TrustNeed, uniqueNeeds } from './need.ts';
export { rememberTrust, trustFile, untrustedNeeds } from './trusted-projects.ts';
export { storedWithheldFor, type Withheld, withheldFor } from './withheld.ts';
