export const id = 110;
export const ids = [110];
export const modules = {

/***/ 1110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseRegistries: () => (/* binding */ parseRegistries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1989);
/* harmony import */ var _expand_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5167);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5615);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4100);
/* harmony import */ var _schema_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7521);






/**
 * Parses a YAML list with the entries of the configuration's `registries`, variables expanded.
 *
 * @throws UserError that lists every problem with its line
 */
function parseRegistries(text, context) {
    const { data, positionOf } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(text, context.source, zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_schema_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .registry */ .u5), null);
    const config = {
        config: { version: 1 },
        // Positions are those of the list itself, without the key that stands before it in the configuration.
        positionOf: (at) => positionOf(at.slice(1)),
        file: context.source,
        root: context.cwd,
    };
    const { registries } = (0,_expand_config_js__WEBPACK_IMPORTED_MODULE_1__/* .expandKeys */ .p)({ registries: data }, [], config, context.env);
    return (registries ?? []).map((entry) => (0,_registries_js__WEBPACK_IMPORTED_MODULE_3__/* .toRegistry */ .b)(entry, {
        source: context.source,
        rebase: (file) => file,
        resolve: (file) => node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(context.cwd, file),
        warn: context.warn,
    }));
}


/***/ })

};
