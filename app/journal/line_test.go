package journal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
)

func TestOrdinaryLinesAreReadQuickly(t *testing.T) {
	for _, e := range []Entry{
		at(1, Entry{Kind: Review, Report: "r", Item: "term/a/forward", Rating: 3, Seconds: 4.25}),
		at(12, Entry{Kind: Tick, Report: "r", Item: "solution/1", On: true}),
		at(13, Entry{Kind: NoteText, Report: "r", Item: "solution/1", Text: "été <&> 国"}),
		at(14, Entry{Kind: Opened, Report: "r"}),
	} {
		raw, err := encode(written{e.Ref.N, e})
		if err != nil {
			t.Fatal(err)
		}
		body, err := checkSum(bytes.TrimSuffix(raw, []byte("\n")))
		w, ok := quick(body)
		w.Ref = e.Ref
		if err != nil || !ok || w != (written{e.Ref.N, e}) {
			t.Fatalf("%s: %+v, %v, %v", raw, w, ok, err)
		}
	}
}

// FuzzQuick checks that what is read quickly is what encoding/json reads.
func FuzzQuick(f *testing.F) {
	f.Add([]byte(`{"n":1,"at":"2026-11-23T12:00:02Z","kind":"tick","report":"r","item":"solution/1","on":true`))
	f.Add([]byte(`{"n":10,"at":"2026-11-23T12:00:02.5Z","kind":"review","text":"é","rating":3,"seconds":0.25`))
	f.Add([]byte(`{"n":01,"at":"2026-11-23T12:00:02+02:00","kind":"","seconds":1.2.3`))
	f.Fuzz(func(t *testing.T, body []byte) {
		got, ok := quick(body)
		if !ok {
			return
		}
		var want line
		if err := json.Unmarshal(append(bytes.Clone(body), '}'), &want); err != nil {
			t.Fatalf("%q was read as %+v, but is no JSON: %v", body, got, err)
		}
		if got.At.Equal(want.At) {
			want.At = got.At
		}
		if got != want.written {
			t.Fatalf("%q: got %+v, want %+v", body, got, want.written)
		}
	})
}

// FuzzLine checks that no line makes the reader fall over, and that what it
// understands it writes in a form that it understands the same way.
func FuzzLine(f *testing.F) {
	f.Add([]byte(`{"n":1,"at":"2026-11-23T12:00:02Z","kind":"tick","report":"r","item":"solution/1","on":true,"sum":"c65025eb"}`))
	f.Add([]byte(`{"n":2,"at":"2026-11-23T12:00:02.5+02:00","kind":"review","rating":3,"seconds":1e99}`))
	f.Add([]byte(`{"n":3,"at":"0000-01-01T00:00:00Z","kind":"undo","of":{"device":"d","file":"f","n":1}}`))
	f.Add([]byte(`{"placard":"journal","version":1,"device":"d","file":"f","part":1}`))
	f.Add([]byte(`{"n":1,"at":"2026-11-23T12:00:02Z","kind":"\ud800","text":"` + "\xff" + `"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		l, err := decode(raw)
		if err != nil {
			return
		}
		var v any = l.written
		if l.isHeader() {
			v = l.header
		}
		again, err := encode(v)
		if err != nil {
			t.Fatalf("%q was read and cannot be written: %v", raw, err)
		}
		if bytes.Count(again, []byte("\n")) != 1 {
			t.Fatalf("%q makes more than one line", raw)
		}
		m, err := decode(bytes.TrimSuffix(again, []byte("\n")))
		if err != nil {
			t.Fatalf("%q became %q: %v", raw, again, err)
		}
		if got, want := fmt.Sprintf("%+v", describe(m)), fmt.Sprintf("%+v", describe(l)); got != want {
			t.Fatalf("%q: read %s, then %s", raw, want, got)
		}
	})
}

// describe is a line without pointers, to compare.
func describe(l line) any {
	if l.isHeader() {
		return l.header
	}
	var of Ref
	if l.Of != nil {
		of = *l.Of
	}
	l.Of = nil
	return []any{l.written, of}
}
