export const id = 113;
export const ids = [113];
export const modules = {

/***/ 4113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose_diagnose)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/diagnose/decode.js

/** Events of a large cluster are some megabytes; more is no text of a person. */
const MAX_INPUT_BYTES = 32 * 1024 * 1024;
/**
 * Turns the bytes of the input into text: UTF-8, or UTF-16 as PowerShell writes it (`kubectl … > events.json`).
 *
 * @param name how messages call the input: `"events.json"`, `standard input`
 * @throws UserError when it is empty, too large or no text
 */
function decodeInput(bytes, name) {
    if (bytes.byteLength > MAX_INPUT_BYTES) {
        throw new errors/* UserError */.y('INPUT_TOO_LARGE', `${name} has ${bytes.byteLength} bytes; at most ${MAX_INPUT_BYTES} are read`, {
            hint: 'give the events of one namespace, or of the pods that fail',
        });
    }
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
    if (text.trim() === '') {
        throw new errors/* UserError */.y('INPUT_EMPTY', `${name} is empty`, {
            hint: 'give the text of `kubectl describe pod`, or `kubectl get pods,events -o json | pullproof diagnose -`',
        });
    }
    // ZIP and gzip, and whatever holds a NUL.
    if (text.includes('\u0000') || text.startsWith('PK\u0003\u0004') || text.startsWith('\u001f')) {
        throw new errors/* UserError */.y('INPUT_BINARY', `${name} is no text but binary data`, {
            hint: 'give the text that kubectl or the runtime printed; unpack an archive before',
        });
    }
    return text;
}
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

// EXTERNAL MODULE: ./build/core/exit-codes.js
var exit_codes = __webpack_require__(7939);
;// CONCATENATED MODULE: ./build/diagnose/exit-code.js

/** 1: something fails; 3: nothing in the input was understood, so nothing is proved; 0: the input shows no failing pull. */
function exitCodeOfDiagnosis({ failures, recognised }) {
    if (failures.length > 0)
        return exit_codes/* EXIT_FINDINGS */.cB;
    return recognised ? exit_codes/* EXIT_OK */.Ij : exit_codes/* EXIT_UNVERIFIED */.$J;
}

// EXTERNAL MODULE: ./build/core/quote.js
var quote = __webpack_require__(5054);
// EXTERNAL MODULE: ./build/core/reference.js + 7 modules
var core_reference = __webpack_require__(2052);
// EXTERNAL MODULE: ./build/diagnose/case.js
var diagnose_case = __webpack_require__(2333);
// EXTERNAL MODULE: ./build/diagnose/kinds.js
var kinds = __webpack_require__(5226);
;// CONCATENATED MODULE: ./build/diagnose/local-cluster.js

/** Names that local clusters give their nodes. */
const NODES = [
    { cluster: 'minikube', name: /^minikube(?:-m\d+)?$/ },
    { cluster: 'kind', name: /-(?:control-plane|worker)\d*$/ },
    { cluster: 'k3d', name: /^k3d-.+-(?:server|agent)-\d+$/ },
    { cluster: 'docker', name: /^docker-desktop$/ },
];
/** The local cluster that a node belongs to by its name, or null. */
function localCluster(node) {
    return node === null ? null : (NODES.find(({ name }) => name.test(node))?.cluster ?? null);
}
/** Kinds which on a local cluster mean that an image built on the machine was asked for at Docker Hub. */
const ASKED_OUTSIDE = new Set([
    'missing-or-private',
    'denied',
    'not-found',
    'repository-not-found',
]);
/**
 * Says what a refusal means for an image whose name has no registry: on a local cluster it was built on the machine and not loaded
 * (cause A), or it is there and `Always` asks Docker Hub all the same (cause C). An official image of Docker Hub (`redis`) keeps
 * the registry's answer: its repository exists.
 */
function refineLocally(kind, image, node, pullPolicy) {
    if (image === null)
        return kind;
    const parsed = (0,core_reference/* parseReference */.F2)(image);
    if (!parsed.ok)
        return kind;
    const isLocalName = !parsed.reference.hasExplicitHost || /^localhost(?::\d+)?$/.test(parsed.reference.host);
    if (kind === 'never-pull')
        return isLocalName || localCluster(node) !== null ? 'not-loaded' : kind;
    if (!isLocalName || localCluster(node) === null || !ASKED_OUTSIDE.has(kind))
        return kind;
    if (kind === 'not-found' && parsed.reference.host === 'docker.io')
        return kind;
    return pullPolicy === 'Always' ? 'always-local' : 'not-loaded';
}

;// CONCATENATED MODULE: ./build/diagnose/observation.js
/** An empty reading, to be filled. */
function newReading() {
    return { observations: [], pods: [], stalled: [], notes: [], events: 0, messages: 0, recognised: false };
}
/** One key for a pod. */
function podKey({ namespace, name }) {
    return `${namespace}/${name}`;
}

// EXTERNAL MODULE: ./build/rules/parts/words.js
var words = __webpack_require__(3096);
;// CONCATENATED MODULE: ./build/diagnose/runtime.js
/** Which texts only one program writes; the first that fits counts. dockerd is first: cri-dockerd wraps its texts. */
const TEXTS = [
    {
        runtime: 'dockerd',
        text: /Error response from daemon|repository does not exist or may require 'docker login'|in the manifest list entries|manifest for \S+ not found/,
    },
    {
        runtime: 'containerd',
        text: /failed to pull and unpack image|failed to resolve (?:reference|image)|httpReadSeeker|failed to fetch (?:anonymous|oauth) token|pulling from host \S+ failed|\bctr: /,
    },
    {
        runtime: 'cri-o',
        text: /[Ii]nitializing source docker:|[Ee]rror parsing image name "docker:|pinging container registry|unable to retrieve auth token|Requesting bearer token|requesting bearer token|choosing an image from manifest list|reading manifest \S+ in |no image found in (?:manifest list|image index)|short-name|unqualified-search/,
    },
    {
        runtime: 'kubelet',
        text: /is not present with pull policy of Never|[Cc]ouldn't parse image|Failed to apply default image tag|pull QPS exceeded/,
    },
];
/** Who wrote a message; null when several could have. */
function runtimeOf(message) {
    return TEXTS.find(({ text }) => text.test(message))?.runtime ?? null;
}
/** How a person calls it. */
const RUNTIME_NAMES = {
    containerd: 'containerd',
    'cri-o': 'CRI-O (or skopeo, podman)',
    dockerd: 'dockerd',
    kubelet: 'the kubelet',
};

;// CONCATENATED MODULE: ./build/diagnose/words/happened.js





/** One sentence: what happened, quoting the image. */
function happened(found) {
    const { image, said, pods } = found;
    const subject = image === null ? (pods.length > 0 ? 'an image of the pod' : 'an image') : `image ${(0,words/* quoteReference */.K0)(image)}`;
    const text = said?.pattern?.happened ?? SENTENCES[found.kind](found, names(found));
    const remark = said?.pattern?.remark;
    if (found.kind === 'rollout-timeout')
        return text;
    return `${subject}: ${text}${remark === undefined ? '' : `. ${remark}`}`;
}
function names(found) {
    const reference = (0,diagnose_case/* referenceOf */.B)(found);
    if (reference === null)
        return { registry: 'the registry', host: 'the registry', what: 'such an image' };
    const { digest, repository } = reference;
    const tag = (0,core_reference/* effectiveTag */.yr)(reference);
    return {
        registry: `the registry ${(0,quote/* quote */.hD)(reference.host)}`,
        host: (0,quote/* quote */.hD)(reference.host),
        what: `${digest === null ? `tag ${(0,quote/* quote */.hD)(tag ?? '')}` : `digest ${(0,quote/* quote */.hD)(digest)}`} in ${(0,quote/* quote */.hD)(repository)}`,
    };
}
const SENTENCES = {
    'not-found': (found, { registry, what }) => `${registry} has no ${what}${found.said?.runtime === 'containerd' || /manifest unknown/.test(found.quote) === false ? ', or no such repository' : ''}`,
    'digest-not-found': (_, { registry, what }) => `${registry} has no ${what}: it was deleted, or never pushed there`,
    'repository-not-found': (found, { registry }) => `${registry} has no repository ${(0,quote/* quote */.hD)((0,diagnose_case/* referenceOf */.B)(found)?.repository ?? '')}`,
    'child-missing': (_, { registry }) => `${registry} has the tag, but no longer serves a manifest or layer that it needs; cleaning "untagged" versions does that`,
    'missing-or-private': (_, { registry }) => `${registry} refused: it does not exist, or it is private; the answer is the same for both`,
    'denied-anonymous': (_, { registry }) => `${registry} refused an anonymous pull: it is private or does not exist, which cannot be told apart, and the node sent no credential`,
    denied: (_, { registry }) => `${registry} refused: the account that asked may not read it, or it does not exist`,
    'credentials-rejected': (_, { registry }) => `${registry} refused the credential itself; it does so for a public image too, and the kubelet does not try without`,
    'no-basic-auth': (_, { registry }) => `${registry} wants a user and a password, and the node has none for it`,
    'secret-missing': (found, { registry }) => `${registry} refused, and the pod's pull secret ${found.missingSecrets.map(quote/* quote */.hD).join(', ')} does not exist in its namespace`,
    'not-loaded': (found) => found.said?.kind === 'never-pull'
        ? 'it is not on the node, and the pull policy is Never; kubelets since 1.35 say so too when it is there but the pod has not proved that it may use it (KEP-2535)'
        : 'it is not on the node of the local cluster, and no registry serves it: an image that was built here must be loaded',
    'always-local': () => 'the pull policy is Always, so the node asked a registry for an image that exists only locally',
    'never-pull': () => 'it is not on the node, and the pull policy is Never; kubelets since 1.35 say so too when it is there but the pod has not proved that it may use it (KEP-2535)',
    'invalid-name': ({ parsed }) => (parsed === null || parsed.ok ? 'the name cannot be parsed' : parsed.problem.message),
    'short-name': () => 'the name has no registry, and the node is not set up to guess one',
    platform: (_, { registry }) => `${registry} has no image for the platform of the node`,
    'wrong-binary': () => 'it was pulled, but its program is built for another platform than the node',
    schema1: () => 'its manifest is of schema 1, which the runtime no longer reads',
    'not-an-image': () => 'the reference leads to something that is no container image, such as a Helm chart',
    dns: (found, { host }) => {
        const reference = (0,diagnose_case/* referenceOf */.B)(found);
        const hint = reference === null ? null : (0,core_reference/* hostHint */.C1)(reference);
        return `the node could not resolve the name of ${host}${hint === null ? '' : `; ${hint}`}`;
    },
    refused: (_, { host }) => `${host} refused the connection of the node`,
    timeout: (_, { host }) => `${host} did not answer the node in time`,
    tls: (_, { host }) => `the node does not trust the certificate of ${host}, or the TLS connection failed`,
    'http-https': (_, { host }) => `one side speaks http and the other https: the node expects the other one of ${host}`,
    proxy: (_, { host }) => `the node's proxy did not let it through to ${host}`,
    network: (_, { host }) => `the connection of the node to ${host} broke`,
    'registry-5xx': (_, { host }) => `${host} answered with a server error`,
    'not-a-registry': (_, { host }) => `what answers at ${host} does not speak as a registry does; a proxy or a login page may stand in between`,
    corrupt: (_, { host }) => `what came from ${host} is not what its digest says; a proxy or a cache in between may be broken`,
    cancelled: () => 'the pull was given up: the pod went away, or it made no progress for too long',
    'rate-limit': (_, { host }) => `${host} limits the rate of requests, and the address or the account of the node is over it`,
    'secondary-limit': (_, { host }) => `${host} limits the rate of requests for a while (a secondary limit); it is no question of access`,
    'kubelet-limit': () => 'the kubelet itself limits its pulls (registryPullQPS)',
    'runtime-down': () => 'the container runtime of the node did not answer; no registry was asked',
    disk: () => 'the disk of the node is full',
    verifier: () => 'a policy for signatures or vulnerabilities forbids it',
    blocked: (_, { host }) => `the configuration of the node blocks ${host}`,
    'backoff-only': () => 'it is not pulled; the input says only that the kubelet waits before it tries again, not why',
    'rollout-timeout': ({ workload }) => `${workload === null ? 'the release' : (0,quote/* quote */.hD)(workload)} did not become ready in time; this text does not say why`,
    unknown: ({ said }) => `the pull failed with a text that is not known${said?.runtime ? ` (${RUNTIME_NAMES[said.runtime]})` : ''}`,
};

// EXTERNAL MODULE: ./build/rules/parts/secret-help.js
var secret_help = __webpack_require__(8897);
;// CONCATENATED MODULE: ./build/diagnose/words/help.js



