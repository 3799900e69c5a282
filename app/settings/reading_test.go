package settings

import (
	"os"
	"path/filepath"
	"testing"

	"placard/app/places"
)

func TestReadingGoesOnWhereItStopped(t *testing.T) {
	where := places.In(t.TempDir())
	s, _ := Open(Config{Places: where})
	if got := s.Reading("a"); got != (Reading{}) {
		t.Errorf("before reading: %+v", got)
	}
	want := Reading{Section: "section/causes", Block: 12, Offset: 40}
	if err := s.SetReading("a", want); err != nil {
		t.Fatal(err)
	}
	if err := s.SetReading("b", Reading{Block: 1}); err != nil {
		t.Fatal(err)
	}
	again, _ := Open(Config{Places: where})
	if got := again.Reading("a"); got != want {
		t.Errorf("tomorrow: %+v, want %+v", got, want)
	}
}

func TestDamagedReadingPlacesBeginAnew(t *testing.T) {
	where := places.In(t.TempDir())
	if err := os.MkdirAll(where.State, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, damaged := range []string{"{", "null", "[]", `{"a":{"block":-3}}`, `{"a":7}`} {
		if err := os.WriteFile(filepath.Join(where.State, "reading.json"), []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		s, _ := Open(Config{Places: where})
		if got := s.Reading("a"); got != (Reading{}) {
			t.Errorf("%s gives %+v", damaged, got)
		}
		if err := s.SetReading("a", Reading{Block: 2}); err != nil {
			t.Errorf("%s: %v", damaged, err)
		}
	}
}
