export const id = 667;
export const ids = [667];
export const modules = {

/***/ 2538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YK: () => (/* binding */ accessOf),
/* harmony export */   fv: () => (/* binding */ isBelieved)
/* harmony export */ });
/* unused harmony export judge */
/* harmony import */ var _image_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5167);
/* harmony import */ var _pod_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1768);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2052);




/** Decides what the kubelet of this place meets. Pure; asks nothing. Remembered, since facts never change. */
function accessOf(use, facts) {
    const known = decided.get(facts) ?? new WeakMap();
    decided.set(facts, known);
    const access = known.get(use) ?? decide(use, facts);
    known.set(use, access);
    return access;
}
const decided = new WeakMap();
function decide(use, facts) {
    const secrets = use.parsed.ok ? (0,_pod_access_js__WEBPACK_IMPORTED_MODULE_0__/* .podPullSecrets */ .QP)(use, facts) : [];
    const fact = use.parsed.ok ? facts.images.get((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceKey */ .Db)(use.parsed.reference)) : undefined;
    if (!fact || use.skip !== null)
        return { kind: 'not-asked', secrets, secretAnswers: [], believed: [] };
    return judge(fact, secrets, use.serviceAccount === null && secrets.length === 0);
}
/**
 * The same for an image's answers and a pod's secrets.
 *
 * @param isOperatorsPod true when an operator makes the pod and nothing says which account and secrets it will have: a
 *   credential of its own is believed then
 */
function judge(fact, secrets, isOperatorsPod = false) {
    const covering = secrets.filter((secret) => secret.coverage !== 'no');
    const ids = new Set(covering.flatMap(({ credentials }) => credentials.map(({ identity }) => identity.id)));
    const secretAnswers = fact.answers.filter(({ identity }) => ids.has(identity.id));
    const believed = covering.filter(({ credentials }) => credentials.length === 0);
    return { kind: kindOf(fact, secretAnswers, ids.size, believed.length > 0 || isOperatorsPod), secrets, secretAnswers, believed };
}
function kindOf(fact, own, tried, hasBelieved) {
    const state = (0,_image_state_js__WEBPACK_IMPORTED_MODULE_2__/* .imageState */ .V)(fact);
    const isPublic = fact.answers.some(({ identity, answer }) => identity.kind === 'anonymous' && answer.state === 'found');
    const ownStates = own.map(({ answer }) => answer.state);
    if (ownStates.includes('found'))
        return isPublic ? 'public' : 'private-and-usable';
    if (state === 'absent')
        return 'missing';
    if (hasBelieved)
        return withBelievedSecret(state, isPublic);
    if (tried === 0)
        return withoutSecret(fact, state, isPublic);
    // The kubelet tries every matching credential; one without an answer may be the one that works.
    if (ownStates.includes('unverified') || own.length < tried)
        return 'unverified';
    return isPublic ? 'public-but-secret-rejected' : 'secret-refused';
}
function withBelievedSecret(state, isPublic) {
    if (isPublic)
        return 'public';
    if (state === 'found')
        return 'private-and-believed';
    return state === 'denied' ? 'secret-unknown-credentials' : 'unverified';
}
/** A pod without a matching secret pulls anonymously. */
function withoutSecret(fact, state, isPublic) {
    if (isPublic)
        return 'public';
    const anonymous = fact.answers.find(({ identity }) => identity.kind === 'anonymous')?.answer.state;
    if (anonymous === undefined || anonymous === 'unverified')
        return 'unverified';
    if (state === 'found')
        return 'private-no-secret';
    return state === 'denied' ? 'private-or-missing' : 'unverified';
}
/**
 * Whether the image of this place is `denied` only because nobody here knows the pod's credential: it is believed, and counted
 * as unverified (contract §5, `image-access-denied`).
 */
function isBelieved(use, facts) {
    return accessOf(use, facts).kind === 'secret-unknown-credentials';
}


/***/ }),

/***/ 3017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ describeIdentity),
/* harmony export */   O: () => (/* binding */ describeAnswer)
/* harmony export */ });
/** Names who asked: `anonymous`, `credential from github-token`, `secret production/ghcr`. */
function describeIdentity(identity) {
    if (identity.kind === 'anonymous')
        return 'anonymous';
    return identity.kind === 'credential' ? `credential from ${identity.source}` : identity.source;
}
/**
 * Says in one line what the registry answered to one identity:
 * `registry said: 404 MANIFEST_UNKNOWN for https://… (anonymous, 1 attempt)`.
 * The registry's own message is added when it says more than the code does.
 */
function describeAnswer({ identity, answer }) {
    const { evidence } = answer;
    const who = describeIdentity(identity);
    if (evidence.attempts === 0)
        return `not asked: ${evidence.message ?? reasonOf(answer)} (${who})`;
    const tries = `${who}, ${evidence.attempts} ${evidence.attempts === 1 ? 'attempt' : 'attempts'}`;
    if (evidence.status === null)
        return `no answer from ${evidence.url}: ${evidence.message ?? reasonOf(answer)} (${tries})`;
    const code = evidence.code === null ? '' : ` ${evidence.code}`;
    const message = addsToCode(evidence.message, evidence.code) ? ` "${evidence.message}"` : '';
    return `registry said: ${evidence.status}${code}${message} for ${evidence.url} (${tries})`;
}
function reasonOf(answer) {
    return answer.state === 'unverified' ? answer.reason : answer.state;
}
function addsToCode(message, code) {
    if (message === null || message === '')
        return false;
    const plain = (text) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
    return code === null || plain(message) !== plain(code);
}


/***/ }),

/***/ 5167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ absenceOf),
/* harmony export */   V: () => (/* binding */ imageState)
/* harmony export */ });
/**
 * The state of an image over all identities that asked (registries.md §6.1).
 *
 * - found: somebody found it.
 * - absent: the registry said so to somebody who could see, and nobody found it.
 * - denied: the registry refused, so the image may or may not exist.
 * - unverified: nothing decisive was said.
 * - skipped: nobody was to ask.
 */
function imageState(fact) {
    if (!fact)
        return 'skipped';
    if (fact.answers.some(({ answer }) => answer.state === 'found'))
        return 'found';
    if (absenceOf(fact))
        return 'absent';
    const states = fact.answers.map(({ answer }) => answer);
    if (states.some((answer) => answer.state === 'denied' && answer.why !== 'rejected'))
        return 'denied';
    if (states.some((answer) => answer.state === 'unverified'))
        return 'unverified';
    // A refused credential says nothing about the image; with nothing else said, refused is all we know.
    return states.length > 0 ? 'denied' : 'unverified';
}
/**
 * What the registry said does not exist, or null when that is not proved.
 *
 * A missing tag or digest is proof that the repository could be read. "No such repository" is weaker: some registries say it
 * to whoever may not see the repository. It counts only when no valid credential was told "no access", and, when only the
 * anonymous pull was told so, no other identity is still without an answer.
 */
function absenceOf(fact) {
    if (fact.answers.some(({ answer }) => answer.state === 'found'))
        return null;
    const absent = fact.answers.filter(isAbsent);
    if (absent.length === 0)
        return null;
    const specific = absent.filter(({ answer }) => answer.what !== 'repository');
    if (specific.length > 0)
        return { what: specific[0].answer.what, answers: specific };
    if (fact.answers.some(({ answer }) => answer.state === 'denied' && answer.why === 'no-access'))
        return null;
    const isAnonymousOnly = absent.every(({ identity }) => identity.kind === 'anonymous');
    if (isAnonymousOnly && fact.answers.some(({ answer }) => answer.state === 'unverified'))
        return null;
    return { what: 'repository', answers: absent };
}
function isAbsent(entry) {
    return entry.answer.state === 'absent';
}


/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runsOn)
/* harmony export */ });
/**
 * Whether a node of the required platform runs a manifest of the offered one, as containerd's default matcher decides
 * (`platforms.Only`): the operating system is equal; `arm64` means `arm64/v8`, `arm` means `arm/v7`; an arm node also runs
 * lower variants, an amd64 node also `amd64/v1` and lower levels than its own.
 */
function runsOn(offered, required) {
    if (offered.os !== required.os)
        return false;
    const [own, node] = [normalise(offered), normalise(required)];
    return own.architecture === node.architecture && own.level <= node.level;
}
/** Default variant for each architecture that has variants (containerd platforms, `database.go` `normalizeArch`). */
const DEFAULT_LEVEL = { amd64: 1, arm64: 8, arm: 7 };
const ALIASES = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    i386: '386',
};
function normalise({ architecture, variant }) {
    const name = ALIASES[architecture] ?? architecture;
    const level = /^v?(\d+)/.exec(variant ?? '')?.[1];
    return { architecture: name, level: level === undefined ? (DEFAULT_LEVEL[name] ?? 0) : Number(level) };
}


/***/ }),

/***/ 1768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ podPullSecrets),
/* harmony export */   gw: () => (/* binding */ serviceAccountOf),
/* harmony export */   rt: () => (/* binding */ podPullSecretNames)
/* harmony export */ });
/* harmony import */ var _keyring_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4815);

/**
 * Lists the secrets that count for the pod of a use: the pod's own if it names any, else those of its service account (the
 * default account too); the two are never merged (ServiceAccount admission). Malformed entries name no secret and are left
 * out, but a pod whose only entries are malformed still has none of the account's. In the order of the pod, without repeats.
 */
function podPullSecrets(use, facts) {
    const { via, entries } = entriesOf(use, facts);
    const names = [...new Set(entries.flatMap(({ name }) => (name === null ? [] : [name])))];
    return names.map((name) => podPullSecret(name, via, use, facts));
}
/** The names of the secrets that count for the pod, for reports. */
function podPullSecretNames(use, facts) {
    return podPullSecrets(use, facts).map(({ name }) => name);
}
/**
 * Finds the service account of a use's pod: the rendered one, or the declared one when the chart renders none or one without
 * secrets. Null when nothing is known of it.
 */
