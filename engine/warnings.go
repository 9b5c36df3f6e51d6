package main

import (
	"bytes"
	"context"
	"log"
	"log/slog"
	"slices"
	"strings"
	"sync"
)

// warnings is what Helm logs at level warning or above while it works, and what its loader prints through the log package. The real helm
// writes these to standard error; here they are part of the response.
var warnings collector

// collector is an slog.Handler and the writer behind the log package.
type collector struct {
	mutex sync.Mutex
	lines []string
}

func init() {
	slog.SetDefault(slog.New(&warnings))
	log.SetFlags(0)
	log.SetOutput(&warnings)
}

// take returns the warnings since the last call, sorted and each once (Helm walks maps, so their order says nothing).
func (c *collector) take() []string {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	lines := slices.Clone(c.lines)
	c.lines = nil
	slices.Sort(lines)
	return slices.Compact(append([]string{}, lines...))
}

func (c *collector) add(line string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.lines = append(c.lines, line)
}

// Write takes what the log package prints.
func (c *collector) Write(p []byte) (int, error) {
	c.add(strings.TrimPrefix(string(bytes.TrimSpace(p)), "Warning: "))
	return len(p), nil
}

// Enabled leaves out debug and info messages.
func (c *collector) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelWarn }

// Handle takes a record: its message and attributes as key=value.
func (c *collector) Handle(_ context.Context, record slog.Record) error {
	var b strings.Builder
	b.WriteString(record.Message)
	record.Attrs(func(a slog.Attr) bool {
		b.WriteString(" " + a.String())
		return true
	})
	c.add(b.String())
	return nil
}

// WithAttrs and WithGroup complete slog.Handler; Helm's packages do not use them.
func (c *collector) WithAttrs([]slog.Attr) slog.Handler { return c }

// WithGroup returns the same handler.
func (c *collector) WithGroup(string) slog.Handler { return c }
