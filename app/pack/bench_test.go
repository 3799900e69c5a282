package pack

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"placard/app/class"
	"placard/app/library"
)

// BenchmarkClassKit makes a class folder for three systems and two reports from
// programs of the size that released ones have. Its memory is the most that was
// in use at a time.
func BenchmarkClassKit(b *testing.B) {
	dir, s := b.TempDir(), Spec{Class: class.Class{Name: "Grade 10"}, Targets: Targets()}
	for role, size := range map[Role]int{LinuxProgram: 25 << 20, WindowsProgram: 25 << 20, WindowsSetup: 10 << 20, MacImage: 25 << 20, Licences: 300 << 10} {
		if err := os.WriteFile(filepath.Join(dir, usualNames()[role]), programLike(size), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	if err := ListKit(dir, "1.0.0", released); err != nil {
		b.Fatal(err)
	}
	for i := range 2 {
		s.Reports = append(s.Reports, library.Parcel{ID: fmt.Sprint("report-", i), Title: "A report", Markdown: bytes.Repeat([]byte("A river crosses a border. "), 4000),
			Beside: map[string][]byte{"map.png": programLike(1 << 20), "photo.jpg": programLike(2 << 20)}})
	}
	k, err := OpenKit(dir, "1.0.0")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("3-systems", func(b *testing.B) {
		most := watchMemory(b)
		for b.Loop() {
			if _, err := k.Build(context.Background(), s, b.TempDir(), func(int, int, string) {}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(most(), "most-MB")
	})
}

// programLike are bytes that are packed about as well as a program's: to two
// fifths.
func programLike(size int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	data := make([]byte, size)
	for i := range data {
		if i/64%5 < 2 {
			data[i] = byte(r.Uint32())
		} else {
			data[i] = data[i%(1<<12)]
		}
	}
	return data
}

// watchMemory looks how much memory is in use, a hundred times a second, and
// returns what stops that and says what the most was, in megabytes.
func watchMemory(b *testing.B) (most func() float64) {
	end, answer := make(chan struct{}), make(chan float64)
	runtime.GC()
	go func() {
		var peak uint64
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse)
			select {
			case <-end:
				answer <- float64(peak) / (1 << 20)
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}()
	return func() float64 { close(end); return <-answer }
}
