/** A room of a folder, and the rooms that it may import. A room names only rooms above itself, so there is no way round. */
export type Rooms = Readonly<Record<string, readonly string[]>>;

/** The folders of `src` that have rooms. What stands beside the rooms (the face, `index.ts`) may import all of them. */
export const ROOMS: Readonly<Record<string, Rooms>> = {
  'src/registry': {
    // What may be asked, and what may be shown.
    guard: [],
    // One exchange: connections, redirects, retries, challenges.
    http: ['guard'],
    // What one response means.
    outcome: ['guard', 'http'],
    // What single products say otherwise.
    hosts: ['guard', 'outcome'],
    // What a run knows about each host.
    host: ['guard', 'http', 'outcome', 'hosts'],
    // How a request gets its credential.
    auth: ['guard', 'http', 'outcome', 'hosts', 'host'],
    // One question as one identity.
    ask: ['guard', 'http', 'outcome', 'host', 'auth'],
    // What a found image is made of.
    manifest: ['guard', 'outcome', 'ask'],
    // What resembles a missing tag.
    tags: ['http', 'outcome', 'ask'],
    // The credentials of a machine.
    keychain: [],
    // All questions of a release.
    lookup: ['guard', 'http', 'outcome', 'host', 'ask', 'manifest', 'tags', 'keychain'],
  },
  'src/provenance': {
    // Everything that decides a render, as text, cut into tokens.
    texts: [],
    // Where a text is written: file, line, column; and how another is written there.
    place: ['texts'],
    // Change bytes, render again, see what moves.
    trial: ['texts'],
    // Which token sets what a violation is about, and the proof.
    blame: ['texts', 'place', 'trial'],
    // The answer: the place of each violation.
    locate: ['texts', 'place', 'trial', 'blame'],
    // Values that change nothing, or not what they say.
    values: ['texts', 'place', 'trial'],
    // The value because of which a chart does not render.
    failure: ['texts', 'place', 'trial'],
    // Which changes may be offered.
    offer: ['texts', 'trial', 'blame'],
  },
};
