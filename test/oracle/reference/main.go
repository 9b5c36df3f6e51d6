// Command reference records what github.com/distribution/reference, the parser of kubelet and containerd, says about a
// corpus of texts: the literals of the package's own tests, corpus.json, and mutations of both made with a fixed seed.
//
// Run it here after a change of the corpus or of the version in go.mod:
//
//	go run . > ../../fixtures/references.json
package main

import (
	_ "crypto/sha256"
	_ "crypto/sha512"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/distribution/reference"
)

type verdict struct {
	Input  string `json:"input"`
	Error  string `json:"error,omitempty"`
	Name   string `json:"name,omitempty"`
	Domain string `json:"domain,omitempty"`
	Path   string `json:"path,omitempty"`
	Tag    string `json:"tag,omitempty"`
	Digest string `json:"digest,omitempty"`
	// What containerd's CRI pulls (ParseDockerRef).
	Pulled string `json:"pulled,omitempty"`
}

func main() {
	texts := append(packageTexts(), ownTexts()...)
	texts = append(texts, mutate(texts, 900)...)
	seen := map[string]bool{}
	verdicts := []verdict{}
	for _, text := range texts {
		if seen[text] || !utf8.ValidString(text) || len(text) > 700 {
			continue
		}
		seen[text] = true
		verdicts = append(verdicts, judge(text))
	}
	sort.SliceStable(verdicts, func(i, j int) bool { return verdicts[i].Input < verdicts[j].Input })
	fmt.Println("[")
	for i, v := range verdicts {
		line, err := json.Marshal(v)
		check(err)
		comma := ","
		if i == len(verdicts)-1 {
			comma = ""
		}
		fmt.Printf("%s%s\n", line, comma)
	}
	fmt.Println("]")
}

func judge(text string) verdict {
	named, err := reference.ParseNormalizedNamed(text)
	if err != nil {
		return verdict{Input: text, Error: err.Error()}
	}
	v := verdict{Input: text, Name: named.Name(), Domain: reference.Domain(named), Path: reference.Path(named)}
	if tagged, ok := named.(reference.Tagged); ok {
		v.Tag = tagged.Tag()
	}
	if digested, ok := named.(reference.Digested); ok {
		v.Digest = digested.Digest().String()
	}
	pulled, err := reference.ParseDockerRef(text)
	check(err)
	v.Pulled = pulled.String()
	return v
}

// packageTexts collects the string constants of the package's own tests.
func packageTexts() []string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/distribution/reference").Output()
	check(err)
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), "*_test.go"))
	check(err)
	sort.Strings(files)
	var texts []string
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		check(err)
		for _, declaration := range tree.Decls {
			ast.Inspect(declaration, func(node ast.Node) bool {
				expression, ok := node.(ast.Expr)
				if !ok {
					return true
				}
				text, ok := constant(expression)
				if ok {
					texts = append(texts, text)
				}
				return !ok
			})
		}
	}
	return texts
}

// constant evaluates a string literal, a sum of them, and strings.Repeat.
func constant(expression ast.Expr) (string, bool) {
	switch e := expression.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, e.Kind == token.STRING && err == nil
	case *ast.BinaryExpr:
		left, ok1 := constant(e.X)
		right, ok2 := constant(e.Y)
		return left + right, ok1 && ok2 && e.Op == token.ADD
	case *ast.CallExpr:
		selector, ok := e.Fun.(*ast.SelectorExpr)
		if !ok || selector.Sel.Name != "Repeat" || len(e.Args) != 2 {
			return "", false
		}
		text, ok := constant(e.Args[0])
		count, isLiteral := e.Args[1].(*ast.BasicLit)
		if !ok || !isLiteral {
			return "", false
		}
		n, err := strconv.Atoi(count.Value)
		return strings.Repeat(text, n), err == nil
	}
	return "", false
}

func ownTexts() []string {
	content, err := os.ReadFile("corpus.json")
	check(err)
	var texts []string
	check(json.Unmarshal(content, &texts))
	return texts
}

// mutate changes, drops, doubles and joins pieces; the same texts and seed give the same mutations.
func mutate(texts []string, count int) []string {
	random := rand.New(rand.NewSource(20261123))
	alphabet := []string{"a", "Z", "0", "f", ".", "..", "_", "__", "-", "--", "/", "//", ":", "@", "+", " ", "~", "[", "]", "é", "%", "sha256:",
		"@sha256:" + strings.Repeat("0", 64), ":latest", "localhost/", "docker.io/", "index.docker.io/", "library/", "ghcr.io/", ":5000/"}
	mutations := make([]string, 0, count)
	for len(mutations) < count {
		text := texts[random.Intn(len(texts))]
		for step := random.Intn(3); step >= 0; step-- {
			at := 0
			if len(text) > 0 {
				at = random.Intn(len(text) + 1)
			}
			piece := alphabet[random.Intn(len(alphabet))]
			switch random.Intn(4) {
			case 0:
				text = text[:at] + piece + text[at:]
			case 1:
				if at < len(text) {
					text = text[:at] + text[at+1:]
				}
			case 2:
				if at < len(text) {
					text = text[:at] + piece + text[at+1:]
				}
			case 3:
				other := texts[random.Intn(len(texts))]
				text = text[:at] + other[len(other)/2:]
			}
		}
		mutations = append(mutations, text)
	}
	return mutations
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
