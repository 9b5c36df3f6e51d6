export const id = 894;
export const ids = [894,172];
export const modules = {

/***/ 8261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createPorts: () => (/* binding */ createPorts)
/* harmony export */ });
/* harmony import */ var _core_sensitive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1386);

/** Connects the main job with the command line. `GITHUB_TOKEN` (or `GH_TOKEN`) is the token for ghcr.io. */
function createPorts(io, engine, onProgress, onWarning) {
    const token = io.env.GITHUB_TOKEN || io.env.GH_TOKEN;
    return {
        cwd: io.cwd,
        env: io.env,
        home: io.home,
        today: io.today,
        githubToken: token ? (0,_core_sensitive_js__WEBPACK_IMPORTED_MODULE_0__/* .sensitive */ .L)(token) : null,
        stdin: io.stdin,
        engine,
        onProgress,
        onWarning,
    };
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startProgress)
/* harmony export */ });
/* unused harmony export describeProgress */
/* harmony import */ var _reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7969);

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const INTERVAL_MS = 80;
/** Returns to the start of the line and clears it. */
const CLEAR = '\r\u001b[K';
/** Starts a progress line. It is cleared on `stop` and when the user interrupts. */
function startProgress(io) {
    if (!io.isStderrTerminal || io.env.TERM === 'dumb' || io.env.CI)
        return { show: () => { }, stop: () => { } };
    let text = 'starting…';
    let frame = 0;
    const draw = () => {
        io.writeError(`${CLEAR}${FRAMES[frame++ % FRAMES.length]} ${text.slice(0, Math.max(10, (io.columns ?? 80) - 3))}`);
    };
    const timer = setInterval(draw, INTERVAL_MS);
    timer.unref();
    let isRunning = true;
    const stop = () => {
        if (!isRunning)
            return;
        isRunning = false;
        clearInterval(timer);
        forget();
        io.writeError(CLEAR);
    };
    const forget = io.onInterrupt(stop);
    return {
        show: (progress) => {
            text = describeProgress(progress);
        },
        stop,
    };
}
/** What a step is called while it runs. */
function describeProgress(progress) {
    switch (progress.step) {
        case 'render':
            return `rendering ${(0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(progress.target)}…`;
        case 'lookup':
            return `looking up ${progress.done}/${progress.total} images…`;
        case 'local':
            return `asking the local cluster about ${(0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(progress.target)}…`;
        case 'locate':
            return `finding the lines in ${(0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(progress.target)}…`;
    }
}


/***/ }),

/***/ 9792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ planReports),
  c: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./build/files/rule-pages.js
var rule_pages = __webpack_require__(4873);
// EXTERNAL MODULE: ./build/files/write-file.js
var write_file = __webpack_require__(4926);
// EXTERNAL MODULE: ./build/reporters/describe.js
var describe = __webpack_require__(9648);
// EXTERNAL MODULE: ./build/reporters/escape/terminal.js
var terminal = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/reporters/paths.js
var paths = __webpack_require__(1393);
;// CONCATENATED MODULE: ./build/reporters/compact.js



/**
 * For editors and problem matchers (docs/problem-matcher.json): `file:line:column: error: message [rule]`, one line a finding.
 * A finding without a location names the chart, without line and column. Nothing is printed when there is no finding.
 */
const compact = { id: 'compact', render };
function render(report) {
    return (0,describe/* bySeverity */.Np)(report.findings)
        .map((finding) => `${(0,terminal/* defuseLine */.BM)(renderLine(finding, report))}\n`)
        .join('');
}
function renderLine(finding, report) {
    const { location } = finding;
    const file = (0,terminal/* terminalLine */.tL)((0,paths/* placeOf */.$t)(finding, report));
    const place = location ? `${file}:${location.line}:${location.column}` : file;
    return `${place}: ${finding.severity}: ${(0,terminal/* terminalLine */.tL)(finding.message)} [${(0,terminal/* terminalLine */.tL)(finding.rule)}]`;
}

// EXTERNAL MODULE: ./build/reporters/github.js
var github = __webpack_require__(8442);
// EXTERNAL MODULE: ./build/reporters/escape/json.js
var json = __webpack_require__(6391);
;// CONCATENATED MODULE: ./build/reporters/json.js

/**
 * For programs: the report as contract §4 describes it (`schema/report.schema.json`). Every object is rebuilt here, so that the
 * order of the keys never depends on who made the report.
 */
const json_json = { id: 'json', render: (report) => (0,json/* toJson */.a)(toContract(report)) };
function toContract(report) {
    const { tool, counts } = report;
    return {
        schemaVersion: report.schemaVersion,
        tool: { name: tool.name, version: tool.version, helm: tool.helm, kubernetes: tool.kubernetes },
        verdict: report.verdict,
        targets: report.targets.map(({ name, chart, values, namespace, profile }) => ({
            name,
            chart,
            values,
            namespace,
            profile,
        })),
        images: report.images.map(toImage),
        findings: report.findings.map(toFinding),
        suppressed: report.suppressed.map((each) => ({ ...toFinding(each), reason: each.reason, until: each.until })),
        coverage: report.coverage.map(({ target, workload, registry, servedBy, ok }) => ({
            target,
            workload,
            registry,
            servedBy,
            ok,
        })),
        counts: {
            errors: counts.errors,
            warnings: counts.warnings,
            notes: counts.notes,
            images: counts.images,
            found: counts.found,
            absent: counts.absent,
            denied: counts.denied,
            unverified: counts.unverified,
            skipped: counts.skipped,
        },
    };
}
function toImage(image) {
    return {
        reference: image.reference,
        resolved: image.resolved,
        target: image.target,
        state: image.state,
        digest: image.digest,
        platforms: image.platforms?.map(({ platform, digest, size }) => ({ platform, digest, size })),
        evidence: image.evidence,
        uses: image.uses.map(toUse),
    };
}
function toFinding(finding) {
    const { location, suggestion } = finding;
    return {
        rule: finding.rule,
        severity: finding.severity,
        cause: finding.cause,
        message: finding.message,
        help: finding.help,
        target: finding.target,
        image: finding.image,
        location: location && {
            file: location.file,
            line: location.line,
            column: location.column,
            endLine: location.endLine,
            endColumn: location.endColumn,
        },
        confidence: finding.confidence,
        related: finding.related.map(({ file, line, column, message }) => ({ file, line, column, message })),
        suggestion: suggestion && {
            file: suggestion.file,
            line: suggestion.line,
            column: suggestion.column,
            endColumn: suggestion.endColumn,
            replacement: suggestion.replacement,
            description: suggestion.description,
        },
        uses: finding.uses.map(toUse),
        evidence: finding.evidence,
        unverified: finding.unverified,
    };
}
function toUse(use) {
    return {
        kind: use.kind,
        name: use.name,
        namespace: use.namespace,
        container: use.container,
        role: use.role,
        source: use.source,
        pullPolicy: use.pullPolicy,
        pullSecrets: use.pullSecrets,
        serviceAccount: use.serviceAccount,
    };
}

