package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"

	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// output is what `helm template` prints, byte for byte, empty where neither the text nor a selection was asked for.
func (d *rendered) output(r *request) ([]byte, *renderError) {
	if !r.Text {
		return nil, nil
	}
	text := d.text()
	if len(r.ShowOnly) == 0 {
		return text, nil
	}
	return showOnly(string(text), r.ShowOnly)
}

// text repeats the end of renderResources and of pkg/cmd/template.go: CRDs and manifests, trimmed as one, then the hooks.
func (d *rendered) text() []byte {
	var manifests strings.Builder
	for _, crd := range d.crds {
		writeSource(&manifests, crd.Filename, string(crd.File.Data))
	}
	for _, m := range d.manifests {
		writeSource(&manifests, m.Name, m.Content)
	}
	var b strings.Builder
	b.WriteString(strings.TrimSpace(manifests.String()) + "\n")
	for _, hook := range d.hooks {
		writeSource(&b, hook.Path, hook.Manifest)
	}
	return []byte(b.String())
}

func writeSource(b *strings.Builder, name, content string) {
	b.WriteString("---\n# Source: " + name + "\n" + content + "\n")
}

var sourceComment = regexp.MustCompile("# Source: [^/]+/(.+)")

// showOnly repeats --show-only of pkg/cmd/template.go.
func showOnly(text string, wanted []string) ([]byte, *renderError) {
	split := releaseutil.SplitManifests(text)
	keys := make([]string, 0, len(split))
	for key := range split {
		keys = append(keys, key)
	}
	sort.Sort(releaseutil.BySplitManifestsOrder(keys))
	var b bytes.Buffer
	for _, pattern := range wanted {
		missing := true
		for _, key := range keys {
			match := sourceComment.FindStringSubmatch(split[key])
			if match == nil {
				continue
			}
			if matched, _ := filepath.Match(pattern, match[1]); matched {
				fmt.Fprintf(&b, "---\n%s\n", split[key])
				missing = false
			}
		}
		if missing {
			return nil, &renderError{kind: kindShowOnly, message: fmt.Sprintf("could not find template %s in chart", pattern), template: pattern}
		}
	}
	return b.Bytes(), nil
}

func isTestHook(hook *release.Hook) bool {
	return slices.Contains(hook.Events, release.HookTest)
}
