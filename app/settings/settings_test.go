package settings

import (
	"bytes"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"placard/app/places"
)

func config(root string) Config {
	now := func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }
	return Config{Places: places.In(root), Now: now}
}

func put(t *testing.T, path, data string) {
	t.Helper()
	if err := places.WriteFile(places.OS{}, path, []byte(data)); err != nil {
		t.Fatal(err)
	}
}

func get(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestAFirstStartHasDefaultsAndWritesNothing(t *testing.T) {
	root := t.TempDir()
	s, notice := Open(config(root))
	if s.Settings() != Defaults() || s.Window() != FirstWindow() || notice != "" {
		t.Fatalf("%+v, %+v, %q", s.Settings(), s.Window(), notice)
	}
	if err := s.Change(func(*Settings) {}); err != nil {
		t.Fatal(err)
	}
	if names, _ := os.ReadDir(root); len(names) != 0 {
		t.Fatalf("wrote %v", names)
	}
	if s.Progress() != s.c.Places.Progress() {
		t.Fatalf("progress in %s", s.Progress())
	}
}

func TestDefaultsAndFirstWindowAreWithinTheirBounds(t *testing.T) {
	if Defaults().Bounded() != Defaults() || FirstWindow().Bounded() != FirstWindow() {
		t.Fatal("they are not")
	}
}

func TestAClassMayGiveTheFirstSettings(t *testing.T) {
	c := config(t.TempDir())
	c.First = Defaults()
	c.First.Answers = 4
	put(t, c.Places.Settings(), `{"theme":"dark"}`)
	s, _ := Open(c)
	if got := s.Settings(); got.Answers != 4 || got.Theme != Dark {
		t.Fatalf("%+v", got)
	}
}

func TestWhatWasChosenIsThereTomorrow(t *testing.T) {
	c := config(t.TempDir())
	s, _ := Open(c)
	moved := filepath.Join(t.TempDir(), "shared")
	want := Settings{Theme: Dark, TextScale: 1.5, ReduceMotion: true, Answers: 4, Retention: Thorough, NewPerDay: 0,
		ReviewsPerDay: 50, DayStart: 0, ProgressFolder: moved, TermMarks: MarkNever, LastReport: "r"}
	if err := s.Change(func(v *Settings) { *v = want }); err != nil {
		t.Fatal(err)
	}
	window := Window{Width: 900, Height: 600, Maximised: true, Report: "r", Screen: "read", Item: "i", Block: 4, Offset: 7, Asked: true}
	if err := s.ChangeWindow(func(v *Window) { *v = window }); err != nil {
		t.Fatal(err)
	}
	s, notice := Open(c)
	if s.Settings() != want || s.Window() != window || notice != "" || s.Progress() != moved {
		t.Fatalf("%+v, %+v, %q", s.Settings(), s.Window(), notice)
	}
}

func TestSaveLoadSaveIsIdentical(t *testing.T) {
	c := config(t.TempDir())
	put(t, c.Places.Settings(), `{"zoo":{"b":1,"a":[1, 2]},"textScale":1.2,"html":"<b>"}`)
	save := func(d Settings) string {
		s, _ := Open(c)
		if err := s.Change(func(v *Settings) { v.Answers = d.Answers }); err != nil {
			t.Fatal(err)
		}
		return get(t, c.Places.Settings())
	}
	first := save(Settings{Answers: 4})
	save(Settings{Answers: 2})
	if second := save(Settings{Answers: 4}); first != second {
		t.Fatalf("first\n%s\nthen\n%s", first, second)
	}
}

func TestKeysOfANewerVersionAreKept(t *testing.T) {
	c := config(t.TempDir())
	put(t, c.Places.Settings(), `{"theme":"dark","voice":{"speed":1.5}}`)
	put(t, c.Places.Window(), `{"width":900,"monitor":2}`)
	s, _ := Open(c)
	if err := s.Change(func(v *Settings) { v.Theme = Light }); err != nil {
		t.Fatal(err)
	}
	if err := s.ChangeWindow(func(w *Window) { w.Asked = true }); err != nil {
		t.Fatal(err)
	}
	if got := get(t, c.Places.Settings()); !strings.Contains(got, `"speed": 1.5`) || !strings.Contains(got, `"theme": "light"`) {
		t.Fatalf("settings are now %s", got)
	}
	if got := get(t, c.Places.Window()); !strings.Contains(got, `"monitor": 2`) || !strings.Contains(got, `"asked": true`) {
		t.Fatalf("the window is now %s", got)
	}
}

func TestValuesStayWithinBounds(t *testing.T) {
	for name, tc := range map[string]struct {
		alter func(*Settings)
		want  func(*Settings)
	}{
		"small text":       {func(s *Settings) { s.TextScale = -3 }, func(s *Settings) { s.TextScale = 0.8 }},
		"large text":       {func(s *Settings) { s.TextScale = 99 }, func(s *Settings) { s.TextScale = 2 }},
		"text in steps":    {func(s *Settings) { s.TextScale = 1.2499 }, func(s *Settings) { s.TextScale = 1.2 }},
		"text of no size":  {func(s *Settings) { s.TextScale = math.NaN() }, func(*Settings) {}},
		"three answers":    {func(s *Settings) { s.Answers = 3 }, func(*Settings) {}},
		"retention":        {func(s *Settings) { s.Retention = 1 }, func(s *Settings) { s.Retention = 0.97 }},
		"low retention":    {func(s *Settings) { s.Retention = 0 }, func(s *Settings) { s.Retention = 0.7 }},
		"new cards":        {func(s *Settings) { s.NewPerDay = 1e6 }, func(s *Settings) { s.NewPerDay = 999 }},
		"fewer than none":  {func(s *Settings) { s.ReviewsPerDay = -1 }, func(s *Settings) { s.ReviewsPerDay = 0 }},
		"day start":        {func(s *Settings) { s.DayStart = 25 }, func(s *Settings) { s.DayStart = 12 }},
		"theme":            {func(s *Settings) { s.Theme = "pink" }, func(*Settings) {}},
		"marks":            {func(s *Settings) { s.TermMarks = "" }, func(*Settings) {}},
		"a relative place": {func(s *Settings) { s.ProgressFolder = "here" }, func(*Settings) {}},
	} {
		got, want := Defaults(), Defaults()
		tc.alter(&got)
		tc.want(&want)
		if got = got.Bounded(); got != want {
			t.Errorf("%s: got %+v", name, got)
		}
	}
	w := Window{Width: 1, Height: float32(math.Inf(1)), Block: -1, Offset: -2}.Bounded()
	if w != (Window{Width: MinWidth, Height: maxSide}) {
		t.Errorf("window %+v", w)
	}
}

func TestAValueOfTheWrongTypeCostsThatValueAlone(t *testing.T) {
	c := config(t.TempDir())
	put(t, c.Places.Settings(), `{"theme":7,"answers":4}`)
	s, notice := Open(c)
	if got := s.Settings(); got.Theme != System || got.Answers != 4 || notice != "" {
		t.Fatalf("%+v, %q", got, notice)
	}
}

func TestADamagedFileIsSetAsideAndToldOnce(t *testing.T) {
	for _, data := range []string{"", "{", "null", "[]", "\x00\xff", `{"theme":"dark"} {}`, `{"x":"` + strings.Repeat("a", maxBytes) + `"}`} {
		c := config(t.TempDir())
		put(t, c.Places.Settings(), data)
		put(t, c.Places.Window(), data)
		s, notice := Open(c)
		if s.Settings() != Defaults() || s.Window() != FirstWindow() {
			t.Fatalf("%.20q gave %+v, %+v", data, s.Settings(), s.Window())
		}
		if !strings.Contains(notice, "settings.json.damaged-20261123T120000Z") {
			t.Fatalf("%.20q: told %q", data, notice)
		}
		if got := get(t, c.Places.Settings()+".damaged-20261123T120000Z"); got != data {
			t.Fatalf("%.20q was not kept", data)
		}
		if err := s.Change(func(v *Settings) { v.Theme = Dark }); err != nil {
			t.Fatal(err)
		}
		if s, notice = Open(c); s.Settings().Theme != Dark || notice != "" {
			t.Fatalf("%.20q, then: %+v, %q", data, s.Settings(), notice)
		}
	}
}

func TestAFileThatCannotBeReadIsNotWrittenOver(t *testing.T) {
	c := config(t.TempDir())
	if err := os.MkdirAll(filepath.Join(c.Places.Settings(), "x"), 0o700); err != nil { // a folder in its place
		t.Fatal(err)
	}
	s, notice := Open(c)
	if s.Settings() != Defaults() || !strings.Contains(notice, "could not be read") {
		t.Fatalf("%+v, %q", s.Settings(), notice)
	}
	if err := s.Change(func(v *Settings) { v.Theme = Dark }); err == nil || s.Settings().Theme != Dark {
		t.Fatalf("%v, %+v", err, s.Settings())
	}
}

// full is a disk that takes no new file and lets nothing be renamed.
type full struct{ places.OS }

var errFull = errors.New("no space left")

func (full) CreateTemp(string, string) (places.TempFile, error) { return nil, errFull }
func (full) Rename(string, string) error                        { return errFull }

func TestOnAFullDiskChoicesHoldAndTheFileStays(t *testing.T) {
	c := config(t.TempDir())
	put(t, c.Places.Settings(), `{"theme":"dark"}`)
	c.Disk = full{}
	s, _ := Open(c)
	err := s.Change(func(v *Settings) { v.Theme = Light })
	if !errors.Is(err, errFull) || !strings.Contains(err.Error(), "see that the disk has room") {
		t.Fatalf("%v", err)
	}
	if s.Settings().Theme != Light || get(t, c.Places.Settings()) != `{"theme":"dark"}` {
		t.Fatalf("%+v", s.Settings())
	}
}

func TestADamagedFileThatCannotBeSetAsideIsNotWrittenOver(t *testing.T) {
	c := config(t.TempDir())
	put(t, c.Places.Settings(), "{")
	c.Disk = full{}
	s, notice := Open(c)
	if err := s.Change(func(v *Settings) { v.Theme = Dark }); err == nil || notice == "" {
		t.Fatalf("%v, %q", err, notice)
	}
	if get(t, c.Places.Settings()) != "{" {
		t.Fatal("it was")
	}
}

// FuzzParse checks that no file makes reading fall over, and that what was
// saved is read the same.
func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"theme":"dark","textScale":1.3,"x":[]}`))
	f.Add([]byte(`{"textScale":1e400,"Theme":"light","theme":null}`))
	f.Add([]byte(`{"":{"` + "\xff" + `":"<&>\u2028"},"progressFolder":"\ud800"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		v := Defaults()
		more, err := parse(data, &v)
		if err != nil {
			return
		}
		v = v.Bounded()
		saved, err := format(v, more)
		if err != nil {
			t.Fatalf("%q was read and cannot be saved: %v", data, err)
		}
		again := Defaults()
		more, err = parse(saved, &again)
		if err != nil || again != v {
			t.Fatalf("%q: %+v became %+v, %v", data, v, again, err)
		}
		if twice, _ := format(again, more); !bytes.Equal(twice, saved) {
			t.Fatalf("%q was saved as %q and then as %q", data, saved, twice)
		}
	})
}

