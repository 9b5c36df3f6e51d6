package copystructure

import (
	"reflect"
	"testing"
	"time"
)

type inner struct {
	Name   string
	hidden string
}

type outer struct {
	Items []inner
	Table map[string]*inner
	When  time.Time
}

func TestCopyIsDeepAndEqual(t *testing.T) {
	when := time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC)
	cases := map[string]any{
		"scalars":     map[string]any{"a": 1, "b": int64(2), "c": 1.5, "d": true, "e": nil, "f": "x"},
		"nested":      map[string]any{"list": []any{map[string]any{"x": []any{"y"}}}},
		"typed maps":  map[string][]byte{"a": []byte("b")},
		"nil map":     map[string]any(nil),
		"nil slice":   []any(nil),
		"byte slice":  []byte("abc"),
		"struct":      outer{Items: []inner{{Name: "a"}}, Table: map[string]*inner{"k": {Name: "b"}}, When: when},
		"pointer":     &inner{Name: "p"},
		"time":        when,
		"nil pointer": (*inner)(nil),
	}
	for name, value := range cases {
		got, err := Copy(value)
		if err != nil || !reflect.DeepEqual(got, value) {
			t.Errorf("%s: Copy(%#v) = %#v, %v", name, value, got, err)
		}
	}
}

func TestCopySharesNothing(t *testing.T) {
	source := map[string]any{"list": []any{map[string]any{"x": "old"}}, "typed": map[string][]int{"n": {1}}}
	copied := Must(Copy(source)).(map[string]any)
	copied["list"].([]any)[0].(map[string]any)["x"] = "new"
	copied["typed"].(map[string][]int)["n"][0] = 2
	if source["list"].([]any)[0].(map[string]any)["x"] != "old" || source["typed"].(map[string][]int)["n"][0] != 1 {
		t.Fatal("the source was changed through the copy")
	}
}

func TestUnexportedFieldsAreZeroAsInTheOriginal(t *testing.T) {
	got := Must(Copy(inner{Name: "a", hidden: "b"})).(inner)
	if got.Name != "a" || got.hidden != "" {
		t.Fatalf("got %#v", got)
	}
}

func TestUntypedNilPanicsAsInTheOriginal(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Fatal("no panic")
		}
	}()
	_, _ = Copy(nil)
}