function serviceAccountOf(use, facts) {
    const accounts = facts.serviceAccounts.filter(({ name, namespace }) => name === use.serviceAccount && namespace === use.workload.namespace);
    const rendered = accounts.find(({ origin }) => origin === 'rendered');
    const declared = accounts.find(({ origin }) => origin === 'declared');
    if (rendered && (rendered.pullSecrets.length > 0 || !declared))
        return rendered;
    return declared ?? null;
}
function entriesOf(use, facts) {
    const own = use.podPullSecrets.filter(({ isMisplaced }) => isMisplaced !== true);
    if (own.length > 0)
        return { via: 'pod', entries: own };
    return { via: 'service-account', entries: serviceAccountOf(use, facts)?.pullSecrets ?? [] };
}
function podPullSecret(name, via, use, facts) {
    const { namespace } = use.workload;
    const reference = use.parsed.ok ? use.parsed.reference : null;
    const sameName = facts.secrets.filter((secret) => secret.name === name && isIn(secret.namespace, namespace));
    const rendered = sameName.find(({ entries }) => entries !== null) ?? null;
    const declared = facts.declaredSecrets.find((entry) => entry.name === name && isIn(entry.namespace, namespace)) ?? null;
    const base = { name, namespace, via, declared };
    if (rendered)
        return { ...base, origin: 'rendered', secret: rendered, ...fromRendered(rendered, reference, namespace) };
    const producer = sameName[0] ?? null;
    const origin = producer ? 'produced' : declared ? 'declared' : 'unknown';
    return { ...base, origin, secret: producer, ...fromDeclared(declared, reference, namespace) };
}
/** A secret that the kubelet cannot read covers nothing. */
function fromRendered(secret, reference, namespace) {
    const entries = secret.entries ?? [];
    if (reference === null || secret.problems.length > 0)
        return { coverage: 'no', credentials: [] };
    const credentials = (0,_keyring_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingEntries */ .Wj)(entries, reference).flatMap(({ key, credential }) => {
        if (credential === null)
            return [];
        const suffix = entries.length > 1 ? `#${key}` : '';
        return [{ identity: identityOf(namespace, secret.name, suffix), credential }];
    });
    return { coverage: credentials.length > 0 ? 'yes' : 'no', credentials };
}
function fromDeclared(secret, reference, namespace) {
    if (secret === null)
        return { coverage: 'unknown', credentials: [] };
    const covers = secret.registries.length === 0 || secret.registries.some((key) => reference && (0,_keyring_js__WEBPACK_IMPORTED_MODULE_0__/* .keyCovers */ .yA)(key, reference));
    if (!covers || reference === null)
        return { coverage: 'no', credentials: [] };
    const { credential } = secret;
    const identity = identityOf(namespace, secret.name, '');
    return { coverage: 'yes', credentials: credential === null ? [] : [{ identity, credential }] };
}
/** `secret:<namespace>/<name>`, with `#<key>` when the secret has several entries, so that an id always means one credential. */
function identityOf(namespace, name, suffix) {
    const text = `${namespace}/${name}${suffix}`;
    return { id: `secret:${text}`, kind: 'secret', source: `secret ${text}`, isExplicit: true };
}
/** Null and `*` stand for every namespace. */
function isIn(own, namespace) {
    return own === null || own === '*' || own === namespace;
}


/***/ }),

/***/ 4873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ rulePageUrl),
/* harmony export */   UX: () => (/* binding */ ruleInfos),
/* harmony export */   kT: () => (/* binding */ readRulePage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8508);




/**
 * Reads the documentation page of a rule (`docs/rules/<id>.md`), which lies beside `dist/` and `src/`.
 *
 * @returns the page's text, or null when this installation has no pages
 */
function readRulePage(id) {
    let directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
    for (;;) {
        const page = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'docs', 'rules', `${id}.md`);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(page))
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(page, 'utf8');
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory);
        if (parent === directory)
            return null;
        directory = parent;
    }
}
/** The address of a rule's documentation page. */
function rulePageUrl(id) {
    return `${_version_js__WEBPACK_IMPORTED_MODULE_3__/* .HOMEPAGE */ .p}/blob/main/docs/rules/${id}.md`;
}
/**
 * What the reports say about the rules themselves.
 *
 * @param options withPages: also the text of the pages, for SARIF
 */
function ruleInfos(rules, options) {
    return new Map(rules.map(({ id, summary, severity }) => {
        const page = options.withPages ? readRulePage(id) : null;
        return [id, { summary, severity, docsUrl: rulePageUrl(id), ...(page === null ? {} : { helpMarkdown: page }) }];
    }));
}


/***/ }),

/***/ 3291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/core/platform.js
var core_platform = __webpack_require__(3643);
// EXTERNAL MODULE: ./build/core/platform-match.js
var platform_match = __webpack_require__(5035);
// EXTERNAL MODULE: ./build/core/quote.js
var quote = __webpack_require__(5054);
// EXTERNAL MODULE: ./build/core/access.js
var core_access = __webpack_require__(2538);
// EXTERNAL MODULE: ./build/core/reference.js + 7 modules
var core_reference = __webpack_require__(2052);
;// CONCATENATED MODULE: ./build/rules/parts/asked.js


/** The places with a reference that the runtime can parse, without those that are skipped by design. */
function* readableUses(facts) {
    for (const use of facts.uses) {
        if (use.skip === null && use.parsed.ok)
            yield { use, reference: use.parsed.reference };
    }
}
/** The places whose image a registry was asked about, with what it said. */
function* askedUses(facts) {
    for (const { use, reference } of readableUses(facts)) {
        const fact = facts.images.get((0,core_reference/* referenceKey */.Db)(reference));
        if (fact)
            yield { use, reference, fact };
    }
}
/** The same, with what the pod's kubelet will meet. */
function* accessedUses(facts) {
    for (const asked of askedUses(facts))
        yield { ...asked, access: (0,core_access/* accessOf */.YK)(asked.use, facts) };
}

;// CONCATENATED MODULE: ./build/rules/parts/group.js
/**
 * Puts together what is found for one image (as rendered) and one cause; sorted by image, then cause, then place.
 * The detail is that of the first place.
 */
function groupByImage(found) {
    return group(found, ({ use, cause }) => `${use.image}\u0000${cause}`).map(([first, uses]) => ({
        image: first.use.image,
        uses,
        detail: first.detail,
    }));
}
/** Puts together what has one cause, whatever the image; `image` is null when several are concerned. */
function groupByCause(found) {
    return group(found, ({ cause }) => cause).map(([first, uses]) => ({
        image: uses.every((use) => use.image === first.use.image) ? first.use.image : null,
        uses,
        detail: first.detail,
    }));
}
function group(found, keyOf) {
    const groups = new Map();
    for (const entry of found) {
        const key = keyOf(entry);
        const group = groups.get(key);
        if (group)
            group.push(entry);
        else
            groups.set(key, [entry]);
    }
    return [...groups.entries()]
        .sort(([a], [b]) => compareText(a, b))
        .map(([, entries]) => {
        const sorted = entries.toSorted((a, b) => compareText(a.use.id, b.use.id));
        return [sorted[0], sorted.map(({ use }) => use)];
    });
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/rules/parts/words.js
var words = __webpack_require__(3096);
;// CONCATENATED MODULE: ./build/rules/child-manifest-missing.js






/** The index lists a manifest that the registry does not serve. */
const childManifestMissing = {
    id: 'child-manifest-missing',
    summary: 'the index lists a manifest that the registry does not serve',
    severity: 'error',
    cause: 'E',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const { use, fact } of askedUses(facts)) {
            for (const child of fact.manifest?.platforms ?? []) {
                const isRequired = facts.target.platforms.some((required) => (0,platform_match/* runsOn */.k)(child.platform, required));
                if (isRequired && isGone(child))
                    found.push({ use, cause: child.digest, detail: child });
            }
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const platform = (0,quote/* quote */.hD)((0,core_platform/* formatPlatform */.B)(detail.platform));
            yield {
                message: `${(0,words/* theImage */.By)(image)}: its index lists ${(0,quote/* quote */.hD)(detail.digest)} for ${platform}, but the registry does not serve it. The tag looks fine and the pull fails`,
                help: 'push the image again for all platforms; if old versions are cleaned up, keep the untagged ones that an index refers to',
                image,
                uses,
                aspect: 'tag',
                evidence: evidenceOf(detail),
            };
        }
    },
};
/** Only the registry's own 404 makes a child missing; a server error does not. */
function isGone({ served, evidence }) {
    return served === false && (evidence === null || evidence.status === 404);
}
function evidenceOf({ evidence }) {
    if (evidence === null)
        return [];
    const code = evidence.code === null ? '' : ` ${evidence.code}`;
    const tries = evidence.attempts === 1 ? '1 attempt' : `${evidence.attempts} attempts`;
    return [`registry said: ${evidence.status}${code} for ${evidence.url} (${tries})`];
}

// EXTERNAL MODULE: ./build/core/evidence.js
var core_evidence = __webpack_require__(3017);
// EXTERNAL MODULE: ./build/core/image-state.js
var image_state = __webpack_require__(5167);
// EXTERNAL MODULE: ./build/rules/parts/secret-help.js
var secret_help = __webpack_require__(8897);
;// CONCATENATED MODULE: ./build/rules/credentials-rejected.js







/** The credential itself is refused, also for a public image. */
const credentialsRejected = {
    id: 'credentials-rejected',
    summary: 'the credential itself is refused, also for a public image',
    severity: 'error',
    cause: 'D',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const own = [];
        const configured = new Map();
        for (const asked of accessedUses(facts)) {
            for (const entry of asked.access.secretAnswers.filter(isRejected))
                own.push(podSecret(asked, entry));
            for (const entry of asked.fact.answers) {
                if (entry.identity.kind !== 'credential' || !isRejected(entry))
                    continue;
                const key = `${asked.reference.host}\u0000${entry.identity.id}`;
                configured.set(key, [...(configured.get(key) ?? []), { asked, entry }]);
            }
        }
        for (const { image, uses, detail } of groupByImage(own))
            yield { ...detail, image, uses };
        // One dead credential is one finding, however many images it was tried for.
        for (const key of [...configured.keys()].sort())
            yield credential(configured.get(key));
    },
};
/** A pod's own secret: the kubelet sends it even where nobody would have asked for a credential. */
function podSecret(asked, entry) {
    const { use, reference, access } = asked;
    const { identity } = entry;
    const name = identity.source;
    const isTolerated = access.kind === 'public' ||
        access.kind === 'private-and-usable' ||
        access.kind === 'unverified' ||
        access.believed.length > 0;
    const effect = isTolerated
        ? 'Another secret of the pod may still work'
        : access.kind === 'public-but-secret-rejected'
            ? 'The image is public, but the kubelet does not fall back to an anonymous pull: the pod would stay in ErrImagePull'
            : 'The pod would stay in ErrImagePull';
    const secretName = identity.id.split('/').at(-1) ?? '';
    return {
        use,
        cause: identity.id,
        detail: {
            message: `${(0,words/* theImage */.By)(use.image)}: ${(0,quote/* quote */.hD)(reference.host)} refuses the credential of the pod's ${name}. ${effect}`,
            help: `renew the credential (\`${(0,secret_help/* createSecretCommand */.Uo)(reference.host, use.workload.namespace, secretName)}\`), or remove the secret from the pod if the image is public`,
            aspect: 'pull-secrets',
            evidence: [(0,core_evidence/* describeAnswer */.O)(entry)],
            ...(isTolerated ? { severity: 'warning' } : {}),
        },
    };
}
/** A credential of this check: named on purpose, or found lying about. */
function credential(refusals) {
    const sorted = refusals.toSorted((a, b) => (a.asked.use.id < b.asked.use.id ? -1 : 1));
    const { asked, entry } = sorted[0];
    const { host } = asked.reference;
    const { identity } = entry;
    const images = [...new Map(sorted.map((refusal) => [refusal.asked.use.image, refusal.asked.fact])).entries()];
    const refuses = `${(0,quote/* quote */.hD)(host)} refuses the credential from ${identity.source}`;
    const isFound = images.every(([, fact]) => (0,image_state/* imageState */.V)(fact) === 'found');
    const [only] = images.length === 1 ? images : [];
    return {
        message: only ? `${(0,words/* theImage */.By)(only[0])}: ${refuses}. ${stateText(only[1])}` : `${refuses}. ${statesText(images)}`,
        help: renew(identity, host),
        image: only ? only[0] : null,
        uses: sorted.map((refusal) => refusal.asked.use),
        aspect: 'none',
        evidence: [(0,core_evidence/* describeAnswer */.O)(entry)],
        ...(isFound && !identity.isExplicit ? { severity: 'warning' } : {}),
    };
}
function stateText(fact) {
    const isAnonymous = ({ identity, answer }) => identity.kind === 'anonymous' && answer.state === 'found';
    if (fact.answers.some(isAnonymous))
        return 'An anonymous pull finds the image';
    const state = (0,image_state/* imageState */.V)(fact);
    if (state === 'found')
        return 'Another identity finds the image';
    if (state === 'absent')
        return 'What is known of the image comes from another identity';
    return 'So it cannot say whether the image is there';
}
function statesText(images) {
    const open = images.filter(([, fact]) => !['found', 'absent'].includes((0,image_state/* imageState */.V)(fact))).map(([image]) => image);
    const tried = `It was tried for ${(0,words/* count */.U9)(images.length, 'image')}`;
    if (open.length === 0)
        return `${tried}; another identity could see all of them`;
    return `${tried}; whether ${(0,words/* quoteList */.JN)(open, 3)} ${open.length === 1 ? 'exists' : 'exist'} cannot be told without it`;
}
function renew(identity, host) {
    if (identity.source === 'github-token') {
        return "check the `github-token` input: leave it out to use the job's own token, or give a classic personal access token with `read:packages` that has not expired";
    }
    const login = identity.isExplicit
        ? `renew it where it is set (${identity.source})`
        : `renew it (\`docker login ${host}\`)`;
    return `${login}, or remove it if the images are public`;
}
function isRejected({ answer }) {
    return answer.state === 'denied' && answer.why === 'rejected';
}

