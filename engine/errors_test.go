package main

import (
	"errors"
	"reflect"
	"testing"
)

func TestTemplateErrorsAreLocated(t *testing.T) {
	cases := []struct {
		name    string
		message string
		trace   []traceEntry
	}{
		{"parse", `parse error at (api/templates/a.yaml:12): function "x" not defined`, []traceEntry{{"api/templates/a.yaml", 12, 0}}},
		{"fail", "execution error at (api/charts/db/templates/a.yaml:7:3): no\ntemplates/x.yaml:1:2", []traceEntry{{"api/charts/db/templates/a.yaml", 7, 4}}},
		{
			"include chain",
			"a/templates/a.yaml:15:6\n  executing \"a/templates/a.yaml\" at <include \"x\" .>:\n    error calling include:\na/templates/_h.tpl:5:16\n  executing \"x\" at <.Values.a.b>:\n    nil pointer evaluating interface {}.b",
			[]traceEntry{{"a/templates/a.yaml", 15, 7}, {"a/templates/_h.tpl", 5, 17}},
		},
		{
			"one line",
			`template: a/templates/a.yaml:25:8: executing "a/templates/a.yaml" at <include "x" .>: error calling include: template: a/templates/_h.tpl:2:3: executing "x" at <index>: error calling index: index out of range: 5`,
			[]traceEntry{{"a/templates/a.yaml", 25, 9}, {"a/templates/_h.tpl", 2, 4}},
		},
		{
			"recursion is noted once",
			`template: a/templates/a.yaml:1:1: executing: template: a/templates/_h.tpl:2:3: executing: template: a/templates/_h.tpl:2:3: executing: x`,
			[]traceEntry{{"a/templates/a.yaml", 1, 2}, {"a/templates/_h.tpl", 2, 4}},
		},
		{"no place", "rendering template failed: boom", nil},
	}
	for _, c := range cases {
		e := templateError(errors.New(c.message))
		if !reflect.DeepEqual(e.trace, c.trace) {
			t.Errorf("%s: got %v, want %v", c.name, e.trace, c.trace)
		}
		if len(c.trace) > 0 && (e.template != c.trace[len(c.trace)-1].Template || e.line != c.trace[len(c.trace)-1].Line) {
			t.Errorf("%s: located at %s:%d", c.name, e.template, e.line)
		}
	}
}

func TestYAMLErrorsNameDocumentAndLine(t *testing.T) {
	body, _ := renderFiles(t, nil, "Chart.yaml", chartYAML, "templates/a.yaml", "kind: Good\n---\nkind: Bad\ndata:\n\tx: 1\n")
	got := body["error"].(map[string]any)
	if got["kind"] != kindYAML || got["template"] != "x/templates/a.yaml" || got["line"] != 3.0 || got["detail"] != "\tx: 1" {
		t.Error(got)
	}
}
