package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"sigs.k8s.io/yaml"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
)

var utf8BOM = []byte("\xef\xbb\xbf")

// loadChart loads what the request holds as pkg/chart/loader.Load does from disk: a directory or an archive, with Helm's error texts.
func loadChart(r *request) (*chart.Chart, *renderError) {
	var ch *chart.Chart
	var err error
	if r.Chart.Kind == "archive" {
		ch, err = loadArchive(r.Chart.Name, r.archive)
	} else {
		ch, err = loadDirectory(r.Chart.Root, r.Chart.Files)
	}
	if err != nil {
		e := &renderError{kind: kindChart, message: err.Error()}
		var unreadable unreadableArchive
		if errors.As(err, &unreadable) {
			e.detail = unreadable.cause.Error()
		}
		return nil, e
	}
	sortSubcharts(ch)
	return ch, nil
}

// loadDirectory does what loader.LoadDir does with the files of a walk.
func loadDirectory(root string, files []chartFile) (*chart.Chart, error) {
	chartYAML := slices.IndexFunc(files, func(f chartFile) bool { return f.Path == "Chart.yaml" })
	if chartYAML < 0 {
		name := root + "/Chart.yaml"
		return nil, fmt.Errorf("unable to detect chart at %s: open %s: no such file or directory", name, name)
	}
	if err := checkAPIVersion(files[chartYAML].data); err != nil {
		return nil, err
	}
	filter, err := newIgnoreFilter(files)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(files, compareWalkOrder)
	remaining := archive.MaxDecompressedChartSize
	loaded := make([]*archive.BufferedFile, 0, len(files))
	for _, file := range files {
		if filter.ignores(file.Path) {
			continue
		}
		if file.Irregular {
			return nil, fmt.Errorf("cannot load irregular file %s/%s as it has file mode type bits set", root, file.Path)
		}
		if int64(file.Size) > remaining {
			return nil, fmt.Errorf("error reading %s: chart exceeds maximum decompressed size of %d bytes", file.Path, archive.MaxDecompressedChartSize)
		}
		remaining -= int64(file.Size)
		loaded = append(loaded, &archive.BufferedFile{Name: file.Path, Data: bytes.TrimPrefix(file.data, utf8BOM)})
	}
	return loader.LoadFiles(loaded)
}

// loadArchive does what loader.LoadFile does with the bytes of a .tgz. Paths that leave the chart are refused by Helm's own reader.
func loadArchive(name string, data []byte) (*chart.Chart, error) {
	if err := ensureArchive(name, data); err != nil {
		return nil, err
	}
	files, err := archive.LoadArchiveFiles(bytes.NewReader(data))
	if errors.Is(err, gzip.ErrHeader) {
		return nil, fmt.Errorf("file '%s' does not appear to be a valid chart file (details: %w)", name, err)
	}
	if err != nil {
		return nil, unreadableArchive{cause: err}
	}
	for _, file := range files {
		if file.Name != "Chart.yaml" {
			continue
		}
		if err := checkAPIVersion(file.Data); err != nil {
			return nil, err
		}
		return loader.LoadFiles(files)
	}
	return nil, errors.New("unable to detect chart version, no Chart.yaml found")
}

// unreadableArchive is an archive that Helm's reader refuses. Helm does not say why; the cause goes into the detail of the response.
type unreadableArchive struct{ cause error }

func (unreadableArchive) Error() string { return "unable to load chart archive" }

// ensureArchive repeats archive.EnsureArchive, which wants an *os.File.
func ensureArchive(name string, data []byte) error {
	buffer := make([]byte, 512)
	copy(buffer, data)
	contentType := http.DetectContentType(buffer)
	if contentType == "application/x-gzip" || bytes.HasPrefix(buffer, []byte("\x1F\x8B\x08")) {
		return nil
	}
	if strings.HasSuffix(name, ".yml") || strings.HasSuffix(name, ".yaml") {
		return fmt.Errorf("file '%s' seems to be a YAML file, but expected a gzipped archive", name)
	}
	return fmt.Errorf("file '%s' does not appear to be a gzipped archive; got '%s'", name, contentType)
}

// checkAPIVersion rejects what Helm's install cannot take: an unknown apiVersion, and the chart format v3 that 4.3.1 can load but not install.
func checkAPIVersion(chartYAML []byte) error {
	var base struct {
		APIVersion string `json:"apiVersion,omitempty"`
	}
	if err := yaml.Unmarshal(chartYAML, &base); err != nil {
		return fmt.Errorf("cannot load Chart.yaml: %w", err)
	}
	switch base.APIVersion {
	case chart.APIVersionV1, chart.APIVersionV2, "":
		return nil
	case "v3":
		return errors.New("invalid chart apiVersion")
	}
	return errors.New("unsupported chart version")
}

// sortSubcharts gives the charts of charts/ a fixed order. Helm loads them in the order of a Go map, which differs from run to run and shows in
// --include-crds and in schema errors for charts that Chart.yaml does not declare; any order is one that Helm may have used.
func sortSubcharts(ch *chart.Chart) {
	children := slices.Clone(ch.Dependencies())
	slices.SortStableFunc(children, func(a, b *chart.Chart) int {
		if c := strings.Compare(a.Name(), b.Name()); c != 0 {
			return c
		}
		return strings.Compare(a.Metadata.Version, b.Metadata.Version)
	})
	ch.SetDependencies(children...)
	for _, child := range children {
		sortSubcharts(child)
	}
}
