package journal

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"placard/app/places"
)

// enter opens a progress folder as a device finds it.
func enter(t *testing.T, dir, device string) (*Journal, *State) {
	t.Helper()
	j, loaded := open(t, Config{Dir: dir, Device: device})
	return j, Fold(loaded.Entries)
}

func TestProgressCanMoveToAFolderThatHoldsAnotherLaptops(t *testing.T) {
	old, shared := filepath.Join(t.TempDir(), "old [1]"), filepath.Join(t.TempDir(), "cloud")
	here, _ := enter(t, old, "here")
	here.Append(Entry{Kind: Tick, Report: "r", Item: "a", On: true})
	there, _ := enter(t, shared, "there")
	there.Append(Entry{Kind: Tick, Report: "r", Item: "b", On: true})
	for _, j := range []*Journal{here, there} {
		if err := j.Close(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // again is no harm
		if err := Copy(places.OS{}, old, shared); err != nil {
			t.Fatal(err)
		}
	}
	_, s := enter(t, shared, "here")
	for _, item := range []string{"a", "b"} {
		if e, _ := s.Value(Tick, "r", item); !e.On {
			t.Errorf("the tick on %s is lost", item)
		}
	}
	if _, s := enter(t, old, "here"); len(s.Values(Tick, "r")) != 1 {
		t.Error("the old folder was changed")
	}
}

func TestMovingNeverWritesOverOtherProgress(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	for dir, text := range map[string]string{from: "mine\n", to: "another's\n"} {
		if err := os.MkdirAll(filepath.Join(dir, "laptop"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "laptop", "a.jsonl"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if Copy(places.OS{}, from, to) == nil {
		t.Error("other progress was written over")
	}
	if err := Copy(places.OS{}, from, filepath.Join(from, "inner")); err == nil {
		t.Error("progress may be moved into itself")
	}
}
