/**
 * Finds the line that causes a violation, by experiment: docs/how-it-finds-the-line.md. Its words:
 *
 * - layer: one text that can decide what is rendered: a values file, a flag, Chart.yaml, a template; a higher one wins
 * - token: one scalar of a layer, with its range
 * - fragment: a run of a token that can be changed without changing the rest
 * - release: a rendered chart under trial: its layers, its tokens, and what it shows
 * - output: what one use of an image shows: its image, its pull policy, its pull secrets
 * - change: another text in place of a fragment, with a marker that is like nothing else
 * - trial: a render with changes
 * - trace: a change that shows at an output, and where in it
 * - part: what is looked for at an output: its tag, its registry, the text at fault, the empty value that leaves it
 *   unset
 * - setter: the fragment that is held to set a part
 * - blame: a use with the setter found for it; a trial of the setters alone proves it
 * - place: file, line and columns where a fragment is written
 */
export { blameFailure } from './failure/blame-failure.ts';
export { type Located, locate } from './locate/locate.ts';
export { type JudgedTarget, type Offer, offersFor } from './offer/offers.ts';
export { DEFAULT_BUDGET_MS } from './trial/budget.ts';
export type { LocateContext } from './trial/context.ts';
export { type Alternative, alternativeImages, overrideFacts } from './values/override.ts';
export { type PinnedTag, pinnedFacts, pinnedTags } from './values/pinned-tags.ts';
export { filesLoaded, keepDeadEverywhere, type TargetFacts, valueFactsOf } from './values/value-facts.ts';
