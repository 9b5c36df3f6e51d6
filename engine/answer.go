package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"helm.sh/helm/v4/pkg/chart/common"
)

// answer decodes one request, does what it asks and encodes the answer. It never panics: a panic becomes an error of kind "internal".
func answer(frame []byte) (response []byte) {
	defer func() {
		if r := recover(); r != nil {
			response = encodeResponse(failure(&renderError{
				kind:    kindInternal,
				message: fmt.Sprint(r),
				detail:  string(debug.Stack()),
			}), nil)
		}
	}()
	r, err := decodeRequest(frame)
	if err != nil {
		return encodeResponse(failure(&renderError{kind: kindRequest, message: err.Error()}), nil)
	}
	operation, known := operations[r.Op]
	if !known {
		return encodeResponse(failure(&renderError{kind: kindRequest, message: fmt.Sprintf("unknown op %q", r.Op)}), nil)
	}
	return encodeResponse(operation(r))
}

// operations are what a request can ask for. Each returns the JSON of the response and the text that follows it.
var operations = map[string]func(*request) (any, []byte){
	"render":         renderOp,
	"parse":          func(r *request) (any, []byte) { return parseOp(r.Files), nil },
	"resolveVersion": func(r *request) (any, []byte) { return resolveVersionOp(r.Constraint, r.Versions), nil },
	"setFilePaths":   func(r *request) (any, []byte) { return setFilePathsOp(r.Args), nil },
	"info":           func(*request) (any, []byte) { return infoOp(), nil },
}

type infoResponse struct {
	OK         bool   `json:"ok"`
	Helm       string `json:"helm"`
	Kubernetes string `json:"kubernetes"`
	Go         string `json:"go"`
}

func infoOp() infoResponse {
	return infoResponse{OK: true, Helm: helmVersion(), Kubernetes: kubernetesVersion(), Go: runtime.Version()}
}

// helmVersion is what .Capabilities.HelmVersion.Version prints. The build sets it by -ldflags.
func helmVersion() string { return common.DefaultCapabilities.HelmVersion.Version }

// kubernetesVersion is the default of .Capabilities.KubeVersion.Version, which Helm takes from client-go's module version.
func kubernetesVersion() string { return common.DefaultCapabilities.KubeVersion.Version }
