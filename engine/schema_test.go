package main

import "testing"

func TestComplaintsHaveOneOrder(t *testing.T) {
	cases := map[string]string{
		"- at '/b': x\n- at '/a': y\n":                                      "- at '/a': y\n- at '/b': x\n",
		"- at '': missing property 'z'\n- at '/b': x\n- at '/a': y\n":       "- at '': missing property 'z'\n- at '/a': y\n- at '/b': x\n",
		"- at '/b': x\n- at '/a': y\n- at '': allOf failed\n":               "- at '/a': y\n- at '/b': x\n- at '': allOf failed\n",
		"- at '/n': anyOf failed\n  - at '/n/b': x\n  - at '/n/a': y\n":     "- at '/n': anyOf failed\n  - at '/n/a': y\n  - at '/n/b': x\n",
		"- at '': additional properties 'c', 'a', 'b' not allowed\n":        "- at '': additional properties 'a', 'b', 'c' not allowed\n",
		"- at '/b': anyOf failed\n  - at '/b': got x\n- at '/a': pattern\n": "- at '/a': pattern\n- at '/b': anyOf failed\n  - at '/b': got x\n",
		"unexpected EOF": "unexpected EOF",
	}
	for text, want := range cases {
		if got := sortComplaints(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
