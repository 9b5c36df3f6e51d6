package main

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/template"
	"time"

	"github.com/Masterminds/sprig/v3"
)

// fixedTime is "now" in deterministic mode.
var fixedTime = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)

// fixedHash is a bcrypt hash by its form only: no password has it.
const fixedHash = "$2a$10$pullproofpullproofpullpuDETERMINISTICxMODExxNOxPASSWORDx"

// sortedFunctions are used in both modes. Helm's keys and values list a map in Go's random order: sorted by key is one order that Helm may use,
// and it is the same each time.
var sortedFunctions = template.FuncMap{
	"keys":   sortedKeys,
	"values": sortedValues,
}

// deterministicFunctions replace, in deterministic mode, every template function that draws random bytes, makes keys or reads the clock, by an
// instant one with a fixed result of the same form. fail, required and everything else stay Helm's.
var deterministicFunctions = func() template.FuncMap {
	functions := maps.Clone(sortedFunctions)
	maps.Copy(functions, randomFunctions)
	maps.Copy(functions, cryptoFunctions)
	maps.Copy(functions, clockFunctions)
	return functions
}()

func sortedKeys(dicts ...map[string]any) []string {
	list := []string{}
	for _, dict := range dicts {
		list = append(list, slices.Sorted(maps.Keys(dict))...)
	}
	return list
}

func sortedValues(dict map[string]any) []any {
	list := []any{}
	for _, key := range slices.Sorted(maps.Keys(dict)) {
		list = append(list, dict[key])
	}
	return list
}

var randomFunctions = template.FuncMap{
	"randAlphaNum": func(count int) string { return repeated("a1B2c3D4e5F6g7H8i9J0", count) },
	"randAlpha":    func(count int) string { return repeated("aBcDeFgHiJkLmNoPqRsT", count) },
	"randAscii":    func(count int) string { return repeated("aBcDeFgHiJ0123456789", count) },
	"randNumeric":  func(count int) string { return repeated("1234567890", count) },
	"randBytes":    func(count int) (string, error) { return base64.StdEncoding.EncodeToString(make([]byte, count)), nil },
	"randInt":      fixedInt,
	"shuffle":      func(s string) string { return s },
	"uuidv4":       func() string { return "00000000-0000-4000-8000-000000000000" },
}

func repeated(alphabet string, count int) string {
	if count <= 0 {
		return ""
	}
	return strings.Repeat(alphabet, count/len(alphabet)+1)[:count]
}

func fixedInt(low, high int) int {
	if high <= low {
		panic("invalid argument to Intn")
	}
	return low
}

// certificate has the two fields that charts read from sprig's own, unexported type.
type certificate struct {
	Cert string
	Key  string
}

var fixedCertificate = certificate{Cert: filledPEM("CERTIFICATE", 800), Key: filledPEM("RSA PRIVATE KEY", 1190)}

// filledPEM is a PEM block of the given type with n bytes that are no key and no certificate.
func filledPEM(kind string, n int) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: []byte(repeated("pullproof deterministic mode: not a key. ", n))}))
}

var cryptoFunctions = template.FuncMap{
	"genCA":             func(string, int) (certificate, error) { return fixedCertificate, nil },
	"genCAWithKey":      func(string, int, string) (certificate, error) { return fixedCertificate, nil },
	"genSelfSignedCert": func(string, []any, []any, int) (certificate, error) { return fixedCertificate, nil },
	"genSelfSignedCertWithKey": func(string, []any, []any, int, string) (certificate, error) {
		return fixedCertificate, nil
	},
	"genSignedCert": func(string, []any, []any, int, certificate) (certificate, error) { return fixedCertificate, nil },
	"genSignedCertWithKey": func(string, []any, []any, int, certificate, string) (certificate, error) {
		return fixedCertificate, nil
	},
	"genPrivateKey":   fixedPrivateKey,
	"buildCustomCert": fixedCustomCert,
	"derivePassword":  func(uint32, string, string, string, string) string { return "Deterministic-1" },
	"bcrypt":          func(string) string { return fixedHash },
	"htpasswd":        fixedHtpasswd,
	"encryptAES":      fixedEncryptAES,
}

