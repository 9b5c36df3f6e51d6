// Package copystructure stands in for github.com/mitchellh/copystructure, which sprig's deepCopy, mergo helpers and mustDeepCopy call.
// It gives the same copies by a type switch with reflection only for what the switch does not know. See engine/stubs/README.md.
package copystructure

import (
	"reflect"
	"time"
)

// Copy returns a deep copy of v. As in the original, unexported fields of structs are left zero, a time.Time is copied as it is, and an
// untyped nil panics with reflect's own text (a chart that says {{ deepCopy nil }} fails in Helm with exactly that).
func Copy(v any) (any, error) {
	if v == nil {
		reflect.ValueOf(v).Type()
	}
	return copyAny(v), nil
}

// Must unwraps the result of Copy.
func Must(v any, err error) any {
	if err != nil {
		panic("copy error: " + err.Error())
	}
	return v
}

func copyAny(v any) any {
	switch t := v.(type) {
	case nil, string, bool, float64, int64, int, uint64, float32, int32, time.Time:
		return v
	case map[string]any:
		if t == nil {
			return t
		}
		m := make(map[string]any, len(t))
		for k, x := range t {
			m[k] = copyAny(x)
		}
		return m
	case []any:
		if t == nil {
			return t
		}
		s := make([]any, len(t))
		for i, x := range t {
			s[i] = copyAny(x)
		}
		return s
	}
	return copyValue(reflect.ValueOf(v)).Interface()
}

func copyValue(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Map:
		return copyMap(v)
	case reflect.Slice:
		return copySlice(v)
	case reflect.Interface:
		if v.IsNil() {
			return v
		}
		copied := reflect.New(v.Type()).Elem()
		copied.Set(reflect.ValueOf(copyAny(v.Interface())))
		return copied
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		copied := reflect.New(v.Type().Elem())
		copied.Elem().Set(copyValue(v.Elem()))
		return copied
	case reflect.Struct:
		return copyStruct(v)
	}
	return v
}

func copyMap(v reflect.Value) reflect.Value {
	if v.IsNil() {
		return v
	}
	copied := reflect.MakeMapWithSize(v.Type(), v.Len())
	for entries := v.MapRange(); entries.Next(); {
		copied.SetMapIndex(entries.Key(), copyValue(entries.Value()))
	}
	return copied
}

func copySlice(v reflect.Value) reflect.Value {
	if v.IsNil() {
		return v
	}
	copied := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	switch v.Type().Elem().Kind() {
	case reflect.Interface, reflect.Map, reflect.Slice, reflect.Pointer, reflect.Struct, reflect.Array:
		for i := range v.Len() {
			copied.Index(i).Set(copyValue(v.Index(i)))
		}
	default:
		reflect.Copy(copied, v)
	}
	return copied
}

func copyStruct(v reflect.Value) reflect.Value {
	if v.Type() == reflect.TypeFor[time.Time]() {
		return v
	}
	copied := reflect.New(v.Type()).Elem()
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() {
			copied.Field(i).Set(copyValue(v.Field(i)))
		}
	}
	return copied
}
