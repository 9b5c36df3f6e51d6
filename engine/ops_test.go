package main

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestResolveVersion(t *testing.T) {
	versions := []string{"1.2.0", "1.10.0", "2.0.0-rc.1", "not a version", "v1.9.9", "0.3.1", "0.3.0"}
	cases := []struct {
		constraint string
		want       any
	}{
		{"^1", "1.10.0"}, {"", "1.10.0"}, {"*", "1.10.0"}, {"1.2.0", "1.2.0"}, {"~1.9", "v1.9.9"}, {">=2.0.0-0", "2.0.0-rc.1"}, {"^0", "0.3.1"}, {"^0.3", "0.3.1"},
		{"2.x", nil}, {">=1, <1.5", "1.2.0"}, {">1, <1.5", nil}, {"1.9.9", "v1.9.9"},
	}
	for _, c := range cases {
		body, _ := ask(t, map[string]any{"op": "resolveVersion", "constraint": c.constraint, "versions": versions})
		if body["ok"] != true || body["version"] != c.want {
			t.Errorf("%q: got %v, want %v", c.constraint, body, c.want)
		}
	}
	body, _ := ask(t, map[string]any{"op": "resolveVersion", "constraint": "not a range", "versions": versions})
	if body["error"].(map[string]any)["kind"] != kindConstraint {
		t.Error(body)
	}
}

func TestSetFilePaths(t *testing.T) {
	body, _ := ask(t, map[string]any{"op": "setFilePaths", "args": []string{"a.b=x.txt", `c=y\,z.txt,d[0]=w`}})
	if got, _ := json.Marshal(body["paths"]); string(got) != `[["x.txt"],["y,z.txt","w"]]` {
		t.Errorf("got %s", got)
	}
	body, _ = ask(t, map[string]any{"op": "setFilePaths", "args": []string{"nothing"}})
	if body["ok"] != false {
		t.Error(body)
	}
}

func TestSetFileNamesAFileThatIsNotThere(t *testing.T) {
	header := map[string]any{"op": "render", "setFiles": []map[string]any{{"arg": "a=gone.txt", "path": "", "size": 0}}}
	body, _ := ask(t, header)
	want := map[string]any{"kind": kindValues, "flag": "--set-file", "message": "failed parsing --set-file data: open gone.txt: file does not exist"}
	if got := body["error"]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestParseSplitsAsKubectlDoes(t *testing.T) {
	stream := "# head\n---\nkind: A\n---  # comment\n\nkind: B\n--- bad\nkind: C\n---\n---\nkind: [\n---\nkind: Pod\nmetadata: {annotations: {helm.sh/hook: test}}\n"
	body, _ := ask(t, map[string]any{"op": "parse", "files": []map[string]any{{"name": "all.yaml", "size": len(stream)}}}, stream)
	var got []string
	for _, d := range body["documents"].([]any) {
		m := d.(map[string]any)
		var message any
		if e, ok := m["error"].(map[string]any); ok {
			message = []any{e["message"], e["line"]}
		}
		encoded, _ := json.Marshal([]any{m["index"], m["line"], m["object"], m["hookEvents"], m["test"], message})
		got = append(got, string(encoded))
	}
	want := []string{
		`[0,1,null,[],false,null]`,
		`[1,3,{"kind":"A"},[],false,null]`,
		`[2,5,{"kind":"B"},[],false,null]`,
		`[3,8,null,[],false,["invalid Yaml document separator: bad",7]]`,
		`[4,11,null,[],false,["yaml: line 1: did not find expected node content",11]]`,
		`[5,13,{"kind":"Pod","metadata":{"annotations":{"helm.sh/hook":"test"}}},["test"],true,null]`,
	}
	if !reflect.DeepEqual(got, want) {
		for i := range max(len(got), len(want)) {
			t.Logf("got %v want %v", at(got, i), at(want, i))
		}
		t.Error("different")
	}
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "-"
}