/** One sentence: what to change. */
function helpFor(found) {
    return HELP[found.kind](found);
}
const CHECK = 'run `pullproof check CHART -f VALUES`, which names the nearest tags';
const FROM_NODE = 'nothing is known about the image itself';
function nameSecret(found) {
    const reference = (0,diagnose_case/* referenceOf */.B)(found);
    const host = reference?.host ?? '';
    return `create a pull secret for ${host === '' ? 'the registry' : (0,quote/* quote */.hD)(host)} and name it in the pod (\`${(0,secret_help/* pullSecretsYaml */.YT)((0,secret_help/* exampleSecretName */.cq)(host))}\`)`;
}
const HELP = {
    'not-found': () => `correct the tag in the values, or push it; ${CHECK}`,
    'digest-not-found': () => 'push the image again, or pin a digest that exists',
    'repository-not-found': () => 'correct the repository in the values, or push the image',
    'child-missing': () => 'push the image again, and leave the untagged versions of multi-platform images alone',
    'missing-or-private': (found) => `check the spelling; if it is private, ${nameSecret(found)}`,
    'denied-anonymous': (found) => `check the spelling; if it is private, ${nameSecret(found)}`,
    denied: (found) => found.secrets.length > 0
        ? `check the spelling, and that the account of ${found.secrets.map(quote/* quote */.hD).join(', ')} may read it`
        : `check the spelling; if it is private, ${nameSecret(found)}, of an account that may read it`,
    'credentials-rejected': () => 'renew the credential in the pull secret, or take the secret away if the image is public',
    'no-basic-auth': nameSecret,
    'secret-missing': () => 'create the secret in the namespace of the pod, or correct its name in the values',
    'not-loaded': () => 'load the image into the cluster, with the tag that the values name',
    'always-local': () => 'set the pull policy to IfNotPresent, and load the image into the cluster',
    'never-pull': () => 'set the pull policy to IfNotPresent, or put the image on every node before',
    'invalid-name': ({ parsed }) => {
        if (parsed === null || parsed.ok)
            return 'correct the image in the values';
        const { corrected, hint } = parsed.problem;
        return corrected === null ? (hint ?? 'correct the image in the values') : `write ${(0,quote/* quote */.hD)(corrected)}`;
    },
    'short-name': () => 'write the registry in front of the name, such as docker.io/library/',
    platform: () => 'build the image for the platform of the node too, or choose nodes with a `nodeSelector` on kubernetes.io/arch',
    'wrong-binary': () => 'build the image for the platform of the node; the manifest may claim a platform that its files are not for',
    schema1: () => 'build and push it again with a current Docker or BuildKit, or copy it with `skopeo copy --format v2s2`',
    'not-an-image': () => 'set repository and tag of the image; charts and images of one product often differ only by a path such as "charts/"',
    dns: () => `check the spelling of the registry, and the DNS of the node; ${FROM_NODE}`,
    refused: () => `check host and port, and that the registry runs; ${FROM_NODE}`,
    timeout: () => `check firewall, proxy and routes of the node; ${FROM_NODE}`,
    tls: () => `give the runtime of the node the certificate authority, or repair the certificate; ${FROM_NODE}`,
    'http-https': () => `set the registry up as an insecure one in the runtime of the node, or give it TLS; ${FROM_NODE}`,
    proxy: () => `check HTTPS_PROXY and NO_PROXY of the runtime of the node; ${FROM_NODE}`,
    network: () => `wait for the next try; if it stays, check firewall and proxy of the node; ${FROM_NODE}`,
    'registry-5xx': () => `wait until the registry has recovered; ${FROM_NODE}`,
    'not-a-registry': () => `check the host, and what stands between the node and the registry; ${FROM_NODE}`,
    corrupt: () => 'wait for the next try; if it stays, empty the cache or mirror in between',
    cancelled: () => `wait for the next try; if it stays, look at the bandwidth of the node and the size of the image; ${FROM_NODE}`,
    'rate-limit': (found) => `wait, or ${nameSecret(found)}: accounts have a higher limit`,
    'secondary-limit': () => 'wait some minutes; start fewer pulls at a time',
    'kubelet-limit': () => 'wait for the next try; raise registryPullQPS of the kubelet if it stays',
    'runtime-down': () => 'look at the runtime on the node',
    disk: () => 'free disk space on the node, or give it a larger disk',
    verifier: () => 'sign or mend the image, or change the policy that forbids it',
    blocked: () => 'use a registry that the node allows, or change its registries.conf',
    'backoff-only': () => 'the first event with the reason Failed says why: give it to `pullproof diagnose`',
    'rollout-timeout': () => 'give the events of the namespace to `pullproof diagnose`',
    unknown: () => 'read the quoted text; please report it, so that it is known next time',
};

// EXTERNAL MODULE: ./build/rules/parts/load-command.js
var load_command = __webpack_require__(5633);
// EXTERNAL MODULE: ./build/rules/parts/shell-word.js
var shell_word = __webpack_require__(2272);
;// CONCATENATED MODULE: ./build/diagnose/words/command-words.js




/** Fills the parts. */
function commandWords(found) {
    const [first] = found.pods;
    const reference = (0,diagnose_case/* referenceOf */.B)(found);
    const host = reference?.host ?? 'REGISTRY';
    const name = reference === null ? 'IMAGE' : `${reference.host}/${reference.repository}`;
    const place = first?.namespace || found.namespace || 'NAMESPACE';
    const namespace = (0,shell_word/* shellWord */.r)(`--namespace=${place}`);
    const pod = (0,shell_word/* shellWord */.r)(`pod/${first?.name ?? 'POD'}`);
    const node = (0,shell_word/* shellWord */.r)(`node/${found.pods.find((one) => one.node !== null)?.node ?? 'NODE'}`);
    // The name stands alone in its command: what is no name of Kubernetes could be read as an option.
    const named = [...found.missingSecrets, ...found.secrets].find((one) => /^[a-z0-9][a-z0-9.-]*$/.test(one));
    const secret = named ?? (0,secret_help/* exampleSecretName */.cq)(host);
    return {
        namespace,
        pod,
        node,
        image: reference === null ? 'IMAGE' : (0,shell_word/* shellWord */.r)(reference.raw),
        dockerImage: (0,shell_word/* shellWord */.r)(`docker://${reference?.raw ?? 'IMAGE'}`),
        failedEvents: (0,shell_word/* shellWord */.r)(`reason=Failed,involvedObject.name=${first?.name ?? 'POD'}`),
        podSecrets: `kubectl get ${pod} ${namespace} -o jsonpath='{.spec.imagePullSecrets[*].name}{"\\n"}'`,
        createSecret: (0,secret_help/* createSecretCommand */.Uo)(host, place, secret),
        describe: `kubectl describe ${pod} ${namespace}`,
        fromNode: `kubectl debug ${node} -it --image=curlimages/curl -- curl -sSv ${(0,shell_word/* shellWord */.r)(`https://${host}/v2/`)}`,
        tags: `skopeo list-tags ${(0,shell_word/* shellWord */.r)(`docker://${name}`)}`,
        load: load(found),
    };
}
function load({ cluster, pods, image, parsed }) {
    if (image === null || !parsed?.ok)
        return 'minikube image load IMAGE';
    const kind = cluster ?? 'minikube';
    const node = pods.find((pod) => pod.node !== null)?.node ?? '';
    return ((0,load_command/* loadCommand */.y)(image, { kind, name: clusterName(kind, node), store: kind }) ??
        `docker image inspect ${(0,shell_word/* shellWord */.r)(image)}`);
}
/** The cluster's name inside its node's name: `kind-control-plane`, `k3d-dev-server-0`. */
function clusterName(kind, node) {
    if (kind === 'kind')
        return node.replace(/-(?:control-plane|worker)\d*$/, '');
    return kind === 'k3d' ? node.replace(/^k3d-/, '').replace(/-(?:server|agent)-\d+$/, '') : 'minikube';
}

;// CONCATENATED MODULE: ./build/diagnose/words/next.js

/** Commands to run next, the most useful first. Names come from hostile text: each is one quoted word with a prefix of ours. */
function nextCommands(found) {
    return [...new Set(NEXT[found.kind](commandWords(found)))];
}
const ACCESS = (words) => [words.podSecrets, words.createSecret];
const NODE = (words) => [words.fromNode];
const PLATFORM = (words) => [
    `kubectl get ${words.node} -o jsonpath='{.status.nodeInfo.operatingSystem}/{.status.nodeInfo.architecture}{"\\n"}'`,
    `docker buildx imagetools inspect ${words.image}`,
];
const DESCRIBE = (words) => [words.describe];
const NEXT = {
    'not-found': (words) => [words.tags],
    'digest-not-found': (words) => [words.tags],
    'repository-not-found': (words) => [words.describe],
    'child-missing': (words) => [`docker buildx imagetools inspect ${words.image}`],
    'missing-or-private': ACCESS,
    'denied-anonymous': ACCESS,
    denied: ACCESS,
    'credentials-rejected': (words) => [
        words.podSecrets,
        `${words.createSecret} --dry-run=client -o yaml | kubectl apply -f -`,
    ],
    'no-basic-auth': ACCESS,
    'secret-missing': (words) => [`kubectl get secrets ${words.namespace}`, words.createSecret],
    'not-loaded': (words) => [words.load],
    'always-local': (words) => [words.load],
    'never-pull': (words) => [
        `kubectl get ${words.pod} ${words.namespace} -o jsonpath='{.spec.containers[*].imagePullPolicy}{"\\n"}'`,
    ],
    'invalid-name': (words) => [
        `kubectl get ${words.pod} ${words.namespace} -o jsonpath='{.spec.containers[*].image}{"\\n"}'`,
    ],
    'short-name': DESCRIBE,
    platform: PLATFORM,
    'wrong-binary': PLATFORM,
    schema1: (words) => [`skopeo inspect --raw ${words.dockerImage}`],
    'not-an-image': (words) => [`skopeo inspect --raw ${words.dockerImage}`],
    dns: NODE,
    refused: NODE,
    timeout: NODE,
    tls: NODE,
    'http-https': NODE,
    proxy: NODE,
    network: NODE,
    'registry-5xx': NODE,
    'not-a-registry': NODE,
    corrupt: DESCRIBE,
    cancelled: DESCRIBE,
    'rate-limit': ACCESS,
    'secondary-limit': DESCRIBE,
    'kubelet-limit': DESCRIBE,
    'runtime-down': (words) => [`kubectl describe ${words.node}`],
    disk: (words) => [`kubectl describe ${words.node}`],
    verifier: DESCRIBE,
    blocked: DESCRIBE,
    'backoff-only': (words) => [
        `kubectl get events ${words.namespace} --field-selector ${words.failedEvents} -o json | pullproof diagnose -`,
        words.describe,
    ],
    'rollout-timeout': (words) => [`kubectl get pods,events ${words.namespace} -o json | pullproof diagnose -`],
    unknown: DESCRIBE,
};

;// CONCATENATED MODULE: ./build/diagnose/group.js