;// CONCATENATED MODULE: ./build/rules/parts/value-violations.js
/** Reports what the provenance renders found about the user's own values, of one kind. */
function* valueViolations(facts, kind) {
    for (const fact of facts.valueFacts) {
        if (fact.kind !== kind)
            continue;
        const ids = new Set(fact.useIds);
        yield {
            message: fact.message,
            help: fact.help,
            image: fact.image,
            uses: facts.uses.filter((use) => ids.has(use.id)),
            aspect: 'none',
            confidence: fact.confidence,
            related: fact.related,
            ...(fact.cause === null ? {} : { cause: fact.cause }),
            ...(fact.location === null ? {} : { location: fact.location }),
            ...(fact.replacement === null ? {} : { fix: fact.replacement }),
        };
    }
}

;// CONCATENATED MODULE: ./build/rules/dead-value.js

/** an image, tag, policy or secret value that is set and changes nothing in the render. Found by the provenance renders. */
const deadValue = {
    id: 'dead-value',
    summary: 'an image, tag, policy or secret value that is set and changes nothing in the render',
    severity: 'warning',
    cause: 'C',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    check: (facts) => valueViolations(facts, 'dead'),
};

;// CONCATENATED MODULE: ./build/rules/digest-not-found.js







/** The digest does not exist in its repository. */
const digestNotFound = {
    id: 'digest-not-found',
    summary: 'the digest does not exist',
    severity: 'error',
    cause: 'E',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const { use, reference, fact } of askedUses(facts)) {
            const absence = (0,image_state/* absenceOf */.L)(fact);
            if (absence?.what !== 'digest')
                continue;
            found.push({ use, cause: '', detail: { reference, fact, evidence: absence.answers.map(core_evidence/* describeAnswer */.O) } });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const { reference, fact, evidence } = detail;
            const wins = reference.tag === null ? '' : ` The digest decides, the tag ${(0,quote/* quote */.hD)(reference.tag)} is not looked at.`;
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${(0,quote/* quote */.hD)((0,core_reference/* referenceName */.z$)(reference))} has no manifest with the digest ${(0,quote/* quote */.hD)(reference.digest ?? '')}.${wins} A node that does not have it already would stay in ErrImagePull`,
                help: helpFor(reference, fact),
                image,
                uses,
                aspect: 'digest',
                evidence,
            };
        }
    },
};
function helpFor(reference, fact) {
    const current = fact.manifest?.tagDigest ?? null;
    const cleaned = 'it may have been cleaned up as an "untagged" version: rebuild the image and pin the digest that the push prints';
    if (current === null || reference.tag === null)
        return cleaned;
    return `the tag ${(0,quote/* quote */.hD)(reference.tag)} is now ${(0,quote/* quote */.hD)(current)}: pin that if it is the build you mean; else ${cleaned}`;
}

// EXTERNAL MODULE: ./build/core/keyring.js
var keyring = __webpack_require__(4815);
// EXTERNAL MODULE: ./build/core/pod-access.js
var pod_access = __webpack_require__(1768);
;// CONCATENATED MODULE: ./build/rules/parts/own-secret.js


/** The chart's own secrets of a pod from which the kubelet can read nothing. */
function unreadableSecrets(secrets) {
    return secrets.filter(({ secret }) => secret !== null && secret.problems.length > 0);
}
/** Entries of a readable secret that are meant for the image and have a fault. */
function faultyEntries(secret, { reference }) {
    if (secret.secret === null || secret.secret.problems.length > 0)
        return [];
    return (secret.secret.entries ?? []).filter(({ key, problem }) => problem !== null && (0,keyring/* keyCovers */.yA)(key, reference));
}
/**
 * The chart's own secrets that were written for this image's registry under a key that the kubelet does not match: the pod has
 * no other secret for the image, the image needs one, and they serve no other image either. A secret that serves another
 * registry is in order; then one for this registry is missing.
 */
function secretsWithoutEntry({ access }, facts) {
    if (access.kind !== 'private-no-secret' && access.kind !== 'private-or-missing')
        return [];
    const serving = servingSecrets(facts);
    return access.secrets.filter((secret) => secret.secret?.entries?.length && secret.secret.problems.length === 0 && !serving.has(idOf(secret)));
}
/** Whether `pull-secret-invalid` reports the image for want of an entry. */
function isWrongEntry(asked, facts) {
    return secretsWithoutEntry(asked, facts).length > 0;
}
/** Whether a fault in what the pod names explains that it has no secret: a malformed entry, or an unreadable Secret. */
function hasBrokenSecret(use, facts) {
    const entries = [...use.podPullSecrets, ...((0,pod_access/* serviceAccountOf */.gw)(use, facts)?.pullSecrets ?? [])];
    const isMalformed = entries.some(({ name, isMisplaced }) => name === null || isMisplaced === true);
    return isMalformed || unreadableSecrets((0,pod_access/* podPullSecrets */.QP)(use, facts)).length > 0;
}
const known = new WeakMap();
/** The secrets that serve at least one image of the release. Remembered, since facts never change. */
function servingSecrets(facts) {
    const serving = known.get(facts) ??
        new Set(facts.uses.flatMap((use) => (0,pod_access/* podPullSecrets */.QP)(use, facts)
            .filter(({ coverage }) => coverage === 'yes')
            .map(idOf)));
    known.set(facts, serving);
    return serving;
}
function idOf({ namespace, name }) {
    return `${namespace}/${name}`;
}

;// CONCATENATED MODULE: ./build/rules/image-access-denied.js







/** The pod would be refused: private or absent, which cannot be told apart, and no usable secret. */
const imageAccessDenied = {
    id: 'image-access-denied',
    summary: 'the pod would be refused: private (or absent, which cannot be told apart) and no usable secret',
    severity: 'error',
    cause: 'D',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const asked of accessedUses(facts)) {
            const text = textFor(asked);
            if (text === null || isWrongEntry(asked, facts))
                continue;
            found.push({ use: asked.use, cause: text.message, detail: text });
        }
        for (const { image, uses, detail } of groupByImage(found))
            yield { ...detail, image, uses };
    },
};
function textFor({ use, reference, fact, access }) {
    const image = (0,words/* theImage */.By)(use.image);
    if (access.kind === 'private-or-missing') {
        const secret = (0,secret_help/* exampleSecretName */.cq)(reference.host);
        return {
            message: `${image}: ${(0,quote/* quote */.hD)(reference.host)} refuses it ${toWhom(fact)}: it is private or does not exist, which cannot be told apart. The pod has no pull secret for it and would stay in ErrImagePull`,
            help: `check the spelling; if it is private, create a secret (\`${(0,secret_help/* createSecretCommand */.Uo)(reference.host, use.workload.namespace)}\`) and name it in the pod (\`${(0,secret_help/* pullSecretsYaml */.YT)(secret)}\`); to let this check tell private from missing, ${(0,secret_help/* letCheckSee */.l6)(reference)}`,
            aspect: 'repository',
            evidence: fact.answers.map(core_evidence/* describeAnswer */.O),
        };
    }
    if (access.kind === 'secret-unknown-credentials') {
        const names = (0,words/* quoteList */.JN)(access.believed.map(({ name }) => name));
        const opener = names === ''
            ? `the operator that makes the pod of ${use.workload.kind}/${use.workload.name} may give it a pull secret`
            : `the pod's pull secret ${names} may open it`;
        return {
            message: `${image}: ${(0,quote/* quote */.hD)(reference.host)} refuses it ${toWhom(fact)}; ${opener}, but its credential is not known here. It could not be verified`,
            help: `${(0,secret_help/* letCheckSee */.l6)(reference)}, or give the secret's username and password under \`pull-secrets:\` in pullproof.yaml: then it is tried`,
            aspect: 'repository',
            evidence: fact.answers.map(core_evidence/* describeAnswer */.O),
            isUnverified: true,
        };
    }
    if (access.kind === 'unverified' && fact.answers.every(({ answer }) => answer.state !== 'unverified')) {
        return {
            message: `${image}: what ${(0,quote/* quote */.hD)(reference.host)} would say to the pod's own credential is not known here. It could not be verified`,
            help: `${(0,secret_help/* letCheckSee */.l6)(reference)}, and run the check again`,
            aspect: 'repository',
            evidence: fact.answers.map(core_evidence/* describeAnswer */.O),
            isUnverified: true,
        };
    }
    return access.kind === 'secret-refused' || access.kind === 'public-but-secret-rejected'
        ? refused(image, reference, fact, access)
        : null;
}
/** The credential itself is good, but it may not read this image. A refused credential is `credentials-rejected`. */
function refused(image, reference, fact, access) {
    const withoutAccess = access.secretAnswers.filter((entry) => !image_access_denied_isRejected(entry));
    if (withoutAccess.length === 0)
        return null;
    const names = withoutAccess.map(({ identity }) => identity.source).join(', ');
    const exists = fact.answers.some(({ answer }) => answer.state === 'found');
    const state = exists ? 'it exists' : 'it is private to others, or does not exist';
    return {
        message: `${image}: the account of the pod's ${names} is not allowed to read it; ${state}. The kubelet does not try without the secret, so the pod would stay in ErrImagePull`,
        help: `give that account read access to the package in ${(0,quote/* quote */.hD)(reference.host)}, or name a secret whose account has it`,
        aspect: 'pull-secrets',
        evidence: fact.answers.map(core_evidence/* describeAnswer */.O),
    };
}
function image_access_denied_isRejected({ answer }) {
    return answer.state === 'denied' && answer.why === 'rejected';
}
function toWhom(fact) {
    const denied = fact.answers.filter(({ answer }) => answer.state === 'denied');
    const sources = denied.filter(({ identity }) => identity.kind !== 'anonymous').map(({ identity }) => identity.source);
    return sources.length === 0
        ? 'to an anonymous pull'
        : `to an anonymous pull and to the credential from ${sources.join(', ')}`;
}

// EXTERNAL MODULE: ./build/rules/parts/load-command.js
var load_command = __webpack_require__(5633);
;// CONCATENATED MODULE: ./build/rules/parts/local.js



