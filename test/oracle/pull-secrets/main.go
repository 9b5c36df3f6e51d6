// Command pull-secrets records what the kubelet's own code finds in pull secrets: for each case the credentials, in the order in
// which they are tried, that MakeDockerKeyring and Lookup of k8s.io/kubernetes give for an image.
//
// Run it here after a change of cases.json or of the version in go.mod:
//
//	go run . > ../../fixtures/pull-secrets.json
package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"sort"
	"strings"

	v1 "k8s.io/api/core/v1"
	"k8s.io/kubernetes/pkg/credentialprovider"
	"k8s.io/kubernetes/pkg/credentialprovider/secrets"
	"k8s.io/kubernetes/pkg/util/parsers"
)

type testCase struct {
	Type    string `json:"type"`
	Content string `json:"content"`
	Image   string `json:"image"`
}

type verdict struct {
	testCase
	// The kubelet cannot read the secret, and the pull fails.
	Fails bool `json:"fails,omitempty"`
	// `user:password` in the order in which they are tried; several under one key in no fixed order, so the tests have none.
	Credentials []string `json:"credentials"`
}

func main() {
	cases := append(ownCases(), madeCases(600)...)
	fmt.Println("[")
	for i, c := range cases {
		line, err := json.Marshal(judge(c))
		check(err)
		comma := ","
		if i == len(cases)-1 {
			comma = ""
		}
		fmt.Printf("%s%s\n", line, comma)
	}
	fmt.Println("]")
}

func judge(c testCase) verdict {
	key := v1.DockerConfigJsonKey
	if c.Type == string(v1.SecretTypeDockercfg) {
		key = v1.DockerConfigKey
	}
	secret := v1.Secret{Type: v1.SecretType(c.Type), Data: map[string][]byte{key: []byte(c.Content)}}
	keyring, err := secrets.MakeDockerKeyring([]v1.Secret{secret}, &credentialprovider.BasicDockerKeyring{})
	if err != nil {
		return verdict{testCase: c, Fails: true, Credentials: []string{}}
	}
	name, _, _, err := parsers.ParseImageName(c.Image)
	check(err)
	found, _ := keyring.Lookup(name)
	credentials := []string{}
	for _, credential := range found {
		credentials = append(credentials, credential.Username+":"+credential.Password)
	}
	return verdict{testCase: c, Credentials: credentials}
}

func ownCases() []testCase {
	content, err := os.ReadFile("cases.json")
	check(err)
	var cases []testCase
	check(json.Unmarshal(content, &cases))
	return cases
}

// madeCases puts keys together from pieces; the same seed gives the same cases. Each key has a user of its own.
func madeCases(count int) []testCase {
	random := rand.New(rand.NewSource(20261123))
	pick := func(options ...string) string { return options[random.Intn(len(options))] }
	cases := []testCase{}
	for len(cases) < count {
		image := pick("ghcr.io/acme/api:1", "ghcr.io/acme2/x", "nginx", "docker.io/acme/api", "localhost/x", "localhost:5000/acme/x",
			"a.b.example.com/acme/api", "b.example.com/x", "[::1]:5000/x", "MyOrg/app", "ghcr.io:443/acme/api")
		name, _, _, err := parsers.ParseImageName(image)
		check(err)
		host, _, _ := strings.Cut(name, "/")
		auths, seen := map[string]map[string]string{}, map[string]bool{}
		for i := random.Intn(6); i >= 0; i-- {
			key := pick("", "", "", "https://", "http://", "HTTPS://", "user@") +
				pick(host, host, host, host, host, host, host, strings.Replace(host, "i", "*", 1), "ghcr.io", "*.io", "gh*", "ghcr.*", "*cr.io", "docker.io", "index.docker.io", "registry-1.docker.io", "localhost",
					"localhost:5000", "*:5000", "a.b.example.com", "*.example.com", "*.b.example.com", "[::1]:5000", "MyOrg", "GHCR.io") +
				pick("", "", "", "", "", "", "", "", ":443", ":") +
				pick("", "", "", "", "", "", "/", "/v1/", "/v2/", "/v1", "/acme", "/acme/", "/acme/*", "/acme/api", "/v2/acme", "/library", "?x", "#y", "//", "/%61cme", "/%zz")
			// Two spellings of one key come in no fixed order.
			normal := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(key, "https://"), "http://"), "/")
			normal = strings.NewReplacer("user@", "", "/v1", "", "/v2", "", "?x", "", "#y", "", "%61", "a", "//", "").Replace(normal)
			if !seen[normal] {
				seen[normal] = true
				auths[key] = map[string]string{"username": fmt.Sprint("u", len(auths)), "password": "p"}
			}
		}
		content, err := json.Marshal(map[string]any{"auths": auths})
		check(err)
		cases = append(cases, testCase{Type: string(v1.SecretTypeDockerConfigJson), Content: string(content), Image: image})
	}
	sort.SliceStable(cases, func(i, j int) bool { return cases[i].Content+cases[i].Image < cases[j].Content+cases[j].Image })
	return cases
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
