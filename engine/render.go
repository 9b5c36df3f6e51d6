package main

import (
	"fmt"
	"strings"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/engine"
	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// rendered is what is left of a chart after rendering: Helm's three lists in Helm's order.
type rendered struct {
	crds      []chart.CRD
	manifests []releaseutil.Manifest
	hooks     []*release.Hook
}

type renderResponse struct {
	OK         bool       `json:"ok"`
	Chart      *chartInfo `json:"chart"`
	Documents  []document `json:"documents"`
	Helm       string     `json:"helm"`
	Kubernetes string     `json:"kubernetes"`
	Warnings   []string   `json:"warnings"`
	TextLength int        `json:"textLength"`
}

// renderOp answers the op "render".
func renderOp(r *request) (any, []byte) {
	warnings.take()
	body, text, err := render(r)
	if err != nil {
		failed := failure(err)
		failed.Warnings = warnings.take()
		return failed, nil
	}
	body.Warnings = warnings.take()
	body.TextLength = len(text)
	return body, text
}

// render does what `helm template` does between its arguments and its output, step by step in the order of Helm 4.3.1: pkg/cmd/template.go,
// pkg/cmd/install.go (runInstall), pkg/action/install.go (RunWithContext), pkg/action/action.go (renderResources).
func render(r *request) (*renderResponse, []byte, *renderError) {
	capabilities, err := newCapabilities(r.KubeVersion, r.APIVersions)
	if err != nil {
		return nil, nil, err
	}
	values, err := mergeValues(r)
	if err != nil {
		return nil, nil, err
	}
	ch, err := loadChart(r)
	if err != nil {
		return nil, nil, err
	}
	if err := checkInstallable(ch); err != nil {
		return nil, nil, err
	}
	if ch.Metadata.Deprecated {
		warnings.add("this chart is deprecated")
	}
	if err := checkDependencies(ch); err != nil {
		return nil, nil, err
	}
	if err := checkReleaseName(r.Release.Name); err != nil {
		return nil, nil, err
	}
	info := describeChart(ch)
	if err := chartutil.ProcessDependencies(ch, values); err != nil {
		return nil, nil, &renderError{kind: kindChart, message: fmt.Sprintf("chart dependencies processing failed: %v", err)}
	}
	info.markEnabled(ch)
	valuesToRender, err := renderValues(r, ch, values, capabilities)
	if err != nil {
		return nil, nil, err
	}
	result, err := renderTemplates(r, ch, valuesToRender, capabilities)
	if err != nil {
		return nil, nil, err
	}
	text, err := result.output(r)
	if err != nil {
		return nil, nil, err
	}
	response := &renderResponse{OK: true, Chart: info, Documents: []document{}, Helm: helmVersion(), Kubernetes: capabilities.KubeVersion.Version}
	if r.Documents {
		response.Documents = result.documents(r.DocumentText)
	}
	return response, text, nil
}

// checkReleaseName repeats the part of action.Install.availableName that runs without a cluster.
func checkReleaseName(name string) *renderError {
	if err := chartutil.ValidateReleaseName(name); err != nil {
		return &renderError{kind: kindReleaseName, message: fmt.Sprintf("release name check failed: release name %q: %v", name, err)}
	}
	return nil
}

// newCapabilities builds .Capabilities: --kube-version replaces the version only, --api-versions are appended.
func newCapabilities(kubeVersion string, apiVersions []string) (*common.Capabilities, *renderError) {
	capabilities := common.DefaultCapabilities.Copy()
	if kubeVersion != "" {
		parsed, err := common.ParseKubeVersion(kubeVersion)
		if err != nil {
			return nil, &renderError{kind: kindKubeVersion, message: fmt.Sprintf("invalid kube version '%s': %v", kubeVersion, err), flag: "--kube-version"}
		}
		capabilities.KubeVersion = *parsed
	}
	versions := make(common.VersionSet, 0, len(capabilities.APIVersions)+len(apiVersions))
	capabilities.APIVersions = append(append(versions, capabilities.APIVersions...), apiVersions...)
	return capabilities, nil
}

// renderValues coalesces the values, validates them against the schemas and builds what the templates see.
func renderValues(r *request, ch *chart.Chart, values map[string]any, capabilities *common.Capabilities) (common.Values, *renderError) {
	options := common.ReleaseOptions{
		Name:      r.Release.Name,
		Namespace: r.Release.Namespace,
		Revision:  1,
		IsInstall: !r.Release.IsUpgrade,
		IsUpgrade: r.Release.IsUpgrade,
	}
	// The schemas are validated below instead, so that the outcome is the same each time. See schemaCheck.
	top, err := util.ToRenderValuesWithSchemaValidation(ch, values, options, capabilities, true)
	if err != nil {
		return nil, &renderError{kind: kindChart, message: err.Error()}
	}
	if r.SkipSchemaValidation {
		return top, nil
	}
	coalesced, _ := top["Values"].(common.Values)
	check := schemaCheck{lenient: r.Deterministic}
	complaints := check.validate(ch, coalesced)
	for _, warning := range check.warnings {
		warnings.add(warning)
	}
	if complaints != "" {
		return nil, schemaError(complaints)
	}
	return top, nil
}

// renderTemplates repeats Configuration.renderResources without a post-renderer.
func renderTemplates(r *request, ch *chart.Chart, values common.Values, capabilities *common.Capabilities) (*rendered, *renderError) {
	if wanted := ch.Metadata.KubeVersion; wanted != "" && !chartutil.IsCompatibleRange(wanted, capabilities.KubeVersion.String()) {
		return nil, &renderError{
			kind:    kindKubeVersion,
			message: fmt.Sprintf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", wanted, capabilities.KubeVersion.Version),
		}
	}
	var e engine.Engine
	e.CustomTemplateFuncs = sortedFunctions
	if r.Deterministic {
		e.CustomTemplateFuncs = deterministicFunctions
	}
	files, err := e.Render(ch, values)
	if err != nil {
		return nil, templateError(err)
	}
	for name := range files {
		if strings.HasSuffix(name, "NOTES.txt") {
			delete(files, name)
		}
	}
	hooks, manifests, err := releaseutil.SortManifests(files, nil, releaseutil.InstallOrder)
	if err != nil {
		return nil, yamlError(files, err)
	}
	result := &rendered{manifests: manifests}
	if r.IncludeCRDs {
		result.crds = ch.CRDObjects()
	}
	if !r.NoHooks {
		for _, hook := range hooks {
			if !(r.SkipTests && isTestHook(hook)) {
				result.hooks = append(result.hooks, hook)
			}
		}
	}
	return result, nil
}