/** What to do when a name without a registry is meant for Docker Hub: with the registry in front it is checked there. */
function ifFromDockerHub(reference) {
    return `if it comes from Docker Hub, write ${(0,words/* quoteReference */.K0)((0,core_reference/* formatReference */.FH)(reference))}: then it is checked there`;
}
/** What the local stores say about an image, under any of its spellings; null when nobody looked. */
function localImage({ use, reference }, facts) {
    const images = facts.local?.images;
    if (!images)
        return null;
    const spellings = [use.image, (0,core_reference/* referenceKey */.Db)(reference), (0,core_reference/* formatReference */.FH)(reference)];
    for (const spelling of spellings) {
        const found = images.get(spelling);
        if (found)
            return found;
    }
    return null;
}
/**
 * Whether an image is only to be had locally: no registry has it as far as known, and its reference names none, or one of the
 * local stores has it while the registry that is named says it does not exist.
 */
function isLocalOnly(readable, facts) {
    const state = (0,image_state/* imageState */.V)(facts.images.get((0,core_reference/* referenceKey */.Db)(readable.reference)));
    if (state === 'found')
        return false;
    if (!readable.reference.hasExplicitHost)
        return true;
    return state === 'absent' && (localImage(readable, facts)?.presentIn.length ?? 0) > 0;
}

// EXTERNAL MODULE: ./build/rules/parts/shell-word.js
var shell_word = __webpack_require__(2272);
;// CONCATENATED MODULE: ./build/rules/image-not-loaded.js









/** Local profile: the image is not where the local cluster looks. */
const imageNotLoaded = {
    id: 'image-not-loaded',
    summary: 'local profile: not in minikube, kind or Docker; the command that loads it',
    severity: 'error',
    cause: 'A',
    profiles: ['local'],
    needsNetwork: false,
    *check(facts) {
        const local = [...readableUses(facts)].filter(({ use, reference }) => (!reference.hasExplicitHost || use.pullPolicy === 'Never') &&
            (use.pullPolicy === 'Never' || (0,image_state/* imageState */.V)(facts.images.get((0,core_reference/* referenceKey */.Db)(reference))) !== 'found'));
        const cluster = facts.local?.cluster ?? null;
        if (cluster === null)
            yield* notLooked(local, facts.local);
        else
            yield* notLoaded(local, cluster, (readable) => localImage(readable, facts));
    },
};
/** No cluster to ask: one note, no failure. */
function* notLooked(local, facts) {
    const unknown = local.filter(({ reference }) => !reference.hasExplicitHost);
    const images = [...new Set(unknown.map(({ use }) => use.image))].sort();
    if (images.length === 0)
        return;
    const why = facts?.unavailable ?? 'no local cluster was found';
    yield {
        message: `whether ${(0,words/* count */.U9)(images.length, 'local image')} (${(0,words/* quoteList */.JN)(images)}) would be found was not checked: ${why}`,
        help: 'start the local cluster, or name it with `--cluster minikube|kind|k3d|docker`, to check that they are loaded',
        image: null,
        uses: unknown.map(({ use }) => use),
        aspect: 'none',
        severity: 'note',
        cause: null,
    };
}
function* notLoaded(local, cluster, look) {
    const found = [];
    for (const readable of local) {
        const fact = look(readable);
        if (fact && !fact.presentIn.includes(cluster.store)) {
            const { use, reference } = readable;
            found.push({ use, cause: '', detail: { fact, reference } });
        }
    }
    for (const { image, uses, detail } of groupByImage(found)) {
        const never = uses.some((use) => use.pullPolicy === 'Never');
        const effect = never
            ? 'The pod would stay in ErrImageNeverPull'
            : `The kubelet would ask the registry for ${(0,words/* quoteReference */.K0)((0,core_reference/* formatReference */.FH)(detail.reference))} instead`;
        yield {
            message: `${(0,words/* theImage */.By)(image)}: it is not in ${describe(cluster)}${whereItIs(detail.fact)}. ${effect}`,
            help: never
                ? image_not_loaded_helpFor(image, detail.fact, cluster)
                : `${image_not_loaded_helpFor(image, detail.fact, cluster)}; ${ifFromDockerHub(detail.reference)}`,
            image,
            uses,
            aspect: 'image',
        };
    }
}
function whereItIs({ presentIn, missingFrom, otherTags }) {
    if (missingFrom)
        return ` on every node; it is in ${presentIn.join(', ')}, and not in ${missingFrom.join(', ')}`;
    if (presentIn.length > 0)
        return `; it is in ${presentIn.join(', ')}`;
    if (otherTags.length === 0)
        return ', and nowhere else on this machine';
    const places = [...new Set(otherTags.map(({ store }) => store))].map((store) => {
        const tags = otherTags.filter((other) => other.store === store).map(({ tag }) => tag);
        return `${store} has ${tags.length === 1 ? 'the tag' : 'the tags'} ${(0,words/* quoteList */.JN)(tags, 3)}`;
    });
    return `, but ${places.join('; ')}`;
}
function image_not_loaded_helpFor(image, { presentIn, otherTags }, cluster) {
    const load = (0,load_command/* loadCommand */.y)(image, cluster);
    if (presentIn.includes('docker'))
        return load === null ? `build it where ${describe(cluster)} looks` : `run \`${load}\``;
    const build = `build it (\`docker build -t ${(0,shell_word/* shellWord */.r)(image)} .\`)`;
    const then = load === null ? build : `${build}, then run \`${load}\``;
    const own = [...new Set(otherTags.filter(({ store }) => store === cluster.store).map(({ tag }) => tag))];
    return own.length === 0 ? then : `set the tag ${own.map(quote/* quote */.hD).join(' or ')}, which is loaded; or ${then}`;
}
function describe({ kind, name }) {
    if (kind === 'docker')
        return 'Docker';
    if (kind === 'containerd')
        return name;
    return kind === name ? kind : `the ${kind} cluster ${(0,quote/* quote */.hD)(name)}`;
}

;// CONCATENATED MODULE: ./build/rules/invalid-reference.js



/** The runtime cannot parse the reference (InvalidImageName). */
const invalidReference = {
    id: 'invalid-reference',
    summary: 'the runtime cannot parse the reference (InvalidImageName)',
    severity: 'error',
    cause: 'B',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const use of facts.uses) {
            if (use.skip !== null || use.parsed.ok)
                continue;
            found.push({ use, cause: use.parsed.problem.code, detail: use.parsed.problem });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${aboutIt(image, detail.message)}${effectOf(detail)}`,
                help: invalid_reference_helpFor(detail),
                image,
                uses,
                aspect: 'image',
                ...(detail.corrected === null
                    ? {}
                    : { replacement: { text: detail.corrected, description: `write ${(0,words/* quoteReference */.K0)(detail.corrected)}` } }),
            };
        }
    },
};
/** Does not name the image twice. */
function aboutIt(image, message) {
    const subject = `${(0,quote/* quote */.hD)(image)} `;
    return message.startsWith(subject) ? `it ${message.slice(subject.length)}` : message;
}
function effectOf({ code, runtimeError }) {
    if (code === 'not-a-string')
        return '';
    if (runtimeError === null || code === 'empty')
        return '. The API server would refuse the object';
    return `. The pod would stay in InvalidImageName (${(0,quote/* quote */.hD)(runtimeError)})`;
}
function invalid_reference_helpFor({ hint, corrected }) {
    if (corrected === null)
        return hint ?? 'write a reference of the form "host/repository:tag"';
    const write = `write ${(0,words/* quoteReference */.K0)(corrected)}`;
    return hint === null || hint.includes(corrected) ? write : `${write} (${hint})`;
}

;// CONCATENATED MODULE: ./build/rules/mangled-tag.js

/** YAML changed the text of the tag (`1.10` → `1.1`, `1e3`, long integers); quote it. Found by the provenance renders. */
const mangledTag = {
    id: 'mangled-tag',
    summary: 'YAML changed the text of the tag (`1.10` → `1.1`, `1e3`, long integers); quote it',
    severity: 'error',
    cause: 'B',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    check: (facts) => valueViolations(facts, 'mangled'),
};

// EXTERNAL MODULE: ./build/core/pull-policy.js
var pull_policy = __webpack_require__(7694);
;// CONCATENATED MODULE: ./build/rules/mutable-tag.js






/** `latest`, no tag, or a branch-like tag in the registry profile; a digest is exempt. */
const mutableTag = {
    id: 'mutable-tag',
    summary: '`latest`, no tag, or a branch-like tag in the registry profile',
    severity: 'warning',
    cause: 'B',
    profiles: ['registry'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const { use, reference } of readableUses(facts)) {
            if (!(0,pull_policy/* isMutableReference */.Sj)(reference))
                continue;
            found.push({ use, cause: '', detail: reference });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const tag = (0,quote/* quote */.hD)((0,core_reference/* effectiveTag */.yr)(detail) ?? 'latest');
            const what = detail.tag === null ? `it has no tag, which means ${tag}, and ${tag} moves` : `the tag ${tag} moves`;
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${what}. What was tested may not be what is pulled, and a rollback brings back the same text, not the same build`,
                help: `set a tag that is pushed once (a version, a commit)${pinOf(detail, facts.images.get((0,core_reference/* referenceKey */.Db)(detail)))}`,
                image,
                uses,
                aspect: 'tag',
            };
        }
    },
};
/** The digest behind the tag right now, when the registry told it. */
function pinOf(reference, fact) {
    const found = fact?.answers.find(({ answer }) => answer.state === 'found' && answer.digest !== null)?.answer;
    if (found?.state !== 'found' || found.digest === null)
        return ', or pin a digest';
    return `, or pin what it is now: ${(0,words/* quoteReference */.K0)(`${(0,core_reference/* referenceName */.z$)(reference)}:${(0,core_reference/* effectiveTag */.yr)(reference)}@${found.digest}`)}`;
}

;// CONCATENATED MODULE: ./build/rules/no-images.js


/** Nothing was found to check. */
const noImages = {
    id: 'no-images',
    summary: 'nothing was found to check',
    severity: 'warning',
    cause: null,
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        if (facts.renderFailure || facts.uses.some((use) => use.skip === null))
            return;
        const { chart } = facts.target;
        const where = chart === null ? 'the manifests name' : `chart ${(0,quote/* quote */.hD)(chart)} renders`;
        const skipped = [...new Set(facts.uses.map((use) => use.image))].sort();
        yield skipped.length === 0
            ? {
                message: `${where} no image, so nothing was checked`,
                help: 'check that the values switch the workloads on, and that this is the chart which is deployed',
                image: null,
                uses: [],
                aspect: 'none',
            }
            : {
                message: `${where} only images that are filled in later (${(0,words/* quoteList */.JN)(skipped)}), so nothing was checked`,
                help: `check the images where they are filled in: ${facts.uses[0].skip}`,
                image: null,
                uses: facts.uses,
                aspect: 'none',
            };
    },
};

;// CONCATENATED MODULE: ./build/rules/not-an-image.js




