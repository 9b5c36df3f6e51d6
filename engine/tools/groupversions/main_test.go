package main

import (
	"os"
	"testing"
)

func TestTheCommittedListIsWhatClientGoSays(t *testing.T) {
	committed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if list() != string(committed) {
		t.Fatalf("%s is out of date; run: go run .\ngot:\n%s", file, list())
	}
}
