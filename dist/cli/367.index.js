export const id = 367;
export const ids = [367];
export const modules = {

/***/ 1367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locateFailures: () => (/* binding */ locateFailures)
/* harmony export */ });
/* harmony import */ var _core_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5054);
/* harmony import */ var _preflight_facts_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(237);
/* harmony import */ var _provenance_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4446);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3291);
/* harmony import */ var _case_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2333);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5226);






/**
 * Adds the line of the chart's values or templates to each failure, as `check` finds it.
 *
 * @param gathered the rendered chart
 * @returns the diagnosis with placements; an image that the chart does not render with these values is a note
 */
async function locateFailures(diagnosis, gathered, ports) {
    if (gathered.failure !== null) {
        const note = `the chart does not render, so no line can be named: ${gathered.failure.message}`;
        return { ...diagnosis, notes: [...diagnosis.notes, note] };
    }
    const found = diagnosis.failures.flatMap((failure) => {
        const uses = usesOf(failure, gathered.inventory.uses);
        return uses.length === 0 ? [] : [{ failure, uses, found: violationOf(failure, uses) }];
    });
    const { outcome, target } = gathered;
    const facts = (0,_preflight_facts_of_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .x)(gathered, new Map(), null);
    const context = { engine: ports.engine, outcome, target, facts, cwd: ports.cwd };
    const { placements } = await (0,_provenance_index_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x)(found.map((entry) => entry.found), context);
    const byFailure = new Map(found
        .map((entry) => [entry.failure, placements.get(entry.found.violation) ?? null, entry.uses[0]])
        .map(([failure, placement, use]) => [failure, placement?.location ? placement : templateLine(use)]));
    const missing = diagnosis.failures.flatMap(({ image }) => image !== null && !found.some(({ failure }) => failure.image === image) ? [image] : []);
    const notes = [...new Set(missing)].map((image) => `image ${(0,_core_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(image)} is not in the chart as it renders with these values`);
    return {
        ...diagnosis,
        failures: diagnosis.failures.map((failure) => ({ ...failure, placement: byFailure.get(failure) ?? null })),
        notes: [...diagnosis.notes, ...notes],
    };
}
function usesOf({ image }, uses) {
    if (image === null)
        return [];
    const key = (0,_case_js__WEBPACK_IMPORTED_MODULE_1__/* .imageKey */ .p)(image);
    return uses.filter((use) => (0,_case_js__WEBPACK_IMPORTED_MODULE_1__/* .imageKey */ .p)(use.image) === key);
}
/** The failure as a rule would have reported it before the deploy. */
function violationOf(failure, uses) {
    const { rule: id, kind, image, happened, help, severity } = failure;
    const { aspect, cause } = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kindInfo */ .P)(kind);
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a.find((known) => known.id === id) ?? {
        id: kind,
        summary: '',
        severity,
        cause,
        profiles: [],
        needsNetwork: false,
        check: () => [],
    };
    return { rule, violation: { message: happened, help, image, uses, aspect } };
}
/** The line of the template that prints the image, where provenance finds nothing better. */
function templateLine({ location, locationConfidence }) {
    return location && { location, confidence: locationConfidence, related: [], suggestion: null };
}


/***/ }),

/***/ 237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/** Puts together what the rules may look at for one target. */
function factsOf({ target, inventory, failure }, images, local) {
    return {
        target: {
            name: target.name,
            chart: target.chart,
            values: target.values,
            namespace: target.namespace,
            profile: target.profile,
            platforms: target.platforms,
            allowedRegistries: target.allowedRegistries,
        },
        renderFailure: failure,
        uses: inventory.uses,
        images,
        secrets: inventory.secrets,
        serviceAccounts: [...inventory.serviceAccounts, ...declaredAccounts({ target, inventory })],
        declaredSecrets: target.pullSecrets,
        local,
        valueFacts: [],
    };
}
/** A declared account without a namespace exists in every namespace that the release uses. */
function declaredAccounts({ target, inventory }) {
    const namespaces = [...new Set([target.namespace, ...inventory.uses.map((use) => use.workload.namespace)])].sort();
    return target.serviceAccounts.flatMap((account) => (account.namespace === null ? namespaces : [account.namespace]).map((namespace) => ({
        name: account.name,
        namespace,
        pullSecrets: account.pullSecrets.map((name) => ({ name, problem: null, rendered: JSON.stringify({ name }) })),
        origin: 'declared',
        source: null,
        documentIndex: null,
    })));
}


/***/ }),

/***/ 4446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/** Finds the line of each violation. */
async function locate(found, _context) {
    const placements = new Map();
    for (const { violation } of found)
        placements.set(violation, { location: null, confidence: 'none', related: [], suggestion: null });
    return { placements, renders: 0 };
}


/***/ })

};