/** The reference resolves to a chart or another artifact, or to a manifest that no runtime reads any more. */
const notAnImage = {
    id: 'not-an-image',
    summary: 'the reference resolves to a chart or another artifact',
    severity: 'error',
    cause: 'B',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const { use, fact } of askedUses(facts)) {
            // A volume may hold any artifact (KEP-4639); schema 1 cannot be pulled there either.
            const verdict = schema1(fact) ?? (use.role === 'volume' || !fact.manifest ? null : artifact(fact.manifest));
            if (verdict)
                found.push({ use, cause: verdict.is, detail: verdict });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${detail.is}. ${detail.effect}`,
                help: detail.help,
                image,
                uses,
                aspect: 'image',
            };
        }
    },
};
/** Config types that a container runtime starts; `octet-stream` was written by Docker before 1.11. */
const IMAGE_CONFIGS = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
    'application/vnd.wasm.config.v0+json',
    'application/octet-stream',
]);
/** Artifacts that people reference by mistake; the rest is named by its media type. */
const KNOWN = [
    { prefix: 'application/vnd.cncf.helm.', name: 'a Helm chart' },
    { prefix: 'application/vnd.dev.cosign.', name: 'a signature' },
    { prefix: 'application/vnd.in-toto', name: 'an attestation' },
    { prefix: 'application/spdx', name: 'a bill of materials' },
    { prefix: 'application/vnd.cyclonedx', name: 'a bill of materials' },
];
function artifact(manifest) {
    const { configMediaType, artifactType } = manifest;
    const isEmpty = configMediaType === 'application/vnd.oci.empty.v1+json';
    const type = isEmpty ? (artifactType ?? configMediaType) : configMediaType;
    if (type === null || IMAGE_CONFIGS.has(type))
        return null;
    const name = KNOWN.find(({ prefix }) => type.startsWith(prefix))?.name ?? 'another artifact';
    return {
        is: `it is ${name} (${(0,quote/* quote */.hD)(type)}), not a container image`,
        effect: 'The registry serves it, but no container can start from it',
        help: 'set the repository or the tag of the image; charts and images of one product often differ only by a path such as "charts/"',
    };
}
function schema1(fact) {
    const found = fact.answers.find(({ answer }) => answer.state === 'found')?.answer;
    const type = fact.manifest?.mediaType ?? (found?.state === 'found' ? found.mediaType : null);
    if (!type?.startsWith('application/vnd.docker.distribution.manifest.v1+'))
        return null;
    return {
        is: `its manifest is of schema 1 (${(0,quote/* quote */.hD)(type)})`,
        effect: 'containerd 2.1 and later no longer pull it',
        help: 'build and push it again with a current Docker or BuildKit, or copy it with `skopeo copy --format v2s2`',
    };
}

;// CONCATENATED MODULE: ./build/rules/override-required.js

/** only passes because of `--set`; the values files alone do not. Found by the provenance renders. */
const overrideRequired = {
    id: 'override-required',
    summary: 'only passes because of `--set`; the values files alone do not',
    severity: 'note',
    cause: 'B',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    check: (facts) => valueViolations(facts, 'override-required'),
};

;// CONCATENATED MODULE: ./build/rules/platform-missing.js






/** No manifest for a required platform. */
const platformMissing = {
    id: 'platform-missing',
    summary: 'no manifest for a required platform',
    severity: 'error',
    cause: 'B',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const { use, reference, fact } of askedUses(facts)) {
            const offered = (fact.manifest?.platforms ?? []).map(({ platform }) => platform);
            const missing = facts.target.platforms.filter((required) => !offered.some((own) => (0,platform_match/* runsOn */.k)(own, required)));
            // An empty list is one that was not read: nothing is proved.
            if (offered.length === 0 || missing.length === 0)
                continue;
            const isPinned = reference.digest !== null && offered.length === 1;
            found.push({ use, cause: '', detail: { missing, offered, isPinned } });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const missing = (0,words/* quoteList */.JN)(detail.missing.map(core_platform/* formatPlatform */.B));
            const offered = (0,words/* quoteList */.JN)(detail.offered.map(core_platform/* formatPlatform */.B).sort(), 8);
            const pinned = detail.isPinned ? ', because the digest names the image of one platform' : '';
            yield {
                message: `${(0,words/* theImage */.By)(image)}: it has no manifest for ${missing}, only for ${offered}${pinned}. A node of that platform would say ${(0,quote/* quote */.hD)('no match for platform in manifest')} or start a binary that it cannot run`,
                help: platform_missing_helpFor(detail),
                image,
                uses,
                aspect: detail.isPinned ? 'digest' : 'tag',
            };
        }
    },
};
function platform_missing_helpFor({ missing, isPinned }) {
    const platforms = missing.map(core_platform/* formatPlatform */.B).join(',');
    if (isPinned)
        return 'pin the digest of the index instead (`docker buildx imagetools inspect` prints it)';
    return `build it for the platform too (\`docker buildx build --platform ${platforms} …\`), or set \`platforms:\` to those of your nodes`;
}

;// CONCATENATED MODULE: ./build/rules/pull-policy-always-local.js






/** An explicit `Always` on an image that exists only locally. */
const pullPolicyAlwaysLocal = {
    id: 'pull-policy-always-local',
    summary: '`Always` on an image that exists only locally',
    severity: 'error',
    cause: 'C',
    profiles: ['local'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const readable of readableUses(facts)) {
            const { use, reference } = readable;
            if (use.declaredPullPolicy !== 'Always' || !isLocalOnly(readable, facts))
                continue;
            found.push({ use, cause: '', detail: reference });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            yield {
                message: `${(0,words/* theImage */.By)(image)}: the pull policy is "Always", so the kubelet asks the registry for ${(0,quote/* quote */.hD)((0,core_reference/* referenceName */.z$)(detail))} and does not look at the image that was loaded. The pod would stay in ErrImagePull`,
                help: `write \`imagePullPolicy: IfNotPresent\` in the values for the local cluster${detail.hasExplicitHost ? '' : `; ${ifFromDockerHub(detail)}`}`,
                image,
                uses,
                aspect: 'pull-policy',
                replacement: { text: 'IfNotPresent', description: 'use the loaded image: imagePullPolicy: IfNotPresent' },
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/rules/pull-policy-implicit.js






/** No policy, and `latest` or no tag, on an image that exists only locally: the default is `Always`. */
const pullPolicyImplicit = {
    id: 'pull-policy-implicit',
    summary: 'no pull policy, and `latest` or no tag: the default is `Always`, also for a loaded image',
    severity: 'error',
    cause: 'C',
    profiles: ['local'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const readable of readableUses(facts)) {
            const { use, reference } = readable;
            if (use.declaredPullPolicy !== null || use.pullPolicy !== 'Always' || !isLocalOnly(readable, facts))
                continue;
            found.push({ use, cause: '', detail: reference });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const tag = detail.tag !== null ? 'the tag is "latest"' : 'it has no tag (which means "latest")';
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${tag} and no pull policy is set, so the default is "Always": the kubelet asks the registry for ${(0,quote/* quote */.hD)(`${(0,core_reference/* referenceName */.z$)(detail)}:${(0,core_reference/* effectiveTag */.yr)(detail)}`)} and does not look at the image that was loaded. The pod would stay in ErrImagePull`,
                help: `write \`imagePullPolicy: IfNotPresent\`, or load and name the image with another tag ("dev")${detail.hasExplicitHost ? '' : `; ${ifFromDockerHub(detail)}`}`,
                image,
                uses,
                aspect: 'pull-policy',
                replacement: { text: 'IfNotPresent', description: 'use the loaded image: imagePullPolicy: IfNotPresent' },
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/rules/pull-policy-never-registry.js




/**
 * `Never` on an image that must come from a registry. Also with a digest: `Never` asks nobody, whatever the reference is.
 */
const pullPolicyNeverRegistry = {
    id: 'pull-policy-never-registry',
    summary: '`Never` on an image that must come from a registry',
    severity: 'error',
    cause: 'C',
    profiles: ['registry'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const { use, reference } of readableUses(facts)) {
            if (use.pullPolicy !== 'Never')
                continue;
            found.push({ use, cause: '', detail: (0,pull_policy/* isMutableReference */.Sj)(reference) ? 'Always' : 'IfNotPresent' });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const field = uses.some((use) => use.role !== 'volume') ? 'imagePullPolicy' : 'pullPolicy';
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${field} is "Never", so no node pulls it. On a node that does not have it the pod would stay in ErrImageNeverPull`,
                help: `write \`${field}: ${detail}\` (for a cluster into which images are loaded by hand, check with \`--profile local\`)`,
                image,
                uses,
                aspect: 'pull-policy',
                replacement: { text: detail, description: `pull it: ${field}: ${detail}` },
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/rules/pull-policy-stale.js






/** A mutable tag with `IfNotPresent`: nodes keep the old one. A digest is exempt. */
const pullPolicyStale = {
    id: 'pull-policy-stale',
    summary: 'a mutable tag with `IfNotPresent`: nodes keep the old one',
    severity: 'warning',
    cause: 'C',
    profiles: ['registry'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const { use, reference } of readableUses(facts)) {
            const tag = (0,core_reference/* effectiveTag */.yr)(reference);
            if (tag === null || !(0,pull_policy/* isMutableReference */.Sj)(reference) || use.pullPolicy !== 'IfNotPresent')
                continue;
            const isDefault = use.declaredPullPolicy === null;
            found.push({ use, cause: String(isDefault), detail: { tag, isDefault } });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const policy = detail.isDefault
                ? 'the pull policy is unset, which means "IfNotPresent"'
                : 'the pull policy is "IfNotPresent"';
            yield {
                message: `${(0,words/* theImage */.By)(image)}: the tag ${(0,quote/* quote */.hD)(detail.tag)} moves, but ${policy}. A node that has an older build under this tag keeps running it`,
                help: 'set a tag that is pushed once; or, if the tag must move, write `imagePullPolicy: Always`',
                image,
                uses,
                aspect: 'pull-policy',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/rules/parts/siblings.js


/**
 * The secrets that pods of the release use for each registry, by `siblingKey`; those known to exist first, then by name. Remembered, since facts never
 * change.
 */
function siblingSecrets({ use, reference }, facts) {
    const all = siblings_known.get(facts) ?? collect(facts);
    siblings_known.set(facts, all);
    return all.get(siblingKey(use.workload.namespace, reference.host)) ?? [];
}
const siblings_known = new WeakMap();
function siblingKey(namespace, host) {
    return `${namespace} ${host}`;
}
function collect(facts) {
    const all = new Map();
    for (const { use, reference } of readableUses(facts)) {
        for (const { name, coverage, origin } of (0,pod_access/* podPullSecrets */.QP)(use, facts)) {
            if (coverage === 'no')
                continue;
            const key = siblingKey(use.workload.namespace, reference.host);
            const list = all.get(key) ?? [];
            all.set(key, list);
            if (!list.some((other) => other.name === name)) {
                list.push({ name, workload: `${use.workload.kind}/${use.workload.name}`, isKnown: origin !== 'unknown' });
            }
        }
    }
    for (const list of all.values())
        list.sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || (a.name < b.name ? -1 : 1));
    return all;
}

;// CONCATENATED MODULE: ./build/rules/pull-secret-inconsistent.js








/** A pod lacks the secret which its siblings use for the same registry. Says nothing about a public image. */
const pullSecretInconsistent = {
    id: 'pull-secret-inconsistent',
    summary: 'a pod lacks the secret which its siblings use for the same registry',
    severity: 'warning',
    cause: 'D',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const readable of readableUses(facts)) {
            const [sibling] = siblingSecrets(readable, facts);
            if (!sibling || !isLacking(readable, facts))
                continue;
            const detail = { sibling, host: readable.reference.host };
            found.push({ use: readable.use, cause: `${sibling.name} ${readable.use.workload.namespace}`, detail });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const { sibling, host } = detail;
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${sibling.workload} uses the pull secret ${(0,quote/* quote */.hD)(sibling.name)} for ${(0,quote/* quote */.hD)(host)}, ${(0,words/* workloadNames */.oj)(uses)} does not. If the image is private, this pod would stay in ErrImagePull`,
                help: `write \`${(0,secret_help/* pullSecretsYaml */.YT)(sibling.name)}\` there too, or name the secret in the service account of both`,
                image,
                uses,
                aspect: 'pull-secrets',
            };
        }
    },
};
/** Where a secret may be needed: a private image, or one of which it is not known. */
const MAY_NEED = new Set([
    'not-asked',
    'private-no-secret',
    'private-or-missing',
    'unverified',
]);
function isLacking({ use, reference }, facts) {
    if (use.serviceAccount === null)
        return false;
    if (facts.target.profile === 'local' && !reference.hasExplicitHost)
        return false;
    const access = (0,core_access/* accessOf */.YK)(use, facts);
    if (!MAY_NEED.has(access.kind) || hasBrokenSecret(use, facts))
        return false;
    return access.secrets.every(({ coverage }) => coverage === 'no');
}

;// CONCATENATED MODULE: ./build/rules/pull-secret-invalid.js









/** The chart's own secret has a wrong type, key, encoding, or no entry for the image's registry. */
const pullSecretInvalid = {
    id: 'pull-secret-invalid',
    summary: "the chart's own secret has a wrong type, key, encoding, or no entry for the image's registry",
    severity: 'error',
    cause: 'D',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        for (const { image, uses, detail } of groupByCause(secretFaults(facts))) {
            yield { ...detail, image, uses, aspect: 'pull-secrets' };
        }
        for (const { image, uses, detail } of groupByImage(missingEntries(facts))) {
            yield { ...detail, image, uses, aspect: 'pull-secrets' };
        }
    },
};
/** Faults of a secret itself, whatever the image: once for each secret. */
function* secretFaults(facts) {
    for (const use of facts.uses) {
        for (const secret of unreadableSecrets((0,pod_access/* podPullSecrets */.QP)(use, facts))) {
            const message = `${pull_secret_invalid_describe(secret)}: ${secret.secret.problems.join('; ')}. The kubelet gets no credential from it`;
            yield {
                use,
                cause: pull_secret_invalid_idOf(secret),
                detail: {
                    message,
                    help: pull_secret_invalid_helpFor(secret, use.parsed.ok ? use.parsed.reference.host : undefined),
                    ...placeOf(secret),
                },
            };
        }
    }
    for (const readable of readableUses(facts)) {
        for (const secret of (0,pod_access/* podPullSecrets */.QP)(readable.use, facts)) {
            for (const { key, problem, credential } of faultyEntries(secret, readable)) {
                const message = `${pull_secret_invalid_describe(secret)}: the entry ${(0,quote/* quote */.hD)(key)}: ${problem}`;
                const text = { message, help: pull_secret_invalid_helpFor(secret, readable.reference.host), ...placeOf(secret) };
                const severity = credential === null ? {} : { severity: 'warning' };
                yield { use: readable.use, cause: `${pull_secret_invalid_idOf(secret)} ${key}`, detail: { ...text, ...severity } };
            }
        }
    }
}
/** The image needs a secret, the pod names one of the chart, and the kubelet finds no entry for the image in it. */
function* missingEntries(facts) {
    for (const asked of accessedUses(facts)) {
        const { use, reference, fact, access } = asked;
        for (const secret of secretsWithoutEntry(asked, facts)) {
            // An entry for it that is faulty has been reported already.
            if (faultyEntries(secret, asked).length > 0)
                continue;
            const keys = (0,words/* quoteList */.JN)((secret.secret?.entries ?? []).map(({ key }) => key));
            const need = access.kind === 'private-no-secret' ? 'it is private' : `${(0,quote/* quote */.hD)(reference.host)} refuses an anonymous pull`;
            const detail = {
                message: `${(0,words/* theImage */.By)(use.image)}: ${need}, and the pod's ${pull_secret_invalid_describe(secret)} has no entry that the kubelet uses for ${(0,quote/* quote */.hD)((0,core_reference/* referenceName */.z$)(reference))}, only ${keys}. The kubelet would pull anonymously and be refused`,
                help: pull_secret_invalid_helpFor(secret, reference.host),
                evidence: fact.answers.map(core_evidence/* describeAnswer */.O),
                ...placeOf(secret),
            };
            yield { use, cause: pull_secret_invalid_idOf(secret), detail };
        }
    }
}
function pull_secret_invalid_helpFor({ namespace, name }, host = '<registry>') {
    const key = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
    const shape = `type \`kubernetes.io/dockerconfigjson\`, key \`.dockerconfigjson\`, content \`{"auths":{"${key}":{"auth":"<base64 of user:password>"}}}\``;
    return `render it as ${shape}; \`${(0,secret_help/* createSecretCommand */.Uo)(host, namespace, name)} --dry-run=client -o yaml\` shows a right one`;
}
function placeOf({ secret }) {
    const location = secret?.location ?? null;
    return location === null ? {} : { location, confidence: 'approximate' };
}
function pull_secret_invalid_describe({ name, secret }) {
    return `secret ${(0,quote/* quote */.hD)(name)} (${secret?.source ?? 'in the chart'})`;
}
function pull_secret_invalid_idOf({ namespace, name }) {
    return `${namespace}/${name}`;
}

;// CONCATENATED MODULE: ./build/rules/pull-secret-malformed.js





/** What rendered is no secret name (`map[name:…]`, empty, not DNS-1123, wrong level). */
const pullSecretMalformed = {
    id: 'pull-secret-malformed',
    summary: 'what rendered is no secret name (`map[name:…]`, empty, not DNS-1123, wrong level)',
    severity: 'error',
    cause: 'D',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const use of facts.uses) {
            for (const malformed of malformedOf(use, facts)) {
                const { entry, account } = malformed;
                found.push({ use, cause: JSON.stringify([account, entry.rendered, entry.problem]), detail: malformed });
            }
        }
        for (const { image, uses, detail } of groupByCause(found)) {
            const { entry, account } = detail;
            const owner = account === null ? (0,words/* workloadNames */.oj)(uses) : `service account ${(0,quote/* quote */.hD)(account)}`;
            yield {
                message: `imagePullSecrets of ${owner}: ${entry.problem}`,
                help: pull_secret_malformed_helpFor(entry),
                image,
                uses,
                aspect: 'pull-secrets',
            };
        }
    },
};
function malformedOf(use, facts) {
    const own = use.podPullSecrets.filter(({ problem }) => problem !== null).map((entry) => ({ entry, account: null }));
    // The account's secrets count only for a pod that names none itself.
    if (use.podPullSecrets.some(({ isMisplaced }) => isMisplaced !== true))
        return own;
    const account = (0,pod_access/* serviceAccountOf */.gw)(use, facts);
    const entries = account?.pullSecrets.filter(({ problem }) => problem !== null) ?? [];
    return [...own, ...entries.map((entry) => ({ entry, account: account.name }))];
}
function pull_secret_malformed_helpFor(entry) {
    const name = guessName(entry) ?? '<secret>';
    if (entry.isMisplaced === true)
        return `move it to the pod spec, beside \`containers:\`: \`${(0,secret_help/* pullSecretsYaml */.YT)(name)}\``;
    return `the pod spec must read \`${(0,secret_help/* pullSecretsYaml */.YT)(name)}\`: give the value the shape that the template expects (\`[${name}]\` or \`[{name: ${name}}]\`)`;
}
/** The name that was meant, when the text still shows it: `map[name:ghcr-secret]`, `"ghcr-secret"`. */
function guessName({ name, rendered }) {
    if (name !== null)
        return name;
    const inMap = /map\[(?:.* )?name:([a-z0-9][a-z0-9.-]*)/.exec(rendered)?.[1];
    const alone = /^"([a-z0-9][a-z0-9.-]*)"$/.exec(rendered)?.[1];
    const inList = /^\[\{"name":"([a-z0-9][a-z0-9.-]*)"\}\]$/.exec(rendered)?.[1];
    return inMap ?? alone ?? inList ?? null;
}

;// CONCATENATED MODULE: ./build/rules/parts/available-secret.js

/** Finds a secret of the pod's namespace that covers its image: one that the chart renders, else a declared one. */
function availableSecret({ use, reference }, facts) {
    const { namespace } = use.workload;
    const rendered = facts.secrets
        .filter((secret) => secret.namespace === namespace && secret.problems.length === 0)
        .filter((secret) => (0,keyring/* matchingEntries */.Wj)(secret.entries ?? [], reference).some((entry) => entry.credential !== null));
    const declared = facts.declaredSecrets
        .filter((secret) => secret.namespace === null || secret.namespace === namespace)
        .filter((secret) => secret.registries.some((key) => (0,keyring/* keyCovers */.yA)(key, reference)));
    const first = (names) => [...names].sort()[0];
    const inChart = first(rendered.map(({ name }) => name));
    if (inChart !== undefined)
        return { name: inChart, origin: 'in the chart' };
    const inConfig = first(declared.map(({ name }) => name));
    return inConfig === undefined ? null : { name: inConfig, origin: 'declared in pullproof.yaml' };
}

;// CONCATENATED MODULE: ./build/rules/pull-secret-missing.js









/** The image is known to be private, and the pod has no secret for its registry. */
const pullSecretMissing = {
    id: 'pull-secret-missing',
    summary: 'the image is known to be private and the pod has no secret for its registry',
    severity: 'error',
    cause: 'D',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const asked of accessedUses(facts)) {
            if (asked.access.kind !== 'private-no-secret')
                continue;
            // What is wrong with the secret that the pod does name is the cause, and has its own rule.
            if (hasBrokenSecret(asked.use, facts) || isWrongEntry(asked, facts))
                continue;
            const text = pull_secret_missing_textFor(asked, facts);
            found.push({ use: asked.use, cause: text.message, detail: text });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            yield { ...detail, image, uses, aspect: 'pull-secrets' };
        }
    },
};
function pull_secret_missing_textFor(asked, facts) {
    const { use, reference, fact, access } = asked;
    const finder = fact.answers.find(({ answer }) => answer.state === 'found');
    const host = (0,quote/* quote */.hD)(reference.host);
    const others = (0,words/* quoteList */.JN)(access.secrets.map(({ name }) => name));
    const has = others === '' ? `the pod has no pull secret for ${host}` : `the pod's pull secret ${others} does not cover ${host}`;
    return {
        message: `${(0,words/* theImage */.By)(use.image)}: it exists and is private (the ${(0,core_evidence/* describeIdentity */.C)(finder.identity)} finds it, an anonymous pull does not), but ${has}. The pod would stay in ErrImagePull`,
        help: pull_secret_missing_helpFor(asked, facts),
        evidence: fact.answers.map(core_evidence/* describeAnswer */.O),
    };
}
function pull_secret_missing_helpFor(asked, facts) {
    const { use, reference } = asked;
    const account = `if the service account ${(0,quote/* quote */.hD)(use.serviceAccount ?? 'default')} brings one in the cluster, declare it under \`service-accounts:\` in pullproof.yaml`;
    const [sibling] = siblingSecrets(asked, facts);
    const available = availableSecret(asked, facts);
    if (available && available.name !== sibling?.name) {
        return `write \`${(0,secret_help/* pullSecretsYaml */.YT)(available.name)}\` in the pod: the secret ${(0,quote/* quote */.hD)(available.name)} (${available.origin}) covers the image; ${account}`;
    }
    if (sibling?.isKnown) {
        return `write \`${(0,secret_help/* pullSecretsYaml */.YT)(sibling.name)}\` in the pod, as ${sibling.workload} does; ${account}`;
    }
    const create = (0,secret_help/* createSecretCommand */.Uo)(reference.host, use.workload.namespace);
    return `create a secret (\`${create}\`) and name it in the pod (\`${(0,secret_help/* pullSecretsYaml */.YT)((0,secret_help/* exampleSecretName */.cq)(reference.host))}\`); ${account}`;
}

;// CONCATENATED MODULE: ./build/rules/pull-secret-undeclared.js





/** The named secret is neither in the chart nor declared to exist. */
const pullSecretUndeclared = {
    id: 'pull-secret-undeclared',
    summary: 'the named secret is neither in the chart nor declared to exist',
    severity: 'warning',
    cause: 'D',
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        const found = [];
        for (const use of facts.uses) {
            for (const secret of (0,pod_access/* podPullSecrets */.QP)(use, facts)) {
                if (secret.origin !== 'unknown')
                    continue;
                found.push({ use, cause: `${secret.namespace}/${secret.name}`, detail: secret });
            }
        }
        for (const { image, uses, detail } of groupByCause(found)) {
            const { name, namespace } = detail;
            yield {
                message: `pull secret ${(0,quote/* quote */.hD)(name)} in namespace ${(0,quote/* quote */.hD)(namespace)} is neither in the chart nor declared in pullproof.yaml. If it does not exist, the kubelet warns (FailedToRetrieveImagePullSecret) and pulls without it`,
                help: pull_secret_undeclared_helpFor(detail, hostsOf(uses)),
                image,
                uses,
                aspect: 'pull-secrets',
            };
        }
    },
};
function pull_secret_undeclared_helpFor({ name, namespace }, hosts) {
    const registries = hosts.length === 0 ? '' : `, registries: [${hosts.map(shell_word/* yamlWord */.Q).join(', ')}]`;
    const create = (0,secret_help/* createSecretCommand */.Uo)(hosts[0] ?? '<registry>', namespace, name);
    return `if it exists in the cluster, declare it: \`pull-secrets: [{name: ${(0,shell_word/* yamlWord */.Q)(name)}, namespace: ${(0,shell_word/* yamlWord */.Q)(namespace)}${registries}}]\`; if not, create it: \`${create}\``;
}
function hostsOf(uses) {
    return [...new Set(uses.flatMap(({ parsed }) => (parsed.ok ? [parsed.reference.host] : [])))].sort();
}

;// CONCATENATED MODULE: ./build/rules/parts/unanswered.js

/** The start and the end of the sentence about an image without a decisive answer: what is known of it all the same. */
function doubtAbout(fact) {
    return (0,image_state/* imageState */.V)(fact) === 'found'
        ? { start: 'it exists, but whether this pod can pull it could not be verified', end: '' }
        : { start: 'could not be verified', end: '. It may be there or not' };
}
/**
 * The identities without an answer that matter for this place: those of an image about which nothing is known, or of a pod
 * for which it cannot be told whether it could pull. Empty when the others said enough.
 */
function unansweredOf({ fact, access }) {
    if (access.kind !== 'unverified' && (0,image_state/* imageState */.V)(fact) !== 'unverified')
        return [];
    return fact.answers.flatMap((entry) => entry.answer.state === 'unverified' ? [{ entry, reason: entry.answer.reason }] : []);
}

;// CONCATENATED MODULE: ./build/rules/rate-limited.js






/** 429 or a secondary limit after retries. */
const rateLimited = {
    id: 'rate-limited',
    summary: 'the registry limits the rate of requests: 429 or a secondary limit after retries',
    severity: 'unverified',
    cause: 'F',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const asked of accessedUses(facts)) {
            const limited = unansweredOf(asked).filter(({ reason }) => reason === 'rate-limit');
            if (limited.length === 0)
                continue;
            const evidence = limited.map(({ entry }) => (0,core_evidence/* describeAnswer */.O)(entry));
            found.push({ use: asked.use, cause: '', detail: { reference: asked.reference, fact: asked.fact, evidence } });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const { host } = detail.reference;
            const { start, end } = doubtAbout(detail.fact);
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${start}: ${(0,quote/* quote */.hD)(host)} limits the rate of requests${end}. Nodes that share this address may meet the same limit`,
                help: `wait, then run the check again; a credential for ${(0,quote/* quote */.hD)(host)} raises the limit${host === 'docker.io' ? ' (`registries:` in pullproof.yaml, or `docker login`)' : ' (`registries:` in pullproof.yaml)'}`,
                image,
                uses,
                aspect: 'registry',
                isUnverified: true,
                evidence: detail.evidence,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/rules/registry-not-allowed.js





/** The image comes from outside the configured allow-list; without a list everything is allowed. */
const registryNotAllowed = {
    id: 'registry-not-allowed',
    summary: 'outside the configured allow-list',
    severity: 'error',
    cause: null,
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        const { allowedRegistries, profile } = facts.target;
        if (allowedRegistries.length === 0)
            return;
        const found = [];
        for (const { use, reference } of readableUses(facts)) {
            // A local cluster's own images come from no registry.
            if (profile === 'local' && !reference.hasExplicitHost)
                continue;
            if (allowedRegistries.some((entry) => allows(entry, reference)))
                continue;
            found.push({ use, cause: '', detail: reference });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const meant = detail.hasExplicitHost ? '' : ' (no registry means Docker Hub)';
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${(0,quote/* quote */.hD)((0,core_reference/* referenceName */.z$)(detail))} is not among the allowed registries${meant}`,
                help: `use an image from ${(0,words/* quoteList */.JN)(allowedRegistries)}, or add its registry under \`allowed-registries:\``,
                image,
                uses,
                aspect: 'registry',
            };
        }
    },
};
/**
 * Whether an entry (`ghcr.io`, `ghcr.io/acme`, `*.example.com`) allows a reference: `*` stands for one label of the host, the
 * path is compared by whole components, so that `ghcr.io/acme` does not let `ghcr.io/acme-evil` in.
 */
