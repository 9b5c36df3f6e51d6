export const id = 639;
export const ids = [639];
export const modules = {

/***/ 1954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ alignColumns)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);

/** Aligns rows of text in columns with two spaces between them; the last column is not padded. Ends with a line break. */
function alignColumns(rows) {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(row[column] ?? ''))));
    const lines = rows.map((row) => row
        .map((cell, column) => column === row.length - 1 ? cell : cell + ' '.repeat(widths[column] - (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(cell)))
        .join('  ')
        .trimEnd());
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rules: () => (/* binding */ rules)
/* harmony export */ });
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9445);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7939);
/* harmony import */ var _files_rule_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4873);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3291);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1954);






/** `pullproof rules [ID]`: the list, or one rule's page. */
async function rules(invocation, io) {
    const [id] = invocation.arguments;
    io.writeOut(id === undefined ? list() : page(id));
    return _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_OK */ .Ij;
}
function list() {
    const rows = _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .a.map(({ id, severity, cause, summary }) => [id, severity, cause ?? '–', summary]);
    return (0,_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .alignColumns */ .R)([['RULE', 'SEVERITY', 'CAUSE', 'WHAT IT PROVES'], ...rows]);
}
function page(id) {
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .a.find((candidate) => candidate.id === id);
    if (!rule) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('RULE_UNKNOWN', `unknown rule "${id}"; ${(0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestWord */ .v)(id, _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .a.map((known) => known.id))}`, {
            hint: 'run "pullproof rules" for the list',
        });
    }
    const text = (0,_files_rule_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .readRulePage */ .kT)(id) ?? `# ${id}\n\n${rule.summary}\n\nSeverity: ${rule.severity}. More: ${(0,_files_rule_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePageUrl */ .Pd)(id)}\n`;
    return text.endsWith('\n') ? text : `${text}\n`;
}


/***/ })

};