func fixedPrivateKey(kind string) string {
	switch kind {
	case "", "rsa":
		return filledPEM("RSA PRIVATE KEY", 2348)
	case "dsa":
		return filledPEM("DSA PRIVATE KEY", 830)
	case "ecdsa":
		return filledPEM("EC PRIVATE KEY", 121)
	case "ed25519":
		return filledPEM("PRIVATE KEY", 48)
	}
	return "Unknown type " + kind
}

// fixedCustomCert keeps the two texts and sprig's complaints about their encoding; it does not check that they are a certificate and its key.
func fixedCustomCert(cert, key string) (certificate, error) {
	decodedCert, err := base64.StdEncoding.DecodeString(cert)
	if err != nil {
		return certificate{}, fmt.Errorf("unable to decode base64 certificate: %w", err)
	}
	decodedKey, err := base64.StdEncoding.DecodeString(key)
	if err != nil {
		return certificate{}, fmt.Errorf("unable to decode base64 key: %w", err)
	}
	return certificate{Cert: string(decodedCert), Key: string(decodedKey)}, nil
}

func fixedHtpasswd(username, _ string) string {
	if strings.Contains(username, ":") {
		return "invalid username: " + username
	}
	return username + ":" + fixedHash
}

// fixedEncryptAES is sprig's encryptAES with an initialisation vector of zeros, so that decryptAES, which stays sprig's, reads it.
func fixedEncryptAES(password, plaintext string) (string, error) {
	if plaintext == "" {
		return "", nil
	}
	key := make([]byte, 32)
	copy(key, password)
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	padding := aes.BlockSize - len(plaintext)%aes.BlockSize
	content := append([]byte(plaintext), []byte(strings.Repeat(string(rune(padding)), padding))...)
	out := make([]byte, aes.BlockSize+len(content))
	cipher.NewCBCEncrypter(block, out[:aes.BlockSize]).CryptBlocks(out[aes.BlockSize:], content)
	return base64.StdEncoding.EncodeToString(out), nil
}

// clockFunctions call sprig's own after replacing "now" where sprig would read the clock.
var clockFunctions = func() template.FuncMap {
	original := sprig.TxtFuncMap()
	date := original["date"].(func(string, any) string)
	inZone := original["dateInZone"].(func(string, any, string) string)
	htmlDate := original["htmlDate"].(func(any) string)
	htmlDateInZone := original["htmlDateInZone"].(func(any, string) string)
	durationRound := original["durationRound"].(func(any) string)
	fixedInZone := func(format string, when any, zone string) string { return inZone(format, knownTime(when), zone) }
	return template.FuncMap{
		"now":            func() time.Time { return fixedTime },
		"date":           func(format string, when any) string { return date(format, knownTime(when)) },
		"dateInZone":     fixedInZone,
		"date_in_zone":   fixedInZone,
		"htmlDate":       func(when any) string { return htmlDate(knownTime(when)) },
		"htmlDateInZone": func(when any, zone string) string { return htmlDateInZone(knownTime(when), zone) },
		"ago":            fixedAgo,
		"durationRound": func(d any) string {
			if t, ok := d.(time.Time); ok {
				return durationRound(int64(fixedTime.Sub(t)))
			}
			return durationRound(d)
		},
	}
}()

// knownTime passes what sprig's date functions understand and answers the fixed time for everything else, for which sprig reads the clock.
func knownTime(when any) any {
	switch when.(type) {
	case time.Time, *time.Time, int64, int, int32:
		return when
	}
	return fixedTime
}

func fixedAgo(when any) string {
	t := fixedTime
	switch when := when.(type) {
	case time.Time:
		t = when
	case int64:
		t = time.Unix(when, 0)
	case int:
		t = time.Unix(int64(when), 0)
	}
	return fixedTime.Sub(t).Round(time.Second).String()
}