function allows(entry, { host, repository }) {
    const [pattern = '', ...path] = entry
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
        .split('/');
    const labels = canonicalHost(pattern).split('.');
    const own = host.split('.');
    if (labels.length !== own.length || labels.some((label, index) => label !== '*' && label !== own[index]))
        return false;
    const components = repository.split('/');
    return path.every((component, index) => component === components[index]);
}
function canonicalHost(host) {
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}

;// CONCATENATED MODULE: ./build/rules/registry-unreachable.js







/** No usable answer: DNS, TLS, refused, timeout, 5xx after retries. */
const registryUnreachable = {
    id: 'registry-unreachable',
    summary: 'the registry gave no usable answer: DNS, TLS, refused, timeout, 5xx after retries',
    severity: 'unverified',
    cause: 'F',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const asked of accessedUses(facts)) {
            const unanswered = unansweredOf(asked).filter(({ reason }) => reason !== 'rate-limit');
            if (unanswered.length === 0)
                continue;
            const evidence = unanswered.map(({ entry }) => (0,core_evidence/* describeAnswer */.O)(entry));
            found.push({
                use: asked.use,
                cause: '',
                detail: { reference: asked.reference, fact: asked.fact, reason: unanswered[0].reason, evidence },
            });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const { reference, fact, reason, evidence } = detail;
            const { start, end } = doubtAbout(fact);
            yield {
                message: `${(0,words/* theImage */.By)(image)}: ${start}: ${SAYS[reason]((0,quote/* quote */.hD)(reference.host))}${end}`,
                help: registry_unreachable_helpFor(reference, reason),
                image,
                uses,
                aspect: 'registry',
                isUnverified: true,
                evidence,
            };
        }
    },
};
const SAYS = {
    dns: (host) => `the name of the registry ${host} does not resolve`,
    refused: (host) => `the registry ${host} refuses the connection`,
    timeout: (host) => `the registry ${host} did not answer in time`,
    tls: (host) => `the TLS connection to the registry ${host} failed`,
    network: (host) => `the connection to the registry ${host} broke`,
    server: (host) => `the registry ${host} answers with a server error`,
    protocol: (host) => `what answers at ${host} does not speak as a registry does`,
    offline: () => 'nothing was asked, because of `--offline`',
    budget: () => 'the time limit was over before it could be asked',
    'rate-limit': (host) => `the registry ${host} limits the rate of requests`,
};
const HELP = {
    dns: 'check the spelling of the registry host, and that this machine can resolve it',
    refused: 'check host and port, and that the registry is up and reachable from this machine',
    timeout: 'check that this machine reaches the registry (firewall, proxy); give more time with `--timeout`',
    tls: 'name the certificate authority under `registries: ca:` in pullproof.yaml, or repair the certificate',
    network: 'run the check again; if it stays, look at proxy and firewall',
    server: 'run the check again when the registry has recovered',
    protocol: 'check the host and `registries: endpoint:`; a proxy or a login page may stand in between',
    offline: 'run the check without `--offline`',
    budget: 'give more time with `--timeout`',
    'rate-limit': 'wait, then run the check again',
};
function registry_unreachable_helpFor(reference, reason) {
    return (0,core_reference/* hostHint */.C1)(reference) ?? HELP[reason];
}

