// Documents in; image uses, pull secrets and service accounts out.
export type { ManifestDocument } from './document.ts';
export { type Inventory, takeInventory } from './inventory.ts';
export { field, listOf, textField } from './json.ts';
