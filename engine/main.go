// Command engine is Helm's own rendering code as a WebAssembly reactor. The ABI is described in ABI.md: a request goes in as one binary frame,
// a response comes out as one. The guest touches no file, no network and no environment: what it may know is in the frame.
package main

import (
	"runtime"
	"unsafe"

	// First, so that os.Args exists before any other package's init reads it.
	_ "pullproof/engine/argv"
)

// Buffers shared with the host. Go's collector does not move objects, so the addresses stay valid as long as these refer to them.
var (
	requestBuffer  []byte
	responseBuffer []byte
)

// alloc makes room for a request of n bytes and returns its address.
//
//go:wasmexport alloc
func alloc(n uint32) uint32 {
	responseBuffer = nil
	requestBuffer = make([]byte, max(n, 1))
	return uint32(uintptr(unsafe.Pointer(&requestBuffer[0])))
}

// run answers the request in the first n bytes of the buffer that alloc made, and returns the length of the response.
//
//go:wasmexport run
func run(n uint32) uint32 {
	request := requestBuffer[:min(int(n), len(requestBuffer))]
	requestBuffer = nil
	responseBuffer = answer(request)
	return uint32(len(responseBuffer))
}

// result returns the address of the response.
//
//go:wasmexport result
func result() uint32 {
	return uint32(uintptr(unsafe.Pointer(&responseBuffer[0])))
}

// collect forgets the last request and response and collects garbage. The build calls it before it takes the snapshot of the memory; the shipped
// module does not export it.
//
//go:wasmexport collect
func collect() {
	requestBuffer, responseBuffer = nil, nil
	runtime.GC()
	runtime.GC()
}

func main() {}