;// CONCATENATED MODULE: ./build/rules/render-failed.js

/** The chart does not render; located where Helm says. */
const renderFailed = {
    id: 'render-failed',
    summary: 'the chart does not render; located where Helm says',
    severity: 'error',
    cause: null,
    profiles: ['registry', 'local'],
    needsNetwork: false,
    *check(facts) {
        const failure = facts.renderFailure;
        if (!failure)
            return;
        const { chart } = facts.target;
        const subject = chart === null ? 'the manifests cannot be read' : `chart ${(0,quote/* quote */.hD)(chart)} does not render`;
        yield {
            message: `${subject}: ${failure.message}`,
            help: chart === null
                ? 'repair the YAML; nothing could be checked'
                : '`helm template` with the same values fails with the same error: repair the template or the value it names; nothing could be checked',
            image: null,
            uses: [],
            aspect: 'none',
            ...(failure.location === null ? {} : { location: failure.location, confidence: 'exact' }),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/repository-not-found.js







/** Repositories that moved as a whole; the sentence says where to. Add a row when a publisher announces a move. */
const RELOCATIONS = [
    { prefix: 'docker.io/bitnami/', hint: 'Bitnami moved its images to "docker.io/bitnamilegacy/" in 2025' },
    { prefix: 'k8s.gcr.io/', hint: '"k8s.gcr.io" was replaced by "registry.k8s.io"' },
];
/** The registry says that the repository does not exist. */
const repositoryNotFound = {
    id: 'repository-not-found',
    summary: 'the registry says that the repository does not exist',
    severity: 'error',
    cause: 'E',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const { use, reference, fact } of askedUses(facts)) {
            const absence = (0,image_state/* absenceOf */.L)(fact);
            if (absence?.what !== 'repository')
                continue;
            const evidence = absence.answers.map(core_evidence/* describeAnswer */.O);
            found.push({ use, cause: '', detail: { reference, evidence } });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const name = (0,core_reference/* referenceName */.z$)(detail.reference);
            yield {
                message: `${(0,words/* theImage */.By)(image)}: the registry has no repository ${(0,quote/* quote */.hD)(name)}. The pod would stay in ErrImagePull. Was it built and pushed before this deploy?`,
                help: repository_not_found_helpFor(name),
                image,
                uses,
                aspect: 'repository',
                evidence: detail.evidence,
            };
        }
    },
};
function repository_not_found_helpFor(name) {
    const relocation = RELOCATIONS.find(({ prefix }) => name.startsWith(prefix));
    const check = `check the spelling of ${(0,quote/* quote */.hD)(name)} (owner and image name), and that the workflow which pushes it has run`;
    return relocation ? `${relocation.hint}: set the new name; else ${check}` : check;
}

;// CONCATENATED MODULE: ./build/rules/tag-digest-mismatch.js




/** `tag@digest`: the tag has moved away from the digest. */
const tagDigestMismatch = {
    id: 'tag-digest-mismatch',
    summary: '`tag@digest`: the tag has moved away from the digest',
    severity: 'warning',
    cause: 'B',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const { use, reference, fact } of askedUses(facts)) {
            const { tag, digest } = reference;
            const current = fact.manifest?.tagDigest ?? null;
            if (tag === null || digest === null || current === null || current === digest)
                continue;
            found.push({ use, cause: '', detail: { tag, digest, current } });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            yield {
                message: `${(0,words/* theImage */.By)(image)}: the tag ${(0,quote/* quote */.hD)(detail.tag)} is now ${(0,quote/* quote */.hD)(detail.current)}, not the digest that is pinned. The digest decides: pods get the pinned build, and the tag only says what it once was`,
                help: `pin ${(0,quote/* quote */.hD)(detail.current)} if the newer build is meant, else leave the tag out`,
                image,
                uses,
                aspect: 'digest',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/rules/parts/same-tag.js
/** Prefixes that build workflows put in front of a version or a commit (docker/metadata-action's `type=sha`, branch builds). */
const PREFIX = /^(?:v|sha-|release-|rel-|version-)/i;
/**
 * Whether two tags name the same build beyond reasonable doubt, so that one may be written for the other without asking:
 * they differ only by a known prefix, by case, by `+` written as `_` or `-`, or by the length of the commit's SHA.
 * A tag that merely looks alike (`1.4.2`, `1.4.3`) does not count.
 */
function isSameTag(a, b) {
    const [left, right] = [plain(a), plain(b)];
    if (left === right)
        return true;
    const [short, long] = left.length < right.length ? [left, right] : [right, left];
    return /^[0-9a-f]{7,39}$/.test(short) && /^[0-9a-f]{40}$/.test(long) && long.startsWith(short);
}
function plain(tag) {
    return tag.replace(PREFIX, '').toLowerCase().replaceAll('+', '_');
}

;// CONCATENATED MODULE: ./build/rules/tag-not-found.js








/** The repository exists, the tag does not. */
const tagNotFound = {
    id: 'tag-not-found',
    summary: 'the repository exists, the tag does not; nearest tags are named',
    severity: 'error',
    cause: 'B',
    profiles: ['registry', 'local'],
    needsNetwork: true,
    *check(facts) {
        const found = [];
        for (const { use, reference, fact } of askedUses(facts)) {
            const absence = (0,image_state/* absenceOf */.L)(fact);
            if (absence?.what !== 'tag')
                continue;
            found.push({ use, cause: '', detail: { reference, fact, evidence: absence.answers.map(core_evidence/* describeAnswer */.O) } });
        }
        for (const { image, uses, detail } of groupByImage(found)) {
            const { reference, fact, evidence } = detail;
            const tag = reference.tag ?? 'latest';
            const untagged = reference.tag === null ? ' (no tag means "latest")' : '';
            yield {
                message: `${(0,words/* theImage */.By)(image)}: the repository exists, the tag ${(0,quote/* quote */.hD)(tag)} does not${untagged}. The pod would stay in ErrImagePull. Was it built and pushed before this deploy?`,
                help: tag_not_found_helpFor(reference, fact.nearestTags),
                image,
                uses,
                aspect: 'tag',
                evidence,
                ...replacementFor(reference, fact.nearestTags),
            };
        }
    },
};
function tag_not_found_helpFor(reference, nearest) {
    const near = nearest.slice(0, 3).map(({ tag, why }) => `${(0,quote/* quote */.hD)(tag)} (${why})`);
    const [certain, ...others] = sameTags(reference, nearest);
    if (certain && others.length === 0) {
        const rest = nearest.filter(({ tag }) => tag !== certain.tag).slice(0, 2);
        const also = rest.map(({ tag, why }) => `${(0,quote/* quote */.hD)(tag)} (${why})`).join(', ');
        return `use ${(0,quote/* quote */.hD)(certain.tag)} (${certain.why})${also === '' ? '' : `; also near: ${also}`}`;
    }
    const missing = (0,words/* quoteReference */.K0)(`${(0,core_reference/* referenceName */.z$)(reference)}:${(0,core_reference/* effectiveTag */.yr)(reference)}`);
    const existing = near.length === 0 ? 'a tag that exists (no near tag was found)' : `a near tag: ${near.join(', ')}`;
    return `push ${missing} before the deploy, or use ${existing}`;
}
/** A replacement is offered only when one tag, and no other, is the same build under another spelling. */
function replacementFor(reference, nearest) {
    const [certain, ...others] = sameTags(reference, nearest);
    if (!certain || others.length > 0)
        return {};
    const { tag, why } = certain;
    return { replacement: { text: tag, description: `use the tag ${(0,quote/* quote */.hD)(tag)}, which exists (${why})` } };
}
function sameTags(reference, nearest) {
    const { tag } = reference;
    return tag === null ? [] : nearest.filter((near) => isSameTag(tag, near.tag));
}

;// CONCATENATED MODULE: ./build/rules/index.js





























/** Every rule, sorted by id. To add one: a file here, a line here, a page in docs/rules, fixtures in test/rules (docs/adding-a-rule.md). */
const rules = [
    childManifestMissing,
    credentialsRejected,
    deadValue,
    digestNotFound,
    imageAccessDenied,
    imageNotLoaded,
    invalidReference,
    mangledTag,
    mutableTag,
    noImages,
    notAnImage,
    overrideRequired,
    platformMissing,
    pullPolicyAlwaysLocal,
    pullPolicyImplicit,
    pullPolicyNeverRegistry,
    pullPolicyStale,
    pullSecretInconsistent,
    pullSecretInvalid,
    pullSecretMalformed,
    pullSecretMissing,
    pullSecretUndeclared,
    rateLimited,
    registryNotAllowed,
    registryUnreachable,
    renderFailed,
    repositoryNotFound,
    tagDigestMismatch,
    tagNotFound,
];


/***/ }),

/***/ 5633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ loadCommand)
/* harmony export */ });
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2272);

