package settings

import (
	"os"
	"path/filepath"
	"testing"

	"placard/app/places"
)

func TestWhereAReportCameFromIsKept(t *testing.T) {
	where := places.In(t.TempDir())
	s, _ := Open(Config{Places: where})
	if got := s.Origin("rivers"); got != "" {
		t.Errorf("before any import: %q", got)
	}
	for _, path := range []string{"/home/a/draft.docx", "/home/a/rivers.docx"} {
		if err := s.SetOrigin("rivers", path); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.SetOrigin("seas", "/home/a/seas.md"); err != nil {
		t.Fatal(err)
	}
	again, _ := Open(Config{Places: where})
	if got := again.Origin("rivers"); got != "/home/a/rivers.docx" {
		t.Errorf("tomorrow: %q", got)
	}
	if err := os.WriteFile(filepath.Join(where.State, "origins.json"), []byte("null"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := again.SetOrigin("rivers", "x"); err != nil || again.Origin("rivers") != "x" {
		t.Errorf("after damage: %q, error %v", again.Origin("rivers"), err)
	}
}
