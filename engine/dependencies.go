package main

import (
	"fmt"
	"slices"
	"strings"

	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// checkInstallable repeats pkg/cmd.checkIfInstallable.
func checkInstallable(ch *chart.Chart) *renderError {
	switch ch.Metadata.Type {
	case "", "application":
		return nil
	}
	return &renderError{kind: kindNotInstallable, message: fmt.Sprintf("%s charts are not installable", ch.Metadata.Type)}
}

// checkDependencies repeats action.CheckDependencies and the sentence that pkg/cmd.runInstall puts before it: every declared dependency
// must be in charts/, also one that its condition disables; versions are not looked at.
func checkDependencies(ch *chart.Chart) *renderError {
	var missing []string
	for _, declared := range ch.Metadata.Dependencies {
		present := slices.ContainsFunc(ch.Dependencies(), func(c *chart.Chart) bool { return c.Name() == declared.Name })
		if !present {
			missing = append(missing, declared.Name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return &renderError{
		kind: kindDependency,
		message: "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing " +
			"dependencies: found in Chart.yaml, but missing in charts/ directory: " + strings.Join(missing, ", "),
		detail: strings.Join(missing, "\n"),
	}
}

// chartInfo is the identity of the chart in a response.
type chartInfo struct {
	Name         string           `json:"name"`
	Version      string           `json:"version"`
	AppVersion   string           `json:"appVersion"`
	Type         string           `json:"type"`
	APIVersion   string           `json:"apiVersion"`
	Dependencies []dependencyInfo `json:"dependencies"`
}

// dependencyInfo is one entry of Chart.yaml's dependencies, and whether conditions and tags left it in.
type dependencyInfo struct {
	Name       string `json:"name"`
	Alias      string `json:"alias,omitempty"`
	Version    string `json:"version"`
	Repository string `json:"repository"`
	Enabled    bool   `json:"enabled"`
}

// describeChart reads the chart's identity before ProcessDependencies renames and removes dependencies.
func describeChart(ch *chart.Chart) *chartInfo {
	m := ch.Metadata
	info := &chartInfo{
		Name: m.Name, Version: m.Version, AppVersion: m.AppVersion, Type: m.Type, APIVersion: m.APIVersion,
		Dependencies: make([]dependencyInfo, 0, len(m.Dependencies)),
	}
	for _, d := range m.Dependencies {
		info.Dependencies = append(info.Dependencies, dependencyInfo{Name: d.Name, Alias: d.Alias, Version: d.Version, Repository: d.Repository})
	}
	return info
}

// markEnabled notes which dependencies are left. ProcessDependencies has put the alias into the name by then.
func (info *chartInfo) markEnabled(ch *chart.Chart) {
	for i := range info.Dependencies {
		d := &info.Dependencies[i]
		name := d.Name
		if d.Alias != "" {
			name = d.Alias
		}
		d.Enabled = slices.ContainsFunc(ch.Metadata.Dependencies, func(left *chart.Dependency) bool { return left.Name == name })
	}
}
