// Package argv gives the guest a program name. Go's init functions of klog read os.Args[0], and a WASI reactor may be started
// with no arguments at all. It is imported first, by its blank import in main.go.
package argv

import "os"

func init() {
	if len(os.Args) == 0 {
		os.Args = []string{"helm"}
	}
}