func TestTwoProgramsKeepWhatEachHasChanged(t *testing.T) {
	root := t.TempDir()
	one, _ := Open(config(root))
	other, _ := Open(config(root))
	one.Reading("rivers")
	for _, err := range []error{
		other.ChangeWindow(func(w *Window) { w.Greeted = "a class" }),
		one.ChangeWindow(func(w *Window) { w.Width = 1111 }),
		one.Change(func(s *Settings) { s.NewPerDay = 3 }),
		other.Change(func(s *Settings) { s.Answers = 4 }),
		one.Change(func(s *Settings) { s.ReviewsPerDay = 33 }),
		other.SetReading("ports", "", map[string]Reading{"": {Section: "terms"}}, Seen{}),
		one.SetReading("rivers", "", map[string]Reading{"": {Section: "overview"}}, Seen{}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s, _ := Open(config(root))
	want := Defaults()
	want.NewPerDay, want.Answers, want.ReviewsPerDay = 3, 4, 33
	if s.Settings() != want {
		t.Errorf("the settings are %+v, want %+v", s.Settings(), want)
	}
	if w := s.Window(); w.Greeted != "a class" || w.Width != 1111 {
		t.Errorf("the window is %+v", w)
	}
	for report, section := range map[string]string{"ports": "terms", "rivers": "overview"} {
		if _, stopped := s.Reading(report); stopped[""].Section != section {
			t.Errorf("reading of %s stopped at %+v", report, stopped)
		}
	}
}

func TestOfTwoProgramsTheLastSaysWhatBothHaveChanged(t *testing.T) {
	root := t.TempDir()
	one, _ := Open(config(root))
	other, _ := Open(config(root))
	for _, change := range []struct {
		by *Store
		to int
	}{{one, 3}, {other, 5}, {one, 7}} {
		if err := change.by.Change(func(s *Settings) { s.NewPerDay = change.to }); err != nil {
			t.Fatal(err)
		}
		if s, _ := Open(config(root)); s.Settings().NewPerDay != change.to {
			t.Errorf("there is %d, want %d", s.Settings().NewPerDay, change.to)
		}
	}
}