/** Puts the pods with the same image and the same cause together: one failure each, sorted. */
function groupFailures(judgement, stalled) {
    const groups = new Map();
    for (const failure of judgement.failures) {
        const { kind, missing } = kindOf(failure, judgement);
        const image = failure.image === null ? null : (0,diagnose_case/* imageKey */.p)(failure.image);
        const detail = failure.said === null ? failure.quote : (failure.said.pattern?.happened ?? '');
        const key = JSON.stringify([image, kind, missing, kind === 'backoff-only' ? '' : detail]);
        groups.set(key, [...(groups.get(key) ?? []), failure]);
    }
    const cases = [...groups.values()].map((group) => caseOf(group, judgement));
    const waits = cases.length > 0 ? [] : uniqueStalls(stalled).map(stalledCase);
    return [...cases, ...waits].map(toFailure).sort(compare);
}
function kindOf(failure, { missingSecrets }) {
    const { said, pod, image, isVague, pullPolicy } = failure;
    if (said === null)
        return { kind: isVague ? 'backoff-only' : 'unknown', missing: [] };
    const kind = refineLocally(said.kind, image, pod?.node ?? null, pullPolicy);
    const missing = missingSecrets.get(pod === null ? '' : podKey(pod)) ?? [];
    return (0,kinds/* kindInfo */.P)(kind).isRefusal && missing.length > 0 ? { kind: 'secret-missing', missing } : { kind, missing: [] };
}
function caseOf(group, judgement) {
    const first = group[0];
    const { kind, missing } = kindOf(first, judgement);
    const pods = uniquePods(group.flatMap(({ pod }) => pod ?? []));
    const secrets = pods.flatMap((pod) => judgement.pods.get(pod)?.pullSecrets ?? []);
    // The name that the pod itself writes is the one that is searched for in a chart.
    const written = group.find(({ pod }) => pod !== null) ?? first;
    return {
        kind,
        image: written.image,
        parsed: written.image === null ? null : (0,core_reference/* parseReference */.F2)(written.image),
        said: first.said,
        quote: first.quote,
        pods,
        missingSecrets: missing,
        secrets: [...new Set(secrets)].sort(),
        cluster: pods.map(({ node }) => localCluster(node)).find((found) => found !== null) ?? null,
        workload: pods.find(({ workload }) => workload !== null)?.workload ?? null,
        namespace: pods[0]?.namespace ?? '',
    };
}
function stalledCase({ workload, namespace, quote }) {
    const empty = { image: null, parsed: null, said: null, pods: [], missingSecrets: [], secrets: [], cluster: null };
    return { ...empty, kind: 'rollout-timeout', quote, workload, namespace };
}
/** A release that failed as a whole adds nothing where its workloads are named. */
function uniqueStalls(stalled) {
    const named = stalled.filter(({ workload }) => workload !== null);
    const unique = new Map();
    for (const stall of named.length > 0 ? named : stalled.slice(0, 1)) {
        const key = `${stall.namespace}/${stall.workload}`;
        if (!unique.has(key))
            unique.set(key, stall);
    }
    return [...unique.values()];
}
function uniquePods(pods) {
    const unique = new Map(pods.map((pod) => [JSON.stringify([podKey(pod), pod.container]), pod]));
    return [...unique.values()].sort((a, b) => compareText(podKey(a), podKey(b)) || compareText(a.container, b.container));
}
function toFailure(found) {
    const { rule, cause, unverified = false } = (0,kinds/* kindInfo */.P)(found.kind);
    const severity = unverified ? 'warning' : 'error';
    return {
        image: found.image,
        kind: found.kind,
        rule,
        cause,
        severity,
        unverified,
        runtime: found.said?.runtime ?? null,
        pods: found.pods,
        happened: happened(found),
        help: helpFor(found),
        next: nextCommands(found),
        quote: found.quote,
        placement: null,
    };
}
function compare(a, b) {
    return (compareText(a.severity, b.severity) ||
        compareText(a.image ?? '', b.image ?? '') ||
        compareText(a.kind, b.kind) ||
        compareText(JSON.stringify(a.pods), JSON.stringify(b.pods)) ||
        compareText(a.quote, b.quote));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/diagnose/pods.js

/** Puts together what several parts of the input say about the same pods. */
function createPodBook({ pods, observations }) {
    const namespaces = new Map();
    const named = [...pods, ...observations.flatMap(({ pod }) => (pod === null ? [] : [pod]))];
    for (const { name, namespace } of named) {
        const known = namespaces.get(name) ?? new Set();
        if (namespace !== '')
            known.add(namespace);
        namespaces.set(name, known);
    }
    const resolve = (pod) => {
        const known = namespaces.get(pod.name);
        const only = pod.namespace === '' && known?.size === 1 ? [...known][0] : pod.namespace;
        return { namespace: only, name: pod.name };
    };
    const facts = new Map();
    for (const pod of pods) {
        const key = podKey(resolve(pod));
        const before = facts.get(key);
        facts.set(key, before === undefined ? { ...pod, ...resolve(pod) } : merge(before, pod));
    }
    return {
        resolve,
        get: (pod) => facts.get(podKey(resolve(pod))) ?? null,
        count: new Set(named.map((pod) => podKey(resolve(pod)))).size,
    };
}
function merge(before, after) {
    return {
        namespace: before.namespace,
        name: before.name,
        workload: before.workload ?? after.workload,
        node: before.node ?? after.node,
        pullSecrets: before.pullSecrets ?? after.pullSecrets,
        containers: before.containers.length > 0 ? before.containers : after.containers,
    };
}
/** The container that an observation is about: by name, by image, or because only one does not run. */
function containerOf(fact, seen, image) {
    if (fact === null)
        return null;
    const { containers } = fact;
    const byName = containers.find(({ name, role }) => name === seen.container && (seen.role === null || role === seen.role));
    if (byName !== undefined)
        return byName;
    if (image !== null)
        return containers.find((own) => own.image === image) ?? null;
    const waiting = containers.filter(({ started }) => !started);
    return waiting.length === 1 ? waiting[0] : null;
}

;// CONCATENATED MODULE: ./build/diagnose/image-name.js
/** Where messages name the image, the outermost text first. */
const PLACES = [
    /(?:Failed to pull image|Back-off pulling image|Failed to inspect image|Successfully pulled image|Pulling image|Container image|failed to get sandbox image|PullImage) "([^"\s]*)"/,
    /image pull failed for (\S+) because/,
    /Failed to apply default image tag "([^"]*)"/,
    /couldn't parse image (?:name|reference) "([^"]*)"/i,
    /failed to (?:pull and unpack image|pull image|resolve reference|parse image reference) "([^"\s]*)"/,
    /docker:\/\/([^\s":]+(?::[^\s":]+)*)/,
    /pull access denied for ([^\s,"]+)/,
    /manifest for (\S+) not found/,
];
/** `reading manifest TAG in HOST/REPO` (containers/image, docker_image_src.go). */
const READING = /reading manifest (\S+) in ([^\s:]+(?::\d+\/[^\s:]+)?)/;
/** `https://HOST/v2/REPO/manifests/TAG`. */
const MANIFEST_URL = /https?:\/\/([^\s/"]+)\/v2\/([^\s"?]+)\/(?:manifests|blobs)\/([^\s"?,]+)/;
/** `https://HOST/token?scope=repository%3AREPO%3Apull&service=…`: the tag is not in it. */
const TOKEN_URL = /https?:\/\/([^\s/"]+)\/[^\s"]*[?&]scope=repository(?:%3A|:)([^\s"&]+?)(?:%3A|:)pull/;
/** Takes the image out of a message as it is written there; null when the message does not name it. */
function imageIn(message) {
    for (const place of PLACES) {
        const [, image] = place.exec(message) ?? [];
        if (image !== undefined)
            return image;
    }
    const [, tag, name] = READING.exec(message) ?? [];
    if (tag !== undefined)
        return `${name}${tag.includes(':') ? '@' : ':'}${tag}`;
    const [, host, repository, reference = ''] = MANIFEST_URL.exec(message) ?? [];
    if (host !== undefined)
        return `${host}/${repository}${separator(reference)}`;
    const [, realm, scope] = TOKEN_URL.exec(message) ?? [];
    return realm === undefined || scope === undefined ? null : `${realm}/${scope.replace(/%2F/gi, '/')}`;
}
function separator(reference) {
    const clean = reference.replace(/[:.,)]+$/, '');
    return clean.includes(':') ? `@${clean}` : `:${clean}`;
}

;// CONCATENATED MODULE: ./build/diagnose/mask.js
/** Where repositories and tags stand in messages beside the image itself; the groups are what is hidden. */
const NAMES = [
    /(?<=\/v2\/)\S+?(?=\/(?:manifests|blobs|tags)\/)/g,
    /(?<=\/manifests\/)(?!sha256:)[^\s":?]+/g,
    /(?<=reading manifest )\S+ in \S+?(?=: |:?$)/g,
    /(?<=[?&]scope=)[^\s"&]+/g,
];
/**
 * Hides the names in a message behind as many `x`, so that no pattern finds its words in a repository called `denied` or a tag
 * called `toomanyrequests`. Every position stays what it was.
 */
function maskNames(message, image) {
    const hide = (text) => 'x'.repeat(text.length);
    const masked = NAMES.reduce((text, name) => text.replace(name, hide), message);
    if (image === null || image === '')
        return masked;
    const quoted = masked.replaceAll(`"${image}"`, (text) => `"${hide(text.slice(2))}"`);
    // Without a slash, colon or dot it may be a word of the message itself.
    return /[/:.]/.test(image) ? quoted.replaceAll(image, hide) : quoted;
}

;// CONCATENATED MODULE: ./build/diagnose/patterns/absent.js
/** The registry says that it has no such thing. */
const ABSENT = [
    // containerd core/remotes/docker/fetcher.go: content at %v not found: a child or a layer, since the tag resolved before
    { kind: 'child-missing', text: /content at \S+\/(?:manifests|blobs)\/sha256:[0-9a-f]+ not found[^\n]*/ },
    // distribution errcode BLOB_UNKNOWN; containers/image: fetching blob
    { kind: 'child-missing', text: /blob unknown[^\n]*|BLOB_UNKNOWN[^\n]*|[Ff]etching blob: [^\n]*404[^\n]*/ },
    // NAME_UNKNOWN of distribution, GHCR, ECR, Google
    {
        kind: 'repository-not-found',
        text: /name unknown[^\n]*|NAME_UNKNOWN[^\n]*|repository name not known to registry|RepositoryNotFoundException|[Tt]he repository with name '[^']*' does not exist[^\n]*|repository \S+ not found/,
    },
    // Quay TAG_EXPIRED
    {
        kind: 'not-found',
        text: /TAG_EXPIRED|was deleted or has expired[^\n]*/,
        happened: 'the tag was deleted or has expired',
    },
    // MANIFEST_UNKNOWN of distribution, GHCR, Docker Hub, ECR; Harbor NOT_FOUND
    {
        kind: 'not-found',
        text: /manifest for \S+ not found[^\n]*|manifest unknown[^\n]*|MANIFEST_UNKNOWN[^\n]*|artifact \S+ not found|[Rr]equested image not found/,
    },
    // containerd core/remotes/docker/resolver.go: %s: not found
    { kind: 'not-found', text: /\S+: not found["\s]*$|code = NotFound/ },
    {
        kind: 'not-found',
        text: /unexpected status(?: code)?[^\n]*: 404 Not Found|failed with status code \[manifests [^\]]*\]: 404[^\n]*|StatusCode: 404[^\n]*|404 \(?Not Found\)?/,
    },
];

;// CONCATENATED MODULE: ./build/diagnose/patterns/access.js
const UNCLEAR = 'the registry refused: the image is private (or does not exist) and nothing was sent, or what was sent was refused; the text is the same for both';
/** The registry refuses. The order tells a refused credential from a missing one where the text can. */
const access_ACCESS = [
    // containerd core/remotes/docker/auth/fetch.go: failed to fetch oauth token (a credential was sent)
    {
        kind: 'credentials-rejected',
        text: /failed to fetch oauth token: unexpected status(?: code)?(?: from (?:GET|POST) request to)? ?\S*:? ?40[013][^\n]*/,
    },
    // Docker Hub's token server; GHCR for an invalid bearer; ECR after twelve hours; Quay robots
    {
        kind: 'credentials-rejected',
        text: /incorrect username or password|User cannot be authenticated with the token provided|[Yy]our authorization token has expired|Could not find robot with username|Invalid Username or Password|bad username or password/,
    },
    // dockerd registry/auth.go on GET /v2/: GHCR answers a bad credential there (letsrevel#709)
    { kind: 'credentials-rejected', text: /Get "?https?:\/\/[^\s"]+\/v2\/"?: (?:denied|unauthorized)[^\n]*/ },
    // containerd auth/fetch.go: failed to fetch anonymous token
    {
        kind: 'denied-anonymous',
        text: /failed to fetch anonymous token: unexpected status(?: code)?(?: from GET request to)? ?\S*:? ?40[013][^\n]*/,
    },
    // Google Artifact Registry
    { kind: 'denied-anonymous', text: /Unauthenticated request\.[^\n]*/ },
    // containerd authorizer.go (ErrInvalidAuthorization), dockerd: Basic challenge and no credential
    { kind: 'no-basic-auth', text: /no basic auth credentials/ },
    // Docker Hub: nonexistent and private look the same
    { kind: 'missing-or-private', text: /pull access denied[^\n]*|insufficient_scope[^\n]*/ },
    // Docker Hub through containers/image; distribution without access
    {
        kind: 'missing-or-private',
        text: /(?:errors?:\s+)?denied: requested access to the resource is denied|requested access to the resource is denied/,
    },
    // Quay: access to the requested resource is not authorized; Harbor: unauthorized to access repository
    {
        kind: 'missing-or-private',
        text: /access to the requested resource is not authorized|unauthorized to access repository: [^\n]*/,
    },
    // GHCR: valid credential without access to the package
    {
        kind: 'denied',
        text: /permission_denied: \S+|installation not allowed to Read organization package/,
        happened: 'the credential is good, but its account may not read the package',
    },
    // Google Artifact Registry, GitLab
    {
        kind: 'denied',
        text: /Permission "[^"]*" denied on resource[^\n]*|denied: access forbidden/,
        happened: 'the account that asked may not read the repository, or the repository does not exist',
    },
    // containers/image docker_client.go, ErrUnauthorizedForCredentials: also for an anonymous pull
    {
        kind: 'denied',
        text: /unable to retrieve auth token: invalid username\/password[^\n]*/,
        happened: UNCLEAR,
        remark: 'CRI-O and skopeo write "invalid username/password" also when nothing was sent',
    },
    // containers/image docker_client.go: 403 from the token endpoint
    {
        kind: 'denied',
        text: /[Rr]equesting bearer token: (?:received unexpected HTTP status|invalid status code from registry)[^\n]*403[^\n]*/,
        happened: UNCLEAR,
        remark: 'CRI-O and skopeo write the same for bad credentials and for an anonymous pull of a private image',
    },
    // Azure: a wrong repository or tag gets the same answer (Azure/AKS#4052)
    {
        kind: 'denied',
        text: /aka\.ms\/acr\/authorization/,
        happened: 'Azure refused: no usable credential was sent, or repository or tag do not exist; Azure answers the same to both',
    },
    // containerd resolver.go, pusher.go: unexpected status from HEAD request to …/manifests/…: 403 Forbidden
    {
        kind: 'denied',
        text: /unexpected status(?: code)?(?: from (?:HEAD|GET) request to)? ?\S*:? ?40[13] (?:Forbidden|Unauthorized)|failed with status code \[manifests [^\]]*\]: 40[13][^\n]*/,
        remark: 'containerd drops the body of a refused HEAD, so a secondary rate limit looks the same',
    },
    // dockerd: Head "https://…/manifests/…": denied | unauthorized; distribution errcode: denied, unauthorized
    {
        kind: 'denied',
        text: /\bdenied: denied\b|(?:^|[:\s])denied(?:: [^\n]*)?["\s]*$|\bunauthorized(?:: [^\n]*)?["\s]*$|\bunauthorized: [^\n]*|\bUNAUTHORIZED\b|\bDENIED\b|40[13] \(?(?:Unauthorized|Forbidden)\)?/,
        happened: UNCLEAR,
    },
];

;// CONCATENATED MODULE: ./build/diagnose/patterns/artifact.js
/** What the registry serves does not fit the node. Before the texts of 404: some of these end in "not found" too. */
const ARTIFACT = [
    // containerd images/image.go, client/pull.go: no match for platform in manifest[ sha256:…]: not found; also docker 27 and later
    { kind: 'platform', text: /no match for platform in manifest[^\s:]*(?: sha256:[0-9a-f]{64})?(?:: not found)?/ },
    // containers/image docker_list.go, oci_index.go: no image found in manifest list|image index for architecture …
    { kind: 'platform', text: /no image found in (?:manifest list|image index) for architecture [^\n]*/ },
    // dockerd distribution/pull_v2.go: no matching manifest for %s in the manifest list entries
    { kind: 'platform', text: /no matching manifest for [^\n]* in the manifest list entries/ },
    // dockerd distribution/config.go and daemon/images: wrong platform of a single image
    {
        kind: 'platform',
        text: /image operating system "[^"]*" cannot be used on this platform|does not match the specified platform|does not provide the specified platform/,
    },
    // execve: ENOEXEC, through runc
    { kind: 'wrong-binary', text: /exec [^\n]*: exec format error|exec format error/ },
    // containerd client/pull.go (2.1): media type %q is no longer supported; core/transfer: schema 1 image manifests are no longer supported
    {
        kind: 'schema1',
        text: /media type "application\/vnd\.docker\.distribution\.manifest\.v1\+[^"]*" is no longer supported[^,\n]*|schema 1 (?:image )?manifests? (?:is|are) no longer supported/,
    },
    // dockerd distribution/pull_v2.go: schema 1 support is disabled/removed
    {
        kind: 'schema1',
        text: /Docker Image Format v1 and Docker Image manifest version 2, schema 1[^\n]*|unsupported manifest (?:media )?type[^\n]*manifest\.v1\+[^\n]*|vnd\.docker\.distribution\.manifest\.v1\+(?:prettyjws|json)/,
    },
    // dockerd distribution/pull_v2.go, invalidManifestClassError
    {
        kind: 'not-an-image',
        text: /Encountered remote "[^"]*"\([^)]*\) when fetching|unsupported media type application\/vnd\.cncf\.helm[^\n]*/,
    },
    // containers/image manifest/oci.go: NonImageArtifactError
    { kind: 'not-an-image', text: /unsupported image-specific operation on artifact with type "[^"]*"/ },
    // containers/image, containerd: a config that is no image's
    {
        kind: 'not-an-image',
        text: /mismatched image rootfs and manifest layers|invalid mixed OCI image[^\n]*|unsupported (?:config )?media type "?application\/vnd\.(?!docker\.distribution\.manifest\.v1)[^\s"]*|application\/vnd\.cncf\.helm\.\S+|unexpected media type application\/vnd\.oci\.empty\S*/,
    },
];

;// CONCATENATED MODULE: ./build/diagnose/patterns/kubelet.js
/** The kubelet's own texts (pkg/kubelet/images/image_manager.go, cri-api pkg/errors/errors.go) and the node's state. */
const KUBELET = [
    // image_manager.go: Container image %q is not present with pull policy of Never
    {
        kind: 'never-pull',
        text: /Container image "[^"]*" is not present with pull policy of Never|\bErrImageNeverPull\b/,
    },
    // image_manager.go, applyDefaultImageTag: couldn't parse image name %q: %v; older: couldn't parse image reference
    { kind: 'invalid-name', text: /[Cc]ouldn't parse image (?:name|reference)/ },
    // containerd internal/cri/server/images/image_pull.go: failed to parse image reference %q
    { kind: 'invalid-name', text: /failed to parse image reference/ },
    // distribution/reference reference.go: ErrReferenceInvalidFormat and its companions
    {
        kind: 'invalid-name',
        text: /invalid reference format|\bInvalidImageName\b|invalid checksum digest (?:length|format)|unsupported digest algorithm|cannot specify 64-byte hexadecimal strings|repository name must not be more than/,
    },
    // image_manager.go: pull QPS exceeded
    { kind: 'kubelet-limit', text: /pull QPS exceeded/ },
    // containerd internal/cri/server/images/image_pull.go: image verifier %s blocked pull of %v with digest %v for reason: %v
    { kind: 'verifier', text: /image verifier \S+ blocked pull[^\n]*/ },
    // cri-api ErrSignatureValidationFailed; containers/image signature/policy_eval.go
    {
        kind: 'verifier',
        text: /SignatureValidationFailed|signature validation failed|Source image rejected: [^\n]*|[Aa] signature was required, but no signature exists/,
    },
    // containers/image pkg/sysregistriesv2: registry %s is blocked in %s
    { kind: 'blocked', text: /registry \S+ is blocked in \S+/ },
    // Harbor: 412 PRECONDITION / PROJECTPOLICYVIOLATION (src/server/middleware/vulnerable)
    { kind: 'verifier', text: /PROJECTPOLICYVIOLATION|current image with "?\d* ?vulnerabilit[^\n]*/ },
    // The runtime's socket, not a registry: grpc connection error
    {
        kind: 'runtime-down',
        text: /dial unix [^\s:]+: connect: [^\n]*|Cannot connect to the Docker daemon[^\n]*|container runtime is (?:down|not ready)/,
    },
    // ENOSPC and EDQUOT from the snapshotter or the content store
    { kind: 'disk', text: /no space left on device|disk quota exceeded/ },
];

;// CONCATENATED MODULE: ./build/diagnose/patterns/network.js
/** Limits and server errors. A secondary limit is a 403, so it stands before the texts of access. */
const LIMITS = [
    // GitHub (refchecker#67)
    { kind: 'secondary-limit', text: /secondary rate limit[^\n]*/i },
    // Docker Hub, GHCR, containers/image ErrTooManyRequests, public.ecr.aws, Quay
    {
        kind: 'rate-limit',
        text: /toomanyrequests[^\n]*|TOOMANYREQUESTS[^\n]*|429 \(?Too Many Requests\)?[^\n]*|too many requests to registry|pull rate limit[^\n]*|Data limit exceeded|[Rr]ate exceeded/,
    },
    // containerd, dockerd, containers/image: 5xx after their own retries; cri-dockerd core/image.go: RegistryUnavailable
    {
        kind: 'registry-5xx',
        text: /(?:unexpected status|HTTP status|status code|StatusCode|invalid status)[^\n]*?(?:: |registry |status )5\d\d\b[^\n]*|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/,
    },
];
/** The registry gave no answer (Go net, net/http, crypto/tls), or something that is no registry did. */
const NETWORK = [
    // Go net: DNSError; a time-out of DNS is DNS
    {
        kind: 'dns',
        text: /lookup \S+(?: on \S+)?: [^\n]*|no such host|server misbehaving|[Tt]emporary failure in name resolution/,
    },
    // Go net/http: proxy
    { kind: 'proxy', text: /proxyconnect tcp: [^\n]*|(?:407 )?Proxy Authentication Required/ },
    // Go net/http and crypto/tls
    {
        kind: 'http-https',
        text: /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake|[Cc]lient sent an HTTP request to an HTTPS server/,
    },
    {
        kind: 'timeout',
        text: /TLS handshake timeout|i\/o timeout|context deadline exceeded[^\n]*|Client\.Timeout exceeded[^\n]*|request canceled while waiting for connection|connection timed out|code = DeadlineExceeded/,
    },
    {
        kind: 'tls',
        text: /tls: failed to verify certificate[^\n]*|x509: [^\n]*|remote error: tls: [^\n]*|\btls: [^\n]*|certificate (?:signed by unknown authority|has expired|is not valid)[^\n]*/,
    },
    { kind: 'refused', text: /connect: connection refused|connection refused/ },
    {
        kind: 'not-a-registry',
        text: /invalid character '<' looking for beginning of value|text\/html[^\n]*|unexpected end of JSON input/,
    },
    {
        kind: 'corrupt',
        text: /unexpected commit (?:digest|size)[^\n]*|failed size validation[^\n]*|filesystem layer verification failed[^\n]*|[Dd]igest did not match[^\n]*|does not match (?:expected )?digest[^\n]*/,
    },
    {
        kind: 'network',
        text: /connection reset by peer|broken pipe|network is unreachable|no route to host|unexpected EOF|use of closed network connection|: EOF["\s]*$/,
    },
    { kind: 'cancelled', text: /context canceled/ },
    // cri-api ErrRegistryUnavailable, when nothing more is said
    {
        kind: 'registry-5xx',
        text: /RegistryUnavailable[^\n]*|because the registry is unavailable[^\n]*/,
        happened: 'the registry is unavailable',
    },
];

;// CONCATENATED MODULE: ./build/diagnose/patterns/index.js





/**
 * Names of images without a registry that the node cannot resolve (containers/image pkg/shortnames). First: the rest of the text is
 * about the search.
 */
const SHORT_NAMES = [
    {
        kind: 'short-name',
        text: /short-name "[^"]*" did not resolve to an alias[^\n]*|short-name resolution enforced[^\n]*/,
    },
];
/** Every known text, the most specific first: to add one, write a row in the file of its family, with its source. */
const PATTERNS = [
    ...SHORT_NAMES,
    ...KUBELET,
    ...ARTIFACT,
    ...LIMITS,
    ...access_ACCESS,
    ...NETWORK,
    ...ABSENT,
];

;// CONCATENATED MODULE: ./build/diagnose/classify.js




/**
 * Says what one message of a runtime, the kubelet or a client means.
 *
 * @param known the image that the object around the message names, or null
 * @returns null when no known text fits
 */
function classify(message, known) {
    const image = imageIn(message) ?? known;
    const text = maskNames(message, image);
    for (const pattern of PATTERNS) {
        const found = pattern.text.exec(text);
        if (found === null)
            continue;
        const kind = refine(pattern.kind, image);
        return {
            kind,
            runtime: runtimeOf(message),
            image,
            quote: message.slice(found.index, found.index + found[0].length).trim(),
            pattern,
        };
    }
    return null;
}
/** A 404 for a reference with a digest is about the digest. */
function refine(kind, image) {
    return kind === 'not-found' && image !== null && /@[A-Za-z][\w.+-]*:/.test(image) ? 'digest-not-found' : kind;
}

;// CONCATENATED MODULE: ./build/diagnose/read/message-line.js

/** A line longer than this is cut: no runtime writes one, and patterns run over it. */
const MAX_MESSAGE = 8192;
/** What only a failing pull writes: such a line counts although its end is unknown. */
const ENVELOPE = /Failed to pull image|Back-off pulling image|failed to pull and unpack image|failed to resolve (?:reference|image)\b|[Ii]nitializing source docker:|failed to get sandbox image|ErrImagePull|ImagePullBackOff|ErrImageNeverPull|is not present with pull policy of Never|InvalidImageName|Unable to retrieve some image pull secrets|PullImage /;
/** What a client of a registry writes, among others: such a line counts when its end is known. */
const CLIENT = /Error response from daemon|docker:\/\/|\/v2\/|manifest|registry|pull access denied|toomanyrequests|invalid reference format|no match for platform|no matching |couldn't parse image|failed to authorize|bearer token|auth token|insufficient_scope|exec format error|image|pulling/i;
/**
 * Reads a line outside tables: a runtime's message, a line of the kubelet's log, or a piece of JSON.
 *
 * @param isAlone true when the input holds hardly anything else: then the end of a message is enough (`no such host`)
 */
function readMessageLine(line, into, isAlone) {
    const { text, pod } = unwrap(line.slice(0, MAX_MESSAGE));
    const isEnvelope = ENVELOPE.test(text);
    if (!isEnvelope && !isAlone && !CLIENT.test(text))
        return;
    if (!isEnvelope && classify(text, null) === null)
        return;
    into.recognised = true;
    into.messages += 1;
    into.observations.push({
        from: 'message',
        pod,
        container: null,
        role: null,
        image: null,
        reason: '',
        message: text,
        at: null,
        node: null,
    });
}
/** Undoes the quoting of logs and JSON, and takes the pod that the kubelet's log names. */
function unwrap(line) {
    const [, json] = /^\s*"?(?:message|note)"?:\s*"((?:[^"\\]|\\.)*)",?\s*$/.exec(line) ?? [];
    const text = (json ?? line).replace(/\\+"/g, '"').trim();
    const [, namespace, name] = /\spod="([\w.-]+)\/([\w.-]+)"/.exec(text) ?? [];
    const end = text.search(/\s(?:pod|podUID)="/);
    return {
        text: end < 0 ? text : text.slice(0, end),
        pod: namespace === undefined || name === undefined ? null : { namespace, name },
    };
}

;// CONCATENATED MODULE: ./build/diagnose/signal.js


/** `Back-off pulling image "X"`, alone or with the reason that kubelets since 1.32 add (image_manager.go). */
const BACK_OFF = /^Back-off pulling image "([^"]*)"(?:: (?:ErrImagePull: )?)?/;
const PULLED = /^(?:Successfully pulled image|Container image) "([^"]*)"(?! is not present)/;
/** kubelet_pods.go: Unable to retrieve some image pull secrets (%s); attempting to pull the image may not succeed. */
const NO_SECRET = /Unable to retrieve some image pull secrets \(([^)]*)\)/;
const REASON_ONLY = /^(?:Error: )?(?:ErrImagePull|ImagePullBackOff|ImageInspectError|InvalidImageName|RegistryUnavailable|SignatureValidationFailed)?$/;
/** Reads one observation. */
function signalOf({ reason, message: whole, image, from }) {
    const message = whole.slice(0, MAX_MESSAGE).trim();
    const [, secrets] = NO_SECRET.exec(message) ?? [];
    if (secrets !== undefined)
        return { is: 'no-secret', secrets: splitNames(secrets) };
    const [, pulled] = PULLED.exec(message) ?? [];
    if (pulled !== undefined)
        return { is: 'pulled', image: pulled };
    if (reason === 'Started')
        return { is: 'pulled', image: null };
    if (reason === 'Pulling' || (from === 'message' && message.startsWith('Pulling image')))
        return { is: 'nothing' };
    const [backOff, named] = BACK_OFF.exec(message) ?? [];
    const rest = backOff === undefined ? message : message.slice(backOff.length);
    const own = named ?? image;
    if (backOff !== undefined && rest === '')
        return { is: 'vague', image: own, quote: message };
    const said = classify(rest, own) ?? classify(bareReason(reason, rest), own);
    if (said !== null)
        return { is: 'failure', said: said.image === null ? { ...said, image: own } : said };
    const text = rest === '' ? reason : message;
    if (REASON_ONLY.test(rest) || isMention(from, rest))
        return { is: 'vague', image: own, quote: text };
    return { is: 'unknown', image: own ?? imageOf(rest), quote: rest };
}
/** These reasons say what happened also without a message. */
function bareReason(reason, message) {
    return message === '' &&
        /^(?:ErrImageNeverPull|InvalidImageName|RegistryUnavailable|SignatureValidationFailed)$/.test(reason)
        ? reason
        : '';
}
/** A line that only mentions a state: `pod/api is in ImagePullBackOff`. */
function isMention(from, text) {
    return (from === 'message' &&
        !/Failed to pull image|failed to pull and unpack|failed to resolve|nitializing source/.test(text));
}
function imageOf(text) {
    return /image "([^"\s]+)"/.exec(text)?.[1] ?? null;
}
function splitNames(text) {
    return text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./build/diagnose/judge.js




/** Reduces observations to what each image of each pod fails with, at the last time that the input knows. */
function judge(reading) {
    const pods = createPodBook(reading);
    const buckets = new Map();
    const missing = new Map();
    const signals = new Map();
    for (const seen of reading.observations) {
        const key = JSON.stringify([seen.from, seen.reason, seen.image, seen.message]);
        const signal = signals.get(key) ?? signalOf(seen);
        signals.set(key, signal);
        if (signal.is === 'no-secret') {
            const pod = seen.pod === null ? '' : podKey(pods.resolve(seen.pod));
            missing.set(pod, new Set([...(missing.get(pod) ?? []), ...signal.secrets]));
        }
        else if (signal.is !== 'nothing')
            addTo(bucketFor(seen, signal, pods, buckets), seen, signal);
    }
    const all = [...buckets.values()];
    const recovered = all.filter((bucket) => bucket.failures.length > 0 && isRecovered(bucket));
    const failures = all.filter((bucket) => !recovered.includes(bucket)).flatMap(current);
    return {
        failures: withoutEchoes(failures),
        missingSecrets: new Map([...missing].map(([pod, names]) => [pod, [...names].sort()])),
        recovered: [...new Set(recovered.flatMap(({ image }) => image ?? []))].sort(),
        pods,
    };
}
function bucketFor(seen, signal, pods, buckets) {
    const named = signal.is === 'failure' ? signal.said.image : signal.image;
    const fact = seen.pod === null ? null : pods.get(seen.pod);
    const container = containerOf(fact, seen, named);
    const image = named ?? container?.image ?? null;
    const own = image === '' ? null : image;
    const pod = seen.pod === null ? null : pods.resolve(seen.pod);
    const key = JSON.stringify([pod === null ? null : podKey(pod), own === null ? null : (0,diagnose_case/* imageKey */.p)(own)]);
    const existing = buckets.get(key);
    if (existing !== undefined)
        return existing;
    const failing = pod && {
        ...pod,
        workload: fact?.workload ?? null,
        container: container?.name ?? seen.container ?? '',
        role: container?.role ?? seen.role,
        node: fact?.node ?? seen.node,
    };
    const bucket = {
        pod: failing,
        image: own,
        pullPolicy: container?.pullPolicy ?? '',
        isStarted: container?.started === true,
        failures: [],
        pulled: [],
    };
    buckets.set(key, bucket);
    return bucket;
}
function addTo(bucket, seen, signal) {
    if (signal.is === 'pulled') {
        if (seen.at !== null)
            bucket.pulled.push(seen.at);
        return;
    }
    const said = signal.is === 'failure' ? signal.said : null;
    const failure = {
        pod: bucket.pod,
        image: said?.image ?? bucket.image,
        said,
        isVague: signal.is === 'vague',
        quote: signal.is === 'failure' ? signal.said.quote : signal.quote,
        pullPolicy: bucket.pullPolicy,
    };
    bucket.failures.push({ failure, at: seen.at });
}
/** Whether the image was pulled after its last failure: its container runs, or an event says so. */
function isRecovered({ failures, pulled, isStarted }) {
    if (failures.some(({ failure }) => failure.said?.kind === 'wrong-binary'))
        return false;
    if (failures.some(({ at }) => at?.clock === 'now'))
        return false;
    if (isStarted)
        return true;
    return pulled.some((moment) => failures.every(({ at }) => at !== null && at.clock === moment.clock && at.value < moment.value));
}
/** The latest failures, without vague ones where another says why. */
function current({ failures }) {
    const clear = failures.filter(({ failure }) => failure.said !== null);
    const known = clear.length > 0 ? clear : failures.filter(({ failure }) => !failure.isVague);
    const candidates = known.length > 0 ? known : failures;
    return candidates
        .filter(({ at }) => !candidates.some((other) => isLater(other.at, at)))
        .map(({ failure }) => failure);
}
function isLater(other, at) {
    if (other === null || at === null)
        return false;
    if (other.clock === 'now')
        return at.clock !== 'now';
    return other.clock === at.clock && other.value > at.value;
}
/** Leaves out mentions of a failure that another part of the input explains; a bare message explains the pods with its image. */
function withoutEchoes(failures) {
    const clear = failures.filter(({ said }) => said !== null);
    const nameless = failures.filter(({ pod, image }) => pod === null && image === null);
    return failures.flatMap((failure) => {
        const { pod, image, isVague } = failure;
        if (!isVague)
            return [failure];
        if (pod === null && image === null)
            return failures.length > nameless.length || clear.length > 0 ? [] : [failure];
        const key = image === null ? null : (0,diagnose_case/* imageKey */.p)(image);
        const sameImage = clear.filter((other) => key !== null && other.image !== null && (0,diagnose_case/* imageKey */.p)(other.image) === key);
        const samePod = clear.filter((other) => pod !== null && other.pod !== null && podKey(other.pod) === podKey(pod));
        if (samePod.some((other) => key === null || sameImage.includes(other)))
            return [];
        if (pod === null)
            return sameImage.length > 0 ? [] : [failure];
        return sameImage
            .filter((other) => other.pod === null)
            .map((other) => ({ ...failure, said: other.said, isVague: false, quote: other.quote }))
            .concat(sameImage.some((other) => other.pod === null) ? [] : [failure]);
    });
}

;// CONCATENATED MODULE: ./build/diagnose/read/redact.js
/** What may stand in a text from a cluster and must go into no report: each with a text that shows whether to look at all. */
const SECRETS = [
    { hint: '@', text: /(:\/\/)[^\s/@"'\\]+@/g, shown: '$1***@' },
    { hint: 'earer ', text: /\b([Bb]earer )[A-Za-z0-9\-._~+/]{8,}=*/g, shown: '$1***' },
    { hint: 'asic ', text: /\b([Bb]asic )(?=[A-Za-z0-9+/]*[A-Z0-9])[A-Za-z0-9+/]{8,}=*/g, shown: '$1***' },
    { hint: '_', text: /\b(gh[a-z]_|github_pat_|dckr_[a-z]{3}_)\w+/g, shown: '$1***' },
    { hint: 'glpat-', text: /\bglpat-[\w-]+/g, shown: 'glpat-***' },
    { hint: 'eyJ', text: /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, shown: '***' },
    // Signed URLs of blob stores.
    {
        hint: '=',
        text: /([?&](?:sig|signature|token|X-Amz-[\w-]+|X-Goog-[\w-]+|Signature|Policy|Key-Pair-Id|hmac|jwt)=)[^\s&"'\\]+/g,
        shown: '$1***',
    },
];
/** Hides credentials that a line quotes: user information and signatures in addresses, tokens. */
function hideSecrets(line) {
    return SECRETS.reduce((text, { hint, text: pattern, shown }) => (text.includes(hint) ? text.replace(pattern, shown) : text), line);
}

;// CONCATENATED MODULE: ./build/diagnose/read/clean.js

/** Escape sequences of terminals (ECMA-48 CSI and OSC): `kubectl` and `helm` output copied from a coloured terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with ESC
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)/g;
/** What GitHub Actions puts before every line of a downloaded log. */
const LOG_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/;
/** Splits the input into lines without line ends, escape sequences, credentials, and the times of a GitHub Actions log. */
function cleanLines(text) {
    const plain = text.includes('\u001b') ? text.replace(ESCAPES, '') : text;
    return plain
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .map((line) => hideSecrets(line.replace(LOG_TIME, '')));
}
/** Cuts a line at its runs of two and more spaces (or tabs) into at most `count` cells; the last one keeps its spaces. */
function cells(line, count) {
    const found = [];
    let rest = line.replaceAll('\t', '  ').trim();
    while (found.length < count - 1) {
        const gap = rest.indexOf('  ');
        if (gap < 0)
            break;
        found.push(rest.slice(0, gap));
        rest = rest.slice(gap).trimStart();
    }
    return rest === '' ? found : [...found, rest];
}

// EXTERNAL MODULE: ./build/manifests/json.js
var json = __webpack_require__(2180);
;// CONCATENATED MODULE: ./build/diagnose/read/reasons.js
/** Waiting reasons of the kubelet that are about an image (pkg/kubelet/images/types.go). */
const PULL_REASONS = new Set([
    'ErrImagePull',
    'ImagePullBackOff',
    'ErrImageNeverPull',
    'InvalidImageName',
    'ImageInspectError',
    'RegistryUnavailable',
    'SignatureValidationFailed',
    'ImageVolumeMountFailed',
]);
/** Waiting and pod reasons of a container that does not start although its image is there. */
const OTHER_REASONS = new Set([
    'CrashLoopBackOff',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
    'StartError',
    'ContainerCannotRun',
]);
/** Event reasons that can be about an image (pkg/kubelet/events/event.go). `Unhealthy` and others quote network errors of their own. */
const EVENT_REASONS = new Set([
    'Failed',
    'BackOff',
    'InspectFailed',
    'ErrImageNeverPull',
    'FailedToRetrieveImagePullSecret',
    'FailedCreatePodSandBox',
    'Pulled',
    'Pulling',
    'Started',
]);
/**
 * The messages of such events that are about an image (pkg/kubelet/images/image_manager.go, kuberuntime_sandbox.go); `Failed` and
 * `BackOff` are also used for containers that do not start.
 */
const EVENT_MESSAGE = /^(?:Error: )?(?:Failed to pull image|Back-off pulling image|Failed to inspect image|Failed to apply default image tag|(?:Couldn't|couldn't) parse image|Container image|Successfully pulled image|Pulling image|Started container|Unable to retrieve some image pull secrets|image pull failed for|ErrImage|ImagePullBackOff|InvalidImageName|ImageInspectError|RegistryUnavailable|SignatureValidationFailed)|pull QPS exceeded|failed to get sandbox image|exec format error/i;
/** Whether an event can be about an image. */
function isPullEvent(reason, message) {
    return EVENT_REASONS.has(reason) && EVENT_MESSAGE.test(message);
}

;// CONCATENATED MODULE: ./build/diagnose/read/pod-object.js


const NOW = { clock: 'now', value: 0 };
/** Where a pod lists its containers and their statuses. */
const LISTS = [
    { spec: 'initContainers', status: 'initContainerStatuses', role: 'init' },
    { spec: 'containers', status: 'containerStatuses', role: 'container' },
    { spec: 'ephemeralContainers', status: 'ephemeralContainerStatuses', role: 'ephemeral' },
];
/** Reads a Pod as `kubectl get pods -o json` prints it. */
function readPodObject(pod, into) {
    const metadata = (0,json/* field */.ZZ)(pod, 'metadata');
    const name = (0,json/* textField */.M8)(metadata, 'name');
    if (name === null)
        return;
    const spec = (0,json/* field */.ZZ)(pod, 'spec');
    const status = (0,json/* field */.ZZ)(pod, 'status');
    const namespace = (0,json/* textField */.M8)(metadata, 'namespace') ?? '';
    const node = (0,json/* textField */.M8)(spec, 'nodeName');
    const containers = [];
    for (const list of LISTS) {
        const statuses = new Map((0,json/* listOf */.c3)((0,json/* field */.ZZ)(status, list.status)).map((entry) => [(0,json/* textField */.M8)(entry, 'name') ?? '', entry]));
        for (const container of (0,json/* listOf */.c3)((0,json/* field */.ZZ)(spec, list.spec))) {
            const own = (0,json/* textField */.M8)(container, 'name') ?? '';
            const entry = statuses.get(own);
            const image = (0,json/* textField */.M8)(container, 'image') ?? (0,json/* textField */.M8)(entry, 'image') ?? '';
            const state = (0,json/* field */.ZZ)(entry, 'state');
            const started = (0,json/* field */.ZZ)(state, 'running') !== undefined || (0,json/* field */.ZZ)(state, 'terminated') !== undefined;
            const pullPolicy = (0,json/* textField */.M8)(container, 'imagePullPolicy') ?? '';
            containers.push({ name: own, role: list.role, image, pullPolicy, started });
            const base = {
                from: 'status',
                pod: { namespace, name },
                container: own,
                role: list.role,
                image,
                at: NOW,
                node,
            };
            into.observations.push(...observe(entry, base, into, name));
        }
    }
    const secrets = (0,json/* listOf */.c3)((0,json/* field */.ZZ)(spec, 'imagePullSecrets')).flatMap((entry) => (0,json/* textField */.M8)(entry, 'name') ?? []);
    into.pods.push({ namespace, name, node, workload: workloadOf(metadata), pullSecrets: secrets, containers });
    into.recognised = true;
}
function observe(entry, base, into, pod) {
    const found = [];
    for (const key of ['state', 'lastState']) {
        const waiting = (0,json/* field */.ZZ)((0,json/* field */.ZZ)(entry, key), 'waiting');
        const reason = (0,json/* textField */.M8)(waiting, 'reason') ?? '';
        const message = (0,json/* textField */.M8)(waiting, 'message') ?? '';
        if (PULL_REASONS.has(reason))
            found.push({ ...base, reason, message });
        const stopped = (0,json/* field */.ZZ)((0,json/* field */.ZZ)(entry, key), 'terminated');
        const why = (0,json/* textField */.M8)(stopped, 'reason') ?? reason;
        const said = (0,json/* textField */.M8)(stopped, 'message') ?? message;
        // An application may write what it likes into its termination message: only the runtime's own is read.
        if (!OTHER_REASONS.has(why))
            continue;
        if (/exec format error/.test(said))
            found.push({ ...base, reason: why, message: said });
        else if (key === 'state')
            into.notes.push(otherReason(pod, base.container ?? '', why));
    }
    return found;
}
/** Says that a pod fails for a reason that is no pull. */
function otherReason(pod, container, reason) {
    const where = container === '' ? '' : `, container "${container}"`;
    return `pod "${pod}"${where}: ${reason} is no pull failure: its image is on the node; look at \`kubectl logs\` and \`kubectl describe\``;
}
/** The workload behind a pod: the Deployment behind its ReplicaSet when the label `pod-template-hash` shows it. */
function workloadOf(metadata) {
    const owner = (0,json/* listOf */.c3)((0,json/* field */.ZZ)(metadata, 'ownerReferences')).find((entry) => (0,json/* field */.ZZ)(entry, 'controller') !== false);
    const kind = (0,json/* textField */.M8)(owner, 'kind');
    const name = (0,json/* textField */.M8)(owner, 'name');
    if (kind === null || name === null)
        return null;
    return workloadName(kind, name, (0,json/* textField */.M8)((0,json/* field */.ZZ)(metadata, 'labels'), 'pod-template-hash'));
}
/** `ReplicaSet/api-7d9f` with the hash `7d9f` is `Deployment/api`. */
function workloadName(kind, name, hash) {
    const isDeployment = kind === 'ReplicaSet' && hash !== null && name.endsWith(`-${hash}`);
    return isDeployment ? `Deployment/${name.slice(0, -hash.length - 1)}` : `${kind}/${name}`;
}
/** A pod about which nothing is known but its name. */
function barePod(namespace, name) {
    return { namespace, name, workload: null, node: null, pullSecrets: null, containers: [] };
}

;// CONCATENATED MODULE: ./build/diagnose/read/objects.js



const MAX_LIST_DEPTH = 16;
const ROLES = {
    initContainers: 'init',
    containers: 'container',
    ephemeralContainers: 'ephemeral',
};
/** Reads Kubernetes objects: pods, events, workloads, and lists of them in any mixture. */
function readObject(value, into, depth = 0) {
    const items = Array.isArray(value) ? value : (0,json/* listOf */.c3)((0,json/* field */.ZZ)(value, 'items'));
    if (items.length > 0 && depth < MAX_LIST_DEPTH) {
        for (const item of items)
            readObject(item, into, depth + 1);
    }
    const kind = (0,json/* textField */.M8)(value, 'kind');
    if (kind?.endsWith('List'))
        into.recognised = true;
    else if (kind === 'Pod')
        readPodObject(value, into);
    else if (kind === 'Event')
        readEvent(value, into);
    else if (kind === 'Deployment' || kind === 'ReplicaSet')
        readWorkload(kind, value, into);
}
/** Reads an Event of v1 or of events.k8s.io/v1. */
function readEvent(event, into) {
    into.events += 1;
    into.recognised = true;
    const about = (0,json/* field */.ZZ)(event, 'involvedObject') ?? (0,json/* field */.ZZ)(event, 'regarding');
    const name = (0,json/* textField */.M8)(about, 'name');
    const reason = (0,json/* textField */.M8)(event, 'reason') ?? '';
    const message = (0,json/* textField */.M8)(event, 'message') ?? (0,json/* textField */.M8)(event, 'note') ?? '';
    if ((0,json/* textField */.M8)(about, 'kind') !== 'Pod' || name === null || !isPullEvent(reason, message))
        return;
    const namespace = (0,json/* textField */.M8)(about, 'namespace') ?? (0,json/* textField */.M8)((0,json/* field */.ZZ)(event, 'metadata'), 'namespace') ?? '';
    const { container, role } = readFieldPath((0,json/* textField */.M8)(about, 'fieldPath') ?? '');
    const source = (0,json/* field */.ZZ)(event, 'source') ?? (0,json/* field */.ZZ)(event, 'deprecatedSource');
    const node = (0,json/* textField */.M8)(source, 'host') ?? (0,json/* textField */.M8)(event, 'reportingInstance');
    const pod = { namespace, name };
    into.observations.push({
        from: 'event',
        pod,
        container,
        role,
        image: null,
        reason,
        message,
        at: timeOf(event),
        node,
    });
}
/** `spec.initContainers{migrate}`. */
function readFieldPath(path) {
    const [, list, name] = /^spec\.(\w+)\{([^}]*)\}$/.exec(path) ?? [];
    return { container: name ?? null, role: list === undefined ? null : (ROLES[list] ?? null) };
}
function timeOf(event) {
    const texts = [
        (0,json/* textField */.M8)((0,json/* field */.ZZ)(event, 'series'), 'lastObservedTime'),
        (0,json/* textField */.M8)(event, 'lastTimestamp') ?? (0,json/* textField */.M8)(event, 'deprecatedLastTimestamp'),
        (0,json/* textField */.M8)(event, 'eventTime'),
        (0,json/* textField */.M8)(event, 'firstTimestamp') ?? (0,json/* textField */.M8)(event, 'deprecatedFirstTimestamp'),
    ];
    const times = texts.flatMap((text) => (text === null ? [] : [Date.parse(text)])).filter(Number.isFinite);
    return times[0] === undefined ? null : { clock: 'epoch', value: times[0] };
}
/** A workload shows no pull failure itself, only that it waits in vain. */
function readWorkload(kind, value, into) {
    into.recognised = true;
    const metadata = (0,json/* field */.ZZ)(value, 'metadata');
    for (const condition of (0,json/* listOf */.c3)((0,json/* field */.ZZ)((0,json/* field */.ZZ)(value, 'status'), 'conditions'))) {
        if ((0,json/* textField */.M8)(condition, 'reason') !== 'ProgressDeadlineExceeded')
            continue;
        into.stalled.push({
            workload: `${kind}/${(0,json/* textField */.M8)(metadata, 'name') ?? ''}`,
            namespace: (0,json/* textField */.M8)(metadata, 'namespace') ?? '',
            quote: (0,json/* textField */.M8)(condition, 'message') ?? 'ProgressDeadlineExceeded',
        });
    }
}

;// CONCATENATED MODULE: ./build/diagnose/read/json-extent.js
/** JSON as kubectl prints it opens at the start of a line; of what only looks like it, this many tries are enough. */
const MAX_FAILURES = 16;
/** Finds JSON values in lines; counts what it tried in vain, so that hostile input cannot make it slow. */
function createJsonFinder(lines) {
    let failures = 0;
    return (start) => {
        if (failures >= MAX_FAILURES || !/^\s*[{[]\s*(?:$|["{[\]}])/.test(lines[start].slice(0, 200)))
            return null;
        const end = balancedEnd(lines, start);
        const found = end === null ? null : parse(lines.slice(start, end).join('\n'));
        if (found === null || end === null) {
            failures += 1;
            return null;
        }
        return { value: found.value, end };
    };
}
/** The line after the one on which the brackets close again, or null. */
function balancedEnd(lines, start) {
    let depth = 0;
    let isString = false;
    for (let index = start; index < lines.length; index += 1) {
        const line = lines[index];
        for (let at = 0; at < line.length; at += 1) {
            const character = line[at];
            if (isString) {
                if (character === '\\')
                    at += 1;
                else if (character === '"')
                    isString = false;
            }
            else if (character === '"')
                isString = true;
            else if (character === '{' || character === '[')
                depth += 1;
            else if (character === '}' || character === ']')
                depth -= 1;
        }
        // No JSON string goes over the end of a line.
        if (isString)
            return null;
        if (depth <= 0)
            return index + 1;
    }
    return null;
}
function parse(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/diagnose/read/yaml-extent.js

/** Beyond this the text is read line by line: the parser keeps every node of the document in memory. */
const MAX_CHARACTERS = 8 * 1024 * 1024;
/** Keys that open an object of kubectl's YAML; `Name:` and the like of `kubectl describe` start with a capital. */
const OPENS = /^(?:- )?(?:apiVersion|kind|items|metadata):(?:\s|$)/;
/** A line that can stand in such YAML: indented, a list item, a key, a comment or a marker. */
const BELONGS = /^(?:\s|$|- |#|---|\.\.\.|[a-z][A-Za-z]*:(?:\s|$))/;
/** Reads the YAML that starts on a line; null when none starts there. */
function yamlFrom(lines, start) {
    if (!OPENS.test(lines[start].slice(0, 200)))
        return null;
    let end = start;
    let size = 0;
    while (end < lines.length && BELONGS.test(lines[end].slice(0, 200))) {
        size += lines[end].length + 1;
        end += 1;
    }
    return { values: size > MAX_CHARACTERS ? null : yaml_extent_parse(lines.slice(start, end).join('\n')), end };
}
function yaml_extent_parse(text) {
    try {
        const documents = (0,dist/* parseAllDocuments */.hR)(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false });
        if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
            return null;
        const values = documents.map((document) => document.toJS({ maxAliasCount: 50 }));
        return values.some((value) => typeof value === 'object' && value !== null) ? values : null;
    }
    catch {
        // Too many aliases, or nested too deep: the lines are read as text.
        return null;
    }
}

;// CONCATENATED MODULE: ./build/diagnose/read/split.js


/** Cuts the input into the JSON values, YAML documents and texts that were put one after the other. */
function splitInput(lines) {
    const parts = [];
    const findJson = createJsonFinder(lines);
    let text = [];
    const endText = () => {
        if (text.some((line) => line.trim() !== ''))
            parts.push({ kind: 'text', lines: text });
        text = [];
    };
    for (let index = 0; index < lines.length;) {
        const json = findJson(index);
        const yaml = json === null ? yamlFrom(lines, index) : null;
        const values = json === null ? (yaml?.values ?? null) : [json.value];
        const end = json?.end ?? yaml?.end ?? index + 1;
        if (values === null) {
            for (const line of lines.slice(index, end))
                text.push(line);
        }
        else {
            endText();
            parts.push({ kind: 'objects', values });
        }
        index = end;
    }
    endText();
    return parts;
}

;// CONCATENATED MODULE: ./build/diagnose/read/table.js




/** Reads the header of `kubectl get events`, `kubectl events` or `kubectl get pods`; null for any other line. */
function tableHeader(line) {
    const isEvents = /^(?:NAMESPACE\s+)?LAST SEEN\s+TYPE\s+REASON\s+OBJECT\b/.test(line);
    if (!isEvents && !/^(?:NAMESPACE\s+)?NAME\s+READY\s+STATUS\b/.test(line))
        return null;
    const names = cells(line, 16);
    let from = 0;
    const starts = names.map((name) => {
        const start = line.indexOf(name, from);
        from = start + name.length;
        return start;
    });
    return { kind: isEvents ? 'events' : 'pods', names, starts };
}
/** Reads one row; false when the line is none, which ends the table. */
function readRow(header, line, into) {
    const row = rowOf(header, line);
    const get = (name) => row[header.names.indexOf(name)] ?? '';
    if (header.kind === 'pods')
        return readPodRow(get, into);
    if (!/^(?:Normal|Warning)$/.test(get('TYPE')))
        return false;
    into.events += 1;
    into.recognised = true;
    const [, name] = /^pods?\/(.+)$/i.exec(get('OBJECT')) ?? [];
    const [reason, message] = [get('REASON'), get('MESSAGE')];
    if (name === undefined || !isPullEvent(reason, message))
        return true;
    const [, node] = /^kubelet, (\S+)$/.exec(get('SOURCE')) ?? [];
    into.observations.push({
        from: 'event',
        pod: { namespace: get('NAMESPACE'), name },
        ...readFieldPath(get('SUBOBJECT')),
        image: null,
        reason,
        message,
        at: age(get('LAST SEEN')),
        node: node ?? null,
    });
    return true;
}
/** Cuts a row where the header's columns start; a row that does not keep to them, at its wide gaps. */
function rowOf({ names, starts }, line) {
    const isAligned = starts.every((start, index) => index === 0 || start >= line.length || line[start - 1] === ' ');
    if (!isAligned)
        return cells(line, names.length);
    return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
}
function readPodRow(get, into) {
    const name = get('NAME');
    if (!/^\d+\/\d+$/.test(get('READY')))
        return false;
    into.recognised = true;
    const [, init, status] = /^(Init:)?(\S*)$/.exec(get('STATUS')) ?? [];
    const pod = { namespace: get('NAMESPACE'), name };
    const node = /^[^<\s]+$/.test(get('NODE')) ? get('NODE') : null;
    into.pods.push({ ...barePod(pod.namespace, name), node });
    if (status !== undefined && OTHER_REASONS.has(status))
        into.notes.push(otherReason(name, '', status));
    if (status === undefined || !PULL_REASONS.has(status))
        return true;
    const role = init === undefined ? null : 'init';
    into.observations.push({
        from: 'status',
        pod,
        container: null,
        role,
        image: null,
        reason: status,
        message: '',
        at: { clock: 'now', value: 0 },
        node,
    });
    return true;
}
const SECONDS = { s: 1, m: 60, h: 3600, d: 86400, y: 31536000 };
/** Turns kubectl's `2m30s`, `29s (x4 over 2m)` into a moment; null for `<unknown>`. */
function age(text) {
    const [, first = ''] = /^((?:\d{1,9}[smhdy])+)(?:\s|$)/.exec(text) ?? [];
    if (first === '')
        return null;
    const parts = [...first.matchAll(/(\d+)([smhdy])/g)];
    const seconds = parts.reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS[unit], 0);
    return { clock: 'age', value: -seconds };
}

;// CONCATENATED MODULE: ./build/diagnose/read/describe.js




const SECTIONS = {
    'Init Containers:': 'init',
    'Containers:': 'container',
    'Ephemeral Containers:': 'ephemeral',
};
/** Whether a line opens an object of `kubectl describe`. */
function opensDescribe(line) {
    return /^Name:\s+\S+\s*$/.test(line);
}
/** Starts reading the object that a `Name:` line opens. */
function readDescribe(first, into) {
    const pod = { namespace: '', name: first.slice('Name:'.length).trim() };
    const containers = [];
    const observations = [];
    let node = null;
    let owner = null;
    let hash = null;
    let role = null;
    let isState = false;
    let isPod = false;
    const header = (line) => {
        const [, key = '', value = ''] = /^([A-Z][\w -]*:)\s*(.*)$/.exec(line) ?? [];
        role = SECTIONS[line.trim()] ?? null;
        if (role !== null || key === 'Node:')
            isPod = true;
        if (key === 'Namespace:')
            pod.namespace = value.trim();
        if (key === 'Node:')
            node = /^([^\s/<]+)/.exec(value)?.[1] ?? null;
        if (key === 'Controlled By:')
            owner = value.trim();
    };
    const inContainer = (line) => {
        const [, name] = /^ {2}(\S+):\s*$/.exec(line) ?? [];
        if (name !== undefined)
            containers.push({ name, role: role, image: '', state: '', reason: '' });
        const current = containers.at(-1);
        const [, spaces = '', key = '', value = ''] = /^( {4,6})(Image|State|Last State|Reason):\s+(\S.*)$/.exec(line) ?? [];
        if (current === undefined || key === '')
            return;
        if (key === 'Image')
            current.image = value.trim();
        if (spaces.length === 4)
            isState = key === 'State';
        if (key === 'State')
            current.state = value.trim();
        if (key === 'Reason' && isState)
            current.reason = value.trim();
    };
    return {
        take(line) {
            const event = describedEvent(line);
            if (event !== null) {
                into.events += 1;
                if (isPullEvent(event.reason, event.message)) {
                    observations.push({ from: 'event', pod, container: null, role: null, image: null, node: null, ...event });
                }
                return true;
            }
            if (/^(?:Error|Failed)\b/.test(line))
                return false;
            if (/^[A-Z]/.test(line)) {
                if (!/^[A-Z][\w ()/.-]*:/.test(line))
                    return false;
                header(line);
            }
            else if (role !== null)
                inContainer(line);
            const [, label] = /\bpod-template-hash=([\w.-]+)/.exec(line.slice(0, 400)) ?? [];
            hash ??= label ?? null;
            return /^(?:\s|[A-Z]|$)/.test(line);
        },
        end() {
            into.recognised = true;
            if (!isPod)
                return;
            const [, kind, name] = /^([^/\s]+)\/(\S+)$/.exec(owner ?? '') ?? [];
            const workload = kind === undefined || name === undefined ? null : workloadName(kind, name, hash);
            const facts = containers.map((own) => ({
                name: own.name,
                role: own.role,
                image: own.image,
                pullPolicy: '',
                started: /^(?:Running|Terminated)$/.test(own.state),
            }));
            into.pods.push({ ...pod, node, workload, pullSecrets: null, containers: facts });
            for (const own of containers) {
                const { name: container, reason, image } = own;
                if (OTHER_REASONS.has(reason))
                    into.notes.push(otherReason(pod.name, container, reason));
                if (!PULL_REASONS.has(reason))
                    continue;
                const at = { clock: 'now', value: 0 };
                into.observations.push({
                    from: 'status',
                    pod,
                    container,
                    role: own.role,
                    image,
                    reason,
                    message: '',
                    at,
                    node,
                });
            }
            for (const found of observations)
                into.observations.push({ ...found, node });
        },
    };
}
/** A row of the table `Events:`; null for any other line. */
function describedEvent(line) {
    if (!/^\s+(?:Normal|Warning)\s/.test(line.slice(0, 40)))
        return null;
    const [, reason, seen, , message] = cells(line, 5);
    if (reason === undefined || seen === undefined || message === undefined)
        return null;
    return { reason, message, at: age(seen) };
}

;// CONCATENATED MODULE: ./build/diagnose/read/helm-output.js
/** `Error: UPGRADE FAILED: …` (helm, pkg/cmd/install.go and upgrade.go, v3 and v4). */
const FAILED = /^(?:Error: )?(?:INSTALLATION|UPGRADE|ROLLBACK|UNINSTALLATION) FAILED: (.+)$/;
/** What helm says when it has waited in vain; nothing of it is about the network of an image. */
const WAITED = /timed out waiting for the condition|context deadline exceeded|due to (?:atomic|rollback-on-failure) being set|not ready[.,] |resource not ready|would exceed context deadline|(?:pre|post)-(?:install|upgrade|rollback) hooks? failed|BackoffLimitExceeded|DeadlineExceeded/;
/** `resource Deployment/shop/api not ready.` (pkg/kube/statuswait.go, v4). */
const RESOURCE = /resource (\w+)\/([\w.-]*)\/([\w.-]+) not ready/;
/** `resource not ready, name: api, kind: Deployment` (statuswait.go, v3.18). */
const NAMED = /resource not ready, name: ([\w.-]+), kind: (\w+)/;
/** `Deployment is not ready: shop/api. 0 out of 1 expected pods are ready` (pkg/kube/ready.go, v3 with --debug). */
const DEBUG = /(Deployment|StatefulSet|DaemonSet) is not ready: ([\w.-]+)\/([\w.-]+)\./;
/** Reads a line of helm's own output; false when it is none. Such a line never counts as a message of a runtime. */
function readHelmLine(line, into) {
    const text = line.slice(0, 2000);
    const [, kind, namespace, name] = RESOURCE.exec(text) ?? DEBUG.exec(text) ?? [];
    const [, namedName, namedKind] = NAMED.exec(text) ?? [];
    const [, failure] = FAILED.exec(text) ?? [];
    if (failure === undefined && kind === undefined && namedKind === undefined)
        return false;
    into.recognised = true;
    if (failure !== undefined && !WAITED.test(failure) && kind === undefined)
        return true;
    const found = kind === undefined ? namedKind : kind;
    const workload = found === undefined ? null : `${found}/${name ?? namedName ?? ''}`;
    into.stalled.push({ workload, namespace: namespace ?? '', quote: text.trim() });
    return true;
}

;// CONCATENATED MODULE: ./build/diagnose/read/text.js






/** With so few lines the input is what a person cut out of a longer text. */
const FEW_LINES = 4;
/** Reads lines of text: `kubectl describe`, tables of kubectl, helm's output, logs and bare messages in any mixture. */
function readText(lines, into) {
    const isAlone = lines.filter((line) => line.trim() !== '').length <= FEW_LINES;
    let object = null;
    let table = null;
    const endObject = () => {
        object?.end();
        object = null;
    };
    for (const line of lines) {
        if (opensDescribe(line)) {
            endObject();
            table = null;
            object = readDescribe(line, into);
            continue;
        }
        const header = tableHeader(line);
        if (header !== null) {
            endObject();
            table = header;
            into.recognised = true;
            continue;
        }
        if (table !== null && readRow(table, line, into))
            continue;
        table = null;
        if (object !== null) {
            if (object.take(line))
                continue;
            endObject();
        }
        if (line.trim() === '' || readLooseEvent(line, into) || readHelmLine(line, into))
            continue;
        readMessageLine(line, into, isAlone);
    }
    endObject();
}
/** A row of an event table whose header was cut off, as `grep` does. */
function readLooseEvent(line, into) {
    if (!/(?:^|\s)(?:Normal|Warning)\s/.test(line.slice(0, 200)))
        return false;
    const base = { from: 'event', container: null, role: null, image: null, node: null };
    const described = describedEvent(` ${line}`);
    if (described !== null && isPullEvent(described.reason, described.message)) {
        into.events += 1;
        into.recognised = true;
        into.observations.push({ ...base, pod: null, ...described });
        return true;
    }
    const row = cells(line, 6);
    const type = row.findIndex((cell) => cell === 'Normal' || cell === 'Warning');
    const [, name] = /^pods?\/(\S+)$/i.exec(row[type + 2] ?? '') ?? [];
    if (type < 1 || name === undefined)
        return false;
    into.events += 1;
    into.recognised = true;
    const [reason, message] = [row[type + 1] ?? '', row.slice(type + 3).join('  ')];
    if (!isPullEvent(reason, message))
        return true;
    const pod = { namespace: type > 1 ? row[0] : '', name };
    into.observations.push({ ...base, pod, reason, message, at: age(row[type - 1]) });
    return true;
}

;// CONCATENATED MODULE: ./build/diagnose/index.js








/**
 * Says why images are not pulled, from what a cluster or a runtime wrote: `kubectl describe`, events and pods as table, JSON or
 * YAML, logs, helm's output, bare messages, in any mixture.
 *
 * @returns what fails, grouped by image and cause; for a text in which nothing is known, `recognised: false`. Never throws
 */
function diagnose(text) {
    const reading = newReading();
    for (const part of splitInput(cleanLines(text))) {
        if (part.kind === 'text')
            readText(part.lines, reading);
        else
            for (const value of part.values)
                readObject(value, reading);
    }
    const judgement = judge(reading);
    const failures = groupFailures(judgement, reading.stalled);
    return {
        schemaVersion: 1,
        failures,
        notes: [...new Set([...notesOf(judgement, failures), ...reading.notes])].sort(),
        read: { pods: judgement.pods.count, events: reading.events, messages: reading.messages },
        recognised: reading.recognised,
    };
}
function notesOf({ recovered, missingSecrets }, failures) {
    const blamed = new Set(failures.filter(({ kind }) => kind === 'secret-missing').flatMap(({ pods }) => pods.map(({ name }) => name)));
    const secrets = [...missingSecrets].flatMap(([pod, names]) => {
        const name = pod.slice(pod.indexOf('/') + 1);
        if (blamed.has(name))
            return [];
        const who = name === '' ? 'a pod' : `pod ${(0,quote/* quote */.hD)(name)}`;
        return `${who} names pull secrets that are not in its namespace: ${names.map(quote/* quote */.hD).join(', ')}; a public image is pulled all the same`;
    });
    return [...recovered.map((image) => `image ${(0,quote/* quote */.hD)(image)} failed earlier and was pulled since`), ...secrets];
}

// EXTERNAL MODULE: ./build/reporters/escape/terminal.js
var terminal = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/reporters/escape/visible.js
var visible = __webpack_require__(1887);
// EXTERNAL MODULE: ./build/reporters/escape/workflow.js
var workflow = __webpack_require__(3548);
// EXTERNAL MODULE: ./build/reporters/github.js
var github = __webpack_require__(8442);
// EXTERNAL MODULE: ./build/reporters/describe.js
var describe = __webpack_require__(9648);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/diagnose/render/words.js


/** `cause B: wrong tag`, or '' where no cause letter fits. */
function describeCause({ cause }) {
    return cause === null ? '' : `cause ${cause}: ${describe/* CAUSES */.hE[cause]}`;
}
/** `Deployment/api, pod shop/api-7d9f, init container "migrate"`. */
function describePod({ namespace, name, workload, container, role, node }) {
    const title = role === null || role === 'container' ? 'container' : `${role} container`;
    const parts = [
        ...(workload === null ? [] : [workload]),
        `pod ${namespace === '' ? '' : `${namespace}/`}${name}`,
        ...(container === '' ? [] : [`${title} "${container}"`]),
        ...(node === null ? [] : [`node ${node}`]),
    ];
    return parts.join(', ');
}
/** The page with more about a failure: its rule's, else the troubleshooting page. */
function pageOf({ rule, kind }, options) {
    if (rule === null)
        return `${version/* HOMEPAGE */.p}/blob/main/docs/troubleshooting.md#${kind}`;
    return options.ruleInfo.get(rule)?.docsUrl ?? `${version/* HOMEPAGE */.p}/blob/main/docs/rules/${rule}.md`;
}
/** The last line: what was found, or that nothing was. */
function summaryOf({ failures, read, recognised }) {
    const parts = [
        ...(read.pods > 0 ? [(0,describe/* countOf */.pq)(read.pods, 'pod')] : []),
        ...(read.events > 0 ? [(0,describe/* countOf */.pq)(read.events, 'event')] : []),
        ...(read.messages > 0 ? [(0,describe/* countOf */.pq)(read.messages, 'message')] : []),
    ];
    const input = parts.length > 0 ? ` (read: ${parts.join(', ')})` : '';
    if (failures.length > 0) {
        const images = new Set(failures.flatMap(({ image }) => image ?? [])).size;
        const what = images === 0 ? (0,describe/* countOf */.pq)(failures.length, 'failure') : `${(0,describe/* countOf */.pq)(images, 'image')} not pulled`;
        return `${what}${images > 0 && failures.length !== images ? `, ${(0,describe/* countOf */.pq)(failures.length, 'cause')}` : ''}${input}`;
    }
    if (!recognised) {
        return 'nothing in this text is known: it is no output of kubectl, no event and no message of a container runtime, so nothing can be said';
    }
    return `no image fails to be pulled, as far as this input shows${input}`;
}

;// CONCATENATED MODULE: ./build/diagnose/render/annotations.js





/** The same annotations as `check` makes, within the same limits: one a failure. */
function diagnosisAnnotations(diagnosis, options) {
    const ruleInfo = new Map(options.ruleInfo);
    for (const failure of diagnosis.failures) {
        if (failure.rule !== null)
            continue;
        ruleInfo.set(failure.kind, { summary: '', severity: failure.severity, docsUrl: pageOf(failure, options) });
    }
    return (0,github/* annotations */.hk)(toReport(diagnosis), { ...options, ruleInfo }).shown;
}
/** Workflow commands for `--format github`; the action emits the annotations through @actions/core instead. */
function renderGithub(diagnosis, options) {
    const commands = diagnosisAnnotations(diagnosis, options).map(({ level, title, file, startLine, endLine, startColumn, endColumn, message }) => (0,workflow/* workflowCommand */.NA)(level, {
        title,
        file: file ?? undefined,
        line: startLine ?? undefined,
        endLine: endLine ?? undefined,
        col: startColumn ?? undefined,
        endColumn: endColumn ?? undefined,
    }, message));
    const summary = `pullproof diagnose: ${summaryOf(diagnosis)}`;
    const last = diagnosis.failures.length > 0 ? (0,workflow/* workflowCommand */.NA)('error', {}, (0,visible/* visible */.RK)(summary)) : (0,terminal/* terminalLine */.tL)(summary);
    return `${[...commands, last].join('\n')}\n`;
}
/** A report with one finding a failure, for what works on reports. */
function toReport({ failures }) {
    const count = (severity) => failures.filter((failure) => failure.severity === severity).length;
    return {
        schemaVersion: 1,
        tool: { name: 'pullproof', version: '', helm: '', kubernetes: '' },
        verdict: failures.length > 0 ? 'fail' : 'pass',
        targets: [],
        images: [],
        findings: failures.map(toFinding),
        suppressed: [],
        coverage: [],
        counts: {
            errors: count('error'),
            warnings: count('warning'),
            notes: 0,
            images: failures.length,
            found: 0,
            absent: 0,
            denied: 0,
            unverified: 0,
            skipped: 0,
        },
    };
}
function toFinding(failure) {
    const { kind, rule, severity, cause, happened, help, next, image, placement, pods, quote, unverified } = failure;
    const suggestion = placement?.suggestion;
    return {
        rule: rule ?? kind,
        severity,
        cause,
        message: happened,
        help: [help, ...next].join('\n'),
        target: '',
        image,
        location: placement?.location ?? null,
        confidence: placement?.confidence ?? 'none',
        related: placement?.related ?? [],
        ...(suggestion ? { suggestion } : {}),
        uses: pods.map(toUse),
        evidence: [`said: ${quote}`],
        unverified,
    };
}
function toUse({ namespace, name, container, role }) {
    const source = '';
    return {
        kind: 'Pod',
        name,
        namespace,
        container,
        role: role ?? 'container',
        source,
        pullPolicy: '',
        pullSecrets: [],
        serviceAccount: null,
    };
}

// EXTERNAL MODULE: ./build/reporters/escape/json.js
var escape_json = __webpack_require__(6391);
;// CONCATENATED MODULE: ./build/diagnose/render/json.js

/** For programs: the diagnosis as it is, values untouched, invisible characters escaped. */
function renderJson({ schemaVersion, failures, notes, read, recognised }) {
    return (0,escape_json/* toJson */.a)({ schemaVersion, failures, notes, read, recognised });
}

// EXTERNAL MODULE: ./build/reporters/escape/markdown.js
var markdown = __webpack_require__(5800);
;// CONCATENATED MODULE: ./build/diagnose/render/markdown.js


const MAX_PODS = 20;
/** GitHub takes 1 MiB a step; a failure takes some kilobytes at most. */
const markdown_MAX_FAILURES = 100;
/** For the job summary. */
function renderMarkdown(diagnosis, options) {
    const shown = diagnosis.failures.slice(0, markdown_MAX_FAILURES);
    const rest = diagnosis.failures.length - shown.length;
    const blocks = [
        '## pullproof: why images are not pulled',
        (0,markdown/* markdownText */.p7)(summaryOf(diagnosis)),
        ...shown.flatMap((failure) => renderFailure(failure, options)),
        ...(rest > 0 ? [`and ${rest} more`] : []),
        ...diagnosis.notes.slice(0, markdown_MAX_FAILURES).map((note) => `- ${(0,markdown/* markdownText */.p7)(note)}`),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function renderFailure(failure, options) {
    const { image, happened, pods, quote, help, next, rule, kind, placement } = failure;
    const place = placement?.location;
    const more = pods.length - MAX_PODS;
    const list = [
        ...(place ? [`- ${(0,markdown/* markdownCode */.D9)(`${place.file}:${place.line}`)}`] : []),
        ...pods.slice(0, MAX_PODS).map((pod) => `- ${(0,markdown/* markdownText */.p7)(describePod(pod))}`),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ];
    const cause = describeCause(failure);
    return [
        `### ${(0,markdown/* markdownCode */.D9)(image ?? kind)}`,
        (0,markdown/* markdownText */.p7)(happened),
        ...(list.length > 0 ? [list.join('\n')] : []),
        (0,markdown/* markdownBlock */.dI)([quote]),
        `**Fix:** ${(0,markdown/* markdownText */.p7)(help)}`,
        ...(next.length > 0 ? [(0,markdown/* markdownBlock */.dI)(next)] : []),
        `[${rule ?? kind}](${pageOf(failure, options)})${cause === '' ? '' : ` · ${cause}`}`,
    ];
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(3235);
// EXTERNAL MODULE: ./build/reporters/source-line.js
var source_line = __webpack_require__(8243);
;// CONCATENATED MODULE: ./build/diagnose/render/text.js





const text_MAX_PODS = 5;
/** For people at a terminal: each failing image with what happened, where, the quoted text, the fix and the next command. */
function renderText(diagnosis, options) {
    const colors = picocolors.createColors(options.color);
    const width = Math.max(40, options.width);
    const note = (text) => (0,layout/* hang */.lG)((0,terminal/* terminalLine */.tL)(`note: ${text}`), width, 0, 2).map(colors.dim);
    const blocks = [
        ...diagnosis.failures.map((failure) => text_renderFailure(failure, options, colors, width)),
        diagnosis.notes.flatMap(note),
        (0,layout/* hang */.lG)(colors.bold((0,terminal/* terminalLine */.tL)(summaryOf(diagnosis))), width, 0, 2),
    ];
    const shown = blocks.filter((block) => block.length > 0);
    return `${shown.map((block) => block.map((line) => (0,terminal/* defuseLine */.BM)(line.trimEnd())).join('\n')).join('\n\n')}\n`;
}
function text_renderFailure(failure, options, colors, width) {
    const { severity, unverified, happened, pods, quote, help, next, kind, rule, placement } = failure;
    const paint = severity === 'error' ? (text) => colors.bold(colors.red(text)) : colors.yellow;
    const place = placement?.location;
    const where = place ? `${colors.bold((0,terminal/* terminalLine */.tL)(`${place.file}:${place.line}:${place.column}:`))} ` : '';
    const label = unverified ? `${severity} (unverified)` : severity;
    const near = placement?.confidence === 'approximate' ? ' (near this line)' : '';
    const detail = (text) => (0,layout/* hang */.lG)((0,terminal/* terminalLine */.tL)(text), width, 2, 4);
    const more = pods.length - text_MAX_PODS;
    const cause = describeCause(failure);
    return [
        ...(0,layout/* hang */.lG)(`${where}${paint(`${label}:`)} ${(0,terminal/* terminalText */.eR)(happened)}${near} ${colors.dim(`[${rule ?? kind}]`)}`, width, 0, 2),
        ...excerpt(failure, options, colors),
        ...pods.slice(0, text_MAX_PODS).flatMap((pod) => detail(describePod(pod)).map(colors.dim)),
        ...(more > 0 ? [colors.dim(`  and ${more} more`)] : []),
        ...detail(`said: ${quote}`).map(colors.dim),
        ...(0,layout/* hang */.lG)(`${colors.bold(colors.green('fix:'))} ${(0,terminal/* terminalLine */.tL)(help)}`, width, 2, 4),
        // Commands are never broken: they are copied.
        ...next.map((command) => `  ${colors.bold('next:')} ${(0,terminal/* terminalLine */.tL)(command)}`),
        ...detail(`see ${pageOf(failure, options)}${cause === '' ? '' : ` (${cause})`}`).map(colors.dim),
    ];
}
function excerpt({ placement, severity }, { sources }, colors) {
    const location = placement?.location;
    const text = location ? sources?.get(location.file) : undefined;
    if (!location || text === undefined)
        return [];
    const line = (0,source_line/* sourceLine */._)(text, location, 80);
    if (!line)
        return [];
    const number = String(location.line).padStart(5);
    const caret = (severity === 'error' ? colors.red : colors.yellow)('^'.repeat(line.length));
    return [`${colors.dim(number)} | ${line.text}`, `${' '.repeat(number.length)} | ${' '.repeat(line.indent)}${caret}`];
}

;// CONCATENATED MODULE: ./build/diagnose/render/index.js




/** Every format: a function of the diagnosis that writes nothing. */
const diagnosisFormats = {
    text: renderText,
    json: renderJson,
    github: renderGithub,
    markdown: renderMarkdown,
};

// EXTERNAL MODULE: ./build/files/rule-pages.js
var rule_pages = __webpack_require__(4873);
// EXTERNAL MODULE: ./build/files/write-file.js
var write_file = __webpack_require__(4926);
// EXTERNAL MODULE: ./build/preflight/sources.js
var preflight_sources = __webpack_require__(3838);
// EXTERNAL MODULE: ./build/rules/index.js + 38 modules
var rules = __webpack_require__(3291);
// EXTERNAL MODULE: ./build/cli/color.js
var color = __webpack_require__(1350);
// EXTERNAL MODULE: ./build/cli/errors.js
var cli_errors = __webpack_require__(422);
// EXTERNAL MODULE: ./build/cli/outputs.js
var cli_outputs = __webpack_require__(8751);
;// CONCATENATED MODULE: ./build/cli/commands/diagnose.js














const FORMATS = Object.keys(diagnosisFormats);
/** Flags that say nothing about a chart; `hooks` is there by default. */
const OWN_FLAGS = new Set(['format', 'output', 'hooks']);
/** Columns of a report that goes to no terminal. */
const DEFAULT_WIDTH = 120;
/** `pullproof diagnose [FILE|-]`: why the pods of a cluster do not get their images, from what the cluster wrote. */
async function diagnose_diagnose(invocation, io) {
    const { options, arguments: positionals, rest } = invocation;
    const formats = options.format ?? [];
    const outputs = (0,cli_outputs/* planOutputs */.i)(formats, options.output ?? null, FORMATS, io.cwd);
    const text = await readInput(positionals[0] ?? '-', io);
    const result = diagnose(text);
    const needsChart = rest !== null || Object.keys(options).some((key) => !OWN_FLAGS.has(key));
    const diagnosis = needsChart ? await inChart(result, invocation, io) : result;
    const files = diagnosis.failures.flatMap(({ placement }) => placement?.location?.file ?? []);
    const sources = await (0,preflight_sources/* readSources */.t)(files, io.cwd);
    const ruleInfo = (0,rule_pages/* ruleInfos */.UX)(rules/* rules */.a, { withPages: false });
    for (const { format, file } of outputs) {
        const shown = diagnosisFormats[format](diagnosis, {
            color: file === null && (0,color/* wantsColor */.z)(io.env, io.isStdoutTerminal),
            width: (file === null && io.isStdoutTerminal ? io.columns : null) ?? DEFAULT_WIDTH,
            ruleInfo,
            sources,
        });
        if (file === null)
            io.writeOut(shown);
        else
            (0,write_file/* writeWholeFile */.R)(file, shown, io.cwd);
    }
    return exitCodeOfDiagnosis(diagnosis);
}
async function readInput(file, io) {
    if (file !== '-')
        return decodeInput(await readBytes(file, io.cwd), `"${file}"`);
    if (io.isStdinTerminal === true) {
        io.writeError('reading standard input: paste the events, then press Ctrl-D; or name a file\n');
    }
    return decodeInput(await io.stdin(), 'standard input');
}
/** Reads a file (or a pipe), but not much more than the limit. */
async function readBytes(file, cwd) {
    const chunks = [];
    const stream = (0,external_node_fs_.createReadStream)(external_node_path_.resolve(cwd, file), { end: MAX_INPUT_BYTES });
    try {
        for await (const chunk of stream)
            chunks.push(chunk);
    }
    catch (error) {
        const { code } = error;
        const why = code === 'ENOENT' ? 'it does not exist' : code === 'EISDIR' ? 'it is a directory' : (code ?? String(error));
        throw new errors/* UserError */.y('INPUT_UNREADABLE', `cannot read "${file}": ${why}`, {
            hint: 'name a file with the output of kubectl, or - for standard input',
            cause: error,
        });
    }
    return Buffer.concat(chunks);
}
/** Renders the chart and adds the lines; the engine is loaded only for this. */
async function inChart(result, invocation, io) {
    const { options } = invocation;
    const chart = options.chart;
    if (chart === undefined && invocation.rest === null) {
        throw new errors/* UserError */.y('USAGE', 'there are flags for a chart, but no chart', { hint: 'name it with --chart CHART' });
    }
    const readsStdin = (invocation.arguments[0] ?? '-') === '-';
    if (readsStdin && options.values?.includes('-')) {
        throw new errors/* UserError */.y('USAGE', 'the events and the values cannot both come from standard input', {
            hint: 'write one of them to a file',
        });
    }
    const [{ loadRenderSettings }, { createEngine }, { gather }, { locateFailures }, { createPorts }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(985), __webpack_require__.e(243)]).then(__webpack_require__.bind(__webpack_require__, 7243)),
        __webpack_require__.e(/* import() */ 172).then(__webpack_require__.bind(__webpack_require__, 2172)),
        Promise.all(/* import() */[__webpack_require__.e(826), __webpack_require__.e(679)]).then(__webpack_require__.bind(__webpack_require__, 3679)),
        __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 1367)),
        __webpack_require__.e(/* import() */ 261).then(__webpack_require__.bind(__webpack_require__, 8261)),
    ]);
    const warn = (message) => io.writeError((0,cli_errors/* describeWarning */.B)(message));
    const { settings, warnings } = loadRenderSettings({ ...invocation, arguments: chart === undefined ? [] : [chart] }, io);
    for (const warning of warnings)
        warn(warning);
    const engine = createEngine();
    try {
        const ports = createPorts(io, engine, () => { }, warn);
        return await locateFailures(result, await gather(settings, ports), ports);
    }
    finally {
        await engine.close();
    }
}


/***/ }),

/***/ 2333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ referenceOf),
/* harmony export */   p: () => (/* binding */ imageKey)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2052);

/** The reference of a case, or null when there is none that parses. */
function referenceOf({ parsed }) {
    return parsed?.ok ? parsed.reference : null;
}
/** Two texts for the same image have the same key. */
function imageKey(image) {
    const parsed = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image);
    return parsed.ok ? (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceKey */ .Db)(parsed.reference) : image;
}


/***/ }),

