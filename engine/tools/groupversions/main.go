// Command groupversions writes the list of group/versions that the real client-go and apiextensions-apiserver register, which is what
// Helm's .Capabilities.APIVersions begins with, to the file that the stub of client-go embeds. Run it in its own directory: go run .
package main

import (
	"log"
	"os"
	"sort"
	"strings"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apiextensionsv1beta1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1"
	"k8s.io/client-go/kubernetes/scheme"
)

const file = "../../stubs/client-go/kubernetes/scheme/groupversions.txt"

func main() {
	if err := os.WriteFile(file, []byte(list()), 0o644); err != nil {
		log.Fatal(err)
	}
}

// list returns the group/versions as Helm builds them (pkg/chart/common/capabilities.go, allKnownVersions), one a line. The groups come out
// of a Go map, so Helm's own order of groups differs from run to run: here they are sorted. Inside a group the order is the scheme's.
func list() string {
	if err := apiextensionsv1beta1.AddToScheme(scheme.Scheme); err != nil {
		log.Fatal(err)
	}
	if err := apiextensionsv1.AddToScheme(scheme.Scheme); err != nil {
		log.Fatal(err)
	}
	versions := scheme.Scheme.PrioritizedVersionsAllGroups()
	sort.SliceStable(versions, func(i, j int) bool { return versions[i].Group < versions[j].Group })
	var b strings.Builder
	for _, gv := range versions {
		b.WriteString(gv.String() + "\n")
	}
	return b.String()
}
