// Package rest stands in for client-go's package of the same name. See engine/stubs/README.md.
package rest

// Config is named in the signatures of Helm's engine and never filled.
type Config struct{}
