package main

import (
	"strings"

	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

type parseResponse struct {
	OK        bool       `json:"ok"`
	Documents []document `json:"documents"`
}

// parseOp reads files of rendered YAML (the output of kustomize, helmfile or helm itself) into documents, as kubectl would.
func parseOp(files []namedBlob) parseResponse {
	documents := []document{}
	for _, file := range files {
		for i, piece := range splitStream(string(file.data)) {
			documents = append(documents, piece.document(file.Name, i))
		}
	}
	return parseResponse{OK: true, Documents: documents}
}

// piece is one document of a stream: its text without the separator, and the line of the file on which the text starts.
type piece struct {
	text         string
	line         int
	badSeparator string
}

// splitStream splits a stream at its "---" lines, as the YAMLReader of k8s.io/apimachinery does: after the dashes only blanks and a comment are allowed.
// Documents without any text are left out.
func splitStream(content string) []piece {
	var pieces []piece
	current := piece{line: 1}
	flush := func() {
		if strings.TrimSpace(current.text) != "" || current.badSeparator != "" {
			pieces = append(pieces, current)
		}
	}
	content = strings.TrimPrefix(content, string(utf8BOM))
	start, number := 0, 1
	offset := 0
	for line := range strings.Lines(content) {
		if rest, isSeparator := strings.CutPrefix(line, "---"); isSeparator {
			current.text = content[start:offset]
			flush()
			start = offset + len(line)
			current = piece{line: number + 1}
			if rest = strings.TrimSpace(rest); rest != "" && rest[0] != '#' {
				current.badSeparator = rest
			}
		}
		offset += len(line)
		number++
	}
	current.text = content[start:]
	flush()
	return pieces
}

func (p piece) document(source string, index int) document {
	doc := document{Source: source, Index: index, HookEvents: []string{}, Line: p.line, Text: &p.text}
	if p.badSeparator != "" {
		doc.Object = []byte("null")
		doc.Error = &documentError{Message: "invalid Yaml document separator: " + p.badSeparator, Line: p.line - 1}
		return doc
	}
	doc.Object, doc.Error = parseDocument(p.text)
	if doc.Error != nil && doc.Error.Line > 0 {
		doc.Error.Line += p.line - 1
	}
	if strings.Contains(p.text, "helm.sh/hook") {
		hooks, _, err := releaseutil.SortManifests(map[string]string{source: p.text}, nil, releaseutil.InstallOrder)
		if err == nil && len(hooks) == 1 {
			doc.HookEvents, doc.Test = eventNames(hooks[0]), isTestHook(hooks[0])
		}
	}
	return doc
}
