export const id = 235;
export const ids = [235];
export const modules = {

/***/ 5235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadConfig: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5615);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6119);




/** More than anyone writes by hand; protects against a wrong file being named. */
const MAX_BYTES = 1024 * 1024;
/**
 * Reads and checks a configuration file.
 *
 * @throws UserError when it cannot be read or is not valid
 */
function loadConfig(location, cwd, ruleIds) {
    const file = (0,_root_js__WEBPACK_IMPORTED_MODULE_3__/* .toRelative */ .y)(cwd, location.file);
    const bytes = read(location.file, file);
    if (bytes.length > MAX_BYTES)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('CONFIG_TOO_LARGE', `${file} has ${bytes.length} bytes; a configuration file has at most ${MAX_BYTES}`);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('CONFIG_ENCODING', `${file} is not UTF-8 text`, { hint: 'save it as UTF-8', cause });
    }
    return { ...(0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o)(text, file, ruleIds), file, root: location.root };
}
function read(absolute, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(absolute);
    }
    catch (cause) {
        const code = cause.code ?? 'unknown error';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('CONFIG_UNREADABLE', `${file} cannot be read (${code})`, {
            hint: 'check its permissions',
            cause,
        });
    }
}


/***/ })

};
