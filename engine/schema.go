package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// schemaCheck validates values against values.schema.json of the chart and of every subchart, as util.ValidateAgainstSchema does.
// It calls Helm's own validator for each schema; walking the charts here allows two things: a schema whose remote $ref cannot be
// fetched (the guest has no network) is only a warning where lenient is set, and the order of the complaints is always the same.
type schemaCheck struct {
	lenient  bool
	warnings []string
}

// validate returns the complaints about a chart and its subcharts, "" for none.
func (s *schemaCheck) validate(ch *chart.Chart, values map[string]any) string {
	var b strings.Builder
	if ch.Schema != nil {
		if err := s.validateOne(ch, values); err != nil {
			fmt.Fprintf(&b, "%s:\n%s", ch.Name(), sortComplaints(err.Error()))
		}
	}
	for _, sub := range ch.Dependencies() {
		raw, exists := values[sub.Name()]
		if !exists || raw == nil {
			continue
		}
		subValues, ok := raw.(map[string]any)
		if !ok {
			fmt.Fprintf(&b, "%s:\ninvalid type for values: expected object (map), got %T\n", sub.Name(), raw)
			continue
		}
		b.WriteString(s.validate(sub, subValues))
	}
	return b.String()
}

func (s *schemaCheck) validateOne(ch *chart.Chart, values map[string]any) error {
	err := util.ValidateAgainstSingleSchema(common.Values(values), ch.Schema)
	var invalid util.JSONSchemaValidationError
	if err == nil || errors.As(err, &invalid) || !s.lenient {
		return err
	}
	if m := remoteReference.FindStringSubmatch(err.Error()); m != nil {
		s.warnings = append(s.warnings, fmt.Sprintf("values.schema.json of chart %s was not checked: it refers to %s, which is not reachable from here", ch.Name(), m[1]))
		return nil
	}
	return err
}

var remoteReference = regexp.MustCompile(`failing loading "(https?://[^"]*)"`)

// schemaError wraps complaints in the sentence of util.ToRenderValuesWithSchemaValidation.
func schemaError(complaints string) *renderError {
	return &renderError{
		kind:    kindSchema,
		message: "values don't meet the specifications of the schema(s) in the following chart(s):\n" + complaints,
	}
}

// complaint is one "- at '/path': …" line of the validator with the indented lines below it.
type complaint struct {
	location string
	lines    []string
}

var complaintStart = regexp.MustCompile(`^( *)- at '([^']*)'`)

// sortComplaints orders what the validator found by walking a Go map, so that the text is the same each time: runs of sibling complaints
// about properties are sorted by place, and so are the names in "additional properties … not allowed". Complaints about the object
// itself keep their order, which is the validator's.
func sortComplaints(text string) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = sortNames(line)
	}
	sorted := strings.Join(sortSiblings(lines, ""), "\n")
	if strings.HasSuffix(text, "\n") {
		sorted += "\n"
	}
	return sorted
}

// sortSiblings sorts the complaints of one level. parent is the place that they are about.
func sortSiblings(lines []string, parent string) []string {
	var head []string
	var siblings []complaint
	indent := -1
	for _, line := range lines {
		m := complaintStart.FindStringSubmatch(line)
		switch {
		case m != nil && (indent < 0 || len(m[1]) == indent):
			indent = len(m[1])
			siblings = append(siblings, complaint{location: m[2], lines: []string{line}})
		case len(siblings) == 0:
			head = append(head, line)
		default:
			last := &siblings[len(siblings)-1]
			last.lines = append(last.lines, line)
		}
	}
	for start := 0; start < len(siblings); start++ {
		end := start
		for end < len(siblings) && siblings[end].location != parent {
			end++
		}
		slices.SortStableFunc(siblings[start:end], func(a, b complaint) int { return strings.Compare(a.location, b.location) })
		start = end
	}
	for _, s := range siblings {
		head = append(head, s.lines[0])
		head = append(head, sortSiblings(s.lines[1:], s.location)...)
	}
	return head
}

var additionalProperties = regexp.MustCompile(`additional properties ('.*') not allowed$`)

func sortNames(line string) string {
	m := additionalProperties.FindStringSubmatchIndex(line)
	if m == nil {
		return line
	}
	names := strings.Split(line[m[2]:m[3]], ", ")
	slices.Sort(names)
	return line[:m[2]] + strings.Join(names, ", ") + line[m[3]:]
}