// EXTERNAL MODULE: ./build/reporters/escape/visible.js
var visible = __webpack_require__(1887);
;// CONCATENATED MODULE: ./build/reporters/escape/xml.js

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Escapes untrusted text for an XML attribute, on one line. Characters that XML 1.0 does not allow are made visible first. */
function xmlAttribute(text) {
    return (0,visible/* visible */.RK)(text).replace(/[&<>"']/g, entity);
}
/** Escapes untrusted text for the content of an XML element; line breaks are kept. */
function xmlText(text) {
    return (0,visible/* visibleLines */.gB)(text)
        .map((line) => line.replace(/[&<>"']/g, entity).replace(/^(\s*)::/, '$1&#58;:'))
        .join('\n');
}
function entity(character) {
    return ENTITIES[character];
}

;// CONCATENATED MODULE: ./build/reporters/junit.js


/**
 * For test viewers: a suite for each target, a case for each image and for each finding without one. Errors fail a case, what
 * could not be verified skips it, warnings and suppressed findings are its output. No times: same input, same bytes.
 */
const junit = { id: 'junit', render: junit_render };
function junit_render(report, options) {
    const names = new Set([...report.targets, ...report.findings.map((finding) => ({ name: finding.target }))].map(({ name }) => name));
    const suites = [...names].map((name) => ({ name, cases: casesOf(report, name, options) }));
    const all = suites.flatMap((suite) => suite.cases);
    return `${[
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="pullproof" ${countsOf(all)}>`,
        ...suites.flatMap(({ name, cases }) => [
            `  <testsuite name="${xmlAttribute(name)}" ${countsOf(cases)}>`,
            ...cases.flatMap((each) => renderCase(each, name, options)),
            '  </testsuite>',
        ]),
        '</testsuites>',
    ].join('\n')}\n`;
}
function casesOf(report, target, options) {
    const isOwn = (finding) => finding.target === target;
    const findings = report.findings.filter(isOwn);
    const suppressed = report.suppressed.filter(isOwn);
    const images = report.images.filter((image) => image.target === target);
    const names = new Set(images.map((image) => image.reference));
    const rest = findings.filter((finding) => finding.image === null || !names.has(finding.image));
    return [
        ...images.map((image) => imageCase(image, findings, suppressed, options)),
        ...rest.map((finding) => findingCase(finding, options)),
    ];
}
function imageCase(image, findings, suppressed, options) {
    const own = findings.filter((finding) => finding.image === image.reference);
    const failures = own.filter((finding) => finding.severity === 'error' && !finding.unverified);
    const unverified = own.find((finding) => finding.unverified);
    const isSkipped = failures.length === 0 && (unverified !== undefined || image.state === 'unverified' || image.state === 'skipped');
    const hidden = suppressed.filter((finding) => finding.image === image.reference);
    const location = (failures[0] ?? own[0])?.location;
    return {
        name: image.reference === '' ? '(empty)' : image.reference,
        file: location?.file ?? null,
        line: location?.line ?? null,
        failures,
        skipped: isSkipped ? (unverified?.message ?? image.state) : null,
        output: [
            `${image.state}, used by ${(0,describe/* usedBy */.XP)(image).names.join(', ')}`,
            ...own.filter((finding) => !failures.includes(finding)).map((finding) => outputOf(finding, options)),
            ...hidden.map((finding) => `suppressed (${(0,describe/* describeSuppression */.ld)(finding)}): ${finding.message} [${finding.rule}]`),
        ],
    };
}
function findingCase(finding, options) {
    const isFailure = finding.severity === 'error' && !finding.unverified;
    return {
        name: finding.image === null ? finding.rule : `${finding.rule} ${finding.image}`,
        file: finding.location?.file ?? null,
        line: finding.location?.line ?? null,
        failures: isFailure ? [finding] : [],
        skipped: finding.unverified ? finding.message : null,
        output: isFailure ? [] : [outputOf(finding, options)],
    };
}
function outputOf(finding, options) {
    return `${finding.severity}: ${detailsOf(finding, options)}`;
}
function detailsOf(finding, options) {
    const { location } = finding;
    return [
        `${location ? `${location.file}:${location.line}:${location.column}: ` : ''}${finding.message} [${finding.rule}]`,
        ...finding.uses.map((use) => `  ${(0,describe/* describeUse */.pt)(use)}`),
        ...finding.evidence.map((line) => `  ${line}`),
        `  fix: ${finding.help}`,
        `  see ${(0,describe/* ruleUrl */.QB)(finding.rule, options)}`,
    ].join('\n');
}
function countsOf(cases) {
    const failures = cases.filter((each) => each.failures.length > 0).length;
    const skipped = cases.filter((each) => each.skipped !== null).length;
    return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}
function renderCase(each, suite, options) {
    const file = each.file === null ? '' : ` file="${xmlAttribute(each.file)}"`;
    const line = each.line === null ? '' : ` line="${each.line}"`;
    const [first] = each.failures;
    return [
        `    <testcase name="${xmlAttribute(each.name)}" classname="${xmlAttribute(suite)}"${file}${line}>`,
        ...(first
            ? [
                `      <failure type="${xmlAttribute(each.failures.map((finding) => finding.rule).join(', '))}" message="${xmlAttribute(first.message)}">`,
                `${xmlText(each.failures.map((finding) => detailsOf(finding, options)).join('\n\n'))}</failure>`,
            ]
            : []),
        ...(each.skipped === null ? [] : [`      <skipped message="${xmlAttribute(each.skipped)}"/>`]),
        ...(each.output.length > 0 ? [`      <system-out>${xmlText(each.output.join('\n'))}</system-out>`] : []),
        '    </testcase>',
    ];
}

// EXTERNAL MODULE: ./build/reporters/escape/markdown.js
var markdown = __webpack_require__(5800);
// EXTERNAL MODULE: ./build/reporters/source-line.js
var source_line = __webpack_require__(8243);
;// CONCATENATED MODULE: ./build/reporters/change.js


/** Applies a finding's suggestion to its source line; null without a suggestion or without the file's text. */
function suggestedChange(finding, options) {
    const { suggestion } = finding;
    if (!suggestion)
        return null;
    const text = options.sources?.get(suggestion.file)?.replace(/^\ufeff/, '');
    const line = text?.split('\n')[suggestion.line - 1]?.replace(/\r$/, '');
    if (line === undefined)
        return null;
    const after = line.slice(0, suggestion.column - 1) + suggestion.replacement + line.slice(suggestion.endColumn - 1);
    return { before: (0,visible/* visible */.RK)((0,source_line/* hideCredentials */.R)(line)), after: (0,visible/* visibleLines */.gB)(after).map(source_line/* hideCredentials */.R) };
}

;// CONCATENATED MODULE: ./build/reporters/markdown-finding.js





const MARKS = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** A chart can make texts of any length; the JSON report has them whole. */
const MAX_TEXT = 2000;
const MAX_LINES = 40;
const MAX_WORKLOADS = 5;
/** Renders one finding: message, place, fix, and evidence folded away. Blocks are separated by empty lines. */
function renderFinding(finding, report, options) {
    const [message, ...more] = linesOf(finding.message);
    const change = suggestedChange(finding, options);
    return [
        `#### ${finding.unverified ? '❔' : MARKS[finding.severity]} ${(0,markdown/* markdownText */.p7)(message ?? '')}`,
        ...(more.length > 0 ? [(0,markdown/* markdownBlock */.dI)(more)] : []),
        facts(finding, report, options).join(' · '),
        ...fix(finding),
        ...(change ? [(0,markdown/* markdownBlock */.dI)([`-${change.before}`, ...change.after.map((line) => `+${line}`)], 'diff')] : []),
        ...details(finding, report),
    ].join('\n\n');
}
function facts(finding, report, options) {
    const { names, more } = (0,describe/* usedBy */.XP)(finding, MAX_WORKLOADS);
    const workloads = (0,visible/* cutText */.IN)(names.join(', '), MAX_TEXT);
    return [
        place(finding, report, options),
        ...(report.targets.length > 1 ? [`target ${(0,markdown/* markdownCode */.D9)((0,visible/* cutText */.IN)(finding.target, MAX_TEXT))}`] : []),
        ...(names.length > 0 ? [(0,markdown/* markdownText */.p7)(more > 0 ? `${workloads} and ${more} more` : workloads)] : []),
        `[${(0,markdown/* markdownCode */.D9)(finding.rule)}](${(0,describe/* ruleUrl */.QB)(finding.rule, options)})${finding.cause ? ` (cause ${finding.cause}: ${describe/* CAUSES */.hE[finding.cause]})` : ''}`,
    ];
}
function place(finding, report, options) {
    const { location } = finding;
    const file = (0,paths/* repositoryPath */.SH)((0,paths/* placeOf */.$t)(finding, report), options);
    const name = (0,markdown/* markdownCode */.D9)((0,visible/* cutText */.IN)(location ? `${file}:${location.line}` : file, MAX_TEXT));
    const near = finding.confidence === 'approximate' ? ' (near this line)' : '';
    if (!location || options.sourceBaseUrl === undefined || file.length > MAX_TEXT)
        return name + near;
    return `[${name}](${options.sourceBaseUrl}/${(0,paths/* uriPath */.kq)(file)}#L${location.line})${near}`;
}
function fix(finding) {
    const [first, ...more] = linesOf(finding.help);
    if (first === undefined || first === '')
        return [];
    return [`**Fix:** ${(0,markdown/* markdownText */.p7)(first, 'text', 'keep')}`, ...(more.length > 0 ? [(0,markdown/* markdownBlock */.dI)(more, 'yaml')] : [])];
}
function details(finding, report) {
    const target = (0,describe/* describeTarget */.ff)((0,paths/* targetOf */.$r)(report, finding.target));
    const lines = [
        ...(target === '' ? [] : [target]),
        ...finding.uses.map(describe/* describeUse */.pt),
        ...finding.related.map((each) => `${each.file}:${each.line}:${each.column}: ${each.message}`),
        ...finding.evidence,
    ];
    if (lines.length === 0)
        return [];
    const shown = lines.slice(0, MAX_LINES).map((line) => (0,visible/* cutText */.IN)(line, MAX_TEXT));
    const rest = lines.length > MAX_LINES ? [`and ${lines.length - MAX_LINES} more lines`] : [];
    return ['<details><summary>Evidence and places</summary>', (0,markdown/* markdownBlock */.dI)([...shown, ...rest]), '</details>'];
}
function linesOf(text) {
    return (0,visible/* cutText */.IN)(text.trim(), MAX_TEXT)
        .split(/\r\n|\n|\r/)
        .slice(0, MAX_LINES);
}

;// CONCATENATED MODULE: ./build/reporters/markdown-fit.js
/** Size of text as UTF-8. */
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}
/**
 * Joins a header and sections within `maxBytes` of UTF-8. What does not fit is left out by whole rows, from the end of each
 * section, earlier sections first served; a note says how many rows are missing and where they are. The header is always
 * there; rows of a section that does not fit at all become a note alone.
 */
function fitSections(header, sections, maxBytes) {
    const filled = sections.filter((section) => section.rows.length > 0);
    const notes = filled.map((section) => byteLength(`\n\n${leftOut(section, section.rows.length)}`));
    let reserve = notes.reduce((sum, bytes) => sum + bytes, 0);
    let text = header;
    let used = byteLength(header) + 1;
    for (const [index, section] of filled.entries()) {
        const whole = markdown_fit_render(section, section.rows.length);
        const room = maxBytes - used - (reserve - notes[index]);
        const part = byteLength(whole) <= room ? whole : markdown_fit_render(section, countFitting(section, room - notes[index]));
        text += part;
        used += byteLength(part);
        reserve -= notes[index];
    }
    return `${text}\n`;
}
function countFitting(section, room) {
    let used = byteLength(`\n\n${section.head}`);
    let count = 0;
    for (const row of section.rows) {
        used += byteLength(section.separator + row);
        if (used > room)
            break;
        count++;
    }
    return count;
}
function markdown_fit_render(section, count) {
    const rows = count > 0 ? `\n\n${[section.head, ...section.rows.slice(0, count)].join(section.separator)}` : '';
    const missing = section.rows.length - count;
    return missing > 0 ? `${rows}\n\n${leftOut(section, missing)}` : rows;
}
function leftOut(section, missing) {
    return `*${missing} of ${section.rows.length} ${section.noun} left out here for want of room; the JSON report lists them all.*`;
}

;// CONCATENATED MODULE: ./build/reporters/markdown.js





/** GitHub drops a step's whole summary above 1 MiB; some room is kept for what other code of the step adds. */
const MARKDOWN_BYTES = 1024 * 1024 - 16 * 1024;
/** The header and the notes about what is left out always fit in this. */
const LEAST_BYTES = 2048;
const VERDICTS = {
    pass: '✅ pullproof: pass',
    fail: '❌ pullproof: fail',
    unverified: '❔ pullproof: unverified',
};
const STATES = {
    found: '✅ found',
    absent: '❌ absent',
    denied: '🔒 denied',
    unverified: '❔ unverified',
    skipped: '➖ skipped',
};
const STATE_ORDER = ['absent', 'denied', 'unverified', 'found', 'skipped'];
const MAX_CELL = 1000;
const markdown_MAX_WORKLOADS = 10;
/**
 * For the job summary and comments on GitHub: verdict, findings with the fix, every image, and which pull secret serves which
 * pod. At most `maxBytes` (at least 2 KiB) long; it stays valid Markdown wherever it is cut.
 */
const markdown_markdown = { id: 'markdown', render: markdown_render };
function markdown_render(report, options) {
    const header = [
        `## ${VERDICTS[report.verdict]}`,
        `**${(0,describe/* describeFindings */.kA)(report.counts)}** · ${(0,describe/* describeImages */.Sx)(report.counts)}`,
    ].join('\n\n');
    const of = (severity) => report.findings.filter((finding) => finding.severity === severity);
    const sections = [
        findingsSection('Errors', 'errors', of('error'), report, options),
        findingsSection('Warnings', 'warnings', of('warning'), report, options),
        imagesSection(report),
        coverageSection(report.coverage),
        findingsSection('Notes', 'notes', of('note'), report, options),
        suppressedSection(report.suppressed),
        targetsSection(report),
    ];
    return fitSections(header, sections, Math.max(LEAST_BYTES, options.maxBytes ?? MARKDOWN_BYTES));
}
function findingsSection(title, noun, findings, report, options) {
    return {
        head: `### ${title} (${findings.length})`,
        rows: findings.map((finding) => renderFinding(finding, report, options)),
        separator: '\n\n',
        noun,
    };
}
function imagesSection(report) {
    const hasTargets = report.targets.length > 1;
    const sorted = [...report.images].sort((a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state));
    const head = hasTargets ? ['State', 'Image', 'Target', 'Used by'] : ['State', 'Image', 'Used by'];
    const rows = sorted.map((image) => [
        STATES[image.state],
        cell(image.reference === '' ? '(empty)' : image.reference),
        ...(hasTargets ? [cell(image.target)] : []),
        workloads(image),
    ]);
    return tableSection('Images', 'images', head, rows);
}
function coverageSection(coverage) {
    const rows = coverage.map((row) => [
        row.ok === null ? '❔' : row.ok ? '✅' : '❌',
        cell(row.workload),
        cell(row.registry),
        (0,markdown/* markdownText */.p7)((0,visible/* cutText */.IN)(row.servedBy, MAX_CELL), 'table'),
    ]);
    return tableSection('Pull secrets', 'rows about pull secrets', ['', 'Pod of', 'Registry', 'Served by'], rows);
}
function suppressedSection(suppressed) {
    const rows = suppressed.map((finding) => [
        cell(finding.rule),
        finding.image === null ? '' : cell(finding.image),
        (0,markdown/* markdownText */.p7)((0,visible/* cutText */.IN)((0,describe/* describeSuppression */.ld)(finding), MAX_CELL), 'table'),
    ]);
    return tableSection('Suppressed', 'suppressed findings', ['Rule', 'Image', 'Reason'], rows);
}
function targetsSection(report) {
    const rows = report.targets.map((target) => [
        cell(target.name),
        cell((0,describe/* describeTarget */.ff)(target) || 'manifests'),
        cell(target.namespace),
        target.profile,
    ]);
    return tableSection('Targets', 'targets', ['Target', 'Chart and values', 'Namespace', 'Profile'], rows);
}
function tableSection(title, noun, head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return {
        head: [`### ${title} (${rows.length})`, '', line(head), line(head.map(() => '---'))].join('\n'),
        rows: rows.map(line),
        separator: '\n',
        noun,
    };
}
function workloads(image) {
    const { names, more } = (0,describe/* usedBy */.XP)(image, markdown_MAX_WORKLOADS);
    return (0,markdown/* markdownText */.p7)((0,visible/* cutText */.IN)(`${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`, MAX_CELL), 'table');
}
function cell(text) {
    return (0,markdown/* markdownCode */.D9)((0,visible/* cutText */.IN)(text, MAX_CELL), 'table');
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/reporters/sarif-fingerprint.js


/**
 * Returns a function that gives each finding of a run a fingerprint which survives moved lines and new tags: a hash of target,
 * rule, the image's name without tag and digest, and file, followed by a number that tells equal ones apart. (The rule says
 * which aspect of the image it is about.)
 */
function countFingerprints() {
    const seen = new Map();
    return (finding, report) => {
        const parts = [finding.target, finding.rule, imageName(finding.image ?? ''), (0,paths/* placeOf */.$t)(finding, report)];
        const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return `${hash}:${count}`;
    };
}
/** An image as rendered, without tag and digest: only a colon after the last slash begins a tag, the others begin a port. */
function imageName(image) {
    const name = image.split('@')[0];
    const slash = name.lastIndexOf('/');
    const colon = name.indexOf(':', slash + 1);
    return colon < 0 ? name : name.slice(0, colon);
}

;// CONCATENATED MODULE: ./build/reporters/sarif-result.js



/** GitHub keeps 1,000 locations of a result and shows 100. */
const MAX_LOCATIONS = 100;
const MAX_USES = 20;
/** Turns a finding into a SARIF result. A suppressed one carries its reason as the suppression's justification. */
function toResult(finding, ruleIndex, fingerprint, report, options) {
    return {
        ruleId: (0,visible/* visible */.RK)(finding.rule),
        ruleIndex,
        level: finding.severity,
        message: { text: messageOf(finding) },
        locations: [primary(finding, report, options)],
        ...(finding.related.length > 0 ? { relatedLocations: related(finding, options) } : {}),
        // GitHub joins alerts by `primaryLocationLineHash`; without it, it would hash the source line, which a new tag changes.
        partialFingerprints: { primaryLocationLineHash: fingerprint, 'pullproof/v1': fingerprint },
        ...(finding.suggestion ? { fixes: [fixOf(finding.suggestion, options)] } : {}),
        ...('reason' in finding
            ? {
                suppressions: [
                    { kind: 'external', status: 'accepted', justification: (0,visible/* visible */.RK)((0,describe/* describeSuppression */.ld)(finding)) },
                ],
            }
            : {}),
        properties: {
            target: finding.target,
            ...(finding.image === null ? {} : { image: finding.image }),
            ...(finding.cause === null ? {} : { cause: finding.cause, causeText: describe/* CAUSES */.hE[finding.cause] }),
            confidence: finding.confidence,
            unverified: finding.unverified,
            evidence: finding.evidence,
        },
    };
}
function messageOf(finding) {
    const uses = finding.uses.slice(0, MAX_USES).map(describe/* describeUse */.pt);
    const more = finding.uses.length - uses.length;
    const blocks = [
        (0,visible/* visibleLines */.gB)(finding.message.trim()).join('\n'),
        ...(finding.help === '' ? [] : [`Fix: ${(0,visible/* visibleLines */.gB)(finding.help.trim()).join('\n')}`]),
        ...(uses.length === 0 ? [] : [[...uses.map(visible/* visible */.RK), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')]),
        ...(finding.evidence.length === 0 ? [] : [finding.evidence.flatMap(visible/* visibleLines */.gB).join('\n')]),
    ];
    return defuseLinks(blocks.join('\n\n'));
}
/** `[text](target)` in a message is a link (SARIF §3.11.6); nothing that we quote may become one. */
function defuseLinks(text) {
    return text.replaceAll('](', '] (');
}
function primary(finding, report, options) {
    const { location } = finding;
    const file = location?.file ?? (0,paths/* fallbackFile */.Pb)((0,paths/* targetOf */.$r)(report, finding.target));
    const region = location
        ? {
            startLine: location.line,
            startColumn: location.column,
            endLine: location.endLine,
            endColumn: location.endColumn,
        }
        : { startLine: 1 };
    const logical = finding.uses.slice(0, MAX_LOCATIONS).map(logicalOf);
    return {
        physicalLocation: { artifactLocation: artifact(file, options), region },
        ...(logical.length > 0 ? { logicalLocations: logical } : {}),
    };
}
function related(finding, options) {
    return finding.related.slice(0, MAX_LOCATIONS).map((place, index) => ({
        id: index + 1,
        message: { text: defuseLinks((0,visible/* visible */.RK)(place.message)) },
        physicalLocation: {
            artifactLocation: artifact(place.file, options),
            region: { startLine: place.line, startColumn: place.column },
        },
    }));
}
function logicalOf(use) {
    return {
        name: use.container,
        fullyQualifiedName: [use.namespace, use.kind, use.name, use.container].join('/'),
        kind: 'resource',
    };
}
function fixOf(suggestion, options) {
    const { line, column, endColumn } = suggestion;
    return {
        description: { text: defuseLinks((0,visible/* visible */.RK)(suggestion.description)) },
        artifactChanges: [
            {
                artifactLocation: artifact(suggestion.file, options),
                replacements: [
                    {
                        deletedRegion: { startLine: line, startColumn: column, endLine: line, endColumn },
                        insertedContent: { text: suggestion.replacement },
                    },
                ],
            },
        ],
    };
}
/** A file as a relative URI, from the root of the repository. */
function artifact(file, options) {
    return { uri: (0,paths/* uriPath */.kq)((0,paths/* repositoryPath */.SH)(file, options)), uriBaseId: '%SRCROOT%' };
}

;// CONCATENATED MODULE: ./build/reporters/sarif.js






/** GitHub's limit of results in a run; 5,000 are shown. Most severe first, so that the surplus is the least severe. */
const MAX_RESULTS = 25_000;
/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/) for GitHub's code scanning and other viewers. */
const sarif = { id: 'sarif', render: (report, options) => (0,json/* toJson */.a)(toLog(report, options)) };
function toLog(report, options) {
    const findings = [...(0,describe/* bySeverity */.Np)(report.findings), ...(0,describe/* bySeverity */.Np)(report.suppressed)].slice(0, MAX_RESULTS);
    const ids = [...new Set(findings.map((finding) => finding.rule))].sort();
    const fingerprint = countFingerprints();
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: report.tool.name,
                        version: report.tool.version,
                        semanticVersion: report.tool.version,
                        informationUri: version/* HOMEPAGE */.p,
                        rules: ids.map((id) => toRule(id, report, options)),
                        properties: { helm: report.tool.helm, kubernetes: report.tool.kubernetes },
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: findings.map((finding) => toResult(finding, ids.indexOf(finding.rule), fingerprint(finding, report), report, options)),
                properties: { verdict: report.verdict },
            },
        ],
    };
}
function toRule(id, report, options) {
    const info = options.ruleInfo.get(id);
    const url = (0,describe/* ruleUrl */.QB)(id, options);
    const cause = report.findings.find((finding) => finding.rule === id)?.cause;
    const severity = info?.severity === 'unverified' || info === undefined ? 'warning' : info.severity;
    const summary = (0,visible/* visible */.RK)(info?.summary ?? id);
    return {
        id: (0,visible/* visible */.RK)(id),
        name: (0,visible/* visible */.RK)(id),
        shortDescription: { text: summary },
        fullDescription: { text: summary },
        helpUri: url,
        help: { text: `${summary}. See ${url}`, markdown: info?.helpMarkdown ?? `${summary}. [Documentation](${url})` },
        defaultConfiguration: { level: severity },
        properties: { tags: ['helm', 'kubernetes', 'container-image', ...(cause ? [`cause-${cause}`] : [])] },
    };
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(3235);
;// CONCATENATED MODULE: ./build/reporters/text-finding.js







const text_finding_MAX_USES = 5;
const MAX_RELATED = 5;
/** Renders one finding as a block of lines (style.md, Messages): message, source line, where, evidence, fix, page. */
function text_finding_renderFinding(finding, report, options, colors) {
    const width = options.width;
    const detail = (text) => (0,layout/* hang */.lG)((0,terminal/* terminalLine */.tL)(text), width, 2, 4);
    return [
        ...headline(finding, report, colors, width),
        ...excerpt(finding, options, colors),
        ...text_finding_related(finding).flatMap(detail),
        ...context(finding, report).flatMap((text) => detail(text).map(colors.dim)),
        ...finding.evidence.flatMap(visible/* visibleLines */.gB).flatMap((text) => detail(text).map(colors.dim)),
        ...text_finding_fix(finding, options, colors),
        ...(0,layout/* hang */.lG)(`see ${(0,describe/* ruleUrl */.QB)(finding.rule, options)}${describeCause(finding)}`, width, 2, 4).map(colors.dim),
    ];
}
function headline(finding, report, colors, width) {
    const { location } = finding;
    const place = location ? `${location.file}:${location.line}:${location.column}` : (0,paths/* placeOf */.$t)(finding, report);
    const [first = '', ...more] = (0,visible/* visibleLines */.gB)(finding.message.trim());
    const label = finding.unverified ? `${finding.severity} (unverified)` : finding.severity;
    const near = finding.confidence === 'approximate' ? ' (near this line)' : '';
    const head = `${colors.bold(`${(0,terminal/* terminalLine */.tL)(place)}:`)} ${severityColor(finding.severity, colors)(`${label}:`)}`;
    const rule = colors.dim(`[${(0,terminal/* terminalLine */.tL)(finding.rule)}]`);
    return [
        ...(0,layout/* hang */.lG)(`${head} ${(0,terminal/* terminalText */.eR)(first).replace(/ +/g, ' ')}${near} ${rule}`, width, 0, 2),
        ...more.map((line) => `  ${(0,terminal/* terminalLine */.tL)(line)}`),
    ];
}
function excerpt(finding, options, colors) {
    const { location } = finding;
    const text = location && options.sources?.get(location.file);
    if (!location || text === undefined || text === null)
        return [];
    const number = String(location.line).padStart(5);
    const line = (0,source_line/* sourceLine */._)(text, location, Math.max(20, options.width - number.length - 3));
    if (!line)
        return [];
    const caret = severityColor(finding.severity, colors)('^'.repeat(line.length));
    const bar = colors.dim('|');
    return [
        `${colors.dim(number)} ${bar} ${line.text}`,
        `${' '.repeat(number.length)} ${bar} ${' '.repeat(line.indent)}${caret}`,
    ];
}
function text_finding_related(finding) {
    const shown = finding.related
        .slice(0, MAX_RELATED)
        .map((place) => `${place.file}:${place.line}:${place.column}: ${place.message}`);
    const more = finding.related.length - shown.length;
    return more > 0 ? [...shown, `and ${more} more places`] : shown;
}
function context(finding, report) {
    const target = (0,describe/* describeTarget */.ff)((0,paths/* targetOf */.$r)(report, finding.target));
    const name = report.targets.length > 1 ? `target ${finding.target}` : '';
    const uses = finding.uses.slice(0, text_finding_MAX_USES).map(describe/* describeUse */.pt);
    const more = finding.uses.length - uses.length;
    const where = [name, target].filter((part) => part !== '').join(': ');
    return [...(where === '' ? [] : [where]), ...uses, ...(more > 0 ? [`and ${more} more`] : [])];
}
function text_finding_fix(finding, options, colors) {
    const [first = '', ...more] = (0,visible/* visibleLines */.gB)(finding.help.trim());
    const lines = first === '' ? [] : (0,layout/* hang */.lG)(`${colors.bold(colors.green('fix:'))} ${(0,terminal/* terminalLine */.tL)(first)}`, options.width, 2, 4);
    return [...lines, ...more.map((line) => `    ${line}`), ...change(finding, options, colors)];
}
/** The suggested change as lines of a diff, when the source line is known. */
function change(finding, options, colors) {
    const { suggestion } = finding;
    const lines = suggestedChange(finding, options);
    if (!suggestion || !lines)
        return [];
    const place = `${suggestion.file}:${suggestion.line}: ${suggestion.description}`;
    return [
        ...(0,layout/* hang */.lG)((0,terminal/* terminalLine */.tL)(place), options.width, 4, 6),
        colors.red(`    - ${lines.before}`),
        ...lines.after.map((text) => colors.green(`    + ${text}`)),
    ];
}
function describeCause(finding) {
    return finding.cause === null ? '' : ` (cause ${finding.cause}: ${describe/* CAUSES */.hE[finding.cause]})`;
}
function severityColor(severity, colors) {
    if (severity === 'error')
        return (text) => colors.bold(colors.red(text));
    return severity === 'warning' ? colors.yellow : colors.cyan;
}

;// CONCATENATED MODULE: ./build/reporters/text-images.js



/** More found images than this are shown as one line per registry. */
const COLLAPSE_ABOVE = 40;
const text_images_MAX_WORKLOADS = 3;
/** Columns before the reference: indent, symbol, state word, gap. */
const REFERENCE_AT = 16;
/** Terminals with less room for references show the workloads on a line of their own. */
const MIN_REFERENCE = 28;
const SYMBOLS = {
    found: '✓',
    absent: '✗',
    denied: '✗',
    unverified: '?',
    skipped: '–',
};
/** Renders the table of one target's images: those with problems first, found ones collapsed when there are many. */
function renderImages(report, target, colors, width, isVerbose) {
    const images = report.images.filter((image) => image.target === target);
    if (images.length === 0)
        return [colors.yellow('  no images found')];
    const findings = report.findings.filter((finding) => finding.target === target);
    const rows = images.map((image) => toRow(image, findings));
    const calm = rows.filter((row) => row.state === 'found' && row.errors + row.warnings === 0);
    const isCollapsed = !isVerbose && rows.filter((row) => row.state === 'found').length > COLLAPSE_ABOVE;
    const listed = isCollapsed ? rows.filter((row) => !calm.includes(row)) : rows;
    const collapsed = isCollapsed ? collapse(images.filter((_, index) => calm.includes(rows[index]))) : [];
    const sorted = [...listed, ...collapsed].sort((a, b) => a.rank - b.rank || (a.reference < b.reference ? -1 : 1));
    return layOut(sorted, colors, width);
}
function toRow(image, findings) {
    const own = findings.filter((finding) => finding.image === image.reference);
    const errors = own.filter((finding) => finding.severity === 'error').length;
    const warnings = own.filter((finding) => finding.severity === 'warning').length;
    const { names, more } = (0,describe/* usedBy */.XP)(image, text_images_MAX_WORKLOADS);
    return {
        state: image.state,
        reference: (0,terminal/* terminalText */.eR)(image.reference === '' ? '(empty)' : image.reference),
        uses: (0,terminal/* terminalText */.eR)(more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')),
        errors,
        warnings,
        rank: rankOf(image.state, errors, warnings),
    };
}
function rankOf(state, errors, warnings) {
    if (state === 'absent')
        return 0;
    if (state === 'denied')
        return 1;
    if (errors > 0)
        return 2;
    if (state === 'unverified')
        return 3;
    if (warnings > 0)
        return 4;
    return state === 'found' ? 5 : 6;
}
function collapse(images) {
    const hosts = new Map();
    for (const image of images) {
        const host = image.resolved.split('/')[0];
        hosts.set(host, (hosts.get(host) ?? 0) + 1);
    }
    return [...hosts].map(([host, count]) => ({
        state: 'found',
        reference: (0,terminal/* terminalText */.eR)(host),
        uses: (0,describe/* countOf */.pq)(count, 'image'),
        errors: 0,
        warnings: 0,
        rank: 5,
    }));
}
function layOut(rows, colors, width) {
    const column = referenceColumn(rows, width);
    return rows.flatMap((row) => {
        const head = `  ${paintState(row.state, colors)}  `;
        const uses = [row.uses, ...problems(row, colors)].filter((part) => part !== '').join(' ');
        const isBeside = (0,layout/* columnsOf */.PL)(row.reference) <= column;
        const reference = paintReference(row, colors);
        if (uses === '')
            return [head + reference];
        const at = REFERENCE_AT + (isBeside ? column : 0) + 2;
        const [first, ...rest] = (0,layout/* hang */.lG)(uses, width, at).map((line) => line.replaceAll('\u00a0', ' '));
        if (!isBeside)
            return [head + reference, ...[first, ...rest].map((line) => paintUses(line, row, colors))];
        const beside = paintUses(first.trimStart(), row, colors);
        return [`${head}${(0,layout/* pad */.eV)(reference, column)}  ${beside}`, ...rest.map((line) => paintUses(line, row, colors))];
    });
}
/**
 * Columns for the references, with the workloads beside them; 0 when the terminal is too narrow for that. References that take
 * more than half of the room do not count: their workloads stand on the next line.
 */
function referenceColumn(rows, width) {
    const half = Math.floor((width - REFERENCE_AT) / 2);
    if (half < MIN_REFERENCE)
        return 0;
    return Math.max(0, ...rows.map((row) => (0,layout/* columnsOf */.PL)(row.reference)).filter((columns) => columns <= half));
}
function paintState(state, colors) {
    const text = `${SYMBOLS[state]} ${(0,layout/* pad */.eV)(state, 10)}`;
    if (state === 'found')
        return colors.green(text);
    if (state === 'unverified')
        return colors.yellow(text);
    return state === 'skipped' ? colors.dim(text) : colors.bold(colors.red(text));
}
function paintReference(row, colors) {
    return row.rank <= 2
        ? colors.bold(row.reference)
        : row.state === 'skipped'
            ? colors.dim(row.reference)
            : row.reference;
}
function problems(row, colors) {
    const parts = [
        row.errors > 0 ? colors.red((0,describe/* countOf */.pq)(row.errors, 'error').replace(' ', '\u00a0')) : '',
        row.warnings > 0 ? colors.yellow((0,describe/* countOf */.pq)(row.warnings, 'warning').replace(' ', '\u00a0')) : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? [`(${parts.join(',\u00a0')})`] : [];
}
function paintUses(text, row, colors) {
    return row.state === 'skipped' ? colors.dim(text) : text;
}

;// CONCATENATED MODULE: ./build/reporters/text.js






/** For people at a terminal: images, findings with cause, evidence and fix, and one line that sums up. */
const text_text = { id: 'text', render: text_render };
function text_render(report, options) {
    const colors = picocolors.createColors(options.color);
    const width = Math.max(40, options.width);
    const fitted = { ...options, width };
    const blocks = [
        ...report.targets.map((target) => [
            ...targetHeader(target, colors, width),
            ...renderImages(report, target.name, colors, width, options.isVerbose ?? false),
        ]),
        ...(0,describe/* bySeverity */.Np)(report.findings).map((finding) => text_finding_renderFinding(finding, report, fitted, colors)),
        suppressed(report, colors, width),
        (0,layout/* hang */.lG)(summary(report, colors), width, 0, 2),
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.map((line) => (0,terminal/* defuseLine */.BM)(line.trimEnd())).join('\n'))
        .join('\n\n')}\n`;
}
function targetHeader(target, colors, width) {
    const parts = [
        target.chart !== null && target.chart !== target.name ? target.chart : '',
        target.values.length > 0 ? `values ${target.values.join(', ')}` : '',
        `namespace ${target.namespace}`,
        target.profile === 'local' ? 'local profile' : '',
    ].filter((part) => part !== '');
    return (0,layout/* hang */.lG)(`${colors.bold((0,terminal/* terminalLine */.tL)(target.name))} · ${(0,terminal/* terminalLine */.tL)(parts.join(' · '))}`, width, 0, 2);
}
function suppressed(report, colors, width) {
    return report.suppressed
        .map((finding) => `suppressed: ${finding.rule}${finding.image ? ` ${finding.image}` : ''} (${(0,describe/* describeSuppression */.ld)(finding)})`)
        .flatMap((line) => (0,layout/* hang */.lG)((0,terminal/* terminalLine */.tL)(line), width, 0, 2))
        .map(colors.dim);
}
function summary(report, colors) {
    const paint = {
        pass: colors.green,
        fail: colors.red,
        unverified: colors.yellow,
    };
    const verdict = colors.bold(paint[report.verdict](`verdict: ${report.verdict}`));
    return `${colors.bold((0,describe/* describeFindings */.kA)(report.counts))} · ${(0,describe/* describeImages */.Sx)(report.counts)} · ${verdict}`;
}

;// CONCATENATED MODULE: ./build/reporters/index.js







/** Every output format by its name; the values that `--format` allows are the keys. */
const reporters = { text: text_text, json: json_json, github: github/* github */.M, sarif: sarif, markdown: markdown_markdown, junit: junit, compact: compact };
/** The names of the formats, in the order in which help shows them. */
const formatIds = Object.keys(reporters);

// EXTERNAL MODULE: ./build/rules/index.js + 38 modules
var rules = __webpack_require__(3291);
// EXTERNAL MODULE: ./build/cli/color.js
var color = __webpack_require__(1350);
// EXTERNAL MODULE: ./build/cli/outputs.js
var outputs = __webpack_require__(8751);
;// CONCATENATED MODULE: ./build/cli/reports.js






/** Columns of a report that goes to no terminal. */
const DEFAULT_WIDTH = 120;
/** Reads `--format` and `--output`; see `planOutputs`. */
function planReports({ options }, io) {
    const formats = options.format ?? [];
    return (0,outputs/* planOutputs */.i)(formats, options.output ?? null, formatIds, io.cwd);
}
/** Writes every report where it belongs; files are whole or not there at all. */
function writeReports({ report, sources }, outputs, io) {
    const ruleInfo = (0,rule_pages/* ruleInfos */.UX)(rules/* rules */.a, { withPages: outputs.some(({ format }) => format === 'sarif') });
    for (const { format, file } of outputs) {
        const options = {
            color: file === null && (0,color/* wantsColor */.z)(io.env, io.isStdoutTerminal),
            width: (file === null && io.isStdoutTerminal ? io.columns : null) ?? DEFAULT_WIDTH,
            ruleInfo,
            sources,
        };
        const text = reporters[format].render(report, options);
        if (file === null)
            io.writeOut(text);
        else
            (0,write_file/* writeWholeFile */.R)(file, text, io.cwd);
    }
}


/***/ }),

/***/ 1005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ loadSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/config/chart-reference.js
var chart_reference = __webpack_require__(6723);
// EXTERNAL MODULE: ./build/config/defaults.js
var defaults = __webpack_require__(1573);
;// CONCATENATED MODULE: ./build/config/expand.js
const REFERENCE = /\$\$\{|\$\{([^}]*)\}|\$\{/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Replaces `${NAME}` by the environment variable NAME; `$${` stands for a literal `${`. Everything else is kept:
 * `$NAME` without braces is ordinary text. A variable that is set to nothing expands to nothing.
 */
function expandVariables(text, env) {
    let failure = null;
    const expanded = text.replace(REFERENCE, (match, name) => {
        if (match === '$${')
            return '${';
        if (name === undefined || !NAME.test(name)) {
            failure ??= {
                ok: false,
                problem: `"${match}" is no variable: a name of letters, digits and "_" must stand between "\${" and "}"`,
                hint: 'write "$${" for a literal "${"',
            };
            return match;
        }
        const value = env[name];
        if (value === undefined) {
            failure ??= {
                ok: false,
                problem: `the environment variable "${name}" is not set`,
                hint: `set ${name} in the job's or the step's "env:", or write "$\${${name}}" for the literal text`,
            };
            return match;
        }
        return value;
    });
    return failure ?? { ok: true, text: expanded };
}

// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(3515);
;// CONCATENATED MODULE: ./build/config/expand-config.js


/** The lists of `KEY=VALUE` in which variables are expanded. */
const SET_KEYS = ['set', 'set-string', 'set-json', 'set-file', 'set-literal'];
/** The lists whose entries hold a credential. */
const CREDENTIAL_LISTS = ['registries', 'pull-secrets'];
/**
 * Expands `${NAME}` in the credentials and the `set*` lists of one part of the configuration (contract §3).
 *
 * @param prefix where the part stands in the file: `[]` for the top level, `['targets', 2]` for a target
 * @throws UserError naming the line and the variable of each reference that cannot be expanded
 */
function expandKeys(keys, prefix, config, env) {
    const failures = [];
    const expand = (text, path) => {
        const expansion = expandVariables(text, env);
        if (expansion.ok)
            return expansion.text;
        failures.push({ path: [...prefix, ...path], ...expansion });
        return text;
    };
    const changed = {};
    for (const key of SET_KEYS) {
        const list = keys[key];
        if (list)
            changed[key] = list.map((text, index) => expand(text, [key, index]));
    }
    for (const key of CREDENTIAL_LISTS) {
        const list = keys[key];
        if (!list)
            continue;
        changed[key] = list.map((entry, index) => ({
            ...entry,
            ...(entry.username === undefined ? {} : { username: expand(entry.username, [key, index, 'username']) }),
            ...(entry.password === undefined ? {} : { password: expand(entry.password, [key, index, 'password']) }),
        }));
    }
    if (failures.length > 0)
        throw failure(failures, config);
    return { ...keys, ...changed };
}
function failure(failures, config) {
    const problems = failures.map(({ path, problem }) => ({ ...config.positionOf(path), message: problem }));
    return (0,config_problems/* configError */.F)(config.file, problems, failures[0].hint);
}

// EXTERNAL MODULE: ./build/config/helm-command.js + 1 modules
var helm_command = __webpack_require__(8579);
// EXTERNAL MODULE: ./build/config/layer.js
var config_layer = __webpack_require__(7110);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(9445);
// EXTERNAL MODULE: ./build/config/root.js
var config_root = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/config/rebase.js


/**
 * Makes the function that turns paths relative to the configuration's root into paths relative to the working directory.
 * Absolute paths, URLs and `-` (standard input) stay as they are; so does everything when both directories are the same.
 */
function createRebase(root, cwd) {
    if (external_node_path_.relative(root, cwd) === '')
        return (file) => file;
    return (file) => {
        if (file === '-' || external_node_path_.isAbsolute(file) || /^[a-z][a-z0-9+.-]*:\/\//i.test(file))
            return file;
        const moved = (0,config_root/* toRelative */.y)(cwd, external_node_path_.resolve(root, file));
        return file.endsWith('/') && !moved.endsWith('/') ? `${moved}/` : moved;
    };
}
/**
 * Rebases the paths of one `--set-file` text: `a=one.txt,b=two.txt`. A comma behind a backslash belongs to the text.
 */
function rebaseSetFile(text, rebase) {
    return text
        .split(/(?<!\\),/)
        .map((part) => {
        const equals = part.indexOf('=');
        return equals < 0 ? part : `${part.slice(0, equals + 1)}${rebase(part.slice(equals + 1))}`;
    })
        .join(',');
}

// EXTERNAL MODULE: ./build/config/target.js
var target = __webpack_require__(2714);
// EXTERNAL MODULE: ./build/core/platform.js
var platform = __webpack_require__(3643);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/core/sensitive.js
var sensitive = __webpack_require__(1386);
;// CONCATENATED MODULE: ./build/config/registries.js




/**
 * Turns an entry of `registries` (variables expanded) into settings; reads its certificate authority.
 *
 * @throws UserError when half of the credential is empty or the certificate cannot be read
 */
function toRegistry(entry, context) {
    const credential = toCredential(entry, `the credential for "${entry.host}"`, context);
    return {
        host: normaliseHost(entry.host),
        endpoint: entry.endpoint === undefined ? null : entry.endpoint.replace(/\/+$/, ''),
        credential,
        credentialSource: credential ? context.source : null,
        ca: entry.ca === undefined ? null : readCertificates(entry.ca, context),
        insecure: entry.insecure ?? false,
        trustedRealms: entry['trusted-realms'] ?? [],
    };
}
/** Turns an entry of `pull-secrets` (variables expanded) into a declared secret. */
function toPullSecret(entry, context) {
    return {
        name: entry.name,
        namespace: entry.namespace ?? null,
        registries: entry.registries ?? [],
        credential: toCredential(entry, `the credential of the pull secret "${entry.name}"`, context),
    };
}
function toCredential(entry, what, context) {
    const { username, password } = entry;
    if (username === undefined || password === undefined)
        return null;
    if (username === '' && password === '') {
        context.warn(`${what} in ${context.source} is empty: it is asked without one (workflows of forks get no secrets)`);
        return null;
    }
    if (username === '' || password === '') {
        throw new errors/* UserError */.y('CREDENTIAL_INCOMPLETE', `${what} in ${context.source} has an empty ${username === '' ? 'user name' : 'password'}`, {
            hint: 'check that the environment variable holds the secret',
        });
    }
    return (0,sensitive/* sensitive */.L)({ username, password });
}
function readCertificates(file, context) {
    let pem;
    try {
        pem = (0,external_node_fs_.readFileSync)(context.resolve(file), 'utf8');
    }
    catch (cause) {
        const code = cause.code ?? 'unknown error';
        throw new errors/* UserError */.y('CA_UNREADABLE', `the certificate authority "${context.rebase(file)}" of ${context.source} cannot be read (${code})`, {
            hint: '"ca" is the path of a PEM file, relative to the directory of the configuration',
            cause,
        });
    }
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
    try {
        if (blocks.length === 0)
            throw new Error('no certificate');
        for (const block of blocks)
            new external_node_crypto_.X509Certificate(block);
    }
    catch (cause) {
        throw new errors/* UserError */.y('CA_INVALID', `"${context.rebase(file)}" of ${context.source} holds no valid certificate in PEM form`, { cause });
    }
    return pem;
}
/** Hosts are compared in lower case; Docker Hub's other names mean docker.io. */
function normaliseHost(host) {
    const lower = host.toLowerCase();
    return ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'].includes(lower) ? 'docker.io' : lower;
}

;// CONCATENATED MODULE: ./build/config/to-layer.js




/** Turns one part of the configuration (valid, variables expanded) into a layer with paths relative to the working directory. */
function toLayer(keys, context) {
    const { rebase } = context;
    const layer = {
        name: keys.name,
        chart: keys.chart === undefined ? undefined : rebase(keys.chart),
        manifests: keys.manifests?.map(rebase),
        values: keys.values?.map(rebase),
        set: keys.set,
        setString: keys['set-string'],
        setJson: keys['set-json'],
        setFile: keys['set-file']?.map((text) => rebaseSetFile(text, rebase)),
        setLiteral: keys['set-literal'],
        releaseName: keys['release-name'],
        namespace: keys.namespace,
        kubeVersion: keys['kube-version'],
        apiVersions: keys['api-versions'],
        includeCrds: keys['include-crds'],
        skipTests: keys['skip-tests'],
        noHooks: keys['no-hooks'],
        isUpgrade: keys['is-upgrade'],
        skipSchemaValidation: keys['skip-schema-validation'],
        profile: keys.profile,
        platforms: keys.platforms?.map((text) => (0,platform/* parsePlatform */.F)(text)),
        cluster: keys.cluster,
        registries: keys.registries?.map((entry) => toRegistry(entry, context)),
        pullSecrets: keys['pull-secrets']?.map((entry) => toPullSecret(entry, context)),
        serviceAccounts: keys['service-accounts']?.map((entry) => ({
            name: entry.name,
            namespace: entry.namespace ?? null,
            pullSecrets: entry['pull-secrets'],
        })),
        allowedRegistries: keys['allowed-registries'],
        rules: keys.rules === undefined ? undefined : (0,config_layer/* definedOnly */.Uv)(keys.rules),
        ignore: keys.ignore?.map(({ rule, image, reason, until }) => ({
            rule,
            image: image ?? null,
            reason,
            until: until ?? null,
        })),
        failOn: keys['fail-on'],
        onUnverified: keys['on-unverified'],
    };
    return (0,config_layer/* definedOnly */.Uv)(layer);
}

;// CONCATENATED MODULE: ./build/config/resolve.js











/**
 * Brings flags, helm command, configuration file and defaults together (in this order of precedence).
 *
 * A chart or manifests given by flags is one target with what the top level of the configuration says; else the targets
 * of the configuration, extended by the flags; else the charts found in the repository.
 *
 * @throws UserError when something is missing, unknown or contradicts itself
 */
async function resolveSettings(request, context) {
    const warnings = [];
    const top = topLayer(context, (message) => warnings.push(message));
    const flags = flagLayer(request, warnings);
    const layers = await targetLayers(request, flags, top, context, (message) => warnings.push(message));
    const targets = layers.map((layer) => (0,target/* toTarget */.LJ)(withRegistries(layer, request)));
    (0,target/* checkTargets */.VJ)(targets);
    for (const { chart } of targets)
        if (chart !== null)
            (0,chart_reference/* checkChartReference */.a)(chart, context.cwd);
    const settings = {
        targets,
        concurrency: request.concurrency ?? defaults/* DEFAULT_CONCURRENCY */.WH,
        timeoutMs: request.timeoutMs ?? defaults/* DEFAULT_TIMEOUT_MS */.t1,
        offline: request.offline,
    };
    return { settings, warnings };
}
/** The top level of the configuration; below it only Helm's own environment. */
function topLayer(context, warn) {
    const namespace = context.env.HELM_NAMESPACE ? { namespace: context.env.HELM_NAMESPACE } : {};
    return { ...namespace, ...(context.config ? layerOf(context, context.config, [], warn) : {}) };
}
/** Registries of the request come before those of the configuration, also before a target's own. */
function withRegistries(layer, { registries }) {
    return registries.length === 0 ? layer : { ...layer, registries: [...registries, ...(layer.registries ?? [])] };
}
function layerOf(context, config, at, warn) {
    const { version: _version, targets, ...top } = config.config;
    const keys = at.length === 0 ? top : targets[at[1]];
    const rebase = createRebase(config.root, context.cwd);
    const registryContext = {
        source: config.file,
        rebase,
        resolve: (file) => external_node_path_.resolve(config.root, file),
        warn,
    };
    return toLayer(expandKeys(keys, at, config, context.env), registryContext);
}
function flagLayer(request, warnings) {
    if (request.helmCommand === null)
        return request.flags;
    const helm = (0,helm_command/* parseHelmCommand */.H)(request.helmCommand);
    warnings.push(...helm.warnings);
    if (request.flags.chart !== undefined) {
        throw new errors/* UserError */.y('CHART_TWICE', `the chart is given twice: "${request.flags.chart}" and "${helm.layer.chart}" in the helm command`);
    }
    return (0,config_layer/* extendLayer */.kQ)(helm.layer, request.flags);
}
async function targetLayers(request, flags, top, context, warn) {
    const { config } = context;
    const names = (config?.config.targets ?? []).map(({ name }) => name);
    const isOwnTarget = flags.chart !== undefined || flags.manifests !== undefined;
    if (isOwnTarget) {
        if (request.targets.length > 0) {
            throw new errors/* UserError */.y('TARGET_AND_CHART', '--target chooses among the targets of the configuration, and a chart or manifests are given as well', {
                hint: 'give one of the two',
            });
        }
        return [(0,config_layer/* extendLayer */.kQ)(withoutChart(top), flags)];
    }
    if (config && names.length > 0) {
        const chosen = chooseTargets(request.targets, names, config.file);
        return chosen.map((index) => (0,config_layer/* extendLayer */.kQ)((0,config_layer/* overrideLayer */.o6)(top, layerOf(context, config, ['targets', index], warn)), flags));
    }
    if (request.targets.length > 0) {
        const where = config ? `${config.file} has no targets` : 'there is no pullproof.yaml with targets';
        throw new errors/* UserError */.y('TARGET_UNKNOWN', `unknown target "${request.targets[0]}": ${where}`);
    }
    if (top.chart !== undefined || top.manifests !== undefined)
        return [(0,config_layer/* extendLayer */.kQ)(top, flags)];
    return (await context.discover()).map((layer) => (0,config_layer/* extendLayer */.kQ)((0,config_layer/* overrideLayer */.o6)(top, layer), flags));
}
/** What the top level says beside its own chart: a chart from the command line takes the policy, not another chart's values. */
function withoutChart(top) {
    const own = new Set(['chart', 'releaseName', ...config_layer/* APPENDED */.C6.filter((key) => key !== 'apiVersions')]);
    return Object.fromEntries(Object.entries(top).filter(([key]) => !own.has(key)));
}
function chooseTargets(wanted, names, file) {
    if (wanted.length === 0)
        return names.map((_, index) => index);
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown !== undefined) {
        throw new errors/* UserError */.y('TARGET_UNKNOWN', `unknown target "${unknown}" of ${file}; ${(0,nearest/* suggestWord */.v)(unknown, names)}`);
    }
    return names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
}

;// CONCATENATED MODULE: ./build/config/index.js


/**
 * Finds and reads the configuration and makes the settings of a run from it and from what was asked for.
 * The schema and the discovery of charts are loaded only when they are needed.
 *
 * @throws UserError for everything that is wrong with flags, files or the configuration
 */
async function loadSettings(request, host) {
    const location = (0,config_root/* findConfig */.u)(host.cwd, request.configFile);
    const config = location ? (await __webpack_require__.e(/* import() */ 429).then(__webpack_require__.bind(__webpack_require__, 5810))).loadConfig(location, host.cwd, host.ruleIds) : null;
    return resolveSettings(request, {
        cwd: host.cwd,
        env: host.env,
        config,
        discover: async () => (await __webpack_require__.e(/* import() */ 860).then(__webpack_require__.bind(__webpack_require__, 5860))).discoverTargets(host.cwd),
    });
}


/***/ }),

/***/ 3515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8508);


const HINT = `every key is described in ${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .HOMEPAGE */ .p}/blob/main/docs/configuration.md`;
/**
 * Turns all problems of a file into one error that lists each as `file:line:column: …`.
 *
 * @param hint what to do about it, when something better than the documentation is known
 */
function configError(file, problems, hint = HINT) {
    const lines = [...problems]
        .sort((a, b) => a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1))
        .map((problem) => `${file}:${problem.line}:${problem.column}: ${problem.message}`);
    const unique = [...new Set(lines)];
    const message = unique.length === 1
        ? unique[0]
        : `${file} has ${unique.length} problems:\n${unique.map((line) => `  ${line}`).join('\n')}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('CONFIG_INVALID', message, { hint });
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findConfig),
/* harmony export */   y: () => (/* binding */ toRelative)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2807);



const NAMES = ['pullproof.yaml', node_path__WEBPACK_IMPORTED_MODULE_1__.join('.github', 'pullproof.yaml')];
const LOOK_ALIKES = ['pullproof.yml', node_path__WEBPACK_IMPORTED_MODULE_1__.join('.github', 'pullproof.yml'), '.pullproof.yaml', '.pullproof.yml'];
/**
 * Finds `pullproof.yaml` or `.github/pullproof.yaml` in the working directory or above it, up to the root of the
 * repository (the directory that holds `.git`); outside a repository only the working directory is looked at.
 *
 * @param cwd absolute working directory
 * @param given the path of `--config`, or null
 * @throws UserError when the given file does not exist, when two files compete, or when the name is nearly right
 */
function findConfig(cwd, given) {
    if (given !== null)
        return locate(cwd, given);
    for (const directory of upwards(cwd)) {
        const found = NAMES.map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)).filter((file) => isFile(file));
        if (found.length > 1) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_AMBIGUOUS', `there are two configuration files: ${found.map(show(cwd)).join(' and ')}`, {
                hint: 'keep one of them, or name one with --config',
            });
        }
        if (found[0])
            return { file: found[0], root: directory };
        const alike = LOOK_ALIKES.map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)).find((file) => isFile(file));
        if (alike) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_NAME', `${show(cwd)(alike)} is not read: the configuration file is called "pullproof.yaml"`, {
                hint: 'rename it, or name it with --config',
            });
        }
    }
    return null;
}
function locate(cwd, given) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, given);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_NOT_FOUND', `the configuration file "${given}" does not exist`, {
            hint: 'give the path of a pullproof.yaml, or leave --config out',
        });
    }
    if (!isFile(file))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_NOT_A_FILE', `the configuration file "${given}" is not a file`);
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file);
    return { file, root: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(directory) === '.github' ? node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory) : directory };
}
function* upwards(cwd) {
    const directories = [];
    for (let directory = cwd;; directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory)) {
        directories.push(directory);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, '.git')))
            break;
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory) === directory) {
            yield cwd;
            return;
        }
    }
    yield* directories;
}
function isFile(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
function show(cwd) {
    return (file) => toRelative(cwd, file);
}
/** A path relative to the working directory with forward slashes, for messages and reports. */
function toRelative(cwd, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(cwd, file);
    return (relative === '' ? '.' : relative).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 2172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createEngine: () => (/* binding */ createEngine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/helm/assets.js



/**
 * Finds the engine by walking up from this file: in the bundle to `dist/`, from source to the root of the repository.
 *
 * @throws Error when the installation is incomplete
 */
function findEngineFiles() {
    const here = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    for (let directory = here;; directory = external_node_path_.dirname(directory)) {
        for (const dist of [directory, external_node_path_.join(directory, 'dist')]) {
            const wasm = external_node_path_.join(dist, 'engine', 'helm.wasm.zst');
            if ((0,external_node_fs_.existsSync)(wasm))
                return { wasm, worker: findWorker(here, dist) };
        }
        if (directory === external_node_path_.dirname(directory))
            break;
    }
    throw new Error(`the engine (engine/helm.wasm.zst) is missing above ${here}: the installation is incomplete`);
}
function findWorker(here, dist) {
    const candidates = [
        external_node_path_.join(here, 'worker.ts'),
        external_node_path_.join(here, 'worker.js'),
        external_node_path_.join(dist, 'worker', 'index.js'),
    ];
    const worker = candidates.find((file) => (0,external_node_fs_.existsSync)(file));
    if (worker === undefined)
        throw new Error(`the engine's worker (worker/index.js) is missing in ${dist}: the installation is incomplete`);
    return worker;
}

;// CONCATENATED MODULE: ./build/helm/frame.js
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/**
 * Encodes a request: `u32 header length | header (JSON) | blobs back to back`, little endian.
 *
 * @returns a fresh buffer that the caller may transfer
 */
function encodeFrame(header, blobs) {
    const json = encoder.encode(JSON.stringify(header));
    const length = blobs.reduce((sum, blob) => sum + blob.byteLength, 4 + json.byteLength);
    const frame = new Uint8Array(length);
    new DataView(frame.buffer).setUint32(0, json.byteLength, true);
    frame.set(json, 4);
    let offset = 4 + json.byteLength;
    for (const blob of blobs) {
        frame.set(blob, offset);
        offset += blob.byteLength;
    }
    return frame.buffer;
}
/** Encodes a render; the blobs are the chart's, those of `values`, those of `setFiles`. */
function encodeRender(request) {
    const { chart, values, setFiles, ...flags } = request;
    const header = {
        op: 'render',
        ...flags,
        chart: chart.kind === 'archive'
            ? { kind: 'archive', name: chart.name, size: chart.bytes.byteLength }
            : {
                kind: 'directory',
                root: chart.root,
                files: chart.files.map((file) => ({
                    path: file.path,
                    size: file.bytes.byteLength,
                    ...(file.irregular ? { irregular: true } : {}),
                })),
            },
        values: values.map((file) => ({ name: file.path, size: file.bytes.byteLength })),
        setFiles: setFiles.map((file) => ({ arg: file.arg, path: file.path, size: file.bytes.byteLength })),
    };
    const chartBlobs = chart.kind === 'archive' ? [chart.bytes] : chart.files.map((file) => file.bytes);
    return encodeFrame(header, [
        ...chartBlobs,
        ...values.map((file) => file.bytes),
        ...setFiles.map((file) => file.bytes),
    ]);
}
/**
 * Decodes a response: `u32 JSON length | JSON | text`.
 *
 * @throws Error when the frame is malformed, which is a fault of the engine
 */
function decodeFrame(buffer) {
    if (buffer.byteLength < 4)
        throw new Error('the engine answered with less than a frame');
    const length = new DataView(buffer).getUint32(0, true);
    if (length > buffer.byteLength - 4)
        throw new Error('the engine answered with a cut frame');
    const body = JSON.parse(decoder.decode(new Uint8Array(buffer, 4, length)));
    return { body, text: new Uint8Array(buffer, 4 + length) };
}

;// CONCATENATED MODULE: ./build/helm/limits.js
/** The module's own maximum, in bytes. */
const MODULE_MEMORY = 1024 * 1024 * 1024;
const MIB = 1024 * 1024;
/** Says what ended a call, in one sentence with the limit and its usual cause. */
function limitFailure(fault, limits) {
    const kind = fault.limit === null ? 'internal' : 'limit';
    return { ok: false, error: { kind, message: sentence(fault, limits), detail: fault.detail }, warnings: [] };
}
function sentence({ limit, detail }, limits) {
    switch (limit) {
        case 'time':
            return `rendering took longer than ${limits.timeoutMs / 1000} s and was stopped; the usual cause is an endless "range" or a template that calls itself without end`;
        case 'memory':
            return `rendering needed more than ${Math.floor((limits.maxMemoryBytes ?? MODULE_MEMORY) / MIB)} MiB of memory and was stopped; the usual cause is YAML whose aliases multiply, or a template that calls itself or grows its text without end`;
        case 'stack':
            return 'rendering nested deeper than the stack allows and was stopped; the usual cause is a template that includes itself, or YAML nested thousands of levels deep';
        case 'output':
            return `the rendered output is larger than ${Math.floor(limits.maxOutputBytes / MIB)} MiB; the usual cause is a "range" over too much, or a template that repeats itself`;
        case null:
            return `the engine stopped unexpectedly: ${detail.split('\n', 1)[0]}`;
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/helm/worker-link.js

/** Native stack of the worker in MiB: Helm allows 1,000 nested includes, which need more than the 4 that a worker has. */
const STACK_MB = 64;
/** Starts a worker at once. It does not keep the process alive until `hold(true)`. */
function startWorker(entry, start) {
    const worker = new external_node_worker_threads_.Worker(entry, {
        workerData: start,
        execArgv: [],
        env: {},
        stdin: false,
        stdout: true,
        stderr: true,
        resourceLimits: { stackSizeMb: STACK_MB },
    });
    let calls = 0;
    let waiting = null;
    let dead = null;
    const deliver = (message) => {
        if (message instanceof Error)
            dead ??= message;
        const receive = waiting;
        waiting = null;
        receive?.(message);
    };
    worker.on('message', (message) => {
        if (message.type === 'ready' || message.type === 'broken')
            started(message);
        else
            deliver(message);
    });
    worker.on('error', (error) => {
        started(error);
        deliver(error);
    });
    worker.on('exit', (code) => {
        const error = new Error(`the engine's worker ended with status ${code}`);
        started(error);
        deliver(error);
    });
    // After the listeners: adding one for messages makes the worker hold the process again.
    worker.unref();
    let started = () => { };
    const ready = new Promise((resolve, reject) => {
        started = (message) => {
            if (message instanceof Error)
                reject(message);
            else if (message.type === 'ready')
                resolve(message);
            else if (message.type === 'broken')
                reject(new Error(`the engine cannot be started: ${message.message}`));
        };
    });
    // Whoever calls sees the rejection; an unused engine must not bring the process down.
    ready.catch(() => { });
    return {
        ready,
        call(frame, deterministic, timeoutMs) {
            if (dead)
                return Promise.resolve(faultOf(dead));
            calls += 1;
            const message = { id: calls, frame, deterministic };
            return new Promise((resolve) => {
                const timer = setTimeout(() => {
                    waiting = null;
                    resolve({ limit: 'time', detail: `no answer after ${timeoutMs} ms` });
                }, timeoutMs);
                waiting = (reply) => {
                    clearTimeout(timer);
                    resolve(reply instanceof Error ? faultOf(reply) : answerOf(reply));
                };
                worker.postMessage(message, [frame]);
            });
        },
        hold(busy) {
            if (busy)
                worker.ref();
            else
                worker.unref();
        },
        async terminate() {
            await worker.terminate();
        },
    };
}
function answerOf(reply) {
    if (reply.type === 'answer')
        return reply.frame;
    return reply.type === 'fault' ? reply.fault : { limit: null, detail: `an unexpected message: ${reply.type}` };
}
function faultOf(error) {
    return {
        limit: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : null,
        detail: `${error.name}: ${error.message}`,
    };
}

;// CONCATENATED MODULE: ./build/helm/engine.js




/** 1 GiB is what the module itself allows; 60 s is far above the slowest known chart (3 s). */
const DEFAULTS = { timeoutMs: 60_000, maxMemoryBytes: null, maxOutputBytes: 64 * 1024 * 1024 };
/**
 * Starts the engine at once, in a worker thread, so that loading it overlaps with other work. An idle engine does not keep the
 * process alive.
 *
 * @throws Error when the installation is incomplete
 */
function createEngine(options = {}) {
    const limits = {
        timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
        maxMemoryBytes: options.maxMemoryBytes ?? DEFAULTS.maxMemoryBytes,
        maxOutputBytes: options.maxOutputBytes ?? DEFAULTS.maxOutputBytes,
    };
    const files = findEngineFiles();
    let module = null;
    let link = start();
    let tail = Promise.resolve();
    let isClosed = false;
    function start() {
        const started = startWorker(files.worker, {
            file: files.wasm,
            module,
            maxMemoryBytes: limits.maxMemoryBytes,
            maxOutputBytes: limits.maxOutputBytes,
        });
        started.ready.then((ready) => {
            module = ready.module;
            options.onStart?.(ready.times);
        }, () => { });
        return started;
    }
    async function discard() {
        const old = link;
        link = null;
        await old?.terminate();
    }
    async function exchange(frame, deterministic, timeoutMs) {
        link ??= start();
        link.hold(true);
        try {
            await link.ready;
        }
        catch (error) {
            await discard();
            throw error;
        }
        const answer = await link.call(frame, deterministic, timeoutMs);
        link.hold(false);
        if (!(answer instanceof ArrayBuffer))
            await discard();
        return answer;
    }
    /** Calls one after another; the frame is made when its turn comes, so that waiting calls hold no copies. */
    function call(makeFrame, deterministic, timeoutMs = limits.timeoutMs) {
        if (isClosed)
            return Promise.reject(new Error('the engine is closed'));
        const turn = tail.then(async () => {
            const time = Math.min(timeoutMs, limits.timeoutMs);
            const answer = await exchange(makeFrame(), deterministic, time);
            if (answer instanceof ArrayBuffer)
                return decodeFrame(answer);
            return limitFailure(answer, { ...limits, timeoutMs: time });
        });
        tail = turn.catch(() => { });
        return turn;
    }
    async function ask(header, blobs = []) {
        const answer = await call(() => encodeFrame(header, blobs), true);
        return 'body' in answer ? answer.body : answer;
    }
    return {
        async render(request, { timeoutMs } = {}) {
            const answer = await call(() => encodeRender(request), request.deterministic, timeoutMs);
            if (!('body' in answer))
                return answer;
            return { ...answer.body, text: answer.text };
        },
        async parse(sources) {
            const files = sources.map((file) => ({ name: file.path, size: file.bytes.byteLength }));
            const blobs = sources.map((file) => file.bytes);
            return refuseBroken(await ask({ op: 'parse', files }, blobs));
        },
        setFilePaths: (args) => ask({ op: 'setFilePaths', args }),
        resolveVersion: (constraint, versions) => ask({ op: 'resolveVersion', constraint, versions }),
        async info() {
            const answer = await ask({ op: 'info' });
            if (!answer.ok)
                throw new Error(answer.error.message);
            return { helm: answer.helm, kubernetes: answer.kubernetes, go: answer.go };
        },
        async close() {
            isClosed = true;
            await tail;
            await discard();
        },
    };
}
/** A document that does not parse is a failure of the whole: what stands in it is unknown. */
function refuseBroken(answer) {
    const broken = answer.ok ? answer.documents.find((document) => document.error !== undefined) : undefined;
    if (broken?.error === undefined)
        return answer;
    const { line } = broken.error;
    const where = line === undefined ? broken.source : `line ${line} of ${broken.source}`;
    // The library counts in the document, `line` in the file.
    const why = broken.error.message.replace(/^(?:error converting YAML to JSON: )?yaml: (?:line \d+: )?/, '');
    const error = { kind: 'yaml', message: `${where} is not valid YAML: ${why}`, file: broken.source };
    return { ok: false, error: line === undefined ? error : { ...error, line }, warnings: [] };
}


/***/ }),

/***/ 5041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/provenance/index.js
var provenance = __webpack_require__(4446);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/sensitive.js
var sensitive = __webpack_require__(1386);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(1989);
;// CONCATENATED MODULE: ./build/registry/keychain/registry-host.js
/** The names of Docker Hub that people write into files and references (registries.md §4). */
const dockerHubNames = new Set([
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/**
 * The host that a key of a credentials file stands for: without scheme, trailing slash, `/v1/` or `/v2/`, in lower case,
 * Docker Hub under its one name. Hosts are then compared whole: a part of a name never matches.
 *
 * @param key `ghcr.io`, `https://ghcr.io/`, `https://index.docker.io/v1/`, `localhost:5000`
 * @returns null for a key with a path of its own (`ghcr.io/acme`), which speaks for no whole host
 */
function registryHost(key) {
    const host = key
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
        .replace(/\/v[12]$/, '');
    if (host === '' || host.includes('/'))
        return null;
    return dockerHubNames.has(host) ? 'docker.io' : host;
}
/** What a credential helper is asked for: Docker Hub has kept the address of its first version. */
function serverAddress(host) {
    return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}

;// CONCATENATED MODULE: ./build/registry/keychain/credential-helper.js



const defaultTimeLimitMs = 10_000;
const outputLimitBytes = 64 * 1024;
/** What a helper prints, with exit status 1, for a server that it does not know (docker-credential-helpers). */
const unknownServer = /credentials not found in native (keychain|store)/;
const answer = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });
/**
 * Runs `docker-credential-<name> get` with the host on its standard input (docker-credential-helpers protocol).
 * Never throws; the problem text holds nothing that the helper printed, since that may be the secret.
 *
 * @param env environment of the helper; its PATH is searched
 * @param timeLimitMs after this long it is killed
 */
async function askHelper(name, host, env, timeLimitMs = defaultTimeLimitMs) {
    if (!/^[\w.-]+$/.test(name))
        return failed(`"${name}" is no name of a credential helper`);
    const program = `docker-credential-${name}`;
    const { error, stdout } = await run(program, serverAddress(host), env, timeLimitMs);
    if (error === null) {
        const credential = read(stdout);
        if (credential === null)
            return failed(`${program} gave something else than Docker's JSON for "${host}"`);
        return credential.password === '' ? { kind: 'none' } : { kind: 'credential', credential };
    }
    if (unknownServer.test(stdout))
        return { kind: 'none' };
    if (error.code === 'ENOENT')
        return failed(`${program} is not on PATH, so it gave no credential for "${host}"`);
    if (error.killed)
        return failed(`${program} gave no answer for "${host}" within ${timeLimitMs / 1000} s`);
    return failed(`${program} failed for "${host}" (${reason(error)}); to see why: echo ${serverAddress(host)} | ${program} get`);
}
function run(program, input, env, timeout) {
    return new Promise((resolve) => {
        const options = {
            env,
            timeout,
            maxBuffer: outputLimitBytes,
            killSignal: 'SIGKILL',
            windowsHide: true,
        };
        const child = (0,external_node_child_process_.execFile)(program, ['get'], options, (error, stdout) => resolve({ error, stdout }));
        // A helper that does not read its input closes the pipe; its answer counts, not that.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}
function read(stdout) {
    try {
        const { Username, Secret } = answer.parse(JSON.parse(stdout));
        return { username: Username, password: Secret };
    }
    catch {
        return null;
    }
}
function reason({ code, signal }) {
    if (signal)
        return `signal ${signal}`;
    return typeof code === 'number' ? `exit status ${code}` : String(code);
}
function failed(problem) {
    return { kind: 'failed', problem };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/registry/keychain/docker-config.js




const docker_config_text = schemas/* string */.YjP().nullish();
const schema = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ auth: docker_config_text, username: docker_config_text, password: docker_config_text, identitytoken: docker_config_text }).nullish())
        .nullish(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    credsStore: docker_config_text,
});
/**
 * Reads a credentials file.
 *
 * @returns null when there is no such file
 * @throws UserError naming the file, and the line where it can be told, when it is not what Docker writes. The text of
 *   the file is never quoted: it holds passwords
 */
async function readDockerConfig(file) {
    const content = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return null;
        throw unusable(file, `it cannot be read (${error.code})`);
    });
    if (content === null || content.trim() === '')
        return null;
    const parsed = schema.safeParse(parseJson(file, content.replace(/^\uFEFF/, '')));
    if (parsed.success)
        return { file, data: parsed.data };
    const key = parsed.error.issues[0]?.path[0];
    throw unusable(file, `${key === undefined ? 'it' : `"${String(key)}"`} does not have the form that Docker writes`);
}
/** The credential under `auths` for exactly this host; the key that is the plain host wins over its other spellings. */
function credentialInAuths({ data }, host) {
    const matching = Object.entries(data.auths ?? {}).filter(([key]) => registryHost(key) === host);
    matching.sort(([a], [b]) => Number(b === host) - Number(a === host));
    for (const [, entry] of matching) {
        const credential = entry ? credentialOf(entry) : null;
        if (credential !== null)
            return credential;
    }
    return null;
}
/** The helpers that are responsible for a host, the most specific first. */
function helpersFor({ data }, host) {
    const own = Object.entries(data.credHelpers ?? {}).find(([key]) => registryHost(key) === host)?.[1];
    return [own, data.credsStore].filter((name) => typeof name === 'string' && name !== '');
}
function credentialOf({ auth, username, password, identitytoken }) {
    if (identitytoken)
        return { username: '<token>', password: identitytoken };
    const decoded = auth ? Buffer.from(auth, 'base64').toString('utf8') : '';
    const colon = decoded.indexOf(':');
    if (colon > 0)
        return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
    return username && password ? { username, password } : null;
}
function parseJson(file, content) {
    try {
        return JSON.parse(content);
    }
    catch (error) {
        // V8's message may quote the text; only its position is used.
        const line = /\(line (\d+) column \d+\)/.exec(error.message)?.[1];
        throw unusable(line === undefined ? file : `${file}:${line}`, 'it is not valid JSON');
    }
}
function unusable(place, why) {
    return new errors/* UserError */.y('DOCKER_CONFIG_INVALID', `${place}: ${why}`, {
        hint: 'repair or remove the file, or point DOCKER_CONFIG at a directory with another config.json',
    });
}

;// CONCATENATED MODULE: ./build/registry/keychain/index.js





/**
 * Finds the credentials of a host: the configuration, the GitHub token (ghcr.io only), Docker's config.json, podman's
 * auth.json. A credential belongs to one exact host. Files are read and helpers run when the first host needs them, once.
 *
 * `credentialsFor` throws UserError when a credentials file is broken.
 */
function createKeychain(options) {
    const warnings = new Set();
    const answers = new Map();
    let files;
    const find = async (host) => {
        files ??= openFiles(options);
        const entries = [...configured(options.registries, host), ...githubToken(options, host)];
        for (const { config, title } of await files) {
            entries.push(...(await fromFile(config, title, host, options.env, (problem) => warnings.add(problem))));
        }
        return withoutRepeats(entries);
    };
    return {
        credentialsFor(name) {
            const host = registryHost(name) ?? name;
            const known = answers.get(host) ?? find(host);
            answers.set(host, known);
            return known;
        },
        warnings: () => [...warnings].sort(),
    };
}
async function openFiles({ env, home }) {
    const places = [
        { title: "Docker's config.json", file: (0,external_node_path_.join)(env.DOCKER_CONFIG || (0,external_node_path_.join)(home, '.docker'), 'config.json') },
        { title: "podman's auth.json", file: podmanFile(env) },
    ];
    const opened = [];
    for (const { title, file } of places) {
        const config = file === null ? null : await readDockerConfig(file);
        if (config !== null)
            opened.push({ config, title });
    }
    return opened;
}
function podmanFile(env) {
    if (env.REGISTRY_AUTH_FILE)
        return env.REGISTRY_AUTH_FILE;
    return env.XDG_RUNTIME_DIR ? (0,external_node_path_.join)(env.XDG_RUNTIME_DIR, 'containers', 'auth.json') : null;
}
function configured(registries, host) {
    return registries.flatMap(({ credential, credentialSource, host: named }) => credential !== null && (registryHost(named) ?? named) === host
        ? [{ credential, source: credentialSource ?? 'configuration', isExplicit: true }]
        : []);
}
function githubToken({ githubToken: token }, host) {
    if (host !== 'ghcr.io' || !token || token.reveal() === '')
        return [];
    return [entry({ username: 'x-access-token', password: token.reveal() }, 'github-token')];
}
async function fromFile(config, title, host, env, warn) {
    for (const helper of helpersFor(config, host)) {
        const answer = await askHelper(helper, host, env);
        if (answer.kind === 'credential')
            return [entry(answer.credential, `${title} (credential helper ${helper})`)];
        if (answer.kind === 'failed')
            warn(`${title}: ${answer.problem}`);
    }
    const credential = credentialInAuths(config, host);
    return credential === null ? [] : [entry(credential, title)];
}
function entry(credential, source) {
    return { credential: (0,sensitive/* sensitive */.L)(credential), source, isExplicit: false };
}
/** The same credential from a second place says nothing new. */
function withoutRepeats(entries) {
    const seen = new Set();
    return entries.filter(({ credential }) => {
        const { username, password } = credential.reveal();
        const key = `${username}\0${password}`;
        return !seen.has(key) && seen.add(key);
    });
}

;// CONCATENATED MODULE: ./build/registry/host-credentials.js
/** The identity of whoever has no credential. */
const ANONYMOUS = { id: 'anonymous', kind: 'anonymous', source: 'no credential', isExplicit: false };
/**
 * Tries a host's credentials in turn until one gets a definite answer. The first is `credential:<host>`, the others have
 * their position behind it (`credential:<host>#2`).
 *
 * @param skip how many of the entries were tried before
 */
async function askCredentials(host, entries, askAs, skip = 0) {
    const answers = [];
    for (let at = skip; at < entries.length && !answers.some(isSettled); at += 1) {
        const { credential, source, isExplicit } = entries[at];
        const id = `credential:${host}${at === 0 ? '' : `#${at + 1}`}`;
        answers.push(await askAs({ id, kind: 'credential', source, isExplicit }, credential));
    }
    return answers;
}
/** Whether the registry gave a definite answer about the image. */
function isSettled({ answer }) {
    return answer.state === 'found' || answer.state === 'absent';
}

;// CONCATENATED MODULE: ./build/registry/http/network-error.js
/** No answer came, or one that is no HTTP. Carries the verdict's reason; `message` is the text for the evidence. */
class NetworkError extends Error {
    name = 'NetworkError';
    reason;
    constructor(reason, message) {
        super(message);
        this.reason = reason;
    }
}
const REASONS = {
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
    EAI_FAIL: 'dns',
    EAI_NODATA: 'dns',
    EAI_NONAME: 'dns',
    ECONNREFUSED: 'refused',
    ETIMEDOUT: 'timeout',
    UND_ERR_CONNECT_TIMEOUT: 'timeout',
    UND_ERR_HEADERS_TIMEOUT: 'timeout',
    UND_ERR_BODY_TIMEOUT: 'timeout',
    UND_ERR_PRX_TLS: 'tls',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
    SELF_SIGNED_CERT_IN_CHAIN: 'tls',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
    UNABLE_TO_GET_ISSUER_CERT: 'tls',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
    HOSTNAME_MISMATCH: 'tls',
};
/**
 * Names the failure of a request in the verdict's terms. Happy Eyeballs (several addresses, all refused) ends in an
 * AggregateError: its first member speaks.
 *
 * @param error what undici or the socket threw
 */
function toNetworkError(error) {
    if (error instanceof NetworkError)
        return error;
    const cause = firstCoded(error);
    const code = cause?.code ?? '';
    const text = cause?.message || (error instanceof Error ? error.message : '') || code || 'the connection failed';
    return new NetworkError(reasonOf(code), text);
}
function reasonOf(code) {
    const known = REASONS[code];
    if (known)
        return known;
    if (/^(?:CERT_|ERR_TLS_|ERR_SSL_)/.test(code))
        return 'tls';
    if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW')
        return 'protocol';
    return 'network';
}
function firstCoded(error, depth = 0) {
    if (!(error instanceof Error) || depth > 5)
        return null;
    const nested = [...(error instanceof AggregateError ? error.errors : []), error.cause];
    for (const inner of nested) {
        const found = firstCoded(inner, depth + 1);
        if (found)
            return found;
    }
    const code = Reflect.get(error, 'code');
    return typeof code === 'string' ? { code, message: error.message } : null;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
;// CONCATENATED MODULE: ./build/registry/http/retry.js


/** Tries in all, by what went wrong. What is not named is final at once. */
const TRIES = {
    server: 4,
    'rate-limit': 4,
    network: 4,
    timeout: 2,
    refused: 2,
    dns: 2,
};
const FIRST_WAIT_MS = 200;
class TryAgain extends Error {
    hint;
    constructor(hint) {
        super(hint.reason);
        this.hint = hint;
    }
}
/**
 * Repeats an attempt with exponential back-off and jitter, or after the time that the answer asks for. Gives the last
 * result and the number of tries; never throws on its own account.
 */
async function withRetry(attempt, options) {
    let last = null;
    const repeat = async (number) => {
        last = { result: await attempt(), attempts: number };
        const hint = options.hintOf(last.result);
        if (hint)
            throw new TryAgain(hint);
    };
    try {
        await (0,p_retry/* default */.Ay)(repeat, {
            retries: 10,
            minTimeout: 0,
            shouldRetry: ({ error, attemptNumber }) => waitForTurn(error, attemptNumber, options),
        });
    }
    catch (error) {
        if (!last || !(error instanceof TryAgain))
            throw error;
    }
    return last;
}
async function waitForTurn(error, attempt, options) {
    if (!(error instanceof TryAgain) || attempt >= (TRIES[error.hint.reason] ?? 1))
        return false;
    const backOff = FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
    const wait = error.hint.waitMs === null ? backOff : error.hint.waitMs + Math.random() * 50;
    if (wait >= options.remainingMs() || !options.isWorthIt())
        return false;
    try {
        await (0,external_node_timers_promises_.setTimeout)(wait, undefined, { signal: options.signal });
    }
    catch {
        return false;
    }
    return options.isWorthIt();
}

;// CONCATENATED MODULE: ./build/registry/hosts/azure.js
/** Azure Container Registry: its token service lives on the registry's own host; 401 also for a wrong repository or tag. */
const azure = {
    id: 'azure',
    matches: (host) => host.endsWith('.azurecr.io') || host.endsWith('.azurecr.cn') || host.endsWith('.azurecr.us'),
};

;// CONCATENATED MODULE: ./build/registry/hosts/docker-hub.js
const NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/**
 * Docker Hub. HEAD never counts against its limit, GET of a manifest does; a repository that does not exist and a private
 * one look the same: the token is issued, the manifest is a 401 `insufficient_scope` (registries.md §4).
 */
const dockerHub = {
    id: 'docker-hub',
    matches: (host) => NAMES.has(host),
    endpoint: () => 'https://registry-1.docker.io',
    trustedRealms: ['auth.docker.io'],
    isGetCounted: true,
};

;// CONCATENATED MODULE: ./build/registry/verdict/seen.js
/** The registry says that the repository, or what was asked for in it, does not exist. */
const absent = (what) => ({ state: 'absent', what });
/** The registry refuses. */
const denied = (why) => ({ state: 'denied', why });
/** The answer proves nothing about the image. */
const unverified = (reason) => ({ state: 'unverified', reason });

;// CONCATENATED MODULE: ./build/registry/hosts/ecr.js

const HOST = /^\d+\.dkr[.-]ecr[.-][a-z0-9.-]*(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
/** Amazon ECR: Basic, user `AWS`, with a password that lives for twelve hours and is then refused with 403. */
const ecr = {
    id: 'ecr',
    matches: (host) => HOST.test(host) || host === 'public.ecr.aws',
    explain(seen) {
        const isExpired = seen.errors.some(({ message }) => /authorization token (?:has expired|is invalid)/i.test(message ?? ''));
        return isExpired && seen.status === 403 && seen.sentAs !== 'anonymous' ? denied('rejected') : null;
    },
};

;// CONCATENATED MODULE: ./build/registry/hosts/generic.js
/** Any other registry: the distribution specification and nothing else. */
const generic = {
    id: 'generic',
    matches: () => true,
};

;// CONCATENATED MODULE: ./build/registry/hosts/ghcr.js
/**
 * GitHub's container registry. Every request without a token is a 401, also for public images, so the token is fetched
 * first (registries.md §1.1, §1.2).
 */
const ghcr = {
    id: 'ghcr',
    matches: (host) => host === 'ghcr.io' || host.endsWith('.ghcr.io'),
    challenge: { realmPath: '/token', service: 'ghcr.io' },
};

;// CONCATENATED MODULE: ./build/registry/hosts/gitlab.js

/**
 * GitLab, also self-hosted. Its token service decides about access: 403 "access forbidden" is a valid credential without
 * rights on the project, a bad credential is a 401 (registries.md §4).
 */
const gitlab = {
    id: 'gitlab',
    matches: (host) => host === 'registry.gitlab.com',
    matchesRealm: (realm) => realm.pathname === '/jwt/auth',
    trustedRealms: ['gitlab.com'],
    explain(seen) {
        if (seen.stage !== 'token' || seen.status !== 403 || seen.sentAs === 'anonymous')
            return null;
        return seen.errors.some(({ message }) => /access forbidden/i.test(message ?? '')) ? denied('no-access') : null;
    },
};

;// CONCATENATED MODULE: ./build/registry/hosts/google.js
/** Google Artifact Registry, which also serves the gcr.io names; registry.k8s.io redirects to it. */
const google = {
    id: 'google',
    matches: (host) => host.endsWith('-docker.pkg.dev') || host === 'gcr.io' || host.endsWith('.gcr.io') || host === 'registry.k8s.io',
    trustedRealms: ['gcr.io', '*.gcr.io', '*.pkg.dev'],
};

;// CONCATENATED MODULE: ./build/registry/hosts/harbor.js

/**
 * Harbor. `NOT_FOUND` stands for a missing repository and a missing artifact alike, and may come with status 401 once a
 * credential was accepted; 412 is its policy that prevents pulls of vulnerable images (registries.md §4).
 */
const harbor = {
    id: 'harbor',
    matches: () => false,
    matchesRealm: (realm, service) => service === 'harbor-registry' || realm.pathname === '/service/token',
    explain(seen) {
        if (seen.stage !== 'manifest')
            return null;
        if (seen.status === 412)
            return unverified('protocol');
        if (seen.status !== 401 || seen.kind !== 'registry' || seen.sentAs === 'anonymous')
            return null;
        const text = seen.errors.find(({ code }) => code === 'NOT_FOUND')?.message ?? '';
        if (/^repository\b.* not found/i.test(text))
            return absent('repository');
        return /^artifact\b.* not found/i.test(text) ? absent(seen.subject) : null;
    },
};

;// CONCATENATED MODULE: ./build/registry/hosts/quay.js
/** Quay: an expired tag is a 404 `TAG_EXPIRED`, which the general matrix knows (registries.md §4). */
const quay = {
    id: 'quay',
    matches: (host) => host === 'quay.io',
};

;// CONCATENATED MODULE: ./build/registry/hosts/index.js









/** Every registry with a behaviour of its own. The first that matches wins; `generic` matches everything. */
const hostQuirks = [ghcr, dockerHub, ecr, gitlab, quay, google, azure, harbor, generic];
/** Finds the quirk of a host as references name it. */
function quirkOf(host) {
    return hostQuirks.find((quirk) => quirk.matches(host)) ?? generic;
}
/** Refines a generic quirk by the token service that the registry names: finds self-hosted GitLab and Harbor. */
function refineQuirk(quirk, realm, service) {
    if (quirk !== generic)
        return quirk;
    return hostQuirks.find((candidate) => candidate.matchesRealm?.(realm, service)) ?? quirk;
}

;// CONCATENATED MODULE: ./build/registry/http/until-aborted.js
/**
 * Waits for a promise, but no longer than until the signal aborts: then throws the signal's reason. The promise itself goes
 * on, since others may wait for it too.
 */
async function untilAborted(promise, signal) {
    signal.throwIfAborted();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}

;// CONCATENATED MODULE: ./build/registry/http/parse-url.js
/** Parses a URL, relative to a base if there is one; null when it is none. `URL.parse` needs Node 22. */
function parseUrl(text, base) {
    return URL.canParse(text, base?.href) ? new URL(text, base) : null;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/registry/auth/address.js

const loopback = new external_node_net_.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const internal = new external_node_net_.BlockList();
for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
]) {
    internal.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
    ['::', 127],
    ['fc00::', 7],
    ['fe80::', 10],
]) {
    internal.addSubnet(network, prefix, 'ipv6');
}
/** Whether a host name or IP literal (as `URL.hostname` gives it) is this machine itself. */
function isLoopback(hostname) {
    return isLocalName(hostname) || isIn(loopback, hostname);
}
/** Whether it is an IP literal of a private, link-local or loopback network, or a name of this machine. Names are not resolved. */
function isInternal(hostname) {
    return isLocalName(hostname) || isIn(internal, hostname);
}
function isLocalName(hostname) {
    const name = hostname.replace(/\.$/, '').toLowerCase();
    return name === 'localhost' || name.endsWith('.localhost');
}
function isIn(list, hostname) {
    const literal = hostname.replace(/^\[|\]$/g, '');
    const family = (0,external_node_net_.isIP)(literal);
    // BlockList also looks through IPv4-mapped IPv6 addresses.
    return family !== 0 && list.check(literal, family === 6 ? 'ipv6' : 'ipv4');
}

;// CONCATENATED MODULE: ./build/registry/auth/realm.js


/** Domains whose names below belong to different customers and which the Public Suffix List does not know as such. */
const SHARED_DOMAINS = [
    'azurecr.io',
    'azurecr.cn',
    'azurecr.us',
    'amazonaws.com',
    'amazonaws.com.cn',
    'on.aws',
    'pkg.dev',
    'jfrog.io',
];
/**
 * Decides about the realm of a challenge, which is text from the outside: https unless the registry itself is plain http,
 * no internal address unless the registry is there too, and a credential only for the registry's own registrable domain,
 * a known pair, or a configured host (ggcr's transport guards; registries.md §2.3, §5.3).
 */
async function decideRealm(realm, context) {
    const url = parseUrl(realm);
    if (!url)
        return { use: 'refuse', why: 'the realm of its challenge is no URL' };
    const problem = problemOf(url, context.registry, context.isInsecure);
    if (problem)
        return { use: 'refuse', why: `the realm ${url.origin} ${problem}` };
    return { use: (await isTrusted(url, context)) ? 'credential' : 'anonymous', url };
}
/**
 * Says why a URL named by a registry must not be asked, or null. Also used for redirects.
 *
 * @param target what the registry named
 * @param registry where the registry itself is asked
 */
function problemOf(target, registry, isInsecure) {
    if (target.protocol !== 'https:' && target.protocol !== 'http:')
        return 'is not https';
    if (target.username !== '' || target.password !== '')
        return 'holds a user name';
    const isSameHost = target.hostname === registry.hostname || (isLoopback(target.hostname) && isLoopback(registry.hostname));
    if (target.protocol === 'http:') {
        const isAllowed = registry.protocol === 'http:' && isSameHost && (isLoopback(target.hostname) || isInsecure);
        if (!isAllowed && target.origin !== registry.origin)
            return 'is not https';
    }
    return isInternal(target.hostname) && !isSameHost ? 'is an internal address' : null;
}
/** Whether a credential may be sent to this URL at all: https, loopback, or plain http that the configuration allows. */
function isSafeForCredentials(url, isInsecure) {
    return url.protocol === 'https:' || isLoopback(url.hostname) || isInsecure;
}
async function isTrusted(url, { registry, quirk, isInsecure, configured }) {
    if (!isSafeForCredentials(url, isInsecure))
        return false;
    if (url.hostname === registry.hostname || (isLoopback(url.hostname) && isLoopback(registry.hostname)))
        return true;
    if ([...(quirk.trustedRealms ?? []), ...configured].some((pattern) => matchesHost(pattern, url.hostname)))
        return true;
    return isSameRegistrableDomain(url.hostname, registry.hostname);
}
/** Loads the Public Suffix List only when the names differ: most registries never need it. */
async function isSameRegistrableDomain(one, other) {
    if (SHARED_DOMAINS.some((domain) => one.endsWith(`.${domain}`)))
        return false;
    const { getDomain } = await __webpack_require__.e(/* import() */ 935).then(__webpack_require__.t.bind(__webpack_require__, 935, 19));
    const domain = getDomain(one, { allowPrivateDomains: true });
    return domain !== null && domain === getDomain(other, { allowPrivateDomains: true });
}
function matchesHost(pattern, hostname) {
    return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}

;// CONCATENATED MODULE: ./build/registry/http/exchange.js

/**
 * Sends one request and reads the answer. Follows no redirect and retries nothing.
 *
 * @throws NetworkError when no complete answer came
 */
async function exchange(dispatcher, wire) {
    try {
        const response = await dispatcher.request({
            origin: wire.url.origin,
            path: `${wire.url.pathname}${wire.url.search}`,
            method: wire.method,
            headers: wire.headers,
            body: wire.body ?? null,
            signal: wire.signal,
            headersTimeout: wire.timeoutMs,
            bodyTimeout: wire.timeoutMs,
        });
        const { body, isTruncated } = await readBody(response.body, wire.maxBytes);
        return {
            method: wire.method,
            url: wire.url,
            status: response.statusCode,
            headers: response.headers,
            body,
            isTruncated,
        };
    }
    catch (error) {
        if (wire.signal.aborted && wire.signal.reason instanceof NetworkError)
            throw wire.signal.reason;
        throw toNetworkError(error);
    }
}
async function readBody(stream, maxBytes) {
    const pieces = [];
    let length = 0;
    for await (const piece of stream) {
        pieces.push(piece);
        length += piece.length;
        // Leaving the loop destroys the stream and with it the connection.
        if (length > maxBytes)
            return { body: Buffer.concat(pieces).subarray(0, maxBytes), isTruncated: true };
    }
    return { body: Buffer.concat(pieces), isTruncated: false };
}
/** The first value of a header, or null. */
function header(response, name) {
    const value = response.headers[name];
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? null : first;
}
/** All values of a header that may come several times. */
function headerList(response, name) {
    const value = response.headers[name];
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}

;// CONCATENATED MODULE: ./build/registry/verdict/redact.js
const MAX_LENGTH = 300;
/** Query keys that name what is asked for and hold no secret. */
const OPEN_KEYS = new Set(['scope', 'service', 'n', 'last', 'account']);
/** Shows a URL without user information, fragment, and the values of query keys that may hold a signature or a token. */
function redactUrl(url) {
    const query = [...url.searchParams].map(([key, value]) => `${key}=${OPEN_KEYS.has(key) ? openValue(value) : '***'}`);
    return `${url.origin}${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
/** Leaves the characters of a scope readable and escapes everything else. */
function openValue(value) {
    return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
}
/**
 * Makes a registry's or a library's text fit to be shown: known secrets and whatever looks like a credential are replaced,
 * control characters are escaped, length is cut.
 *
 * @param text from outside
 * @param secrets what was sent so far: passwords, tokens, header values
 */
function redactText(text, secrets) {
    let shown = text;
    for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
        // Error codes are shown in upper case, so the case must not matter.
        if (secret.length >= 4)
            shown = shown.replace(new RegExp(secret.replace(/[^\w]/g, literally), 'gi'), '***');
    }
    shown = shown
        .replace(/\b(bearer|basic)\s+[A-Za-z0-9\-._~+/]{8,}=*/gi, '$1 ***')
        .replace(/\b(gh[a-z]_|github_pat_|glpat-|dckr_pat_)\w+/g, '$1***')
        .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***')
        .replace(/(https?:\/\/)[^\s/@]+@/gi, '$1***@')
        .replace(/(https?:\/\/[^\s?"']+)\?[^\s"']+/gi, '$1?***')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
        .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
        .trim();
    return shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH - 1)}…` : shown;
}
/** Writes a character so that a regular expression takes it for itself. */
function literally(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/registry/http/redirects.js





const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a request and follows at most five redirects. `Authorization` is dropped for good once the origin changes, also
 * when a later redirect leads back (distribution-spec; registries.md §5.3). An internal address or a fall back to plain
 * http is refused.
 *
 * @throws NetworkError `protocol` for a redirect that must not be followed
 */
async function follow(request, options) {
    const start = request.url;
    let current = request;
    let hasLeft = false;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        const response = await options.send(current);
        const location = REDIRECTS.has(response.status) ? header(response, 'location') : null;
        if (location === null || options.isStopped)
            return { response, isForeign: current.url.origin !== start.origin };
        const target = parseUrl(location, current.url);
        if (!target)
            throw new NetworkError('protocol', 'redirected to something that is no URL');
        if (target.origin !== start.origin) {
            const problem = problemOf(target, start, options.isInsecure);
            if (problem)
                throw new NetworkError('protocol', `redirected to ${redactUrl(target)}, which ${problem}`);
            if (!options.mayLeaveOrigin)
                throw new NetworkError('protocol', `redirected to ${target.origin}: not followed with a credential`);
            hasLeft = true;
        }
        target.hash = '';
        current = { ...current, url: target, headers: hasLeft ? withoutAuthorization(current.headers) : current.headers };
    }
    throw new NetworkError('protocol', `more than ${MAX_REDIRECTS} redirects`);
}
function withoutAuthorization(headers) {
    const { authorization: _dropped, ...rest } = headers;
    return rest;
}

;// CONCATENATED MODULE: ./build/registry/auth/challenge.js
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y;
const BARE_VALUE = /[^\s,"]+/y;
const GAP = /[\s,]+/y;
const SPACE = /\s+/y;
const EQUALS = /\s*=\s*/y;
/**
 * Reads all challenges of all headers, in order. Several may share a header, be it `Bearer …, Basic …`, and quoted values
 * may hold commas and escapes. Text that fits no grammar is passed over; nothing throws.
 */
function parseChallenges(headers) {
    return headers.flatMap((header) => parseHeader(header));
}
/** Picks what we can answer: Bearer before Basic, wherever they stand; null when neither is offered. */
function pickChallenge(challenges) {
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic') ?? null;
}
function parseHeader(header) {
    const found = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(header);
        if (match)
            at = pattern.lastIndex;
        return match ? match[0] : null;
    };
    while (at < header.length) {
        if (take(GAP) !== null)
            continue;
        const word = take(TOKEN);
        if (word === null) {
            at += 1;
            continue;
        }
        if (take(EQUALS) !== null) {
            const quoted = header[at] === '"' ? readQuoted(header, at) : null;
            if (quoted)
                at = quoted.end;
            const value = quoted ? quoted.value : (take(BARE_VALUE) ?? '');
            const parameters = found.at(-1)?.parameters;
            if (parameters && !parameters.has(word.toLowerCase()))
                parameters.set(word.toLowerCase(), value);
            continue;
        }
        found.push({ scheme: word.toLowerCase(), parameters: new Map() });
        // `Negotiate YII=`: a token68 takes the place of parameters. `Basic, Bearer …` has neither.
        if (take(SPACE) !== null)
            take(TOKEN68);
    }
    return found;
}
function readQuoted(text, start) {
    let value = '';
    let at = start + 1;
    while (at < text.length && text[at] !== '"') {
        if (text[at] === '\\' && at + 1 < text.length)
            at += 1;
        value += text[at];
        at += 1;
    }
    return { value, end: at + 1 };
}

;// CONCATENATED MODULE: ./build/registry/http/go-duration.js
const UNITS = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    μs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** Reads a duration as Go prints it (`880.092µs`, `1m30s`, `0`); gives milliseconds, or null when it is none. */
function parseGoDuration(text) {
    if (text === '0')
        return 0;
    if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text))
        return null;
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h)/g)) {
        total += Number(amount) * UNITS[unit];
    }
    return total;
}

