// Package scheme stands in for client-go's package of the same name: Helm asks it for one list, the group/versions that
// .Capabilities.APIVersions begins with. See engine/stubs/README.md.
package scheme

import (
	_ "embed"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
)

//go:embed groupversions.txt
var groupVersions string

// Known is the type of Scheme.
type Known struct{}

// Scheme stands for client-go's scheme with all built-in types, and apiextensions added to it.
var Scheme = &Known{}

// PrioritizedVersionsAllGroups returns every known group/version, one for each line of groupversions.txt. ("v1" is the core group.)
func (*Known) PrioritizedVersionsAllGroups() []schema.GroupVersion {
	var list []schema.GroupVersion
	for line := range strings.Lines(groupVersions) {
		group, version, found := strings.Cut(strings.TrimSpace(line), "/")
		if !found {
			group, version = "", group
		}
		list = append(list, schema.GroupVersion{Group: group, Version: version})
	}
	return list
}
