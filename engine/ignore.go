package main

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/ignore"
)

// ignoreFilter applies .helmignore to a list of files as Helm's directory walk does (pkg/chart/v2/loader/directory.go): Helm's own rules,
// the default rule for templates/.?*, and a directory that matches takes everything below it along.
type ignoreFilter struct {
	rules       *ignore.Rules
	directories map[string]bool
}

// newIgnoreFilter reads the chart's .helmignore. "**" and a malformed pattern are errors, as in Helm.
func newIgnoreFilter(files []chartFile) (*ignoreFilter, error) {
	rules := ignore.Empty()
	for _, file := range files {
		if file.Path != ignore.HelmIgnore {
			continue
		}
		parsed, err := ignore.Parse(bytes.NewReader(file.data))
		if err != nil {
			return nil, err
		}
		rules = parsed
	}
	rules.AddDefaults()
	return &ignoreFilter{rules: rules, directories: map[string]bool{}}, nil
}

// ignores says whether Helm would not load the file.
func (f *ignoreFilter) ignores(name string) bool {
	for i := range len(name) {
		if name[i] == '/' && f.ignoresDirectory(name[:i]) {
			return true
		}
	}
	return f.rules.Ignore(name, fileInfo{name: path.Base(name)})
}

func (f *ignoreFilter) ignoresDirectory(name string) bool {
	ignored, known := f.directories[name]
	if !known {
		ignored = f.rules.Ignore(name, fileInfo{name: path.Base(name), mode: fs.ModeDir})
		f.directories[name] = ignored
	}
	return ignored
}

// fileInfo is what Helm's rules look at: whether the path is a directory.
type fileInfo struct {
	name string
	mode fs.FileMode
}

func (f fileInfo) Name() string       { return f.name }
func (f fileInfo) Size() int64        { return 0 }
func (f fileInfo) Mode() fs.FileMode  { return f.mode }
func (f fileInfo) ModTime() time.Time { return time.Time{} }
func (f fileInfo) IsDir() bool        { return f.mode.IsDir() }
func (f fileInfo) Sys() any           { return nil }

// compareWalkOrder orders paths as a directory walk meets them: by names, directory by directory. ("a/x" comes before "a-b/x", though
// "-" sorts before "/".)
func compareWalkOrder(a, b chartFile) int {
	x, y := a.Path, b.Path
	for {
		xName, xRest, xMore := strings.Cut(x, "/")
		yName, yRest, yMore := strings.Cut(y, "/")
		if c := strings.Compare(xName, yName); c != 0 || !xMore || !yMore {
			return c
		}
		x, y = xRest, yRest
	}
}
