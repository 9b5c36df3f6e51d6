package main

import (
	"encoding/binary"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// ask sends a header and blobs through the same door as the host and returns the decoded answer and its text.
func ask(t *testing.T, header map[string]any, blobs ...string) (map[string]any, string) {
	t.Helper()
	encoded, err := json.Marshal(header)
	if err != nil {
		t.Fatal(err)
	}
	frame := binary.LittleEndian.AppendUint32(nil, uint32(len(encoded)))
	frame = append(frame, encoded...)
	for _, blob := range blobs {
		frame = append(frame, blob...)
	}
	return decode(t, answer(frame))
}

func decode(t *testing.T, response []byte) (map[string]any, string) {
	t.Helper()
	length := binary.LittleEndian.Uint32(response)
	var body map[string]any
	if err := json.Unmarshal(response[4:4+length], &body); err != nil {
		t.Fatal(err)
	}
	return body, string(response[4+length:])
}

// renderFiles renders a chart of path, content pairs.
func renderFiles(t *testing.T, options map[string]any, pairs ...string) (map[string]any, string) {
	t.Helper()
	var files []map[string]any
	var blobs []string
	for i := 0; i < len(pairs); i += 2 {
		files = append(files, map[string]any{"path": pairs[i], "size": len(pairs[i+1])})
		blobs = append(blobs, pairs[i+1])
	}
	header := map[string]any{
		"op": "render", "chart": map[string]any{"kind": "directory", "root": "/charts/x", "files": files},
		"release": map[string]any{"name": "r", "namespace": "n"}, "text": true, "documents": true,
	}
	for key, value := range options {
		header[key] = value
	}
	return ask(t, header, blobs...)
}

const chartYAML = "apiVersion: v2\nname: x\nversion: 1.0.0\n"

func TestMalformedFramesAreRefused(t *testing.T) {
	header := func(text string) []byte {
		return append(binary.LittleEndian.AppendUint32(nil, uint32(len(text))), text...)
	}
	cases := map[string][]byte{
		"the frame is shorter than its length field":         {1, 2},
		"the header has 99 bytes, the frame only 2":          {99, 0, 0, 0, '{', '}'},
		"the header is not JSON of the expected form":        header("nonsense"),
		"the frame ends before its last blob":                header(`{"op":"render","values":[{"name":"a","size":5}]}`),
		"3 bytes are left over after the last blob":          append(header(`{"op":"info"}`), "abc"...),
		`unknown op "dance"`:                                 header(`{"op":"dance"}`),
		"the frame ends before its last blob (negative)":     header(`{"op":"render","values":[{"name":"a","size":-1}]}`),
		"the header is not JSON of the expected form (null)": header(`{"op":1}`),
	}
	for want, frame := range cases {
		body, _ := decode(t, answer(frame))
		failed := body["error"].(map[string]any)
		want, _, _ = strings.Cut(want, " (")
		if failed["kind"] != kindRequest || !strings.HasPrefix(failed["message"].(string), want) {
			t.Errorf("%s: got %v", want, failed)
		}
	}
}

func TestNumbersStayWhatKubernetesSees(t *testing.T) {
	body := "kind: X\na: 1.10\nb: 45980468\nc: 1e3\nd: 12345678901234567890\ne: 0x1F\nf: \"1.10\"\ng: 01443e5\nh: yes\ni: ~\nj: 9007199254740993\ndup: 1\ndup: 2\n"
	response, _ := renderFiles(t, nil, "Chart.yaml", chartYAML, "templates/a.yaml", body)
	encoded, _ := json.Marshal(response["documents"])
	for _, want := range []string{`"a":1.1`, `"c":1000`, `"e":31`, `"f":"1.10"`, `"g":144300000`, `"h":true`, `"i":null`, `"dup":2`} {
		if !strings.Contains(string(encoded), want) {
			t.Errorf("%s is missing in %s", want, encoded)
		}
	}
	// Long integers: the raw JSON, because the decoder of this test would round them.
	object, _ := parseDocument(body)
	for _, want := range []string{`"b":45980468`, `"d":12345678901234567890`, `"j":9007199254740993`} {
		if !strings.Contains(string(object), want) {
			t.Errorf("%s is missing in %s", want, object)
		}
	}
}

func TestDocumentsCarryTheirPlace(t *testing.T) {
	response, text := renderFiles(t, map[string]any{"includeCrds": true, "documentText": true},
		"Chart.yaml", chartYAML,
		"crds/c.yaml", "kind: A\n---\nkind: [\n",
		"templates/a.yaml", "kind: Service\n---\nkind: Namespace\n---\nkind: Service\n",
		"templates/h.yaml", "kind: Job\nmetadata: {annotations: {helm.sh/hook: 'test,post-install'}}\n",
		"templates/NOTES.txt", "hello")
	var got []string
	for _, d := range response["documents"].([]any) {
		m := d.(map[string]any)
		encoded, _ := json.Marshal([]any{m["source"], m["index"], m["crd"], m["test"], m["hookEvents"], m["object"] != nil, m["error"] != nil})
		got = append(got, string(encoded))
	}
	want := []string{
		`["x/crds/c.yaml",0,true,false,[],true,false]`,
		`["x/crds/c.yaml",1,true,false,[],false,true]`,
		`["x/templates/a.yaml",0,false,false,[],true,false]`,
		`["x/templates/a.yaml",1,false,false,[],true,false]`,
		`["x/templates/a.yaml",2,false,false,[],true,false]`,
		`["x/templates/h.yaml",0,false,true,["test","post-install"],true,false]`,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if int(response["textLength"].(float64)) != len(text) || strings.Contains(text, "hello") {
		t.Errorf("textLength %v, text %q", response["textLength"], text)
	}
}

func TestFilesMayComeInAnyOrder(t *testing.T) {
	_, sorted := renderFiles(t, nil, "Chart.yaml", chartYAML, "crds/a/x.yaml", "kind: B\n", "crds/a-b/x.yaml", "kind: A\n", "templates/a.yaml", "a: 1\n")
	_, reversed := renderFiles(t, nil, "templates/a.yaml", "a: 1\n", "crds/a-b/x.yaml", "kind: A\n", "crds/a/x.yaml", "kind: B\n", "Chart.yaml", chartYAML)
	if sorted != reversed || sorted == "" {
		t.Errorf("%q and %q", sorted, reversed)
	}
}

func TestIrregularFilesFailUnlessIgnored(t *testing.T) {
	files := []map[string]any{{"path": "Chart.yaml", "size": len(chartYAML)}, {"path": ".helmignore", "size": 5}, {"path": "pipe", "size": 0, "irregular": true}}
	header := map[string]any{"op": "render", "chart": map[string]any{"kind": "directory", "root": "/c", "files": files}, "release": map[string]any{"name": "r"}}
	body, _ := ask(t, header, chartYAML, "none\n")
	if body["error"].(map[string]any)["message"] != "cannot load irregular file /c/pipe as it has file mode type bits set" {
		t.Error(body)
	}
	if body, _ = ask(t, header, chartYAML, "pipe\n"); body["ok"] != true {
		t.Error(body)
	}
}

func TestPanicsBecomeInternalErrors(t *testing.T) {
	operations["break"] = func(*request) (any, []byte) { panic("broken") }
	defer delete(operations, "break")
	body, _ := ask(t, map[string]any{"op": "break"})
	failed := body["error"].(map[string]any)
	if failed["kind"] != kindInternal || failed["message"] != "broken" || !strings.Contains(failed["detail"].(string), "engine_test.go") {
		t.Error(failed)
	}
}
