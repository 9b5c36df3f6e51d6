package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/strvals"
)

// mergeValues merges values as pkg/cli/values.Options.MergeValues does: ordered by the kind of flag, never by position on the line, so
// -f files, --set-json, --set, --set-string, --set-file, --set-literal. The error texts are Helm's.
func mergeValues(r *request) (map[string]any, *renderError) {
	base := map[string]any{}
	for _, file := range r.Values {
		values, err := loader.LoadValues(bytes.NewReader(file.data))
		if err != nil {
			return nil, valuesFileError(file.Name, err)
		}
		base = loader.MergeMaps(base, values)
	}
	for _, value := range r.SetJSON {
		merged, err := setJSON(base, value)
		if err != nil {
			return nil, flagError("--set-json", err)
		}
		base = merged
	}
	for _, value := range r.Set {
		if err := strvals.ParseInto(value, base); err != nil {
			return nil, flagError("--set", fmt.Errorf("failed parsing --set data: %w", err))
		}
	}
	for _, value := range r.SetString {
		if err := strvals.ParseIntoString(value, base); err != nil {
			return nil, flagError("--set-string", fmt.Errorf("failed parsing --set-string data: %w", err))
		}
	}
	if err := setFiles(base, r.SetFiles); err != nil {
		return nil, flagError("--set-file", fmt.Errorf("failed parsing --set-file data: %w", err))
	}
	for _, value := range r.SetLiteral {
		if err := strvals.ParseLiteralInto(value, base); err != nil {
			return nil, flagError("--set-literal", fmt.Errorf("failed parsing --set-literal data: %w", err))
		}
	}
	return base, nil
}

func valuesFileError(name string, err error) *renderError {
	return &renderError{
		kind:    kindValues,
		message: fmt.Sprintf("failed to parse %s: %v", name, err),
		file:    name,
		line:    yamlErrorLine(err.Error()),
	}
}

func flagError(flag string, err error) *renderError {
	return &renderError{kind: kindValues, message: err.Error(), flag: flag}
}

// setJSON applies one --set-json argument: a whole object, or key=json.
func setJSON(base map[string]any, value string) (map[string]any, error) {
	trimmed := strings.TrimSpace(value)
	if trimmed != "" && trimmed[0] == '{' {
		var object map[string]any
		if err := json.Unmarshal([]byte(trimmed), &object); err != nil {
			return nil, fmt.Errorf("failed parsing --set-json data JSON: %s", value)
		}
		return loader.MergeMaps(base, object), nil
	}
	if err := strvals.ParseJSON(value, base); err != nil {
		return nil, fmt.Errorf("failed parsing --set-json data %s", value)
	}
	return base, nil
}

// setFiles applies the --set-file arguments. An argument that reads several files has one entry for each, with the same text.
func setFiles(base map[string]any, files []setFile) error {
	contents := map[string]string{}
	for _, file := range files {
		contents[file.Path] = string(file.data)
	}
	reader := func(path []rune) (any, error) {
		content, ok := contents[string(path)]
		if !ok {
			return nil, &fs.PathError{Op: "open", Path: string(path), Err: fs.ErrNotExist}
		}
		return content, nil
	}
	for i, file := range files {
		if i > 0 && files[i-1].Arg == file.Arg {
			continue
		}
		if err := strvals.ParseIntoFile(file.Arg, base, reader); err != nil {
			return err
		}
	}
	return nil
}

type setFilePathsResponse struct {
	OK    bool       `json:"ok"`
	Paths [][]string `json:"paths"`
}

// setFilePathsOp says which files each --set-file argument reads, by Helm's own parser, so that the host can read them.
func setFilePathsOp(args []string) any {
	paths := make([][]string, len(args))
	for i, arg := range args {
		paths[i] = []string{}
		reader := func(path []rune) (any, error) {
			paths[i] = append(paths[i], string(path))
			return "", nil
		}
		if err := strvals.ParseIntoFile(arg, map[string]any{}, reader); err != nil {
			return failure(flagError("--set-file", fmt.Errorf("failed parsing --set-file data: %w", err)))
		}
	}
	return setFilePathsResponse{OK: true, Paths: paths}
}