;// CONCATENATED MODULE: ./build/registry/http/retry-after.js

/**
 * How long an answer asks to wait, in milliseconds; null when it does not say.
 *
 * @param header `Retry-After`: seconds or an HTTP date (RFC 9110 §10.2.3), or null
 * @param messages of the body: GHCR hides a Go duration there, `retry-after: 880.092µs, allowed: 44000/minute`
 * @param now milliseconds since the epoch
 */
function retryAfter(header, messages, now) {
    const text = header?.trim() ?? '';
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    const date = text === '' ? Number.NaN : Date.parse(text);
    if (!Number.isNaN(date))
        return Math.max(0, date - now);
    for (const message of messages) {
        const hint = /retry-after:\s*([\d.a-zµμ]+)/i.exec(message)?.[1];
        const wait = hint === undefined ? null : parseGoDuration(hint);
        if (wait !== null)
            return wait;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/registry/verdict/error-body.js
/**
 * Reads the body of an answer that is not a success. Never throws: the specification lets a 4xx body have any format
 * (distribution-spec, "Error Codes"), and proxies put pages of their own in its place.
 *
 * @param body the bytes, already cut to the limit
 * @param contentType of the answer, or null
 */
function parseErrorBody(body, contentType) {
    const text = new TextDecoder().decode(body).trim();
    if (text === '')
        return { kind: 'empty', errors: [] };
    const value = error_body_parseJson(text);
    if (value === undefined) {
        const isHtml = /\bhtml\b/i.test(contentType ?? '') || /^<(!doctype|html|head|body|\?xml)\b/i.test(text);
        return { kind: isHtml ? 'html' : 'text', errors: isHtml ? [] : [{ code: null, message: text }] };
    }
    if (!isRecord(value))
        return { kind: 'json', errors: [] };
    if (Array.isArray(value.errors)) {
        const errors = value.errors.filter(isRecord).map(readError);
        return { kind: errors.some((error) => error.code !== null) ? 'registry' : 'json', errors };
    }
    const single = readError(value);
    return { kind: 'json', errors: single.code === null && single.message === null ? [] : [single] };
}
function error_body_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Reads `{code, message}`, and the shapes of OAuth (`error`, `error_description`) and of token services (`details`). */
function readError(value) {
    const code = firstText(value.code, value.error);
    return {
        code: code === null ? null : code.toUpperCase(),
        message: firstText(value.message, value.error_description, value.details, value.detail),
    };
}
function firstText(...values) {
    const found = values.find((value) => typeof value === 'string' && value !== '');
    return typeof found === 'string' ? found : null;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/registry/verdict/judge.js

const RATE_LIMIT_CODE = /^TOO_?MANY_?REQUESTS$/;
const RATE_LIMIT_TEXT = /secondary rate limit|rate limit exceeded|pull rate limit|toomanyrequests|data limit exceeded/i;
const ACCEPT_TEXT = /\baccept\b/i;
const MISSING_TEXT = /not (?:be )?found|unknown|does not exist|doesn't exist|no such/i;
const SUBJECT_TEXT = /\b(?:artifact|tag|manifest|image|repository|project|package|namespace)\b/i;
const REPOSITORY_NOUNS = new Set(['repository', 'project', 'package', 'namespace']);
const BAD_TOKEN_TEXT = /cannot be authenticated with the token/i;
const REPOSITORY_CODES = new Set(['NAME_UNKNOWN', 'NAME_INVALID', 'REPOSITORYNOTFOUNDEXCEPTION']);
const TAG_CODES = new Set(['MANIFEST_UNKNOWN', 'TAG_EXPIRED', 'TAG_INVALID', 'IMAGENOTFOUNDEXCEPTION']);
const REFUSAL_CODES = new Set(['UNAUTHORIZED', 'DENIED', 'FORBIDDEN']);
/**
 * Decides what an answer other than a success means: status first, code second, message last (registries.md §1, §2, §4).
 * Only a registry's own words make something absent.
 */
function judge(seen, quirk) {
    if (isRateLimit(seen))
        return unverified('rate-limit');
    const special = quirk.explain?.(seen) ?? null;
    if (special)
        return special;
    if (seen.status >= 500 || seen.status === 499 || seen.status === 408)
        return unverified('server');
    return seen.stage === 'token' ? judgeToken(seen) : judgeManifest(seen);
}
/** 429, or a 403 that is about a limit and not about access (refchecker#67). */
function isRateLimit(seen) {
    if (seen.status === 429)
        return true;
    if (seen.status !== 403 && seen.status !== 401 && seen.status !== 404)
        return false;
    return seen.errors.some(({ code, message }) => RATE_LIMIT_CODE.test(code ?? '') || (seen.status === 403 && RATE_LIMIT_TEXT.test(message ?? '')));
}
function judgeToken(seen) {
    const isGrantRefused = seen.status === 400 && seen.errors.some(({ code }) => /^INVALID_(GRANT|CLIENT)$/.test(code ?? ''));
    if (seen.status === 401 || seen.status === 403 || isGrantRefused) {
        if (seen.status === 403 && seen.kind === 'html')
            return unverified('protocol');
        return denied(seen.sentAs === 'anonymous' ? 'anonymous' : 'rejected');
    }
    return unverified('protocol');
}
function judgeManifest(seen) {
    if (seen.status === 401)
        return judgeUnauthorized(seen);
    if (seen.status === 403)
        return seen.kind === 'html' ? unverified('protocol') : refused(seen, 'no-access');
    if (seen.status === 404)
        return judgeMissing(seen);
    if (seen.status === 400 && seen.errors.some(({ code }) => code === 'NAME_INVALID'))
        return absent('repository');
    return unverified('protocol');
}
function judgeUnauthorized(seen) {
    // A host that a redirect led to asks for its own credentials: that says nothing about the image.
    if (seen.isForeign)
        return unverified('protocol');
    if (seen.sentAs === 'anonymous') {
        if (seen.challengeError === 'invalid_token' || hasText(seen, BAD_TOKEN_TEXT))
            return unverified('server');
        return seen.isChallenged || seen.kind !== 'html' ? denied('anonymous') : unverified('protocol');
    }
    if (seen.sentAs === 'basic')
        return denied('rejected');
    // The token service took the credential a moment ago, so a refusal of its token is the registry's own trouble.
    if (seen.challengeError === 'invalid_token' || hasText(seen, BAD_TOKEN_TEXT))
        return unverified('server');
    return denied('no-access');
}
function judgeMissing(seen) {
    if (seen.kind !== 'registry')
        return unverified('protocol');
    for (const error of seen.errors) {
        const verdict = judgeMissingError(error, seen);
        if (verdict)
            return verdict;
    }
    return unverified('protocol');
}
function judgeMissingError({ code, message }, seen) {
    const text = message ?? '';
    if (code === null)
        return null;
    if (REPOSITORY_CODES.has(code))
        return absent('repository');
    if (REFUSAL_CODES.has(code))
        return refused(seen, 'no-access');
    // "OCI index found, but Accept header does not support OCI indexes" (niks3#229): it is there.
    if (TAG_CODES.has(code))
        return ACCEPT_TEXT.test(text) ? unverified('protocol') : absent(seen.subject);
    if (!MISSING_TEXT.test(text) && code !== 'NOT_FOUND')
        return null;
    // Harbor: "repository X not found", "artifact X not found" under one code (sinker#35).
    const noun = SUBJECT_TEXT.exec(text)?.[0].toLowerCase() ?? 'manifest';
    return absent(REPOSITORY_NOUNS.has(noun) ? 'repository' : seen.subject);
}
function refused(seen, why) {
    if (seen.isForeign)
        return unverified('protocol');
    return denied(seen.sentAs === 'anonymous' ? 'anonymous' : why);
}
function hasText(seen, pattern) {
    return seen.errors.some(({ message }) => pattern.test(message ?? ''));
}

;// CONCATENATED MODULE: ./build/registry/verdict/outcome.js







/** Judges an answer that is no success. */
function outcomeOf(response, context) {
    const contentType = header(response, 'content-type');
    const { kind, errors } = parseErrorBody(response.body, contentType);
    const challenges = parseChallenges(headerList(response, 'www-authenticate'));
    const challengeError = challenges
        .map(({ parameters }) => parameters.get('error'))
        .find((error) => error !== undefined);
    const seen = {
        ...context,
        status: response.status,
        kind,
        errors,
        isChallenged: challenges.length > 0,
        challengeError: challengeError ?? null,
    };
    const messages = errors.flatMap(({ message }) => (message === null ? [] : [message]));
    const told = messages.length > 0 ? messages.join('; ') : kind === 'html' ? 'an HTML page, not a registry’s answer' : null;
    return {
        verdict: judge(seen, context.quirk),
        evidence: {
            ...evidenceOf(response, noted(told, context.note), context.secrets),
            code: shownCode(errors.find(({ code }) => code !== null)?.code ?? challengeError ?? null, context.secrets),
        },
        waitMs: retryAfter(header(response, 'retry-after'), messages, Date.now()),
    };
}
/** Shows where an answer came from, with a message of our own or the registry's. */
function evidenceOf(response, message, secrets = []) {
    return {
        method: response.method,
        url: redactUrl(response.url),
        status: response.status,
        code: null,
        message: message === null ? null : redactText(message, secrets),
    };
}
/** An answer that proves nothing, in our own words. */
function unclear(response, reason, message) {
    return { verdict: unverified(reason), evidence: evidenceOf(response, message), waitMs: null };
}
/** No answer at all. */
function unanswered(method, url, error, secrets = []) {
    const evidence = {
        method,
        url: typeof url === 'string' ? url : redactUrl(url),
        status: null,
        code: null,
        message: redactText(error.message, secrets),
    };
    return { verdict: unverified(error.reason), evidence, waitMs: null };
}
/** Says whether another try may end differently. */
function hintOf({ verdict, waitMs }) {
    return verdict.state === 'unverified' ? { reason: verdict.reason, waitMs } : null;
}
/** Adds the number of tries. */
function toAnswer({ verdict, evidence }, attempts) {
    return { ...verdict, evidence: { ...evidence, attempts } };
}
/** Joins a registry's words and a note of ours. */
function noted(message, note) {
    if (note === null)
        return message;
    return message === null ? note : `${message} (${note})`;
}
function shownCode(code, secrets) {
    return code === null ? null : redactText(code, secrets).slice(0, 64);
}

;// CONCATENATED MODULE: ./build/registry/auth/token.js




const MAX_BYTES = 64 * 1024;
/** The token specification's default (distribution, docs/content/spec/auth/token.md). */
const DEFAULT_LIFETIME_S = 60;
/** The user name that Docker gives to an identity token. */
const IDENTITY_TOKEN_USER = '<token>';
/**
 * Fetches a token: GET with Basic as crane does; POST (OAuth2) where the service has no GET, and for identity tokens.
 * Never throws; what went wrong is the outcome.
 *
 * @param wanted its `credential` is null for an anonymous token
 * @param note what the reader must know, for the evidence
 */
async function fetchToken(host, wanted, note) {
    const { credential } = wanted;
    if (credential)
        rememberSent(host, credential);
    const get = getRequest(host, wanted);
    const isIdentityToken = credential?.username === IDENTITY_TOKEN_USER;
    let last = isIdentityToken ? postRequest(host, wanted, credential) : get;
    try {
        let response = await send(host, last, credential);
        if (credential && last === get && (response.status === 404 || response.status === 405)) {
            last = postRequest(host, wanted, credential);
            response = await send(host, last, credential);
        }
        if (response.status === 200) {
            const grant = readToken(response);
            if (grant.ok)
                host.sentSecrets.add(grant.token);
            return grant;
        }
        const sentAs = credential ? 'token' : 'anonymous';
        const context = {
            stage: 'token',
            sentAs,
            subject: 'tag',
            isForeign: false,
            quirk: host.quirk,
            secrets: host.sentSecrets,
            note,
        };
        return { ok: false, outcome: outcomeOf(response, context) };
    }
    catch (error) {
        return { ok: false, outcome: unanswered(last.method, last.url, toNetworkError(error), host.sentSecrets) };
    }
}
/** Notes the forms in which a credential may turn up in a text, so that no text shows them. */
function rememberSent({ sentSecrets }, { username, password }) {
    for (const form of [password, encodeURIComponent(password), basic({ username, password })])
        sentSecrets.add(form);
}
/** The value that follows `Basic `. */
function basic({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
async function send(host, request, credential) {
    const options = { isInsecure: host.isInsecure, mayLeaveOrigin: credential === null, send: host.send };
    return (await follow(request, options)).response;
}
function getRequest(host, { realm, service, scope, credential }) {
    const url = new URL(realm);
    url.hash = '';
    if (service !== null)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    const headers = { accept: 'application/json' };
    if (credential)
        headers.authorization = `Basic ${basic(credential)}`;
    return { method: 'GET', url, headers, ...limits(host) };
}
function postRequest(host, { realm, service, scope }, credential) {
    const url = new URL(realm);
    url.hash = '';
    const form = new URLSearchParams({ client_id: 'pullproof', scope });
    if (service !== null)
        form.set('service', service);
    if (credential.username === IDENTITY_TOKEN_USER) {
        form.set('grant_type', 'refresh_token');
        form.set('refresh_token', credential.password);
    }
    else {
        form.set('grant_type', 'password');
        form.set('username', credential.username);
        form.set('password', credential.password);
    }
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url, headers, body: form.toString(), ...limits(host) };
}
/** A token may be shared by several lookups, so it ends with the run and not with one of them. */
function limits(host) {
    return { maxBytes: MAX_BYTES, timeoutMs: host.requestTimeoutMs, signal: host.runSignal };
}
function readToken(response) {
    const nothing = (why) => ({ ok: false, outcome: unclear(response, 'protocol', why) });
    if (/\bhtml\b/i.test(header(response, 'content-type') ?? ''))
        return nothing('the token service answered with an HTML page');
    let value;
    try {
        value = JSON.parse(response.body.toString('utf8'));
    }
    catch {
        return nothing('the token service did not answer with JSON');
    }
    const record = (typeof value === 'object' && value !== null ? value : {});
    const token = [record.token, record.access_token].find((text) => typeof text === 'string' && /^[\x21-\x7e]+$/.test(text));
    if (typeof token !== 'string')
        return nothing('the token service’s answer holds no token');
    const seconds = typeof record.expires_in === 'number' && record.expires_in > 0 ? record.expires_in : DEFAULT_LIFETIME_S;
    // A token is not used in the last tenth of its life: it must survive the request that carries it.
    return { ok: true, token, expiresAt: performance.now() + seconds * 900 };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/registry/auth/token-cache.js

/** Names a token without holding the credential itself. */
function tokenKey({ realm, service, scope, credential }) {
    const who = credential
        ? (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify([credential.username, credential.password]))
            .digest('hex')
        : 'anonymous';
    return JSON.stringify([realm.href, service, scope, who]);
}
/**
 * Gives a token from the cache, or fetches it. A failure is given to everyone who waits for it and then forgotten.
 *
 * @param now milliseconds of the monotonic clock that `expiresAt` uses
 * @param stale a token that the registry refused: it is not given again
 */
async function cachedGrant(cache, key, fetchGrant, { now, stale }) {
    const pending = cache.get(key);
    const known = pending ? await pending : null;
    if (known && (!known.ok || (known.expiresAt > now() && known.token !== stale)))
        return { grant: known, isFresh: false };
    // Whoever waited with us may have begun to replace it already.
    const replaced = cache.get(key);
    if (replaced && replaced !== pending)
        return { grant: await replaced, isFresh: true };
    const fetched = fetchGrant();
    cache.set(key, fetched);
    const grant = await fetched;
    if (!grant.ok && cache.get(key) === fetched)
        cache.delete(key);
    return { grant, isFresh: true };
}

;// CONCATENATED MODULE: ./build/registry/auth/authorize.js






/** A request without a credential. */
function bare(note) {
    return { value: null, sentAs: 'anonymous', tokenKey: null, isFresh: true, note };
}
/** Basic, straight to the registry's own origin. */
function withBasic(host, credential) {
    rememberSent(host, credential);
    return { value: `Basic ${basic(credential)}`, sentAs: 'basic', tokenKey: null, isFresh: true, note: null };
}
/** Gets a token, from the cache or from the realm, if the realm may be asked at all. */
async function withBearer(host, request) {
    const decision = await decideRealm(request.realm, {
        registry: host.base,
        quirk: host.quirk,
        isInsecure: host.isInsecure,
        configured: host.trustedRealms,
    });
    if (decision.use === 'refuse')
        return { ok: false, outcome: refusedRealm(request.about, decision.why) };
    host.quirk = refineQuirk(host.quirk, decision.url, request.service);
    const isForeign = request.credential !== null && decision.use === 'anonymous';
    const credential = isForeign ? null : request.credential;
    const note = isForeign
        ? `the credential was not sent: the token service ${decision.url.host} is not the registry’s own`
        : request.note;
    const wanted = { realm: decision.url, service: request.service, scope: request.scope, credential };
    const key = tokenKey(wanted);
    const { grant, isFresh } = await untilAborted(cachedGrant(host.tokens, key, () => fetchToken(host, wanted, note), {
        now: () => performance.now(),
        stale: request.stale,
    }), request.signal);
    if (!grant.ok)
        return { ok: false, outcome: grant.outcome };
    const sentAs = credential ? 'token' : 'anonymous';
    return { ok: true, authorization: { value: `Bearer ${grant.token}`, sentAs, tokenKey: key, isFresh, note } };
}
/** The scope of the resource's own challenge, if it speaks of this repository; else the one that pulling needs. */
function scopeOf(challenge, repository) {
    const offered = (challenge?.parameters.get('scope') ?? '').split(/\s+/);
    const own = offered.find((scope) => /^repository(?:\([^)]*\))?:.+:[a-z,*]+$/.test(scope) && scope.includes(repository));
    return own ?? `repository:${repository}:pull`;
}
function refusedRealm(url, why) {
    const evidence = {
        method: 'GET',
        url,
        status: 401,
        code: null,
        message: `its token service was not asked: ${why}`,
    };
    return { verdict: unverified('protocol'), evidence, waitMs: null };
}

;// CONCATENATED MODULE: ./build/registry/first-contact.js



/** Lets one request find out how a new host wants to be addressed while the others wait: they save their 401. The caller calls what it gets back when it has an answer. */
async function awaitFirstContact(host, signal) {
    if (host.challenge)
        return () => { };
    if (host.firstContact) {
        await untilAborted(host.firstContact, signal);
        return () => { };
    }
    let release = () => { };
    host.firstContact = new Promise((resolve) => {
        release = resolve;
    });
    return release;
}
/** Remembers how a host wants to be addressed, from the answer of any request. */
function learn(host, { response, isForeign }) {
    if (response.status !== 401 || isForeign) {
        host.challenge ??= { scheme: 'none' };
        return;
    }
    const challenge = challengeOf(response);
    if (!challenge)
        return;
    host.challenge =
        challenge.scheme === 'basic'
            ? { scheme: 'basic' }
            : {
                scheme: 'bearer',
                realm: challenge.parameters.get('realm') ?? '',
                service: challenge.parameters.get('service') ?? null,
                isForeknown: false,
            };
}
/** The challenge of an answer that we can meet, or null. */
function challengeOf(response) {
    return pickChallenge(parseChallenges(headerList(response, 'www-authenticate')));
}

;// CONCATENATED MODULE: ./build/registry/ask.js





/**
 * Asks a registry as one identity: authorises in advance when it is known how, else answers the challenge of the 401.
 * The credential goes to the registry's own origin or to its own token service only.
 *
 * @param credential of the identity; null asks anonymously
 * @throws NetworkError when no answer came
 */
async function ask(host, credential, question) {
    const isUnsafe = credential !== null && !isSafeForCredentials(host.base, host.isInsecure);
    const asker = isUnsafe
        ? { credential: null, note: 'the credential was not sent over plain http' }
        : { credential, note: null };
    const release = await awaitFirstContact(host, question.signal);
    let first;
    let followed;
    try {
        first = await inAdvance(host, asker, question);
        if (!first.ok)
            return first;
        followed = await ask_send(host, first.authorization, question);
        learn(host, followed);
    }
    finally {
        release();
    }
    if (followed.response.status !== 401 || followed.isForeign)
        return reply(followed, first.authorization);
    const second = await inReply(host, asker, question, followed.response, first.authorization);
    if (second === null)
        return reply(followed, first.authorization);
    if (!second.ok)
        return second;
    return reply(await ask_send(host, second.authorization, question), second.authorization);
}
async function inAdvance(host, { credential, note }, question) {
    const known = host.challenge;
    if (known?.scheme === 'bearer') {
        const scope = scopeOf(null, question.repository);
        const authorized = await withBearer(host, { ...known, scope, credential, note, stale: null, ...about(question) });
        if (authorized.ok || !known.isForeknown || !isMisfit(authorized.outcome))
            return authorized;
        // What we believed about this host does not hold here: let it say itself how it wants to be addressed.
        host.challenge = null;
    }
    return {
        ok: true,
        authorization: known?.scheme === 'basic' && credential ? withBasic(host, credential) : bare(note),
    };
}
function isMisfit({ verdict, evidence }) {
    return verdict.state === 'unverified' && verdict.reason === 'protocol' && evidence.status !== null;
}
/** Answers a challenge; null when there is nothing more to try. */
async function inReply(host, { credential, note }, question, response, sent) {
    const challenge = challengeOf(response);
    if (!challenge)
        return null;
    if (challenge.scheme === 'basic') {
        return credential && sent.sentAs !== 'basic' ? { ok: true, authorization: withBasic(host, credential) } : null;
    }
    const request = {
        realm: challenge.parameters.get('realm') ?? '',
        service: challenge.parameters.get('service') ?? null,
        scope: scopeOf(challenge, question.repository),
        credential,
        note,
        // A token from the cache may have died; one that was fetched for this request is what the registry refuses.
        stale: sent.isFresh ? null : (sent.value?.replace('Bearer ', '') ?? null),
        ...about(question),
    };
    if (challenge.parameters.get('error') === 'insufficient_scope' && sent.tokenKey !== null)
        return null;
    const next = await withBearer(host, request);
    return next.ok && next.authorization.value === sent.value ? null : next;
}
function about({ url, signal }) {
    return { about: redactUrl(url), signal };
}
function ask_send(host, authorization, question) {
    const headers = { 'user-agent': 'pullproof' };
    if (question.accept !== null)
        headers.accept = question.accept;
    if (authorization.value !== null)
        headers.authorization = authorization.value;
    const { method, url, maxBytes, signal } = question;
    const request = { method, url, headers, maxBytes, signal, timeoutMs: host.requestTimeoutMs };
    return follow(request, {
        isInsecure: host.isInsecure,
        mayLeaveOrigin: true,
        isStopped: question.isRedirectAnAnswer ?? false,
        send: host.send,
    });
}
function reply({ response, isForeign }, { sentAs, note }) {
    return { ok: true, response, sentAs, isForeign, note };
}

;// CONCATENATED MODULE: ./build/registry/media-types.js
/** The manifests that a container runtime can read; all four are always accepted (registries.md §2.2). */
const MANIFEST_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** `Accept` of every manifest request. */
const ACCEPT_MANIFESTS = MANIFEST_TYPES.join(', ');
/** Accepted only to tell a manifest of schema 1 from one that is not there: containerd 2.1 no longer pulls it. */
const SCHEMA1_TYPES = [
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
    'application/vnd.docker.distribution.manifest.v1+json',
];
/** Bytes of a manifest at most, as containerd has it (`resolver.go`: "rejecting %d byte manifest"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/** Bytes of an error body at most, as go-containerregistry has it. */
const MAX_ERROR_BYTES = 64 * 1024;
const INDEX_TYPES = new Set(MANIFEST_TYPES.slice(0, 2));
/** Whether a media type is an index (manifest list). */
function isIndexType(mediaType) {
    return INDEX_TYPES.has(mediaType);
}
/** The media type of a `Content-Type` header without parameters, lower case; null when it is missing or malformed (RFC 6838 §4.2). */
function mediaTypeOf(contentType) {
    const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    return /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/.test(type) ? type : null;
}

;// CONCATENATED MODULE: ./build/registry/found.js




const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,}$/;
/**
 * Judges a 200 to HEAD. Null when only the body can tell: no digest, a digest other than the one asked for, or a content
 * type that is no manifest's.
 */
function foundByHead(response, reference, note) {
    const mediaType = mediaTypeOf(header(response, 'content-type'));
    if (isPage(mediaType))
        return unclear(response, 'protocol', 'answered with an HTML page, not with a manifest');
    const digest = digestHeader(response);
    if (digest === null || mediaType === null || !mediaType.startsWith('application/'))
        return null;
    if (reference.digest !== null && reference.digest !== digest)
        return null;
    return found(response, digest, mediaType, note);
}
/** Judges a 200 to GET by what the body is. A digest that was asked for is compared with the bytes themselves. */
function foundByGet(response, reference, note) {
    const contentType = mediaTypeOf(header(response, 'content-type'));
    if (isPage(contentType))
        return unclear(response, 'protocol', 'answered with an HTML page, not with a manifest');
    if (response.isTruncated)
        return unclear(response, 'protocol', `the manifest is larger than ${MAX_MANIFEST_BYTES} bytes`);
    const manifest = readManifest(response.body);
    if (!manifest)
        return unclear(response, 'protocol', 'answered with something that is no manifest');
    const own = typeof manifest.mediaType === 'string' ? mediaTypeOf(manifest.mediaType) : null;
    const mediaType = contentType?.startsWith('application/vnd.') ? contentType : (own ?? contentType);
    if (reference.digest === null) {
        return found(response, digestHeader(response) ?? digestOf(response.body, 'sha256'), mediaType, note);
    }
    const served = digestOf(response.body, reference.digest.split(':')[0]);
    if (served !== reference.digest)
        return unclear(response, 'protocol', `answered with another digest, ${served}`);
    return found(response, served, mediaType, note);
}
/** Reads a manifest's JSON; null when it is none. */
function readManifest(body) {
    try {
        const value = JSON.parse(new TextDecoder().decode(body));
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return null;
        const record = value;
        return typeof record.schemaVersion === 'number' || Array.isArray(record.manifests) || Array.isArray(record.layers)
            ? record
            : null;
    }
    catch {
        return null;
    }
}
/** The digest of bytes; an algorithm that is not registered is taken as sha256. */
function digestOf(body, algorithm) {
    const name = algorithm === 'sha512' || algorithm === 'sha384' ? algorithm : 'sha256';
    return `${name}:${(0,external_node_crypto_.createHash)(name).update(body).digest('hex')}`;
}
/** `Docker-Content-Digest`, or null when it is missing or malformed. */
function digestHeader(response) {
    const digest = header(response, 'docker-content-digest')?.trim() ?? '';
    return DIGEST.test(digest) ? digest : null;
}
function isPage(mediaType) {
    return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}
function found(response, digest, mediaType, note) {
    return { verdict: { state: 'found', digest, mediaType }, evidence: evidenceOf(response, note), waitMs: null };
}

;// CONCATENATED MODULE: ./build/registry/resolve.js





/**
 * Makes one try to resolve a reference: HEAD, and after anything but a clear 200 the same by GET, whose body tells what is
 * wrong (HEAD has none). Never throws.
 */
async function resolveOnce(host, request) {
    const { reference } = request;
    const url = manifestUrl(host, reference);
    let method = 'HEAD';
    try {
        const head = await askManifest(host, request, 'HEAD');
        if (!head.ok)
            return head.outcome;
        const clear = head.response.status === 200 ? foundByHead(head.response, reference, head.note) : null;
        if (clear)
            return clear;
        const isCounted = head.response.status === 429 && host.quirk.isGetCounted;
        if (isCounted || request.isHeadOnly)
            return judged(host, reference, head);
        method = 'GET';
        const get = await askManifest(host, request, 'GET');
        if (!get.ok)
            return get.outcome;
        if (get.response.status === 200)
            return foundByGet(get.response, reference, get.note);
        const outcome = judged(host, reference, get);
        return isNotAccepted(outcome) ? ((await resolveSchema1(host, request)) ?? outcome) : outcome;
    }
    catch (error) {
        return unanswered(method, url, toNetworkError(error), host.sentSecrets);
    }
}
/** Whether a 404 is about what we accept and not about the manifest. */
function isNotAccepted({ verdict, evidence }) {
    return verdict.state === 'unverified' && evidence.status === 404 && evidence.code === 'MANIFEST_UNKNOWN';
}
/** Finds out whether it is a manifest of schema 1, which runtimes no longer accept; null when it is not. */
async function resolveSchema1(host, request) {
    const head = await askManifest(host, request, 'HEAD', `${ACCEPT_MANIFESTS}, ${SCHEMA1_TYPES.join(', ')}`);
    return head.ok && head.response.status === 200 ? foundByHead(head.response, request.reference, head.note) : null;
}
/** Where a host serves a manifest: the digest wins over the tag, and neither means `latest`. */
function manifestUrl(host, reference) {
    return apiUrl(host, reference.repository, `manifests/${reference.digest ?? reference.tag ?? 'latest'}`);
}
/** A URL below `/v2/<repository>/`, behind the path of the endpoint if it has one. */
function apiUrl(host, repository, rest) {
    const url = new URL(host.base);
    url.pathname = `${host.base.pathname.replace(/\/$/, '')}/v2/${repository}/${rest}`;
    return url;
}
/** Judges a reply that is no success. */
function judged(host, reference, reply) {
    return outcomeOf(reply.response, {
        stage: 'manifest',
        sentAs: reply.sentAs,
        subject: reference.digest === null ? 'tag' : 'digest',
        isForeign: reply.isForeign,
        quirk: host.quirk,
        secrets: host.sentSecrets,
        note: reply.note,
    });
}
async function askManifest(host, request, method, accept = ACCEPT_MANIFESTS) {
    return ask(host, request.credential, {
        method,
        url: manifestUrl(host, request.reference),
        accept,
        maxBytes: method === 'GET' ? MAX_MANIFEST_BYTES : MAX_ERROR_BYTES,
        repository: request.reference.repository,
        signal: request.signal,
    });
}

;// CONCATENATED MODULE: ./build/registry/identity-lookup.js




/**
 * Asks a host about one reference as one identity, with retries, within the time of one lookup. A host that is known to be
 * dead is not asked again.
 *
 * @param credential null asks anonymously
 */
async function lookUpAs(session, host, reference, credential, options = {}) {
    const url = manifestUrl(host, reference);
    if (session.signal.aborted)
        return toAnswer(unanswered('HEAD', url, toNetworkError(session.signal.reason)), 0);
    if (host.breaker.dead)
        return toAnswer(notAsked(host.breaker.dead, url), 0);
    const lookup = session.lookupSignal();
    try {
        const request = { reference, credential: credential?.reveal() ?? null, signal: lookup.signal, ...options };
        const { result, attempts } = await withRetry(() => resolveOnce(host, request), {
            hintOf: hintOf,
            remainingMs: () => Math.min(session.remainingMs(), lookup.endsAt - performance.now()),
            isWorthIt: () => host.breaker.isWorthRetrying,
            signal: lookup.signal,
        });
        host.breaker.record(result);
        return toAnswer(result, attempts);
    }
    finally {
        lookup.done();
    }
}
function notAsked({ verdict, evidence }, url) {
    const reason = verdict.state === 'unverified' ? verdict.reason : 'network';
    return unanswered('HEAD', url, new NetworkError(reason, `not asked any more: ${evidence.message ?? 'the host does not answer'}`));
}

;// CONCATENATED MODULE: ./build/registry/explicit.js


/**
 * Makes up for configured credentials that had no definite answer on the first image of their host: each is tried on the
 * first image that was found there, so that a dead one does not stay hidden behind public images.
 *
 * @param facts one per item, in the same order
 */
async function tryUntestedCredentials(session, items, facts, { registries, keychain }) {
    const completed = [...facts];
    for (const { host, credential } of registries) {
        if (!credential)
            continue;
        const indexes = items.flatMap((item, index) => (item.reference.host === host ? [index] : []));
        if (indexes.some((index) => facts[index].answers.some(isTested)))
            continue;
        const target = indexes.find((index) => isUnasked(facts[index]));
        if (target === undefined)
            continue;
        const { state } = session.host(host);
        const entries = (await keychain.credentialsFor(host)).filter(({ isExplicit }) => isExplicit);
        const asked = await askCredentials(host, entries, async (identity, own) => ({
            identity,
            answer: await lookUpAs(session, state, items[target].reference, own),
        }));
        const fact = facts[target];
        completed[target] = { ...fact, answers: [...fact.answers.slice(0, 1), ...asked, ...fact.answers.slice(1)] };
    }
    return completed;
}
function isTested({ identity, answer }) {
    return identity.kind === 'credential' && identity.isExplicit && answer.state !== 'unverified';
}
/** Found by the stranger, and no credential has been asked about it. */
function isUnasked({ answers }) {
    return answers[0]?.answer.state === 'found' && answers.every(({ identity }) => identity.kind !== 'credential');
}

// EXTERNAL MODULE: ./build/core/platform-match.js
var platform_match = __webpack_require__(5035);
;// CONCATENATED MODULE: ./build/registry/manifest-shape.js
const manifest_shape_DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,128}$/;
/** Reads an image manifest, tolerating fields of a wrong type. */
function manifestShape(manifest) {
    const config = record(manifest.config);
    const layers = Array.isArray(manifest.layers) ? manifest.layers.map((layer) => record(layer)?.size) : null;
    const isSized = layers?.every((size) => typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) ?? false;
    return {
        configMediaType: manifest_shape_text(config?.mediaType),
        configDigest: digest(config?.digest),
        artifactType: manifest_shape_text(manifest.artifactType),
        size: isSized ? layers.reduce((sum, size) => sum + size, 0) : null,
    };
}
/**
 * Reads the images of an index. Attestation entries are left out by their annotation first and by `unknown/unknown` second
 * (registries.md §1.6), and so is what has no platform.
 */
function indexEntries(index) {
    const entries = Array.isArray(index.manifests) ? index.manifests : [];
    return entries.flatMap((value) => {
        const entry = record(value);
        const own = digest(entry?.digest);
        const platform = platformOf(record(entry?.platform));
        const isAttestation = record(entry?.annotations)?.['vnd.docker.reference.type'] === 'attestation-manifest';
        if (!own || !platform || isAttestation || platform.os === 'unknown' || platform.architecture === 'unknown')
            return [];
        return [{ platform, digest: own }];
    });
}
/** Reads the platform of an index entry or of an image's config; null when it says none. */
function platformOf(value) {
    const [os, architecture, variant] = [manifest_shape_text(value?.os), manifest_shape_text(value?.architecture), manifest_shape_text(value?.variant)];
    if (os === null || architecture === null)
        return null;
    return variant === null ? { os, architecture } : { os, architecture, variant };
}
/** An object, or null. */
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : null;
}
/** Text from outside that is shown later: printable ASCII of a sane length. */
function manifest_shape_text(value) {
    return typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value) ? value : null;
}
function digest(value) {
    return typeof value === 'string' && manifest_shape_DIGEST.test(value) ? value : null;
}

