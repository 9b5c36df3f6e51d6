export const id = 261;
export const ids = [261];
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

/***/ 1386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sensitive)
/* harmony export */ });
/** Wraps a credential so that logs, reports and error messages cannot show it by accident. */
function sensitive(value) {
    const hidden = () => '***';
    return Object.freeze({
        reveal: () => value,
        toString: hidden,
        toJSON: hidden,
        [Symbol.for('nodejs.util.inspect.custom')]: hidden,
    });
}


/***/ })

};
