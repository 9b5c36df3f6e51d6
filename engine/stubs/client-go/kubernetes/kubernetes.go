// Package kubernetes is imported by Helm's internal/version to force client-go into the build information. See engine/stubs/README.md.
package kubernetes