;// CONCATENATED MODULE: ./build/registry/read-as.js





/** Reads a resource of the repository, with retries, within the time of one lookup. Never throws. */
async function readResource(as, resource) {
    const { session, host, reference } = as;
    const lookup = session.lookupSignal();
    const url = apiUrl(host, reference.repository, resource.rest);
    url.search = resource.search ?? '';
    const once = async () => {
        try {
            const question = { ...resource, url, repository: reference.repository, signal: lookup.signal };
            const reply = await ask(host, as.credential?.reveal() ?? null, question);
            if (!reply.ok)
                return reply;
            const { status } = reply.response;
            const isRedirect = resource.isRedirectAnAnswer === true && status >= 300 && status < 400;
            return status === 200 || isRedirect ? reply : { ok: false, outcome: judged(host, reference, reply) };
        }
        catch (error) {
            return { ok: false, outcome: unanswered(resource.method, url, toNetworkError(error), host.sentSecrets) };
        }
    };
    try {
        const { result, attempts } = await withRetry(once, {
            hintOf: (reply) => (reply.ok ? null : hintOf(reply.outcome)),
            remainingMs: () => Math.min(session.remainingMs(), lookup.endsAt - performance.now()),
            isWorthIt: () => host.breaker.isWorthRetrying,
            signal: lookup.signal,
        });
        if (!result.ok)
            return { ok: false, outcome: result.outcome, attempts };
        if (!result.response.isTruncated)
            return { ok: true, response: result.response, attempts };
        const tooLarge = new NetworkError('protocol', `the answer is larger than ${resource.maxBytes} bytes`);
        return { ok: false, outcome: unanswered(resource.method, url, tooLarge), attempts };
    }
    finally {
        lookup.done();
    }
}

