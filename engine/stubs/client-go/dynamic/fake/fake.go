// Package fake exists so that "go mod tidy" can resolve the imports of Helm's tests. See engine/stubs/README.md.
package fake