/***/ 5226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ kindInfo)
/* harmony export */ });
/* unused harmony export KINDS */
/** Every kind of failure. A kind is permanent: JSON reports carry it. */
const KINDS = {
    'not-found': { rule: 'tag-not-found', cause: 'B', aspect: 'tag' },
    'digest-not-found': { rule: 'digest-not-found', cause: 'E', aspect: 'digest' },
    'repository-not-found': { rule: 'repository-not-found', cause: 'E', aspect: 'repository' },
    'child-missing': { rule: 'child-manifest-missing', cause: 'E', aspect: 'tag' },
    'missing-or-private': { rule: 'image-access-denied', cause: 'D', aspect: 'repository', isRefusal: true },
    'denied-anonymous': { rule: 'image-access-denied', cause: 'D', aspect: 'repository', isRefusal: true },
    denied: { rule: 'image-access-denied', cause: 'D', aspect: 'repository', isRefusal: true },
    'credentials-rejected': { rule: 'credentials-rejected', cause: 'D', aspect: 'pull-secrets' },
    'no-basic-auth': { rule: 'pull-secret-missing', cause: 'D', aspect: 'pull-secrets', isRefusal: true },
    'secret-missing': { rule: 'pull-secret-undeclared', cause: 'D', aspect: 'pull-secrets' },
    'not-loaded': { rule: 'image-not-loaded', cause: 'A', aspect: 'image' },
    'always-local': { rule: 'pull-policy-always-local', cause: 'C', aspect: 'pull-policy' },
    'never-pull': { rule: 'pull-policy-never-registry', cause: 'C', aspect: 'pull-policy' },
    'invalid-name': { rule: 'invalid-reference', cause: 'B', aspect: 'image' },
    'short-name': { rule: null, cause: 'B', aspect: 'registry' },
    platform: { rule: 'platform-missing', cause: 'B', aspect: 'tag' },
    'wrong-binary': { rule: 'platform-missing', cause: 'B', aspect: 'tag' },
    schema1: { rule: 'not-an-image', cause: 'B', aspect: 'image' },
    'not-an-image': { rule: 'not-an-image', cause: 'B', aspect: 'image' },
    dns: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    refused: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    timeout: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    tls: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    'http-https': { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    proxy: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    network: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    'registry-5xx': { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    'not-a-registry': { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    corrupt: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    cancelled: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
    'rate-limit': { rule: 'rate-limited', cause: 'F', aspect: 'registry', unverified: true },
    'secondary-limit': { rule: 'rate-limited', cause: 'F', aspect: 'registry', unverified: true },
    'kubelet-limit': { rule: null, cause: null, aspect: 'image' },
    'runtime-down': { rule: null, cause: null, aspect: 'image' },
    disk: { rule: null, cause: null, aspect: 'image' },
    verifier: { rule: null, cause: null, aspect: 'image' },
    blocked: { rule: 'registry-not-allowed', cause: null, aspect: 'registry' },
    'backoff-only': { rule: null, cause: null, aspect: 'image' },
    'rollout-timeout': { rule: null, cause: null, aspect: 'image' },
    unknown: { rule: null, cause: null, aspect: 'image' },
};
/** The meaning of a kind. */
function kindInfo(kind) {
    return KINDS[kind];
}


/***/ })

};
