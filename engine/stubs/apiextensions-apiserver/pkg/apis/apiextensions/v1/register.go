// Package v1 stands in for apiextensions-apiserver's package of the same name. See engine/stubs/README.md.
package v1

import "k8s.io/client-go/kubernetes/scheme"

// AddToScheme adds nothing: the stub of client-go's scheme already lists apiextensions.k8s.io.
func AddToScheme(*scheme.Known) error { return nil }
