package main

// header is the JSON part of a request. The fields are described in ABI.md.
type header struct {
	Op string `json:"op"`

	// render
	Chart                chartSource   `json:"chart"`
	Values               []namedBlob   `json:"values"`
	SetFiles             []setFile     `json:"setFiles"`
	Set                  []string      `json:"set"`
	SetString            []string      `json:"setString"`
	SetJSON              []string      `json:"setJson"`
	SetLiteral           []string      `json:"setLiteral"`
	Release              releaseOption `json:"release"`
	KubeVersion          string        `json:"kubeVersion"`
	APIVersions          []string      `json:"apiVersions"`
	IncludeCRDs          bool          `json:"includeCrds"`
	SkipTests            bool          `json:"skipTests"`
	NoHooks              bool          `json:"noHooks"`
	SkipSchemaValidation bool          `json:"skipSchemaValidation"`
	ShowOnly             []string      `json:"showOnly"`
	Deterministic        bool          `json:"deterministic"`
	Text                 bool          `json:"text"`
	Documents            bool          `json:"documents"`
	DocumentText         bool          `json:"documentText"`

	// parse
	Files []namedBlob `json:"files"`

	// resolveVersion
	Constraint string   `json:"constraint"`
	Versions   []string `json:"versions"`

	// setFilePaths
	Args []string `json:"args"`
}

// chartSource says what the first blobs are: the files of a directory, or one archive.
type chartSource struct {
	Kind  string      `json:"kind"`
	Root  string      `json:"root"`
	Files []chartFile `json:"files"`
	Name  string      `json:"name"`
	Size  int         `json:"size"`
}

// chartFile is one file of a chart directory: its path below the chart with forward slashes, and the size of its blob.
type chartFile struct {
	Path      string `json:"path"`
	Size      int    `json:"size"`
	Irregular bool   `json:"irregular"`
	data      []byte
}

// namedBlob is a values file, or a file of rendered YAML, as the user named it.
type namedBlob struct {
	Name string `json:"name"`
	Size int    `json:"size"`
	data []byte
}

// setFile is one path that a --set-file argument reads.
type setFile struct {
	Arg  string `json:"arg"`
	Path string `json:"path"`
	Size int    `json:"size"`
	data []byte
}

type releaseOption struct {
	Name      string `json:"name"`
	Namespace string `json:"namespace"`
	IsUpgrade bool   `json:"isUpgrade"`
}
