package settings

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"placard/app/places"
)

func TestTheLastChoicesAreKept(t *testing.T) {
	c := Config{Places: places.In(t.TempDir())}
	s, _ := Open(c)
	if len(s.Recent()) != 0 {
		t.Error("something was chosen before anything was")
	}
	for i := range mostChoices + 5 {
		if err := s.Chose(Choice{Report: "rivers", Kind: "Term", ID: fmt.Sprint("term/", i), Title: "A"})(); err != nil {
			t.Fatal(err)
		}
	}
	again := Choice{Report: "rivers", Kind: "Term", ID: "term/20", Title: "Another name now"}
	if err := s.Chose(again)(); err != nil {
		t.Fatal(err)
	}
	next, _ := Open(c)
	got := next.Recent()
	if len(got) != mostChoices || got[0] != again || got[1].ID != fmt.Sprint("term/", mostChoices+4) {
		t.Errorf("kept %d, first %v", len(got), got[:2])
	}
	n := 0
	for _, x := range got {
		if x.same(again) {
			n++
		}
	}
	if n != 1 {
		t.Errorf("it is there %d times", n)
	}
}

func TestADamagedFileCostsTheChoicesAlone(t *testing.T) {
	c := Config{Places: places.In(t.TempDir())}
	for _, damage := range []string{"{", "null", `{"choices": 3}`, "[]"} {
		if err := os.MkdirAll(c.Places.State, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(c.Places.State, "recent.json"), []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		s, notice := Open(c)
		if len(s.Recent()) != 0 || notice != "" {
			t.Errorf("%s: kept %v, told %q", damage, s.Recent(), notice)
		}
		if err := s.Chose(Choice{Kind: "Screen", ID: "terms"})(); err != nil || len(s.Recent()) != 1 {
			t.Errorf("%s: %v", damage, err)
		}
	}
}
