export const id = 243;
export const ids = [243];
export const modules = {

/***/ 7243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadRenderSettings: () => (/* binding */ loadRenderSettings)
/* harmony export */ });
/* harmony import */ var _config_chart_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6723);
/* harmony import */ var _config_helm_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8579);
/* harmony import */ var _config_layer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7110);
/* harmony import */ var _config_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2714);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6668);






/**
 * Makes the settings of one render from the flags or the helm command behind `--`.
 *
 * @throws UserError when nothing is named or the chart does not exist
 */
function loadRenderSettings(invocation, io) {
    const request = (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .toRequest */ .d)(invocation);
    const helm = request.helmCommand === null ? null : (0,_config_helm_command_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHelmCommand */ .H)(request.helmCommand);
    const environment = io.env.HELM_NAMESPACE ? { namespace: io.env.HELM_NAMESPACE } : {};
    const settings = (0,_config_target_js__WEBPACK_IMPORTED_MODULE_2__/* .toTarget */ .LJ)({ ...environment, ...(0,_config_layer_js__WEBPACK_IMPORTED_MODULE_5__/* .extendLayer */ .kQ)(helm?.layer ?? {}, request.flags) });
    if (settings.chart === null && settings.manifests.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('CHART_MISSING', `"pullproof ${invocation.command}" needs a chart`, {
            hint: `name a directory or a .tgz: pullproof ${invocation.command} deploy/helm/api`,
        });
    }
    if (settings.chart !== null)
        (0,_config_chart_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .checkChartReference */ .a)(settings.chart, io.cwd);
    return { settings, warnings: helm?.warnings ?? [] };
}


/***/ })

};