;// CONCATENATED MODULE: ./build/registry/child-manifest.js





/**
 * Finds out whether a child of an index is really served, with its config. Behind a mirror only HEAD is sent until the
 * child is known to be there: a GET would fill the cache and hide the gap from everyone but the first node
 * (camunda-platform-helm#6921).
 */
async function readChild(as, entry) {
    const { session, host, credential } = as;
    const reference = { ...as.reference, tag: null, digest: entry.digest };
    const answer = await lookUpAs(session, host, reference, credential, { isHeadOnly: host.isMirror });
    const { evidence } = answer;
    if (answer.state !== 'found') {
        const isGone = answer.state === 'absent' || (host.isMirror && evidence.status === 404);
        return { platform: { ...entry, size: null, served: isGone ? false : null, evidence }, shape: null };
    }
    const manifest = await readJsonManifest(as, entry.digest);
    if (!manifest)
        return { platform: { ...entry, size: null, served: true, evidence: null }, shape: null };
    const shape = manifestShape(manifest);
    const config = shape.configDigest === null ? SERVED : await headBlob(as, shape.configDigest);
    return { platform: { ...entry, size: shape.size, ...config }, shape };
}
/** Reads a manifest by digest or tag; null when it cannot be read. */
async function readJsonManifest(as, name) {
    const resource = {
        method: 'GET',
        rest: `manifests/${name}`,
        accept: ACCEPT_MANIFESTS,
        maxBytes: MAX_MANIFEST_BYTES,
    };
    const result = await readResource(as, resource);
    return result.ok ? readManifest(result.response.body) : null;
}
const SERVED = { served: true, evidence: null };
/**
 * Asks whether a blob is served. A redirect is the registry's word that it has it; where it leads is not asked, since a
 * signed address for GET refuses HEAD.
 */
async function headBlob(as, digest) {
    const result = await readResource(as, {
        method: 'HEAD',
        rest: `blobs/${digest}`,
        accept: null,
        maxBytes: MAX_ERROR_BYTES,
        isRedirectAnAnswer: true,
    });
    if (result.ok)
        return SERVED;
    const evidence = { ...result.outcome.evidence, attempts: result.attempts };
    return { served: evidence.status === 404 ? false : null, evidence };
}

