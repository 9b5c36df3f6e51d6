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
	switch r.Op {
	case "render":
		body, text := renderOp(r)
		return encodeResponse(body, text)
	case "parse":
		return encodeResponse(parseOp(r.Files), nil)
	case "resolveVersion":
		return encodeResponse(resolveVersionOp(r.Constraint, r.Versions), nil)
	case "setFilePaths":
		return encodeResponse(setFilePathsOp(r.Args), nil)
	case "info":
		return encodeResponse(infoOp(), nil)
	}
	return encodeResponse(failure(&renderError{kind: kindRequest, message: fmt.Sprintf("unknown op %q", r.Op)}), nil)
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
