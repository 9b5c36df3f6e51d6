export { blameFailure } from './failure/blame-failure.ts';
export { type Located, locate } from './locate/locate.ts';
export { type JudgedTarget, type Offer, offersFor } from './offer/offers.ts';
export { DEFAULT_BUDGET_MS } from './trial/budget.ts';
export type { LocateContext } from './trial/context.ts';
export { type Alternative, alternativeImages, overrideFacts } from './values/override.ts';
export { type PinnedTag, pinnedFacts, pinnedTags } from './values/pinned-tags.ts';
export { filesLoaded, keepDeadEverywhere, type TargetFacts, valueFactsOf } from './values/value-facts.ts';