;// CONCATENATED MODULE: ./build/registry/manifest.js






const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
const IMAGE_CONFIG = /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\.v1\+json$/;
/**
 * Reads what a found image is made of: platforms, whether the required ones are really served, sizes, media types, and what
 * the tag of `tag@digest` resolves to now. Null when the manifest cannot be read. Never throws.
 *
 * @param required children for these platforms are asked for, the others are only listed
 */
async function readManifestFacts(as, found, required) {
    const { reference } = as;
    // Schema 1 has no platforms to read, and what there is to say about it is its type.
    if (SCHEMA1_TYPES.includes(found.mediaType ?? ''))
        return ofType(found.mediaType, null);
    const name = found.digest ?? reference.digest ?? reference.tag ?? 'latest';
    const [manifest, tagDigest] = await Promise.all([readJsonManifest(as, name), readTagDigest(as)]);
    if (!manifest)
        return null;
    const own = typeof manifest.mediaType === 'string' ? mediaTypeOf(manifest.mediaType) : null;
    const mediaType = found.mediaType ?? own ?? 'application/octet-stream';
    const isIndex = isIndexType(mediaType) || Array.isArray(manifest.manifests);
    const parts = isIndex ? await readIndex(as, manifest, required) : await readSingle(as, name, manifest);
    return { mediaType, tagDigest, ...parts };
}
/** For `tag@digest` whose digest is gone: what the tag resolves to now. Null when there is no tag, or it is gone too. */
async function readTagOfAbsentDigest(as) {
    const { tag, digest } = as.reference;
    if (tag === null || digest === null)
        return null;
    const answer = await lookUpAs(as.session, as.host, { ...as.reference, digest: null }, as.credential);
    if (answer.state !== 'found' || answer.digest === null)
        return null;
    return ofType(answer.mediaType ?? 'application/octet-stream', answer.digest);
}
function ofType(mediaType, tagDigest) {
    return { mediaType, configMediaType: null, artifactType: null, platforms: [], tagDigest };
}
async function readIndex(as, index, required) {
    const children = await Promise.all(indexEntries(index).map(async (entry) => {
        const isRequired = required.some((platform) => (0,platform_match/* runsOn */.k)(entry.platform, platform));
        return isRequired ? readChild(as, entry) : { platform: unread(entry), shape: null };
    }));
    const shape = children.find((child) => child.shape !== null)?.shape ?? null;
    return {
        configMediaType: shape?.configMediaType ?? null,
        artifactType: manifestShape(index).artifactType ?? shape?.artifactType ?? null,
        platforms: children.map(({ platform }) => platform),
    };
}
async function readSingle(as, name, manifest) {
    const { configMediaType, configDigest, artifactType, size } = manifestShape(manifest);
    const isImage = configMediaType !== null && IMAGE_CONFIG.test(configMediaType);
    if (!isImage || configDigest === null)
        return { configMediaType, artifactType, platforms: [] };
    const resource = { method: 'GET', rest: `blobs/${configDigest}`, accept: null, maxBytes: MAX_CONFIG_BYTES };
    const result = await readResource(as, resource);
    const platform = result.ok ? platformOf(parseRecord(result.response.body)) : null;
    return {
        configMediaType,
        artifactType,
        platforms: platform ? [{ platform, digest: name, size, served: true, evidence: null }] : [],
    };
}
async function readTagDigest({ session, host, reference, credential }) {
    if (reference.tag === null || reference.digest === null)
        return null;
    const answer = await lookUpAs(session, host, { ...reference, digest: null }, credential);
    return answer.state === 'found' ? answer.digest : null;
}
function unread(entry) {
    return { ...entry, size: null, served: null, evidence: null };
}
function parseRecord(body) {
    try {
        return record(JSON.parse(body.toString('utf8')));
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/registry/nearest.js

/** Tags that cosign and the referrers API make: never a suggestion. */
const SIGNATURE_TAG = /^sha(?:256|512)-[0-9a-f]{64,}(?:\.(?:sig|att|sbom))?$/;
const PREFIXES = ['v', 'V', 'sha-', 'git-', 'main-', 'master-', 'release-', 'rel-', 'dev-', 'build-'];
const SHA = /^(?=.*[0-9])[0-9a-f]{7,64}$/;
const NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const byVersion = new Intl.Collator('en', { numeric: true });
/** In order of how likely each is what was meant (registries.md §6.5). One row per kind of mistake. */
const likenesses = [
    (wanted, tag) => (tag.toLowerCase() === wanted.toLowerCase() ? 'differs in upper and lower case' : null),
    (wanted, tag) => prefixOf(wanted, tag),
    (wanted, tag) => (separators(tag) === separators(wanted) ? 'other separators' : null),
    (wanted, tag) => (isSameNumber(wanted, tag) ? 'the same number, written otherwise' : null),
    (wanted, tag) => shaOf(wanted, tag),
    (wanted, tag) => (/^\.\d+$/.test(rest(tag, wanted)) ? 'with a patch number' : null),
    (wanted, tag) => (/^\.\d+$/.test(rest(wanted, tag)) ? 'without the patch number' : null),
    (wanted, tag) => suffixOf(wanted, tag),
];
/**
 * Ranks the tags that resemble a missing one, best first. Pure and deterministic: within one kind, fewer changed characters
 * come first, then the higher version.
 */
function rankNearest(wanted, tags, limit) {
    const ranked = [...new Set(tags)]
        .filter((tag) => tag !== wanted && !SIGNATURE_TAG.test(tag))
        .flatMap((tag) => rank(wanted, tag));
    ranked.sort((a, b) => a.kind - b.kind || a.changes - b.changes || byVersion.compare(b.tag, a.tag) || (a.tag < b.tag ? -1 : 1));
    return ranked.slice(0, limit).map(({ tag, why }) => ({ tag, why }));
}
function rank(wanted, tag) {
    for (const [kind, likeness] of likenesses.entries()) {
        const why = likeness(wanted, tag);
        if (why !== null)
            return [{ tag, why, kind, changes: Math.abs(tag.length - wanted.length) }];
    }
    const most = Math.min(3, Math.floor(Math.max(wanted.length, 4) / 4));
    if (Math.abs(tag.length - wanted.length) > most || (SHA.test(wanted) && SHA.test(tag) && wanted.length >= 12))
        return [];
    const changes = (0,mod/* distance */.Io)(wanted, tag);
    if (changes > most)
        return [];
    const why = changes === 1 ? 'one character differs' : `${changes} characters differ`;
    return [{ tag, why, kind: likenesses.length, changes }];
}
function prefixOf(wanted, tag) {
    for (const prefix of PREFIXES) {
        if (tag === prefix + wanted)
            return `with the prefix "${prefix}"`;
        if (wanted === prefix + tag)
            return `without the prefix "${prefix}"`;
    }
    return null;
}
/** Helm writes `+` as `_`, since a tag cannot hold `+`; others write `-` or `.`. */
function separators(tag) {
    return tag.toLowerCase().replace(/[_+-]/g, '.');
}
/** `7.2e6` for 7200000, `1.1` for 1.10, 83 for 0123: what YAML makes of an unquoted tag. */
function isSameNumber(wanted, tag) {
    if (!NUMBER.test(wanted) || !NUMBER.test(tag))
        return false;
    if (Number(wanted) === Number(tag))
        return true;
    return /^0[0-7]+$/.test(tag) && Number.parseInt(tag, 8) === Number(wanted);
}
function shaOf(wanted, tag) {
    const [wantedSha, tagSha] = [bareSha(wanted), bareSha(tag)];
    if (wantedSha === null || tagSha === null)
        return null;
    if (wantedSha.startsWith(tagSha))
        return 'short SHA';
    return tagSha.startsWith(wantedSha) ? 'long SHA' : null;
}
function bareSha(tag) {
    const bare = tag.replace(/^(?:sha-|git-|main-|master-|g|v)/, '');
    return [tag, bare].find((text) => SHA.test(text)) ?? null;
}
function suffixOf(wanted, tag) {
    const more = rest(tag, wanted);
    if (/^[-_.]/.test(more))
        return `with the suffix "${more}"`;
    const less = rest(wanted, tag);
    return /^[-_]/.test(less) ? `without the suffix "${less}"` : null;
}
/** What is left of `text` after `start`, or '' when it does not begin so. */
function rest(text, start) {
    return text.startsWith(start) ? text.slice(start.length) : '';
}

;// CONCATENATED MODULE: ./build/registry/tags.js



/** ECR refuses more (registries.md §4); everyone else takes it. */
const PAGE_SIZE = 1000;
const MAX_PAGES = 50;
const tags_MAX_BYTES = 4 * 1024 * 1024;
/**
 * Lists the tags of a repository, page by page to the end: GHCR and Quay list the oldest first. Good for suggestions, so a
 * failure ends the list and is no error. A `next` link to another origin is not followed.
 */
async function listTags(as) {
    const tags = [];
    const seen = new Set();
    const endsAt = performance.now() + as.session.perLookupMs;
    let search = `?n=${PAGE_SIZE}`;
    while (search !== null) {
        if (seen.has(search) || seen.size >= MAX_PAGES || performance.now() > endsAt)
            break;
        seen.add(search);
        const page = { method: 'GET', rest: 'tags/list', search, accept: 'application/json', maxBytes: tags_MAX_BYTES };
        const result = await readResource(as, page);
        if (!result.ok)
            return { tags, refusal: seen.size === 1 ? result.outcome : null };
        const found = readTags(result.response);
        const next = found ? nextPage(result.response) : 'elsewhere';
        tags.push(...(found ?? []));
        if (next === 'elsewhere')
            break;
        search = next;
    }
    return { tags, refusal: null };
}
function readTags(response) {
    try {
        const value = JSON.parse(response.body.toString('utf8'));
        const tags = typeof value === 'object' && value !== null ? Reflect.get(value, 'tags') : undefined;
        if (tags === null)
            return [];
        return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string' && /^\w[\w.-]{0,127}$/.test(tag)) : null;
    }
    catch {
        return null;
    }
}
/**
 * Reads `Link: <…>; rel="next"`. Only its query is used, on our own path: Artifactory's link lacks the repository's prefix
 * (RTFACT-18971).
 */
function nextPage(response) {
    for (const link of headerList(response, 'link').flatMap((value) => [...value.matchAll(/<([^>]*)>([^<]*)/g)])) {
        if (!/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(link[2]))
            continue;
        const target = parseUrl(link[1], response.url);
        return target && target.origin === response.url.origin ? target.search : 'elsewhere';
    }
    return null;
}

;// CONCATENATED MODULE: ./build/registry/nearest-tags.js



const MAX_SUGGESTIONS = 3;
/** A tags list may be stale: some candidates more than are shown. */
const MAX_CANDIDATES = 9;
/** Finds at most three tags that resemble the missing one, each confirmed by HEAD, best first. Never throws. */
async function findTagHints(as) {
    const { tags, refusal } = await listTags(as);
    const verdict = refusal?.verdict;
    const absentRepository = verdict?.state === 'absent' && verdict.what === 'repository' ? refusal : null;
    const candidates = rankNearest(as.reference.tag ?? 'latest', tags, MAX_CANDIDATES);
    const confirmed = [];
    for (let at = 0; at < candidates.length && confirmed.length < MAX_SUGGESTIONS; at += MAX_SUGGESTIONS) {
        const batch = await Promise.all(candidates.slice(at, at + MAX_SUGGESTIONS).map((candidate) => nearest_tags_confirm(as, candidate)));
        confirmed.push(...batch.filter((tag) => tag !== null));
    }
    return { nearestTags: confirmed.slice(0, MAX_SUGGESTIONS), absentRepository };
}
async function nearest_tags_confirm({ session, host, reference, credential }, { tag, why }) {
    const answer = await lookUpAs(session, host, { ...reference, tag }, credential);
    return answer.state === 'found' ? { tag, digest: answer.digest, why } : null;
}

;// CONCATENATED MODULE: ./build/registry/image-lookup.js





/**
 * Looks up one image: anonymously and as each pod's secret side by side; then as the host's credential, where the stranger
 * did not find it; then what resembles a missing tag, or what the found image is made of.
 */
async function lookUpImage(session, host, item, options) {
    const { reference, secrets, platforms } = item;
    const credentials = new Map();
    const askAs = async (identity, credential) => {
        credentials.set(identity, credential);
        return { identity, answer: await lookUpAs(session, host, reference, credential) };
    };
    const [anonymous, early, ...ofSecrets] = await Promise.all([
        askAs(ANONYMOUS, null),
        askExplicit(host, item, options, askAs),
        ...secrets.map(({ identity, credential }) => askAs(identity, credential)),
    ]);
    const needsMore = mayCredentialHelp(anonymous.answer) && !early.some(isSettled);
    const entries = needsMore ? await options.keychain.credentialsFor(host.host) : [];
    const answers = [
        anonymous,
        ...early,
        ...(await askCredentials(host.host, entries, askAs, early.length)),
        ...ofSecrets,
    ];
    const reader = readerOf(answers);
    const as = { session, host, reference, credential: (reader && credentials.get(reader.identity)) ?? null };
    const hints = reader && isAbsentTag(reader.answer) ? await findTagHints(as) : null;
    return {
        key: item.key,
        answers: hints?.absentRepository ? withAbsentRepository(answers, hints.absentRepository) : answers,
        nearestTags: hints?.nearestTags ?? [],
        manifest: reader && platforms ? await readFacts(as, reader.answer, platforms) : null,
    };
}
/** Where the tag is missing because the whole repository is, the answers say so. */
function withAbsentRepository(answers, outcome) {
    return answers.map((entry) => isAbsentTag(entry.answer) ? { ...entry, answer: toAnswer(outcome, entry.answer.evidence.attempts) } : entry);
}
function readFacts(as, answer, platforms) {
    if (answer.state === 'found')
        return readManifestFacts(as, answer, platforms);
    return readTagOfAbsentDigest(as);
}
/** A credential that the user configured is tried once per host, so that a dead one is noticed while all is public. */
async function askExplicit(host, { isFirstOfHost }, { registries, keychain }, askAs) {
    const isConfigured = registries.some((settings) => settings.host === host.host && settings.credential);
    if (!isFirstOfHost || !isConfigured)
        return [];
    const entries = await keychain.credentialsFor(host.host);
    return askCredentials(host.host, entries.slice(0, entries.findLastIndex(({ isExplicit }) => isExplicit) + 1), askAs);
}
/** Denied, absent, or too many strangers: a credential may be told more. A host that does not answer is not asked again. */
function mayCredentialHelp(answer) {
    if (answer.state === 'unverified')
        return answer.reason === 'rate-limit';
    return answer.state !== 'found';
}
/** Whose eyes see most: who found the image, else who could read its repository and saw that the tag or digest is not there. */
function readerOf(answers) {
    const found = answers.find(({ answer }) => answer.state === 'found');
    return found ?? answers.find(({ answer }) => answer.state === 'absent' && answer.what !== 'repository') ?? null;
}
function isAbsentTag(answer) {
    return answer.state === 'absent' && answer.what === 'tag';
}

// EXTERNAL MODULE: ./build/core/platform.js
var core_platform = __webpack_require__(3643);
// EXTERNAL MODULE: ./build/core/reference.js + 7 modules
var core_reference = __webpack_require__(2052);
;// CONCATENATED MODULE: ./build/registry/plan.js


/** Merges requests for the same image; sorted by key, so that the same release is asked in the same order. */
function planItems(requests) {
    const byKey = new Map();
    for (const request of requests) {
        const key = (0,core_reference/* referenceKey */.Db)(request.reference);
        byKey.set(key, [...(byKey.get(key) ?? []), request]);
    }
    const hosts = new Set();
    return [...byKey]
        .sort(([a], [b]) => compare(a, b))
        .map(([key, group]) => {
        const { reference } = group[0];
        const isFirstOfHost = !hosts.has(reference.host);
        hosts.add(reference.host);
        return { key, reference, secrets: mergeSecrets(group), platforms: mergePlatforms(group), isFirstOfHost };
    });
}
function mergeSecrets(group) {
    const byId = new Map(group.flatMap(({ secrets }) => secrets).map((secret) => [secret.identity.id, secret]));
    return [...byId.values()].sort((a, b) => compare(a.identity.id, b.identity.id));
}
function mergePlatforms(group) {
    const lists = group.flatMap(({ expectPlatforms }) => (expectPlatforms ? [expectPlatforms] : []));
    if (lists.length === 0)
        return null;
    return [...new Map(lists.flat().map((platform) => [(0,core_platform/* formatPlatform */.B)(platform), platform])).values()];
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./build/registry/breaker.js
const COLD_LIMIT = 3;
const WARM_LIMIT = 8;
/**
 * Creates the memory of one host. Three lookups in a row without any answer (eight when it has answered before) mean that
 * it is dead; eight server errors in a row mean that it is still asked, but only once each.
 */
function createBreaker() {
    let hasAnswered = false;
    let silent = 0;
    let broken = 0;
    let dead = null;
    return {
        record(outcome) {
            const { verdict, evidence } = outcome;
            const isFailure = verdict.state === 'unverified';
            if (isFailure && (verdict.reason === 'budget' || verdict.reason === 'offline'))
                return;
            if (evidence.status !== null)
                hasAnswered = true;
            silent = evidence.status === null && isFailure ? silent + 1 : 0;
            broken = isFailure && verdict.reason === 'server' ? broken + 1 : 0;
            dead = silent >= (hasAnswered ? WARM_LIMIT : COLD_LIMIT) ? outcome : null;
        },
        get dead() {
            return dead;
        },
        get isWorthRetrying() {
            return dead === null && broken < WARM_LIMIT;
        },
    };
}

;// CONCATENATED MODULE: ./build/registry/host-state.js



/**
 * Prepares the state of a host.
 *
 * @param host as references name it
 * @param settings of the configuration for this host, or null
 */
function createHostState(host, settings, services) {
    const quirk = quirkOf(host);
    const endpoint = settings?.endpoint ?? null;
    const base = new URL(endpoint ?? quirk.endpoint?.(host) ?? defaultEndpoint(host));
    base.pathname = base.pathname.replace(/\/+$/, '').replace(/\/v2$/, '');
    return {
        ...services,
        host,
        base,
        quirk,
        isInsecure: settings?.insecure ?? false,
        trustedRealms: settings?.trustedRealms ?? [],
        isMirror: endpoint !== null,
        breaker: createBreaker(),
        challenge: endpoint === null ? foreknown(quirk, base) : null,
        firstContact: null,
    };
}
/** A registry on this machine speaks plain http, as containerd and crane take it; every other one https. */
function defaultEndpoint(host) {
    const url = new URL(`https://${host}`);
    return isLoopback(url.hostname) && url.port !== '' ? `http://${host}` : `https://${host}`;
}
function foreknown(quirk, base) {
    if (!quirk.challenge)
        return null;
    const { realmPath, service } = quirk.challenge;
    return { scheme: 'bearer', realm: new URL(realmPath, base).href, service, isForeknown: true };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/index.js
var api = __webpack_require__(6615);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var agent = __webpack_require__(7405);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/dispatcher.js
var dispatcher = __webpack_require__(883);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/env-http-proxy-agent.js
var env_http_proxy_agent = __webpack_require__(3137);
;// CONCATENATED MODULE: ./build/registry/http/undici.js




/*
 * The parts of undici that are needed. The package's index also loads fetch, caches, cookies and web sockets, which costs
 * 80 ms more at every start. undici has no `exports` map and is bundled at an exact version. The next line is the index's
 * own: it gives dispatchers their methods `request` and `connect`.
 */
Object.assign(dispatcher.prototype, api);


;// CONCATENATED MODULE: ./build/registry/http/dispatcher.js



/**
 * Creates the connections of one set of options. They are kept alive until `destroy`. NODE_EXTRA_CA_CERTS and the
 * system's settings for authorities stay in force: `ca` is added to them.
 */
function createDispatchers(options) {
    const trust = options.ca === null ? {} : { ca: [...usualAuthorities(), options.ca] };
    const common = {
        connections: options.connectionsPerHost,
        connect: { timeout: options.connectTimeoutMs, ...trust },
        keepAliveTimeout: 30_000,
    };
    const direct = new agent(common);
    const proxied = createProxied(options, { ...common, ...(options.ca === null ? {} : { requestTls: trust }) });
    return {
        for: (url) => (proxied && !isLoopback(url.hostname) ? proxied : direct),
        destroy: async () => {
            await Promise.all([direct.destroy(), proxied?.destroy()]);
        },
    };
}
/** What is trusted without `ca`; a Node without `getCACertificates` (before 22.15) has its own list only. */
function usualAuthorities() {
    return typeof external_node_tls_.getCACertificates === 'function' ? external_node_tls_.getCACertificates('default') : external_node_tls_.rootCertificates;
}
function createProxied({ env }, options) {
    const httpProxy = env.http_proxy || env.HTTP_PROXY || '';
    const httpsProxy = env.https_proxy || env.HTTPS_PROXY || '';
    if (httpProxy === '' && httpsProxy === '')
        return null;
    const noProxy = env.no_proxy || env.NO_PROXY || '';
    // Plain http is asked of the proxy itself, as curl and Go do: many proxies refuse a tunnel to port 80.
    return new env_http_proxy_agent({ ...options, httpProxy, httpsProxy, noProxy, proxyTunnel: false });
}

;// CONCATENATED MODULE: ./build/registry/session.js






/** Lookups, requests and connections of one host at the same time. */
const PER_HOST = 64;
const DEFAULT_LOOKUP_MS = 30_000;
const MAX_REQUEST_MS = 10_000;
/** Starts a run: the total time counts from here. */
function startSession(options) {
    const endsAt = performance.now() + options.timeoutMs;
    const perLookupMs = options.perLookupMs ?? DEFAULT_LOOKUP_MS;
    const run = new AbortController();
    // Every request listens; Node 20 takes more than ten for a leak and warns.
    (0,external_node_events_.setMaxListeners)(0, run.signal);
    const outOfTime = () => run.abort(new NetworkError('budget', `the time for all registries (${seconds(options.timeoutMs)}) is over`));
    const cancel = () => run.abort(new NetworkError('budget', 'the run was cancelled'));
    const timer = setTimeout(outOfTime, options.timeoutMs);
    options.signal?.addEventListener('abort', cancel, { once: true });
    if (options.signal?.aborted)
        cancel();
    const requests = (0,p_limit/* default */.A)(options.concurrency);
    const tokens = new Map();
    const sentSecrets = new Set();
    const requestTimeoutMs = Math.min(MAX_REQUEST_MS, Math.ceil(perLookupMs / 2));
    const dispatchersByCa = new Map();
    const dispatchersFor = (ca) => {
        const known = dispatchersByCa.get(ca);
        if (known)
            return known;
        const created = createDispatchers({
            connectionsPerHost: PER_HOST,
            connectTimeoutMs: requestTimeoutMs,
            ca,
            env: options.env ?? {},
        });
        dispatchersByCa.set(ca, created);
        return created;
    };
    const hosts = new Map();
    const createHost = (name) => {
        const settings = options.registries.find(({ host }) => host === name) ?? null;
        const dispatchers = dispatchersFor(settings?.ca ?? null);
        const ofHost = (0,p_limit/* default */.A)(PER_HOST);
        const send = (request) => ofHost(() => requests(() => {
            request.signal.throwIfAborted();
            return exchange(dispatchers.for(request.url), request);
        }));
        const services = { tokens, sentSecrets, requestTimeoutMs, runSignal: run.signal, send };
        return { state: createHostState(name, settings, services), perHost: (0,p_limit/* default */.A)(PER_HOST) };
    };
    return {
        signal: run.signal,
        perLookupMs,
        remainingMs: () => endsAt - performance.now(),
        host(name) {
            const known = hosts.get(name) ?? createHost(name);
            hosts.set(name, known);
            return known;
        },
        lookupSignal: () => lookupSignal(run.signal, perLookupMs),
        async end() {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', cancel);
            run.abort(new NetworkError('budget', 'the run is over'));
            await Promise.all([...dispatchersByCa.values()].map((dispatchers) => dispatchers.destroy()));
        },
    };
}
function lookupSignal(run, perLookupMs) {
    const own = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, own.signal);
    const timer = setTimeout(() => own.abort(new NetworkError('timeout', `no answer within ${seconds(perLookupMs)}`)), perLookupMs);
    const endWithRun = () => own.abort(run.reason);
    run.addEventListener('abort', endWithRun, { once: true });
    if (run.aborted)
        endWithRun();
    return {
        signal: own.signal,
        endsAt: performance.now() + perLookupMs,
        done() {
            clearTimeout(timer);
            run.removeEventListener('abort', endWithRun);
        },
    };
}
function seconds(ms) {
    return `${Number((ms / 1000).toFixed(1))} s`;
}

;// CONCATENATED MODULE: ./build/registry/lookup.js







/**
 * Looks up every image once, side by side: anonymously, as each pod's own secret, and as the host's credential where the
 * stranger did not find it. What cannot be told is unverified, never absent.
 *
 * @returns by `referenceKey`, in the order of the keys
 * @throws UserError when the keychain finds its set-up wrong
 */
async function lookUpImages(requests, options) {
    const items = planItems(requests);
    if (options.offline) {
        const error = new NetworkError('offline', 'no registry is asked (offline)');
        return byKey(items.map((item) => unaskedFact(item, error)));
    }
    const session = startSession(options);
    try {
        let done = 0;
        const facts = await Promise.all(items.map(async (item) => {
            const fact = await lookUpItem(session, item, options);
            done += 1;
            options.onProgress?.(done, items.length);
            return fact;
        }));
        return byKey(await tryUntestedCredentials(session, items, facts, options));
    }
    finally {
        await session.end();
    }
}
async function lookUpItem(session, item, options) {
    const { host } = item.reference;
    if (!isAddress(host))
        return unaskedFact(item, new NetworkError('dns', `"${host}" is no host address`));
    const { state, perHost } = session.host(host);
    return perHost(() => lookUpImage(session, state, item, options));
}
/** The grammar of references allows hosts that no URL can hold: `registry:99999`, `1.2.3.999`. */
function isAddress(host) {
    return URL.canParse(`https://${host}`);
}
function unaskedFact({ key, reference, secrets }, error) {
    const { host, repository, digest, tag } = reference;
    const url = `https://${host}/v2/${repository}/manifests/${digest ?? tag ?? 'latest'}`;
    const answer = toAnswer(unanswered('HEAD', url, error), 0);
    const identities = [ANONYMOUS, ...secrets.map(({ identity }) => identity)];
    return { key, answers: identities.map((identity) => ({ identity, answer })), nearestTags: [], manifest: null };
}
function byKey(facts) {
    return new Map(facts.map((fact) => [fact.key, fact]));
}

// EXTERNAL MODULE: ./build/rules/index.js + 38 modules
var rules = __webpack_require__(3291);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/core/access.js
var core_access = __webpack_require__(2538);
;// CONCATENATED MODULE: ./build/preflight/coverage.js

/**
 * The coverage table: each workload and each registry that it pulls from, with the secret that serves it. `ok` is null when
 * that cannot be told.
 */
function coverageOf(facts) {
    const groups = new Map();
    for (const use of facts.uses) {
        if (!use.parsed.ok || use.skip !== null)
            continue;
        const access = (0,core_access/* accessOf */.YK)(use, facts);
        if (access.kind === 'not-asked')
            continue;
        const workload = `${use.workload.kind}/${use.workload.name}`;
        const registry = use.parsed.reference.host;
        const key = JSON.stringify([workload, use.workload.namespace, registry]);
        const group = groups.get(key) ?? { workload, registry, accesses: [] };
        groups.set(key, group);
        group.accesses.push(access);
    }
    return [...groups.values()].map(({ workload, registry, accesses }) => ({
        target: facts.target.name,
        workload,
        registry,
        servedBy: [...new Set(accesses.map(servedBy))].sort().join(', '),
        ok: verdict(accesses),
    }));
}
const FAILS = new Set([
    'private-no-secret',
    'public-but-secret-rejected',
    'secret-refused',
    'private-or-missing',
]);
const UNKNOWN = new Set(['unverified', 'secret-unknown-credentials', 'missing']);
function verdict(accesses) {
    if (accesses.some(({ kind }) => FAILS.has(kind)))
        return false;
    return accesses.some(({ kind }) => UNKNOWN.has(kind)) ? null : true;
}
function servedBy({ kind, secrets }) {
    const covering = secrets.filter((secret) => secret.coverage !== 'no');
    if (covering.length > 0)
        return covering.map(describeSecret).join(', ');
    if (kind === 'public')
        return 'anonymous';
    return secrets.length === 0 ? 'none' : `none (${secrets.map(({ name }) => name).join(', ')} does not cover it)`;
}
const ORIGINS = {
    rendered: 'in the chart',
    produced: 'created by the chart',
    declared: 'declared',
    unknown: 'undeclared',
};
function describeSecret({ name, origin, via, secret }) {
    const where = origin === 'produced' && secret ? `created by ${secret.kind}` : ORIGINS[origin];
    return `secret ${name} (${where}${via === 'service-account' ? ', from the service account' : ''})`;
}

// EXTERNAL MODULE: ./build/preflight/findings.js
var preflight_findings = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(3017);
// EXTERNAL MODULE: ./build/core/image-state.js
var image_state = __webpack_require__(5167);
// EXTERNAL MODULE: ./build/core/pod-access.js
var pod_access = __webpack_require__(1768);
;// CONCATENATED MODULE: ./build/preflight/images.js







/** Shows a target's images, one for each text that was rendered. */
function reportImages(facts) {
    const byText = new Map();
    for (const use of facts.uses)
        byText.set(use.image, [...(byText.get(use.image) ?? []), use]);
    return [...byText.values()].map((uses) => ({
        image: reportImage(uses, facts),
        isBelieved: uses.some((use) => (0,core_access/* isBelieved */.fv)(use, facts)) && !uses.some((use) => isRefused(use, facts)),
    }));
}
/** Whether this pod, without any secret for it, is refused for sure. */
function isRefused(use, facts) {
    return (0,core_access/* accessOf */.YK)(use, facts).kind === 'private-or-missing';
}
/** Shows a use with the names of the pull secrets that count for its pod. */
function reportUseWithSecrets(use, facts) {
    return (0,preflight_findings/* reportUse */.IY)(use, (0,pod_access/* podPullSecretNames */.rt)(use, facts));
}
function reportImage(uses, facts) {
    const [first] = uses;
    const fact = first.parsed.ok ? facts.images.get((0,core_reference/* referenceKey */.Db)(first.parsed.reference)) : undefined;
    const digest = images_digestOf(fact);
    return {
        reference: first.image,
        resolved: first.parsed.ok ? (0,core_reference/* formatReference */.FH)(first.parsed.reference) : '',
        target: facts.target.name,
        state: stateOf(first, fact, facts),
        ...(digest === null ? {} : { digest }),
        ...(fact?.manifest ? { platforms: platformsOf(fact) } : {}),
        ...(fact ? { evidence: fact.answers.map(evidence/* describeAnswer */.O) } : {}),
        uses: uses.map((use) => reportUseWithSecrets(use, facts)),
    };
}
/** In the local profile an image without a registry is where the local cluster looks, or nowhere. */
function stateOf(use, fact, facts) {
    if (use.skip !== null || !use.parsed.ok)
        return 'skipped';
    if (fact)
        return (0,image_state/* imageState */.V)(fact);
    if (facts.target.profile !== 'local' || !facts.local?.cluster)
        return 'skipped';
    const present = facts.local.images.get((0,core_reference/* referenceKey */.Db)(use.parsed.reference))?.presentIn ?? [];
    return present.includes(facts.local.cluster.store) ? 'found' : 'absent';
}
function images_digestOf(fact) {
    for (const { answer } of fact?.answers ?? [])
        if (answer.state === 'found' && answer.digest !== null)
            return answer.digest;
    return null;
}
function platformsOf(fact) {
    return (fact.manifest?.platforms ?? [])
        .map(({ platform, digest, size }) => ({ platform: (0,core_platform/* formatPlatform */.B)(platform), digest, size }))
        .sort((a, b) => (a.platform < b.platform ? -1 : a.platform > b.platform ? 1 : a.digest < b.digest ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/preflight/report.js
const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 };
/** Orders findings: most severe first, then target, file, line, column, rule, image, message. */
function compareFindings(a, b) {
    return (SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        compareText(a.target, b.target) ||
        compareText(a.location?.file ?? '\uffff', b.location?.file ?? '\uffff') ||
        (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
        (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
        compareText(a.rule, b.rule) ||
        compareText(a.image ?? '', b.image ?? '') ||
        compareText(a.message, b.message));
}
/** Compares two texts by code unit, the same on every machine. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * One target's verdict (contract §1): `fail` with a finding at or above `fail-on`; else `unverified` when something could
 * not be verified and `on-unverified` is `fail`; else `pass`.
 */
function verdictOf(target, findings, images) {
    const limit = target.failOn === 'never' ? -1 : SEVERITY_ORDER[target.failOn];
    if (findings.some((finding) => !finding.unverified && SEVERITY_ORDER[finding.severity] <= limit))
        return 'fail';
    const isUnverified = findings.some((finding) => finding.unverified) || images.some((image) => image.state === 'unverified');
    return isUnverified && target.onUnverified === 'fail' ? 'unverified' : 'pass';
}
/** The worst verdict of several: fail, then unverified, then pass. */
function worstVerdict(verdicts) {
    if (verdicts.includes('fail'))
        return 'fail';
    return verdicts.includes('unverified') ? 'unverified' : 'pass';
}
/**
 * Counts findings and images. Every image is counted once by its state, except that a `denied` image whose pod is believed to
 * hold a credential that is unknown here counts as unverified (contract §5, `image-access-denied`).
 */
function countAll(findings, images, isBelieved) {
    const severity = (wanted) => findings.filter((finding) => finding.severity === wanted).length;
    const state = (wanted) => images.filter((image) => (image.state === 'denied' && isBelieved(image) ? 'unverified' : image.state) === wanted)
        .length;
    return {
        errors: severity('error'),
        warnings: severity('warning'),
        notes: severity('note'),
        images: images.length,
        found: state('found'),
        absent: state('absent'),
        denied: state('denied'),
        unverified: state('unverified'),
        skipped: state('skipped'),
    };
}
/** Sorts what a report holds, so that the same input gives the same bytes. */
function sortReport(report) {
    const bySeverity = (a, b) => compareFindings(a, b);
    return {
        ...report,
        images: [...report.images].sort((a, b) => compareText(a.target, b.target) || compareText(a.reference, b.reference)),
        findings: [...report.findings].sort(compareFindings),
        suppressed: [...report.suppressed].sort(bySeverity),
        coverage: [...report.coverage].sort((a, b) => compareText(a.target, b.target) || compareText(a.workload, b.workload) || compareText(a.registry, b.registry)),
    };
}

// EXTERNAL MODULE: ./build/preflight/sources.js
var sources = __webpack_require__(3838);
;// CONCATENATED MODULE: ./build/preflight/assemble.js






/** Puts the report of all targets together, sorted and counted. */
async function assembleReport(checked, engine, ports) {
    const results = checked.map((entry) => ({
        entry,
        ...findingsOf(entry, ports.today),
        images: reportImages(entry.facts),
    }));
    const images = results.flatMap((result) => result.images);
    const believed = new Set(images.filter((entry) => entry.isBelieved).map((entry) => entry.image));
    const findings = results.flatMap((result) => result.kept);
    const reported = images.map((entry) => entry.image);
    const report = sortReport({
        schemaVersion: 1,
        tool: { name: 'pullproof', version: version/* VERSION */.x, helm: engine.helm, kubernetes: engine.kubernetes },
        verdict: worstVerdict(results.map(({ entry, kept, images: own }) => verdictOf(entry.target, kept, own.map(({ image }) => image)))),
        targets: checked.map(({ target }) => ({
            name: target.name,
            chart: target.chart,
            values: target.values,
            namespace: target.namespace,
            profile: target.profile,
        })),
        images: reported,
        findings,
        suppressed: results.flatMap((result) => result.suppressed),
        coverage: checked.flatMap(({ facts }) => coverageOf(facts)),
        counts: countAll(findings, reported, (image) => believed.has(image)),
    });
    const files = [...report.findings, ...report.suppressed].flatMap(({ location, suggestion }) => [location, suggestion].flatMap((place) => (place ? [place.file] : [])));
    return { report, sources: await (0,sources/* readSources */.t)(files, ports.cwd) };
}
function findingsOf(entry, today) {
    const findings = entry.found.flatMap((found) => {
        const uses = found.violation.uses.map((use) => reportUseWithSecrets(use, entry.facts));
        const finding = (0,preflight_findings/* toFinding */.N6)(found, placementOf(found.violation, entry), entry.target, uses);
        return finding ? [finding] : [];
    });
    return (0,preflight_findings/* suppress */.Mc)(findings, entry.target.ignore, today);
}
/** What the rule knows itself wins over what provenance found. */
function placementOf(violation, { placements }) {
    const placed = placements.get(violation);
    const location = violation.location ?? placed?.location ?? null;
    return {
        location,
        confidence: violation.location ? (violation.confidence ?? 'exact') : (placed?.confidence ?? 'none'),
        related: violation.related ?? placed?.related ?? [],
        suggestion: violation.fix
            ? {
                file: violation.fix.location.file,
                line: violation.fix.location.line,
                column: violation.fix.location.column,
                endColumn: violation.fix.location.endColumn,
                replacement: violation.fix.text,
                description: violation.fix.description,
            }
            : (placed?.suggestion ?? null),
    };
}

// EXTERNAL MODULE: ./build/preflight/facts-of.js
var facts_of = __webpack_require__(237);
// EXTERNAL MODULE: ./build/preflight/gather.js + 18 modules
var gather = __webpack_require__(3679);
// EXTERNAL MODULE: ./build/core/quote.js
var quote = __webpack_require__(5054);
// EXTERNAL MODULE: ./build/config/defaults.js
var defaults = __webpack_require__(1573);
;// CONCATENATED MODULE: ./build/local/choice.js



/**
 * Reads `auto`, `none` or `KIND[:NAME]`.
 *
 * @throws UserError for another kind
 */
function readChoice(text) {
    const colon = text.indexOf(':');
    const kind = colon === -1 ? text : text.slice(0, colon);
    const name = colon === -1 ? null : text.slice(colon + 1);
    if (kind === 'auto' && name === null)
        return { kind, name };
    const known = defaults/* CLUSTER_KINDS */.BK.find((candidate) => candidate === kind);
    if (known === undefined || name === '') {
        throw new errors/* UserError */.y('UNKNOWN_CLUSTER', `${(0,quote/* quote */.hD)(text)} is no local cluster that is known`, {
            hint: `write auto or one of ${defaults/* CLUSTER_KINDS */.BK.join(', ')}, with an optional ":NAME": kind:shop`,
        });
    }
    return { kind: known, name };
}
/** The error for a cluster, profile or context that was asked for by name and does not exist. */
function noSuchName(kind, what, name, found) {
    const list = [...found].sort().map(quote/* quote */.hD).join(', ');
    return new errors/* UserError */.y('NO_SUCH_CLUSTER', `there is no ${what} ${(0,quote/* quote */.hD)(name)}`, {
        hint: found.length === 0 ? `there is none at all; create it, or drop \`${kind}:${name}\`` : `found: ${list}`,
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/local/image-list.js

const image_list_image = schemas/* object */.Ikc({
    repoTags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    repoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const minikubeList = schemas/* array */.YOg(image_list_image);
const crictlList = schemas/* object */.Ikc({ images: schemas/* array */.YOg(image_list_image).nullish() });
/**
 * Reads `crictl images -o json` (`{"images": [{"repoTags": […], "repoDigests": […]}]}`; cri-api's ListImagesResponse).
 *
 * @returns every name with tag or digest, or null when the text is something else
 */
function readCrictlImages(text) {
    const parsed = crictlList.safeParse(jsonOf(text));
    return parsed.success ? namesOf(parsed.data.images ?? []) : null;
}
/**
 * Reads what `minikube image ls` prints: `--format json` (a list of `{id, repoDigests, repoTags, size}`), the table, or the
 * bare names of versions before 1.25, which know no `--format`.
 *
 * @returns every name with tag or digest, or null when the text is something else
 */
function readMinikubeImages(text) {
    const json = text.split('\n').find((line) => /^\s*\[/.test(line));
    if (json !== undefined) {
        const parsed = minikubeList.safeParse(jsonOf(json) ?? jsonOf(text));
        return parsed.success ? namesOf(parsed.data) : null;
    }
    const lines = text.split('\n').map((line) => line.trim());
    const names = lines.filter((line) => line !== '').flatMap((line) => nameOfLine(line) ?? []);
    return names.length === 0 && lines.some((line) => line !== '') ? null : names;
}
/** One line of the table (`| IMAGE | TAG | ID | SIZE |`) or one bare name. */
function nameOfLine(line) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length >= 4) {
        const [, repository, tag] = cells;
        return repository === 'Image' || !tag || /^-+$/.test(tag) ? null : `${repository}:${tag}`;
    }
    return /^[^\s|]+:[^\s|]+$/.test(line) ? line : null;
}
function namesOf(images) {
    return images.flatMap(({ repoTags, repoDigests }) => [...(repoTags ?? []), ...(repoDigests ?? [])]);
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/local/looked.js
/** Wraps a value. */
function looked(value) {
    return { ok: true, value };
}
/** Wraps a reason: one lower-case sentence without a full stop. */
function notLooked(reason) {
    return { ok: false, reason };
}

;// CONCATENATED MODULE: ./build/local/program.js



const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;
/**
 * Finds a program on PATH. Only absolute entries count: a repository must not bring its own `minikube`.
 *
 * @returns the program's absolute path, or null
 */
function findProgram(name, env) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    for (const directory of (env.PATH ?? env.Path ?? '').split(external_node_path_.delimiter)) {
        if (!external_node_path_.isAbsolute(directory))
            continue;
        const candidate = external_node_path_.join(directory, file);
        try {
            (0,external_node_fs_.accessSync)(candidate, external_node_fs_.constants.X_OK);
            return candidate;
        }
        catch {
            // Not in this directory.
        }
    }
    return null;
}
/**
 * Runs a program with an argument list (no shell), no standard input, and limits on time and output. Never throws.
 *
 * @param timeoutMs after this long it is killed
 */
function runProgram(program, args, options) {
    const { env, timeoutMs, signal } = options;
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.execFile)(program, [...args], {
            env,
            timeout: timeoutMs,
            ...(signal ? { signal } : {}),
            maxBuffer: OUTPUT_LIMIT_BYTES,
            killSignal: 'SIGKILL',
            windowsHide: true,
        }, (error, stdout, stderr) => resolve({ ok: error === null, stdout, stderr, problem: error === null ? null : program_problemOf(error, timeoutMs) }));
        child.stdin?.on('error', () => undefined);
        child.stdin?.end();
    });
}
function program_problemOf(error, timeoutMs) {
    if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return 'it printed more than 16 MiB';
    if (error.killed || error.name === 'AbortError')
        return `no answer within ${timeoutMs / 1000} s`;
    if (typeof error.code === 'number')
        return `exit status ${error.code}`;
    return error.signal ? `signal ${String(error.signal)}` : String(error.code ?? 'it could not be started');
}

;// CONCATENATED MODULE: ./build/local/store.js

/**
 * Indexes what a store lists.
 *
 * @param texts names as the store prints them: `shop-api:dev`, `docker.io/library/shop-api:dev`, `nginx@sha256:…`; what is no
 *   reference (`<none>:<none>`) is left out
 */
function storeContent(name, texts) {
    const tags = new Map();
    const digests = new Set();
    for (const text of texts) {
        const parsed = (0,core_reference/* parseReference */.F2)(text);
        if (!parsed.ok)
            continue;
        const image = (0,core_reference/* referenceName */.z$)(parsed.reference);
        const { tag, digest } = parsed.reference;
        if (digest !== null)
            digests.add(`${image}@${digest}`);
        if (tag === null)
            continue;
        const known = tags.get(image);
        if (known)
            known.add(tag);
        else
            tags.set(image, new Set([tag]));
    }
    return { name, tags, digests };
}
/** True when nothing at all is in the store. A node that runs always has images. */
function isEmpty({ tags, digests }) {
    return tags.size === 0 && digests.size === 0;
}
/** Whether the store has the image under exactly this name. A digest wins over the tag, as for the kubelet. */
function hasImage(store, reference) {
    const image = (0,core_reference/* referenceName */.z$)(reference);
    if (reference.digest !== null)
        return store.digests.has(`${image}@${reference.digest}`);
    return store.tags.get(image)?.has((0,core_reference/* effectiveTag */.yr)(reference) ?? '') ?? false;
}
/** The other tags that the store has of the same repository, sorted. */
function otherTagsOf(store, reference) {
    const own = reference.digest === null ? (0,core_reference/* effectiveTag */.yr)(reference) : null;
    return [...(store.tags.get((0,core_reference/* referenceName */.z$)(reference)) ?? [])].filter((tag) => tag !== own).sort();
}

;// CONCATENATED MODULE: ./build/local/containerd.js






const SOCKETS = {
    k3s: '/run/k3s/containerd/containerd.sock',
    microk8s: '/var/snap/microk8s/common/run/containerd.sock',
};
/**
 * The containerd socket of a cluster on this machine: `CONTAINER_RUNTIME_ENDPOINT`, as for crictl; else the socket of
 * microk8s or k3s when the kube context is theirs and the socket is there. Null when there is none.
 */
function containerdEndpoint(context, env, exists = external_node_fs_.existsSync) {
    if (env.CONTAINER_RUNTIME_ENDPOINT)
        return env.CONTAINER_RUNTIME_ENDPOINT;
    const isHere = /^https:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${context?.server ?? ''}/`);
    if (context === null || !isHere)
        return null;
    const name = /^microk8s(-cluster)?$/.test(context.cluster)
        ? 'microk8s'
        : context.cluster === 'default'
            ? 'k3s'
            : null;
    const socket = name === null ? undefined : SOCKETS[name];
    return socket !== undefined && exists(socket) ? `unix://${socket}` : null;
}
/** `k3s`, `microk8s` or `containerd`: whose socket it is, for messages and for the command that loads an image. */
function containerdName(endpoint) {
    return Object.keys(SOCKETS).find((name) => endpoint.includes(`/${name}/`)) ?? 'containerd';
}
/** Lists the images behind a containerd (or other CRI) socket with `crictl`, or with the one inside `k3s`. */
async function containerdStore(endpoint, { env, timeoutMs, signal }) {
    const crictl = findProgram('crictl', env);
    const k3s = crictl === null && containerdName(endpoint) === 'k3s' ? findProgram('k3s', env) : null;
    const program = crictl ?? k3s;
    if (program === null)
        return notLooked(`crictl, which lists the images behind ${(0,quote/* quote */.hD)(endpoint)}, is not on PATH`);
    const args = [...(k3s === null ? [] : ['crictl']), '--runtime-endpoint', endpoint, 'images', '-o', 'json'];
    const result = await runProgram(program, args, { env, timeoutMs, signal });
    if (!result.ok) {
        const last = result.stderr.trim().split('\n').at(-1) ?? '';
        return notLooked(`crictl failed at ${(0,quote/* quote */.hD)(endpoint)} (${result.problem})${last === '' ? '' : `: ${(0,quote/* quote */.hD)(last)}`}`);
    }
    const names = readCrictlImages(result.stdout);
    if (names === null)
        return notLooked(`crictl printed something else than a list of images for ${(0,quote/* quote */.hD)(endpoint)}`);
    return looked(storeContent(containerdName(endpoint), names));
}

;// CONCATENATED MODULE: ./build/local/detect.js




/** Clusters that run their pods in the Docker that the user builds with. */
const DOCKER_CLUSTERS = /^(docker-desktop|docker-for-desktop|rancher-desktop|orbstack|colima(-.+)?)$/;
/** Decides where to look: what `--cluster` says, else what the current kube context is, else Docker. */
function planCluster(choice, input) {
    const { context, env } = input;
    const own = context === null ? null : planOf(context, input);
    switch (choice.kind) {
        case 'none':
            return { kind: 'none', reason: 'local clusters are not asked (`--cluster none` or `--offline`)' };
        case 'minikube': {
            const current = own?.kind === 'minikube' ? own.name : null;
            return { kind: 'minikube', name: choice.name ?? current ?? (env.MINIKUBE_PROFILE || 'minikube') };
        }
        case 'kind':
        case 'k3d':
            return { kind: choice.kind, name: choice.name ?? (own?.kind === choice.kind ? own.name : null) };
        case 'docker': {
            const name = choice.name ?? (own?.kind === 'docker' ? own.name : 'docker');
            return { kind: 'docker', name, dockerContext: choice.name, insteadOf: null };
        }
        case 'auto':
            return own ?? planWithout(context, env);
    }
}
/** What a kube context stands for by its names; null when it is none of a local cluster. */
function planOf(context, { env, home }) {
    if (context.isMinikube)
        return { kind: 'minikube', name: context.cluster };
    for (const name of new Set([context.cluster, context.name])) {
        const match = /^(kind|k3d)-(.+)$/.exec(name);
        if (match)
            return { kind: match[1], name: match[2] };
        if (DOCKER_CLUSTERS.test(name))
            return { kind: 'docker', name, dockerContext: null, insteadOf: null };
        if (name === 'minikube' || isMinikubeProfile(name, env, home))
            return { kind: 'minikube', name };
    }
    return null;
}
/** A profile's configuration lies in minikube's home; asking minikube itself takes seconds. */
function isMinikubeProfile(name, env, home) {
    if (!/^[\w.-]+$/.test(name))
        return false;
    const base = env.MINIKUBE_HOME || home;
    const directory = external_node_path_.basename(base) === '.minikube' ? base : external_node_path_.join(base, '.minikube');
    return (0,external_node_fs_.existsSync)(external_node_path_.join(directory, 'profiles', name, 'config.json'));
}
/**
 * Without a local cluster, Docker is the nearest there is. On a CI runner it is not: its Docker is empty, and says nothing
 * about the cluster that the developers load their images into.
 */
function planWithout(context, env) {
    const endpoint = containerdEndpoint(context, env);
    if (endpoint !== null)
        return { kind: 'containerd', endpoint };
    const what = context === null
        ? 'there is no kube context'
        : `the kube context ${(0,quote/* quote */.hD)(context.name)} is none of a local cluster`;
    if (env.CI && env.CI !== 'false') {
        return { kind: 'none', reason: `${what}, and this is a CI runner (\`--cluster docker\` looks into its Docker)` };
    }
    return { kind: 'docker', name: 'docker', dockerContext: null, insteadOf: what };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/local/docker-context.js




const config = schemas/* object */.Ikc({ currentContext: schemas/* string */.YjP().nullish() });
const meta = schemas/* object */.Ikc({
    Name: schemas/* string */.YjP(),
    Endpoints: schemas/* object */.Ikc({ docker: schemas/* object */.Ikc({ Host: schemas/* string */.YjP() }) }),
});
/** Docker's configuration folder: `DOCKER_CONFIG`, else `~/.docker`. */
function dockerConfigDirectory(env, home) {
    return env.DOCKER_CONFIG || external_node_path_.join(home, '.docker');
}
/**
 * The name of the Docker context in force (docker/cli, `resolveContextName`): none when `DOCKER_HOST` is set, else
 * `DOCKER_CONTEXT`, else `currentContext` of config.json. Null for the default one.
 */
function currentDockerContext(env, home) {
    if (env.DOCKER_HOST)
        return null;
    const name = env.DOCKER_CONTEXT || docker_context_configured(external_node_path_.join(dockerConfigDirectory(env, home), 'config.json'));
    return name && name !== 'default' ? name : null;
}
/** Every Docker context that was created (`contexts/meta/<sha256 of the name>/meta.json`), sorted by name; never `default`. */
function dockerContexts(env, home) {
    const contexts = external_node_path_.join(dockerConfigDirectory(env, home), 'contexts');
    return foldersIn(external_node_path_.join(contexts, 'meta'))
        .flatMap((folder) => {
        const parsed = meta.safeParse(readJson(external_node_path_.join(contexts, 'meta', folder, 'meta.json')));
        if (!parsed.success)
            return [];
        const { Name: name, Endpoints } = parsed.data;
        const id = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
        return [{ name, host: Endpoints.docker.Host, tlsDirectory: external_node_path_.join(contexts, 'tls', id, 'docker') }];
    })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function docker_context_configured(file) {
    const parsed = config.safeParse(readJson(file));
    return parsed.success ? (parsed.data.currentContext ?? null) : null;
}
function foldersIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
function readJson(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/local/docker-endpoint.js





/**
 * Where Docker is, as the docker command decides it: `DOCKER_HOST`; the context that is named, or the current one; else the
 * sockets that Docker, Docker Desktop, rootless Docker and (last) Podman use by default, as far as they are there.
 *
 * @param contextName a Docker context asked for by name, or null
 * @returns the places to try, in this order; or why there is none, with the contexts that exist when the named one does not
 */
function dockerEndpoints(env, home, contextName) {
    const name = contextName ?? currentDockerContext(env, home);
    if (name !== null && name !== 'default') {
        const contexts = dockerContexts(env, home);
        const context = contexts.find((candidate) => candidate.name === name);
        if (context)
            return oneEndpoint(context.host, context.tlsDirectory, `the Docker context ${(0,quote/* quote */.hD)(name)}`);
        const reason = `the Docker context ${(0,quote/* quote */.hD)(name)} does not exist`;
        return contextName === null
            ? notLooked(reason)
            : { ok: false, reason, found: ['default', ...contexts.map((candidate) => candidate.name)] };
    }
    if (env.DOCKER_HOST && contextName === null) {
        const tls = env.DOCKER_CERT_PATH || (env.DOCKER_TLS_VERIFY ? dockerConfigDirectory(env, home) : null);
        return oneEndpoint(env.DOCKER_HOST, tls, 'DOCKER_HOST');
    }
    const there = defaultSockets(env, home).filter((socketPath) => socketPath.startsWith('//') || (0,external_node_fs_.existsSync)(socketPath));
    if (there.length === 0)
        return notLooked('no Docker socket was found');
    return looked(there.map((socketPath) => ({ host: `unix://${socketPath}`, socketPath })));
}
function defaultSockets(env, home) {
    if (process.platform === 'win32')
        return ['//./pipe/docker_engine'];
    const runtime = env.XDG_RUNTIME_DIR ? [env.XDG_RUNTIME_DIR] : [];
    return [
        '/var/run/docker.sock',
        external_node_path_.join(home, '.docker', 'run', 'docker.sock'),
        ...runtime.map((directory) => external_node_path_.join(directory, 'docker.sock')),
        external_node_path_.join(home, '.rd', 'docker.sock'),
        external_node_path_.join(home, '.orbstack', 'run', 'docker.sock'),
        ...runtime.map((directory) => external_node_path_.join(directory, 'podman', 'podman.sock')),
        '/run/podman/podman.sock',
    ];
}
function oneEndpoint(host, tlsDirectory, from) {
    if (host.startsWith('unix://'))
        return looked([{ host, socketPath: host.slice('unix://'.length) }]);
    if (host.startsWith('npipe://'))
        return looked([{ host, socketPath: host.slice('npipe://'.length) }]);
    if (host.startsWith('ssh://')) {
        return notLooked(`${from} is ${(0,quote/* quote */.hD)(withoutUser(host))}; connections by ssh are not supported (forward the socket: \`ssh -L\`)`);
    }
    const url = addressOf(host);
    if (url === null)
        return notLooked(`${from} is ${(0,quote/* quote */.hD)(withoutUser(host))}, which is no address that is understood`);
    const tls = tlsDirectory === null ? null : readTls(tlsDirectory);
    if (tls === null && (url.protocol === 'https:' || (from === 'DOCKER_HOST' && tlsDirectory !== null))) {
        return notLooked(`${from} needs TLS, but ca.pem, cert.pem and key.pem cannot be read`);
    }
    const port = Number(url.port) || (tls === null ? 2375 : 2376);
    return looked([{ host: withoutUser(host), tcp: { hostname: url.hostname, port, tls } }]);
}
/** `tcp://HOST:PORT`, also as `http`, `https` or a bare `HOST:PORT`. */
function addressOf(host) {
    const text = host.includes('://') ? host.replace(/^tcp:/, 'http:') : `http://${host}`;
    return /^https?:/.test(text) && URL.canParse(text) ? new URL(text) : null;
}
function withoutUser(host) {
    return host.replace(/\/\/[^/@]*@/, '//');
}
function readTls(directory) {
    const read = (file) => (0,external_node_fs_.readFileSync)(external_node_path_.join(directory, file), 'utf8');
    try {
        return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/local/docker-client.js










/**
 * Connects to the Docker API (Docker Engine, Docker Desktop, Podman's service): the first place that answers a ping.
 *
 * @param contextName a Docker context asked for by name, or null for the current one
 */
async function connectDocker(contextName, around) {
    const endpoints = dockerEndpoints(around.env, around.home, contextName);
    if (!endpoints.ok)
        return endpoints;
    const Client = loadDockerode();
    const reasons = [];
    for (const endpoint of endpoints.value) {
        try {
            const docker = new Client(optionsOf(endpoint));
            await ping(docker, stepSignal(around));
            return looked({ docker, host: endpoint.host });
        }
        catch (error) {
            reasons.push(`${(0,quote/* quote */.hD)(endpoint.host)}: ${describeDockerError(error)}`);
        }
    }
    return notLooked(`Docker does not answer (${reasons.join('; ')})`);
}
/** dockerode takes options here too; its types do not say so. */
function ping(docker, abortSignal) {
    return docker.ping.call(docker, { abortSignal });
}
/** The signal for one request: over after the time of a step, or with everything. */
function stepSignal({ signal, timeoutMs }) {
    return AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
}
const WORDS = {
    ECONNREFUSED: 'connection refused',
    ENOENT: 'there is no such socket',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOTFOUND: 'no such host',
    ABORT_ERR: 'no answer in time',
};
/** Says what a failed request means, as a lower-case phrase. */
function describeDockerError(error) {
    const { code, message, name } = error;
    if (name === 'AbortError' || name === 'TimeoutError')
        return 'no answer in time';
    return WORDS[code ?? ''] ?? (0,quote/* quote */.hD)(String(message ?? error).trim());
}
/**
 * Every option is said, also with undefined: docker-modem takes what is not said from the process's own environment. A TCP
 * address is dialled by our own agent: docker-modem would take it apart with `url.parse`, against which Node warns.
 */
function optionsOf({ socketPath, tcp }) {
    const options = {
        socketPath: socketPath ?? 'tcp',
        agent: tcp && agentTo(tcp),
        protocol: 'http',
        host: undefined,
        port: undefined,
        ca: undefined,
        cert: undefined,
        key: undefined,
        pathPrefix: '/',
        timeout: undefined,
    };
    return options;
}
function agentTo({ hostname, port, tls }) {
    const host = hostname.replace(/^\[|\]$/g, '');
    const agent = new external_node_http_.Agent();
    agent.createConnection = () => tls === null
        ? external_node_net_.connect({ host, port })
        : (0,external_node_tls_.connect)({ host, port, ...(external_node_net_.isIP(host) === 0 ? { servername: host } : {}), ...tls });
    return agent;
}
/** Loads dockerode: from source out of node_modules, else the bundle beside this one (`dist/docker`). */
function loadDockerode() {
    const here = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    const candidates = ['docker-entry.cts', 'docker-entry.cjs', '../docker/index.cjs', '../docker/index.js'];
    const file = candidates.map((candidate) => external_node_path_.join(here, candidate)).find((candidate) => (0,external_node_fs_.existsSync)(candidate));
    if (file === undefined)
        throw new Error(`docker/index.cjs is missing beside ${here}: the installation is incomplete`);
    return (0,external_node_module_.createRequire)(import.meta.url)(file);
}

;// CONCATENATED MODULE: ./build/local/docker.js



/** Lists the images that Docker has (`GET /images/json`). */
async function dockerStore({ docker, host }, around) {
    try {
        const images = await docker.listImages({ abortSignal: stepSignal(around) });
        if (!Array.isArray(images))
            return notLooked(`what listens at "${host}" does not speak the Docker API`);
        return looked(storeContent('docker', images.flatMap(({ RepoTags, RepoDigests }) => [...(RepoTags ?? []), ...(RepoDigests ?? [])])));
    }
    catch (error) {
        return notLooked(`Docker at "${host}" does not list its images: ${describeDockerError(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/local/facts.js


/** Says for each image where it is. An image is in the cluster's store only when every node has it. */
function localFacts(images, content) {
    const { kind, name, nodes } = content;
    const store = nodes.length === 1 ? nodes[0].name : `${kind} ${name}`;
    const facts = images.map((reference) => [
        (0,core_reference/* referenceKey */.Db)(reference),
        factOf(reference, store, content),
    ]);
    return { cluster: { kind, name, store }, unavailable: null, images: new Map(facts) };
}
function factOf(reference, store, { nodes, beside }) {
    const having = nodes.filter((node) => hasImage(node, reference));
    const isEverywhere = having.length === nodes.length;
    const presentIn = [
        ...(isEverywhere ? [store] : having.map((node) => node.name).sort()),
        ...beside.filter((other) => hasImage(other, reference)).map((other) => other.name),
    ];
    const isPartial = having.length > 0 && !isEverywhere;
    const lacking = nodes.filter((node) => !having.includes(node)).map((node) => node.name);
    return {
        image: reference.raw,
        presentIn,
        ...(isPartial ? { missingFrom: lacking.sort() } : {}),
        otherTags: [...tagsInCluster(reference, store, nodes), ...beside.flatMap((other) => tagsIn(reference, other))],
    };
}
/** A tag that every node has belongs to the cluster, any other to its node. */
function tagsInCluster(reference, store, nodes) {
    const all = nodes.flatMap((node) => tagsIn(reference, node));
    const shared = [...new Set(all.map(({ tag }) => tag))].filter((tag) => all.filter((other) => other.tag === tag).length === nodes.length);
    return [...shared.map((tag) => ({ store, tag })), ...all.filter(({ tag }) => !shared.includes(tag))];
}
function tagsIn(reference, store) {
    return otherTagsOf(store, reference).map((tag) => ({ store: store.name, tag }));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/local/kube-context.js




const SIZE_LIMIT_BYTES = 8 * 1024 * 1024;
const extensions = schemas/* array */.YOg(schemas/* object */.Ikc({ extension: schemas/* object */.Ikc({ provider: schemas/* string */.YjP() }) })
    .nullable()
    .catch(null))
    .nullish()
    .catch(null);
const contextEntry = schemas/* object */.Ikc({ cluster: schemas/* string */.YjP().nullish(), extensions });
const clusterEntry = schemas/* object */.Ikc({ server: schemas/* string */.YjP().nullish(), extensions });
const kubeconfig = schemas/* object */.Ikc({
    'current-context': schemas/* string */.YjP().nullish(),
    contexts: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), context: contextEntry }).nullable().catch(null)).nullish(),
    clusters: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), cluster: clusterEntry }).nullable().catch(null)).nullish(),
});
/**
 * Reads the current kube context as client-go does: the files of `KUBECONFIG`, else `~/.kube/config`; the first file that has
 * a `current-context` decides, and of entries with the same name the first counts. A file that is missing or unreadable is
 * passed over.
 *
 * @returns null when no context is set
 */
async function currentKubeContext(env, home, cwd) {
    const listed = (env.KUBECONFIG ?? '').split(external_node_path_.delimiter).filter((file) => file !== '');
    const files = listed.length > 0 ? listed : [external_node_path_.join(home, '.kube', 'config')];
    const read = await Promise.all(files.map((file) => readKubeconfig(external_node_path_.resolve(cwd, file))));
    const configs = read.filter((config) => config !== null);
    const name = configs.map((config) => config['current-context'] ?? '').find((current) => current !== '');
    if (name === undefined)
        return null;
    const context = configs.flatMap(({ contexts }) => contexts ?? []).find((entry) => entry?.name === name)?.context;
    const clusterName = context?.cluster ?? name;
    const cluster = configs
        .flatMap(({ clusters }) => clusters ?? [])
        .find((entry) => entry?.name === clusterName)?.cluster;
    const isMinikube = [context?.extensions, cluster?.extensions].some(isFromMinikube);
    return { name, cluster: clusterName, server: cluster?.server ?? null, isMinikube };
}
function isFromMinikube(list) {
    return (list ?? []).some((entry) => entry?.extension.provider === 'minikube.sigs.k8s.io');
}
async function readKubeconfig(file) {
    try {
        const text = await (0,promises_.readFile)(file, 'utf8');
        if (text.length > SIZE_LIMIT_BYTES)
            return null;
        const parsed = kubeconfig.safeParse((0,dist/* parse */.qg)(text));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/local/minikube.js






const profileList = schemas/* object */.Ikc({ valid: schemas/* array */.YOg(schemas/* object */.Ikc({ Name: schemas/* string */.YjP() })).nullish() });
/**
 * Lists the images of a minikube profile, whatever its driver and runtime: `minikube image ls --format json -p PROFILE`.
 * With several nodes minikube merges their lists, so that a node which lacks an image cannot be told.
 *
 * @returns the store; or why not, with the profiles that exist when this one does not
 */
async function minikubeStore(profile, around) {
    const program = findProgram('minikube', around.env);
    if (program === null)
        return notLooked(`minikube is not on PATH, so its profile ${(0,quote/* quote */.hD)(profile)} cannot be asked`);
    // Plain lines without pictures, and no look for a newer version.
    const env = { ...around.env, MINIKUBE_IN_STYLE: 'false', MINIKUBE_WANTUPDATENOTIFICATION: 'false' };
    const run = (...args) => runProgram(program, args, { ...around, env });
    let result = await run('image', 'ls', '--format', 'json', '-p', profile);
    if (!result.ok && /unknown flag: --format/.test(result.stderr))
        result = await run('image', 'ls', '-p', profile);
    if (!result.ok)
        return minikube_failed(profile, result, run);
    const names = readMinikubeImages(result.stdout);
    if (names === null)
        return notLooked(`\`minikube image ls -p ${profile}\` printed something else than a list of images`);
    const content = storeContent(profile === 'minikube' ? profile : `minikube ${profile}`, names);
    // Of a profile that is stopped minikube lists nothing, and says that all went well.
    return isEmpty(content) ? notLooked(`the minikube profile ${(0,quote/* quote */.hD)(profile)} is not running`) : looked(content);
}
async function minikube_failed(profile, result, run) {
    const words = `${result.stderr}\n${result.stdout}`.trim().split('\n')[0].replace(/^\W+/u, '');
    const reason = `minikube failed for the profile ${(0,quote/* quote */.hD)(profile)} (${result.problem})${words === '' ? '' : `: ${(0,quote/* quote */.hD)(words)}`}`;
    if (!/not found/.test(result.stderr + result.stdout))
        return notLooked(reason);
    const found = await profiles(run);
    return found === null || found.includes(profile) ? notLooked(reason) : { ok: false, reason, found };
}
/** The profiles by name; null when minikube does not say. */
async function profiles(run) {
    const { stdout } = await run('profile', 'list', '-o', 'json');
    try {
        return (profileList.parse(JSON.parse(stdout)).valid ?? []).map(({ Name }) => Name).sort();
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/local/exec.js

const exec_OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;
/**
 * Runs a command in a container (`POST /containers/ID/exec`, then `/exec/ID/start` with a hijacked connection) and waits for
 * its end.
 *
 * @throws what dockerode throws; an error too when the output is over 16 MiB
 */
async function execInContainer(docker, id, command, signal) {
    const exec = await docker
        .getContainer(id)
        .exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true, Tty: false, abortSignal: signal });
    const stream = await exec.start({ hijack: true, stdin: false, abortSignal: signal });
    (0,external_node_stream_.addAbortSignal)(signal, stream);
    const [stdout, stderr] = [collector(stream), collector(stream)];
    const ended = new Promise((resolve, reject) => {
        stream.once('end', resolve).once('close', resolve).once('error', reject);
    });
    docker.modem.demuxStream(stream, stdout.sink, stderr.sink);
    await ended;
    const { ExitCode } = await exec.inspect({ abortSignal: signal });
    return { exitCode: ExitCode ?? -1, stdout: stdout.text(), stderr: stderr.text() };
}
function collector(stream) {
    const chunks = [];
    let size = 0;
    const sink = new external_node_stream_.PassThrough();
    sink.on('data', (chunk) => {
        size += chunk.length;
        if (size > exec_OUTPUT_LIMIT_BYTES)
            stream.destroy?.(new Error('the command printed more than 16 MiB'));
        else
            chunks.push(chunk);
    });
    return { sink, text: () => Buffer.concat(chunks).toString('utf8') };
}

;// CONCATENATED MODULE: ./build/local/node-containers.js






/**
 * A control plane of kind keeps its taint unless it is the only node (kind, `kubeadminit/init.go`); k3d's servers take pods
 * like its agents. Load balancers, etcd and registries hold no pods.
 */
const LABELS = {
    kind: {
        cluster: 'io.x-k8s.kind.cluster',
        role: 'io.x-k8s.kind.role',
        roles: ['worker', 'control-plane'],
        firstOnly: true,
    },
    k3d: { cluster: 'k3d.cluster', role: 'k3d.role', roles: ['server', 'agent'], firstOnly: false },
};
/**
 * Lists the images of each node of a kind or k3d cluster: `crictl images -o json` in the node's container.
 *
 * @param name the cluster, or null for the only one (or the one with the tool's default name)
 * @returns the stores, or why not, with the clusters that exist when this one does not
 */
async function nodeStores(kind, name, { docker, host }, around) {
    const labels = LABELS[kind];
    try {
        const containers = await docker.listContainers({
            all: true,
            filters: JSON.stringify({ label: [labels.cluster] }),
            abortSignal: stepSignal(around),
        });
        const clusters = [...new Set(containers.map(({ Labels }) => Labels[labels.cluster] ?? ''))].sort();
        const cluster = name ?? onlyOf(kind, clusters);
        if (cluster === null || !clusters.includes(cluster))
            return noCluster(kind, name, clusters);
        const nodes = podNodes(labels, containers.filter(({ Labels }) => Labels[labels.cluster] === cluster));
        const running = nodes.filter(({ State }) => State === 'running');
        if (running.length === 0)
            return notLooked(`the ${kind} cluster ${(0,quote/* quote */.hD)(cluster)} is not running`);
        const stores = await Promise.all(running.map((node) => nodeStore(kind, node, docker, around)));
        const failed = stores.find((store) => !store.ok);
        if (failed && !failed.ok)
            return failed;
        return looked({ cluster, nodes: stores.flatMap((store) => (store.ok ? [store.value] : [])) });
    }
    catch (error) {
        return notLooked(`Docker at ${(0,quote/* quote */.hD)(host)} does not list the nodes of ${kind}: ${describeDockerError(error)}`);
    }
}
function onlyOf(kind, clusters) {
    const byDefault = kind === 'kind' ? 'kind' : 'k3s-default';
    return clusters.length === 1 ? clusters[0] : clusters.includes(byDefault) ? byDefault : null;
}
function noCluster(kind, name, clusters) {
    if (name !== null)
        return { ok: false, reason: `Docker has no ${kind} cluster ${(0,quote/* quote */.hD)(name)}`, found: clusters };
    if (clusters.length === 0)
        return notLooked(`Docker has no ${kind} cluster`);
    return notLooked(`there are several ${kind} clusters (${clusters.map(quote/* quote */.hD).join(', ')}); name one: \`--cluster ${kind}:NAME\``);
}
function podNodes(labels, containers) {
    const of = (role) => containers.filter(({ Labels }) => Labels[labels.role] === role);
    if (!labels.firstOnly)
        return labels.roles.flatMap(of);
    return labels.roles.map(of).find((nodes) => nodes.length > 0) ?? [];
}
async function nodeStore(kind, { Id, Names }, docker, around) {
    const node = (Names[0] ?? Id).replace(/^\//, '');
    try {
        const result = await execInContainer(docker, Id, ['crictl', 'images', '-o', 'json'], stepSignal(around));
        const names = result.exitCode === 0 ? readCrictlImages(result.stdout) : null;
        if (names === null) {
            const words = (result.stderr || result.stdout).trim().split('\n').at(-1) ?? '';
            return notLooked(`crictl failed in the node ${(0,quote/* quote */.hD)(node)} (exit status ${result.exitCode})${words === '' ? '' : `: ${(0,quote/* quote */.hD)(words)}`}`);
        }
        const content = storeContent(`${kind} ${node}`, names);
        return isEmpty(content) ? notLooked(`the node ${(0,quote/* quote */.hD)(node)} lists no images at all`) : looked(content);
    }
    catch (error) {
        return notLooked(`the node ${(0,quote/* quote */.hD)(node)} does not list its images: ${describeDockerError(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/local/index.js











/**
 * Asks the local cluster's stores where the images are.
 *
 * @returns for each image, by `referenceKey`, the stores that have it; or why nothing could be asked
 * @throws UserError for an unknown kind of cluster, and for a cluster named in `cluster` that does not exist
 */
async function inspectLocal(images, options) {
    const { env, home, cwd, timeoutMs } = options;
    const choice = readChoice(options.cluster);
    const context = choice.kind === 'none' ? null : await currentKubeContext(env, home, cwd);
    const plan = planCluster(choice, { context, env, home });
    const signals = [...(options.signal ? [options.signal] : []), AbortSignal.timeout(timeoutMs)];
    const content = await contentOf(plan, { env, home, timeoutMs, signal: AbortSignal.any(signals) });
    if (!content.ok) {
        if (content.found && choice.name !== null)
            throw noSuchName(choice.kind, WHAT[choice.kind], choice.name, content.found);
        return { cluster: null, unavailable: content.reason, images: new Map() };
    }
    if (plan.kind === 'docker' && plan.insteadOf !== null && context !== null) {
        options.onWarning?.(`${plan.insteadOf}; Docker was asked for the local images instead`);
    }
    return localFacts(images, content.value);
}
const WHAT = {
    auto: 'cluster',
    none: 'cluster',
    minikube: 'minikube profile',
    kind: 'kind cluster',
    k3d: 'k3d cluster',
    docker: 'Docker context',
};
async function contentOf(plan, around) {
    switch (plan.kind) {
        case 'none':
            return { ok: false, reason: plan.reason };
        case 'docker': {
            const store = await dockerIn(connectDocker(plan.dockerContext, around), around);
            if (store.ok)
                return looked({ kind: 'docker', name: plan.name, nodes: [store.value], beside: [] });
            return plan.insteadOf === null ? store : { ok: false, reason: `${plan.insteadOf}, and ${store.reason}` };
        }
        case 'kind':
        case 'k3d': {
            const connection = connectDocker(null, around);
            const [stores, beside] = await Promise.all([
                nodesIn(plan.kind, plan.name, connection, around),
                besideIn(connection, around),
            ]);
            if (!stores.ok)
                return stores;
            return looked({ kind: plan.kind, name: stores.value.cluster, nodes: stores.value.nodes, beside });
        }
        case 'minikube':
            return withDocker(minikubeStore(plan.name, around), 'minikube', plan.name, around);
        case 'containerd':
            return withDocker(containerdStore(plan.endpoint, around), 'containerd', containerdName(plan.endpoint), around);
    }
}
/** A cluster with one store of its own, and Docker beside it. */
async function withDocker(asking, kind, name, around) {
    // After `eval $(minikube docker-env)` Docker is the one inside minikube: the same store.
    const isSame = kind === 'minikube' && Boolean(around.env.MINIKUBE_ACTIVE_DOCKERD);
    const [store, beside] = await Promise.all([asking, isSame ? [] : besideIn(connectDocker(null, around), around)]);
    return store.ok ? looked({ kind, name, nodes: [store.value], beside }) : store;
}
async function nodesIn(kind, name, connecting, around) {
    const connection = await connecting;
    if (connection.ok)
        return nodeStores(kind, name, connection.value, around);
    const which = name === null ? kind : `the ${kind} cluster ${(0,quote/* quote */.hD)(name)}`;
    return { ok: false, reason: `${which} runs in Docker, and ${connection.reason}` };
}
async function dockerIn(connecting, around) {
    const connection = await connecting;
    return connection.ok ? dockerStore(connection.value, around) : connection;
}
/** Docker's store when it can be had; that it cannot is no matter here. */
async function besideIn(connecting, around) {
    const store = await dockerIn(connecting, around);
    return store.ok ? [store.value] : [];
}

;// CONCATENATED MODULE: ./build/preflight/local.js

/**
 * Asks the local cluster for the images that name no registry, and for those that the policy `Never` forbids to pull; null
 * outside the local profile.
 */
async function askLocalCluster(gathered, settings, ports) {
    const { target, inventory } = gathered;
    if (target.profile !== 'local')
        return null;
    const references = inventory.uses.flatMap((use) => use.parsed.ok && use.skip === null && (!use.parsed.reference.hasExplicitHost || use.pullPolicy === 'Never')
        ? [use.parsed.reference]
        : []);
    if (references.length === 0)
        return null;
    ports.onProgress?.({ step: 'local', target: target.name });
    return inspectLocal(references, {
        cluster: settings.offline ? 'none' : target.cluster,
        env: ports.env,
        home: ports.home,
        cwd: ports.cwd,
        timeoutMs: Math.min(settings.timeoutMs, 20_000),
        ...(ports.onWarning ? { onWarning: ports.onWarning } : {}),
    });
}

;// CONCATENATED MODULE: ./build/preflight/lookups.js


/** Whether this use is looked up in a registry: parsed, not skipped, and in the local profile only with a host of its own. */
function isAskedFor(use, target) {
    if (!use.parsed.ok || use.skip !== null)
        return false;
    return target.profile === 'registry' || use.parsed.reference.hasExplicitHost;
}
/**
 * Plans what the registries are asked: each unique reference once for all targets that share their registries, with every
 * pull secret of a pod whose credential is known as an identity of its own. Targets whose secrets of the same name differ in
 * content are asked apart.
 */
function planLookups(sources) {
    const groups = [];
    for (const source of sources) {
        const plans = plansOf(source);
        const key = registriesKey(source.target.registries);
        const home = groups.find((group) => group.key === key && !conflicts(group.plans, plans));
        const group = home ?? { key, targets: [], registries: source.target.registries, plans: new Map() };
        if (!home)
            groups.push(group);
        group.targets.push(source.target.name);
        for (const [reference, plan] of plans)
            group.plans.set(reference, merge(group.plans.get(reference), plan));
    }
    return groups.map(({ registries, targets, plans }) => ({
        registries,
        targets,
        requests: [...plans.entries()]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([, plan]) => ({
            reference: plan.reference,
            secrets: [...plan.secrets.values()].sort((a, b) => (a.identity.id < b.identity.id ? -1 : 1)),
            ...(plan.platforms.size > 0 ? { expectPlatforms: [...plan.platforms.values()] } : {}),
        })),
    }));
}
function plansOf({ target, uses, facts }) {
    const plans = new Map();
    for (const use of uses) {
        if (!use.parsed.ok || !isAskedFor(use, target))
            continue;
        const { reference } = use.parsed;
        const key = (0,core_reference/* referenceKey */.Db)(reference);
        const plan = plans.get(key) ?? { reference, secrets: new Map(), platforms: new Map() };
        plans.set(key, plan);
        for (const platform of platformsToRead(use.parsed.reference.host, target)) {
            plan.platforms.set(JSON.stringify(platform), platform);
        }
        for (const secret of (0,pod_access/* podPullSecrets */.QP)(use, facts)) {
            for (const known of secret.credentials)
                plan.secrets.set(known.identity.id, known);
        }
    }
    return plans;
}
/**
 * The platforms whose manifests are read. On Docker Hub every GET of a manifest counts against its pull limit, HEAD does not
 * (registries.md §4), so there only those are read that the user asked for.
 */
function platformsToRead(host, target) {
    return host === 'docker.io' && !target.hasOwnPlatforms ? [] : target.platforms;
}
function merge(existing, plan) {
    if (!existing)
        return plan;
    return {
        reference: existing.reference,
        secrets: new Map([...existing.secrets, ...plan.secrets]),
        platforms: new Map([...existing.platforms, ...plan.platforms]),
    };
}
function conflicts(existing, added) {
    const known = new Map();
    for (const plan of existing.values())
        for (const [id, { credential }] of plan.secrets)
            known.set(id, fingerprint(credential));
    for (const plan of added.values()) {
        for (const [id, { credential }] of plan.secrets) {
            if (known.has(id) && known.get(id) !== fingerprint(credential))
                return true;
        }
    }
    return false;
}
const fingerprint = (credential) => JSON.stringify(credential?.reveal() ?? null);
function registriesKey(registries) {
    return JSON.stringify(registries.map((entry) => ({ ...entry, credential: fingerprint(entry.credential) })));
}

;// CONCATENATED MODULE: ./build/preflight/check.js









/**
 * The main job: renders every target, asks the registries once for all of them, judges, and finds the lines.
 *
 * @throws UserError when a chart, a file or a setting is wrong
 */
async function check(settings, ports) {
    (0,gather.ensureTargets)(settings.targets);
    const gathered = [];
    for (const target of settings.targets)
        gathered.push(await (0,gather.gather)(target, ports));
    warn(gathered, ports);
    const [answers, locals] = await Promise.all([
        askRegistries(gathered, settings, ports),
        Promise.all(gathered.map((entry) => askLocalCluster(entry, settings, ports))),
    ]);
    const checked = [];
    for (const [index, entry] of gathered.entries()) {
        const facts = (0,facts_of/* factsOf */.x)(entry, answers.get(entry.target.name) ?? new Map(), locals[index] ?? null);
        checked.push(await check_judge(entry, facts, ports));
    }
    const engine = await ports.engine.info();
    return assembleReport(checked, engine, ports);
}
/** Says each warning of the renders once, with the target when there are several. */
function warn(gathered, ports) {
    const lines = gathered.flatMap(({ target, warnings }) => warnings.map((warning) => (gathered.length > 1 ? `${target.name}: ${warning}` : warning)));
    for (const line of new Set(lines))
        ports.onWarning?.(line);
}
/** Runs the rules over a target's facts, then finds the line of each violation. */
async function check_judge(gathered, facts, ports) {
    const { target, outcome } = gathered;
    const found = runRules(facts, target);
    if (found.length > 0)
        ports.onProgress?.({ step: 'locate', target: target.name });
    const placements = found.length === 0
        ? new Map()
        : (await (0,provenance/* locate */.x)(found, { engine: ports.engine, outcome, target, facts, cwd: ports.cwd })).placements;
    return { target, facts, found, placements };
}
function runRules(facts, target) {
    const active = rules/* rules */.a.filter((rule) => rule.profiles.includes(target.profile) && target.rules[rule.id] !== 'off');
    return active.flatMap((rule) => [...rule.check(facts)].map((violation) => ({ rule, violation })));
}
/** Asks the registries once for all targets; the answers come back by target name and reference key. */
async function askRegistries(gathered, settings, ports) {
    const groups = planLookups(gathered.map((entry) => ({
        target: entry.target,
        uses: entry.inventory.uses,
        facts: (0,facts_of/* factsOf */.x)(entry, new Map(), null),
    })));
    const total = groups.reduce((sum, group) => sum + group.requests.length, 0);
    const done = groups.map(() => 0);
    const answers = new Map();
    await Promise.all(groups.map(async (group, index) => {
        const keychain = createKeychain({
            registries: group.registries,
            githubToken: ports.githubToken,
            env: ports.env,
            home: ports.home,
        });
        const facts = await lookUpImages(group.requests, {
            registries: group.registries,
            keychain,
            concurrency: settings.concurrency,
            timeoutMs: settings.timeoutMs,
            offline: settings.offline,
            env: ports.env,
            onProgress: (count) => {
                done[index] = count;
                ports.onProgress?.({ step: 'lookup', done: done.reduce((a, b) => a + b, 0), total });
            },
        });
        for (const warning of keychain.warnings())
            ports.onWarning?.(warning);
        for (const target of group.targets)
            answers.set(target, facts);
    }));
    return answers;
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

/***/ 2032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ reportUse),
/* harmony export */   Mc: () => (/* binding */ suppress),
/* harmony export */   N6: () => (/* binding */ toFinding)
/* harmony export */ });
/* unused harmony export severityOf */
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

/** Shows a use as reports do (contract §4). */
function reportUse(use, pullSecrets) {
    return {
        kind: use.workload.kind,
        name: use.workload.name,
        namespace: use.workload.namespace,
        container: use.container,
        role: use.role,
        source: use.source,
        pullPolicy: use.pullPolicy,
        pullSecrets,
        serviceAccount: use.serviceAccount,
    };
}
/**
 * Decides the severity of a violation: the configured level of the rule wins, then the violation's own, then the rule's
 * default. Returns null when the rule is off. A violation about something that could not be verified is a warning, and a
 * note when `on-unverified` is `ignore`.
 */
function severityOf({ rule, violation }, target) {
    const configured = target.rules[rule.id];
    if (configured === 'off')
        return null;
    const isUnverified = violation.isUnverified === true || (rule.severity === 'unverified' && violation.severity === undefined);
    if (isUnverified) {
        if (configured === 'error')
            return { severity: 'error', unverified: false };
        return {
            severity: target.onUnverified === 'ignore' || configured === 'note' ? 'note' : 'warning',
            unverified: true,
        };
    }
    const fallback = rule.severity === 'unverified' ? 'warning' : rule.severity;
    return { severity: configured ?? violation.severity ?? fallback, unverified: false };
}
/** Builds the finding; null when the rule is switched off. */
function toFinding(found, placement, target, uses) {
    const level = severityOf(found, target);
    if (!level)
        return null;
    const { rule, violation } = found;
    return {
        rule: rule.id,
        severity: level.severity,
        cause: violation.cause === undefined ? rule.cause : violation.cause,
        message: violation.message,
        help: violation.help,
        target: target.name,
        image: violation.image,
        location: placement.location,
        confidence: placement.location ? placement.confidence : 'none',
        related: placement.related,
        ...(placement.suggestion ? { suggestion: placement.suggestion } : {}),
        uses,
        evidence: violation.evidence ?? [],
        unverified: level.unverified,
    };
}
/**
 * Splits findings by the target's `ignore` entries. An entry whose `until` lies before `today` no longer hides: its finding
 * stays and says so.
 */
function suppress(findings, ignore, today) {
    const kept = [];
    const suppressed = [];
    for (const finding of findings) {
        const matching = ignore.filter((entry) => covers(entry, finding));
        const active = matching.find((entry) => entry.until === null || entry.until >= today);
        if (active) {
            suppressed.push({ ...finding, reason: active.reason, until: active.until });
            continue;
        }
        const expired = matching.map((entry) => `ignored until ${entry.until} ("${entry.reason}"): that day has passed`);
        kept.push(expired.length > 0 ? { ...finding, evidence: [...finding.evidence, ...expired] } : finding);
    }
    return { kept, suppressed };
}
function covers(entry, finding) {
    if (entry.rule !== '*' && entry.rule !== finding.rule)
        return false;
    if (entry.image === null)
        return true;
    if (finding.image === null)
        return false;
    // `*` also crosses slashes: an image glob is written against the whole reference, not against a path.
    return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(finding.image.replaceAll('/', '\u0001'), entry.image.replaceAll('/', '\u0001'), {
        dot: true,
        nonegate: true,
    });
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
