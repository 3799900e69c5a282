package library

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"placard/app/places"
)

// open returns an empty library in a folder of its own, with one bundled
// report.
func open(t *testing.T) (*Library, places.Places) {
	t.Helper()
	p := places.In(t.TempDir())
	return openAt(p), p
}

func openAt(p places.Places) *Library {
	l := Open(p)
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	l.Now = func() time.Time {
		now = now.Add(time.Second)
		return now
	}
	l.bundled = fstest.MapFS{"wells/report.md": {Data: text("wells", "Sharing wells")}}
	return l
}

// text is a small report.
func text(id, title string, lines ...string) []byte {
	return fmt.Appendf(nil, "---\nid: %s\ntitle: %s\ncommittee: GA2\n---\n\n# Introduction\n\nWater is shared.\n\n%s\n",
		id, title, strings.Join(lines, "\n\n"))
}

func write(t testing.TB, path string, data []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func ids(l *Library) []string {
	var list []string
	for _, e := range l.List() {
		list = append(list, string(e.Kind)+" "+e.ID)
	}
	return list
}

func TestTheShelfHoldsOwnClassAndBundledReports(t *testing.T) {
	l, p := open(t)
	write(t, filepath.Join(p.Data, "class", "spring", "reports", "rivers", "guide.md"), text("rivers", "Rivers"))
	write(t, filepath.Join(p.Data, "reports", "lakes", "report.md"), text("lakes", "Lakes"))
	write(t, filepath.Join(p.Data, "reports", ".import-1", "report.md"), text("seas", "Seas"))
	write(t, filepath.Join(p.Data, "reports", "notes.txt"), []byte("not a folder"))
	want := []string{"own lakes", "class rivers", "bundled wells"}
	if got := ids(l); !slices.Equal(got, want) {
		t.Errorf("shelf %q, want %q", got, want)
	}
	if n := l.Count(); n != len(want) {
		t.Errorf("%d reports are counted, want %d", n, len(want))
	}
	e := l.List()[1]
	if e.Title != "Rivers" || e.Committee != "GA2" || filepath.Base(e.Path) != "guide.md" {
		t.Errorf("entry %+v", e)
	}
}

func TestAnOwnEditionHidesTheOthers(t *testing.T) {
	l, p := open(t)
	write(t, filepath.Join(p.Data, "class", "spring", "reports", "wells", "report.md"), text("wells", "Class edition"))
	if got := ids(l); !slices.Equal(got, []string{"class wells"}) {
		t.Errorf("the class's edition hides the bundled one, got %q", got)
	}
	write(t, filepath.Join(p.Data, "reports", "wells", "report.md"), text("wells", "Own edition"))
	if got := ids(l); !slices.Equal(got, []string{"own wells"}) {
		t.Errorf("the own edition hides the class's, got %q", got)
	}
	s, err := l.Source("wells")
	if err != nil || !bytes.Contains(s.Markdown, []byte("Own edition")) {
		t.Errorf("source %q, error %v", s.Markdown, err)
	}
}

func TestAChangedFileIsReadAgain(t *testing.T) {
	l, p := open(t)
	path := write(t, filepath.Join(p.Data, "reports", "lakes", "report.md"), text("lakes", "Lakes"))
	l.List()
	write(t, path, text("lakes", "Lakes and ponds"))
	if got := l.List()[0].Title; got != "Lakes and ponds" {
		t.Errorf("title %q", got)
	}
}

func TestASourceHasItsPicturesAndNothingOutside(t *testing.T) {
	l, p := open(t)
	dir := filepath.Join(p.Data, "reports", "lakes")
	write(t, filepath.Join(dir, "report.md"), text("lakes", "Lakes"))
	write(t, filepath.Join(dir, "maps", "a.png"), []byte("map"))
	secret := write(t, filepath.Join(p.Data, "secret.png"), []byte("secret"))
	s, err := l.Source("lakes")
	if err != nil {
		t.Fatal(err)
	}
	if data, err := fs.ReadFile(s.Assets, "maps/a.png"); err != nil || string(data) != "map" {
		t.Errorf("%q, %v", data, err)
	}
	for _, name := range []string{"../../secret.png", secret} {
		if data, err := fs.ReadFile(s.Assets, name); err == nil {
			t.Errorf("%s can be read: %q", name, data)
		}
	}
}

func TestTheBundledReportsAreReal(t *testing.T) {
	l := Open(places.In(t.TempDir()))
	list := l.List()
	if len(list) == 0 {
		t.Fatal("no bundled report")
	}
	for _, e := range list {
		s, err := l.Source(e.ID)
		if err != nil || len(s.Markdown) == 0 || e.Title == "" {
			t.Errorf("%+v: %d bytes, %v", e, len(s.Markdown), err)
		}
	}
}
