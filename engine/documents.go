package main

import (
	"encoding/json"
	"slices"
	"sort"
	"strings"

	"sigs.k8s.io/yaml"

	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// document is one object of the output, as the API server would parse it.
type document struct {
	Source     string          `json:"source"`
	Index      int             `json:"index"`
	CRD        bool            `json:"crd"`
	Test       bool            `json:"test"`
	HookEvents []string        `json:"hookEvents"`
	Object     json.RawMessage `json:"object"`
	Error      *documentError  `json:"error,omitempty"`
	Text       *string         `json:"text,omitempty"`
	Line       int             `json:"line,omitempty"`
}

type documentError struct {
	Message string `json:"message"`
	Line    int    `json:"line,omitempty"`
}

// documents lists every document in the order of the output. withText adds each document's own YAML.
func (d *rendered) documents(withText bool) []document {
	list := make([]document, 0, len(d.crds)+len(d.manifests)+len(d.hooks))
	counts := map[string]int{}
	add := func(source, text string, doc document) {
		doc.Source = source
		doc.Index = counts[source]
		counts[source]++
		if doc.HookEvents == nil {
			doc.HookEvents = []string{}
		}
		doc.Object, doc.Error = parseDocument(text)
		if withText {
			doc.Text = &text
		}
		list = append(list, doc)
	}
	for _, crd := range d.crds {
		for _, text := range splitDocuments(string(crd.File.Data)) {
			add(crd.Filename, text, document{CRD: true})
		}
	}
	for _, m := range d.manifests {
		add(m.Name, m.Content, document{})
	}
	for _, hook := range d.hooks {
		add(hook.Path, hook.Manifest, document{HookEvents: eventNames(hook), Test: isTestHook(hook)})
	}
	return list
}

// parseDocument turns a document into JSON the way of every Kubernetes client: sigs.k8s.io/yaml, which is YAML 1.1 by way of JSON. An integer
// stays an integer however long, 1.10 becomes 1.1, a document of comments only becomes null.
func parseDocument(text string) (json.RawMessage, *documentError) {
	object, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		return json.RawMessage("null"), &documentError{Message: err.Error(), Line: yamlErrorLine(err.Error())}
	}
	return object, nil
}

// splitDocuments splits a file as Helm does, in order.
func splitDocuments(content string) []string {
	split := releaseutil.SplitManifests(content)
	keys := make([]string, 0, len(split))
	for key := range split {
		keys = append(keys, key)
	}
	sort.Sort(releaseutil.BySplitManifestsOrder(keys))
	texts := make([]string, 0, len(keys))
	for _, key := range keys {
		texts = append(texts, split[key])
	}
	return texts
}

func eventNames(hook *release.Hook) []string {
	names := make([]string, 0, len(hook.Events))
	for _, event := range hook.Events {
		names = append(names, event.String())
	}
	return names
}

// yamlError finds the document that releaseutil.SortManifests could not read: the first one in its order whose head does not parse. The line is
// counted in that document, which begins after its "---"; detail is the text of that line.
func yamlError(files map[string]string, err error) *renderError {
	e := &renderError{kind: kindYAML, message: err.Error(), line: yamlErrorLine(err.Error())}
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if !strings.HasPrefix(err.Error(), "YAML parse error on "+name+": ") {
			continue
		}
		e.template = name
		for _, text := range splitDocuments(files[name]) {
			var head releaseutil.SimpleHead
			if yaml.Unmarshal([]byte(text), &head) != nil {
				e.detail = lineOf(text, e.line)
				break
			}
		}
		break
	}
	return e
}
