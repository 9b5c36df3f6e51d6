/**
 * A room of a folder, and the rooms that it may import. A room names only rooms above itself, so there is no way round.
 */
export type Rooms = Readonly<Record<string, readonly string[]>>;

/**
 * `src`, and its folders that have rooms. What stands beside the rooms (the face, `index.ts`) may import all of them.
 */
export const ROOMS: Readonly<Record<string, Rooms>> = {
  src: {
    core: [],
    escape: [],
    programs: [],
    rules: ['core'],
    manifests: ['core'],
    reporters: ['core', 'escape'],
    files: ['core', 'reporters'],
    fix: ['core', 'files'],
    trust: ['core', 'programs', 'files'],
    config: ['core', 'files', 'trust'],
    registry: ['core', 'programs'],
    local: ['core', 'programs'],
    helm: ['core', 'manifests', 'files'],
    provenance: ['core', 'manifests', 'files', 'helm'],
    sources: ['core', 'manifests', 'files', 'helm'],
    // The pipeline knows all stages, and nobody in it knows the pipeline.
    preflight: [
      ...['core', 'rules', 'manifests', 'files', 'config', 'registry', 'local', 'helm', 'provenance', 'sources'],
    ],
    diagnose: ['core', 'escape', 'manifests', 'reporters', 'files', 'provenance', 'preflight'],
    emulator: ['core'],
    demo: ['core', 'rules', 'config', 'preflight', 'emulator'],
    action: ['core', 'escape', 'rules', 'reporters', 'files', 'fix', 'config', 'helm', 'preflight', 'diagnose'],
    cli: [
      ...['core', 'escape', 'rules', 'reporters', 'files', 'fix', 'trust', 'config', 'registry', 'helm', 'preflight'],
      ...['diagnose', 'demo'],
    ],
  },
  'src/core': {
    collections: [],
    text: [],
    secrecy: ['collections'],
    // Where something is written: file, line, column.
    place: [],
    platform: [],
    // Registries by their host names.
    host: [],
    // The name of an image, and what can be wrong with it.
    reference: ['text', 'host'],
    // What a registry said.
    answer: ['text', 'platform'],
    // All that the rules may look at.
    facts: ['secrecy', 'place', 'platform', 'host', 'reference', 'answer'],
    // What the kubelet meets when it pulls.
    access: ['collections', 'secrecy', 'host', 'reference', 'answer', 'facts'],
    // What a rule reports, and the report.
    finding: ['place', 'answer', 'facts'],
    // What a run is asked to do.
    settings: ['secrecy', 'platform', 'facts'],
    // What ends a run that is nobody's finding.
    errors: [],
    // Sentences and commands about images, workloads and secrets.
    words: ['text', 'host', 'reference', 'facts'],
  },
  'src/preflight': {
    // What a run has: the world outside, and its time.
    run: [],
    // One target: its render, its documents, its values, whose images they are.
    gather: ['run'],
    // What is asked of registries and of the local cluster, once for all targets.
    ask: ['run', 'gather'],
    // What was found, as the report has it.
    report: ['run', 'gather'],
    // What of it must leave in no form.
    secrecy: ['run', 'report'],
  },
  'src/diagnose': {
    // Bytes of a file as text.
    input: [],
    // One image that fails in one way: pods, references, parts of sentences and commands; what a row of `kinds` is.
    case: [],
    // The rows: texts, what happened, help, next steps.
    kinds: ['case'],
    // What one message says.
    classify: ['case', 'kinds'],
    // What the input shows of pods, events and messages.
    read: ['case', 'kinds', 'classify'],
    // What fails now, by image and kind, in words: the diagnosis.
    failures: ['case', 'kinds', 'classify', 'read'],
    // The diagnosis as text, Markdown, JSON and annotations.
    render: ['case', 'failures'],
  },
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
  'src/config': {
    // Reading single words: a chart's name, durations, what a mistyped word meant.
    words: [],
    // One row for each key of pullproof.yaml; what is merged of them.
    keys: [],
    // Finding and reading pullproof.yaml, with the line of each problem.
    file: ['words', 'keys'],
    // What is expanded from the environment.
    variables: ['keys', 'file'],
    // What a file makes of this machine's secrets and files.
    trust: ['keys', 'file', 'variables'],
    // Helm's own command line.
    command: ['words', 'keys'],
    // Charts, environments and commands of a repository.
    discover: ['words', 'keys'],
    // What workflows and scripts write into files before a deploy.
    rewrites: ['discover'],
    // All of it together: the settings of a run.
    settings: ['words', 'keys', 'file', 'variables', 'trust', 'command', 'discover'],
    // A first pullproof.yaml.
    init: ['words', 'keys', 'command', 'discover'],
  },
  'src/helm': {
    // The module in its worker: frames, limits, what is asked and answered.
    engine: [],
    // A chart and its values, read from disk.
    chart: ['engine'],
    // Rendered YAML: documents, and the positions in them.
    documents: ['engine'],
    // Why a chart does not render, and where.
    failure: ['engine', 'chart'],
    // A chart and values in, documents out.
    render: ['engine', 'chart', 'documents', 'failure'],
    // The line of a template that prints a value.
    template: ['engine', 'chart', 'documents', 'render'],
  },
  'src/reporters': {
    // What several formats share.
    parts: [],
    // One file each.
    formats: ['parts'],
  },
};
