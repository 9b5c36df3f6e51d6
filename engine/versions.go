package main

import (
	"slices"

	"github.com/Masterminds/semver/v3"
)

type resolveVersionResponse struct {
	OK      bool    `json:"ok"`
	Version *string `json:"version"`
}

// resolveVersionOp picks a version as Helm does (pkg/repo/v1 IndexFile.Get): a version that equals the constraint as text, else the
// highest one that satisfies it. Versions that are no semantic version are skipped; no version that fits is a null, not an error.
func resolveVersionOp(constraint string, versions []string) any {
	if constraint == "" {
		constraint = "*"
	}
	parsed, err := semver.NewConstraint(constraint)
	if err != nil {
		return failure(&renderError{kind: kindConstraint, message: err.Error()})
	}
	if slices.Contains(versions, constraint) {
		return resolveVersionResponse{OK: true, Version: &constraint}
	}
	var best *semver.Version
	for _, text := range versions {
		candidate, err := semver.NewVersion(text)
		if err != nil || !parsed.Check(candidate) {
			continue
		}
		if best == nil || candidate.GreaterThan(best) {
			best = candidate
		}
	}
	if best == nil {
		return resolveVersionResponse{OK: true}
	}
	original := best.Original()
	return resolveVersionResponse{OK: true, Version: &original}
}