/** How an archive gets into a containerd that a distribution brought along. */
const IMPORT = {
    k3s: 'sudo k3s ctr images import -',
    microk8s: 'microk8s ctr image import -',
};
/**
 * The command that loads an image from Docker into a local cluster; null where building with Docker is loading already.
 */
function loadCommand(image, cluster) {
    const word = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(image);
    const name = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(cluster.name);
    switch (cluster.kind) {
        case 'minikube':
            return cluster.name === 'minikube' ? `minikube image load ${word}` : `minikube -p ${name} image load ${word}`;
        case 'kind':
            return `kind load docker-image ${word} --name ${name}`;
        case 'k3d':
            return `k3d image import ${word} -c ${name}`;
        case 'containerd':
            return `docker save ${word} | ${IMPORT[cluster.name] ?? 'sudo ctr -n k8s.io images import -'}`;
        default:
            return null;
    }
}


/***/ }),

/***/ 8897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ createSecretCommand),
/* harmony export */   YT: () => (/* binding */ pullSecretsYaml),
/* harmony export */   cq: () => (/* binding */ exampleSecretName),
/* harmony export */   l6: () => (/* binding */ letCheckSee)
/* harmony export */ });
/* harmony import */ var _core_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5054);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2052);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);



/** How to call a registry's secret in examples: `ghcr-secret`. */
function exampleSecretName(host) {
    if (host === 'ghcr.io')
        return 'ghcr-secret';
    return host === 'docker.io' ? 'dockerhub-secret' : 'registry-secret';
}
/** The command that creates a pull secret, with placeholders where the credential goes. */
function createSecretCommand(host, namespace, name = exampleSecretName(host)) {
    const server = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
    const password = host === 'ghcr.io' ? '<token with read:packages>' : '<password>';
    return `kubectl create secret docker-registry ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(name)} --namespace ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(namespace)} --docker-server=${server} --docker-username=<user> --docker-password=${password}`;
}
/** The YAML that names a secret in a pod spec. */
function pullSecretsYaml(name) {
    return `imagePullSecrets: [{name: ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlWord */ .Q)(name)}}]`;
}
/** What lets this check see a private image of the registry. */
function letCheckSee(reference) {
    if (reference.host !== 'ghcr.io') {
        return `give this check a credential for ${(0,_core_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(reference.host)} (\`registries:\` in pullproof.yaml, or \`docker login\`)`;
    }
    return `give the job \`permissions: packages: read\`, and this repository access to ${(0,_core_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceName */ .z$)(reference))} (package settings, Manage Actions access, Read)`;
}


/***/ }),

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ yamlWord),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** Writes a text as one word of a shell command: as it is when that is safe, else in single quotes. Rendered text is hostile. */
function shellWord(text) {
    return /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** Writes a text as a YAML scalar in a flow mapping: as it is when that is safe, else in double quotes. */
function yamlWord(text) {
    const isPlain = /^<?[a-z][a-z0-9.-]*>?$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(text);
    return isPlain ? text : JSON.stringify(text);
}


/***/ }),

/***/ 3096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ theImage),
/* harmony export */   JN: () => (/* binding */ quoteList),
/* harmony export */   K0: () => (/* binding */ quoteReference),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   oj: () => (/* binding */ workloadNames)
/* harmony export */ });
/* harmony import */ var _core_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5054);

/** Lists quoted values in their order, at most `limit` of them: `"a", "b" and 3 more`. */
function quoteList(values, limit = 5) {
    const unique = [...new Set(values)];
    const shown = unique.slice(0, limit).map(_core_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD);
    const rest = unique.length - shown.length;
    if (rest > 0)
        return `${shown.join(', ')} and ${rest} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
/** `1 image`, `2 images`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** Quotes a reference whole, so that it can be copied; only a text that is no reference is cut and escaped. */
function quoteReference(text) {
    return /^[\x21-\x7e]{1,400}$/.test(text) ? `"${text}"` : (0,_core_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text);
}
/** The start of every message about an image: `image "ghcr.io/acme/api:1.4.2"`. */
function theImage(image) {
    return `image ${quoteReference(image)}`;
}
/** Names workloads, each once and sorted: `Deployment/api`, `Job/migrate`. */
function workloadNames(uses, limit = 3) {
    const names = [...new Set(uses.map((use) => `${use.workload.kind}/${use.workload.name}`))].sort();
    const rest = names.length - limit;
    return rest > 0 ? `${names.slice(0, limit).join(', ')} and ${rest} more` : names.join(', ');
}


/***/ })

};
