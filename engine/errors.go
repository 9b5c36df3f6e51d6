package main

import (
	"regexp"
	"strconv"
	"strings"
)

// Kinds of failure. They are part of the ABI.
const (
	kindValues         = "values"
	kindChart          = "chart"
	kindDependency     = "dependency"
	kindNotInstallable = "not-installable"
	kindReleaseName    = "release-name"
	kindKubeVersion    = "kube-version"
	kindSchema         = "schema"
	kindTemplate       = "template"
	kindYAML           = "yaml"
	kindShowOnly       = "show-only"
	kindConstraint     = "constraint"
	kindRequest        = "request"
	kindInternal       = "internal"
)

// renderError is a failure with its place. message is exactly what helm prints after "Error: ".
type renderError struct {
	kind     string
	message  string
	template string
	line     int
	column   int
	file     string
	flag     string
	detail   string
	trace    []traceEntry
}

// traceEntry is one step of a template error, outermost first: the include chain that led to it.
type traceEntry struct {
	Template string `json:"template"`
	Line     int    `json:"line"`
	Column   int    `json:"column,omitempty"`
}

func (e *renderError) Error() string { return e.message }

type failureResponse struct {
	OK         bool        `json:"ok"`
	Error      failureBody `json:"error"`
	Warnings   []string    `json:"warnings"`
	TextLength int         `json:"textLength"`
}

type failureBody struct {
	Kind     string       `json:"kind"`
	Message  string       `json:"message"`
	Template string       `json:"template,omitempty"`
	Line     int          `json:"line,omitempty"`
	Column   int          `json:"column,omitempty"`
	File     string       `json:"file,omitempty"`
	Flag     string       `json:"flag,omitempty"`
	Detail   string       `json:"detail,omitempty"`
	Trace    []traceEntry `json:"trace,omitempty"`
}

// failure turns an error into the body of a response.
func failure(e *renderError) failureResponse {
	return failureResponse{Warnings: []string{}, Error: failureBody{
		Kind:     e.kind,
		Message:  e.message,
		Template: e.template,
		Line:     e.line,
		Column:   e.column,
		File:     e.file,
		Flag:     e.flag,
		Detail:   e.detail,
		Trace:    e.trace,
	}}
}

// templateError finds the places in an error of Helm's engine. Helm prints them in four forms (pkg/engine/engine.go):
//
//	parse error at (chart/templates/x.yaml:12): unexpected …
//	execution error at (chart/templates/x.yaml:12:4): message of required or fail
//	chart/templates/x.yaml:12:4            (one line for each include, the innermost last)
//	  executing "…" at <…>:
//	    message
//	template: chart/templates/x.yaml:12:4: executing "…" at <…>: error calling include: template: chart/templates/_y.tpl:3:5: executing …
//
// The error is located at the innermost place, which is the template that is wrong. Go counts columns from 0, the ABI from 1.
func templateError(err error) *renderError {
	e := &renderError{kind: kindTemplate, message: err.Error()}
	e.trace = findTrace(e.message)
	if len(e.trace) > 0 {
		last := e.trace[len(e.trace)-1]
		e.template, e.line, e.column = last.Template, last.Line, last.Column
	}
	return e
}

var (
	parenthesised = regexp.MustCompile(`^(?:parse|execution) error (?:at|in) \((.+?):(\d+)(?::(\d+))?\)`)
	chained       = regexp.MustCompile(`template: ([^\s:][^:\n]*):(\d+)(?::(\d+))?: `)
	ownLine       = regexp.MustCompile(`(?m)^([^\s:][^:\n]*/templates/[^:\n]*):(\d+)(?::(\d+))?$`)
)

// maximumTrace bounds the trace of a template that includes itself.
const maximumTrace = 32

func findTrace(message string) []traceEntry {
	var matches [][]string
	if m := parenthesised.FindStringSubmatch(message); m != nil {
		matches = [][]string{m}
	} else if strings.HasPrefix(message, "template: ") {
		matches = chained.FindAllStringSubmatch(message, maximumTrace)
	} else {
		matches = ownLine.FindAllStringSubmatch(message, maximumTrace)
	}
	var trace []traceEntry
	for _, m := range matches {
		entry := newTraceEntry(m)
		if len(trace) == 0 || trace[len(trace)-1] != entry {
			trace = append(trace, entry)
		}
	}
	return trace
}

func newTraceEntry(match []string) traceEntry {
	line, _ := strconv.Atoi(match[2])
	entry := traceEntry{Template: match[1], Line: line}
	if match[3] != "" {
		column, _ := strconv.Atoi(match[3])
		entry.Column = column + 1
	}
	return entry
}

var yamlLine = regexp.MustCompile(`\bline (\d+)`)

// yamlErrorLine returns the line that an error of the YAML library names, 0 for none.
func yamlErrorLine(message string) int {
	m := yamlLine.FindStringSubmatch(message)
	if m == nil {
		return 0
	}
	line, _ := strconv.Atoi(m[1])
	return line
}

// lineOf returns one line of a text (counted from 1), at most 200 bytes of it, without its end.
func lineOf(text string, line int) string {
	lines := strings.Split(text, "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	s := strings.TrimRight(lines[line-1], "\r")
	return s[:min(len(s), 200)]
}
