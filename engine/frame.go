package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
)

// request is a decoded frame: the header, with every blob handed to the entry it belongs to. Blobs are slices of the frame, not copies.
type request struct {
	header
	archive []byte
}

// decodeRequest splits a frame (u32 header length, header, blobs back to back; little endian) and hands out the blobs in the order of the
// ABI: the chart's, the values files', the --set-file contents, the files to parse.
func decodeRequest(frame []byte) (*request, error) {
	if len(frame) < 4 {
		return nil, errors.New("the frame is shorter than its length field")
	}
	length := uint64(binary.LittleEndian.Uint32(frame))
	rest := frame[4:]
	if length > uint64(len(rest)) {
		return nil, fmt.Errorf("the header has %d bytes, the frame only %d", length, len(rest))
	}
	r := &request{}
	if err := json.Unmarshal(rest[:length], &r.header); err != nil {
		return nil, fmt.Errorf("the header is not JSON of the expected form: %w", err)
	}
	blobs := blobReader{rest: rest[length:]}
	switch r.Chart.Kind {
	case "archive":
		r.archive = blobs.take(r.Chart.Size)
	default:
		for i := range r.Chart.Files {
			r.Chart.Files[i].data = blobs.take(r.Chart.Files[i].Size)
		}
	}
	for i := range r.Values {
		r.Values[i].data = blobs.take(r.Values[i].Size)
	}
	for i := range r.SetFiles {
		r.SetFiles[i].data = blobs.take(r.SetFiles[i].Size)
	}
	for i := range r.Files {
		r.Files[i].data = blobs.take(r.Files[i].Size)
	}
	return r, blobs.finish()
}

// blobReader hands out consecutive pieces of a frame. A piece that is not there is remembered and reported by finish.
type blobReader struct {
	rest  []byte
	short bool
}

func (b *blobReader) take(size int) []byte {
	if size < 0 || size > len(b.rest) {
		b.short = true
		return nil
	}
	// The capacity ends with the blob: an append must never write into the next one.
	blob := b.rest[:size:size]
	b.rest = b.rest[size:]
	return blob
}

func (b *blobReader) finish() error {
	if b.short {
		return errors.New("the frame ends before its last blob")
	}
	if len(b.rest) > 0 {
		return fmt.Errorf("%d bytes are left over after the last blob", len(b.rest))
	}
	return nil
}

// encodeResponse builds the answer: u32 JSON length, JSON, text bytes. encoding/json sorts map keys, so equal answers are equal bytes.
func encodeResponse(body any, text []byte) []byte {
	encoded, err := json.Marshal(body)
	if err != nil {
		encoded, _ = json.Marshal(failure(&renderError{kind: kindInternal, message: "the answer cannot be encoded: " + err.Error()}))
		text = nil
	}
	frame := make([]byte, 4, 4+len(encoded)+len(text))
	binary.LittleEndian.PutUint32(frame, uint32(len(encoded)))
	frame = append(frame, encoded...)
	return append(frame, text...)
}
