package library

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"placard/app/class"
	"placard/app/places"
)

// handout is a class kit's folder with one class in it.
func handout(t *testing.T, c class.Class, text string) string {
	t.Helper()
	kit := filepath.Join(t.TempDir(), "class kit [1]")
	data, err := c.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(kit, "class", c.ID)
	for name, text := range map[string]string{
		filepath.Join(home, class.File): string(data), filepath.Join(home, "reports", "water", "report.md"): text,
		filepath.Join(home, "reports", "water", "river.png"): "a picture", filepath.Join(home, "homework.exe"): "no",
		filepath.Join(kit, "START-HERE.html"): "<p>Hello", filepath.Join(kit, "water.placard"): "",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return kit
}

func TestAClassIsBroughtInWholeFromItsKit(t *testing.T) {
	where := places.In(t.TempDir())
	l := Open(where)
	for edition, text := range []string{"# Water\n\nOne.\n", "# Water\n\nTwo.\n"} {
		kit := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: edition + 1}, text)
		for _, path := range []string{kit, filepath.Join(kit, "class"), filepath.Join(kit, "class", "ten"), filepath.Join(kit, class.StartHere)} {
			found := ClassesIn(path)
			if len(found) != 1 || filepath.Base(found[0]) != "ten" {
				t.Fatalf("in %s are %v", path, found)
			}
			if _, err := l.AddClass(found[0]); err != nil {
				t.Fatal(err)
			}
		}
		s, err := l.Source("water")
		if err != nil || string(s.Markdown) != text {
			t.Errorf("edition %d is %q, %v", edition+1, s.Markdown, err)
		}
		if k, ok := l.ClassOf("water"); !ok || k.Edition != edition+1 {
			t.Errorf("its class is %+v", k)
		}
	}
	var names []string
	_ = filepath.WalkDir(filepath.Join(where.Data, "class"), func(path string, d os.DirEntry, _ error) error {
		if !d.IsDir() {
			names = append(names, filepath.Base(path))
		}
		return nil
	})
	if slices.Sort(names); !slices.Equal(names, []string{"class.json", "report.md", "river.png"}) {
		t.Errorf("there is %v", names)
	}
	if got := ClassesIn(filepath.Join(where.Data, "class", "ten", "reports", "water")); len(got) > 0 {
		t.Errorf("a report is a class: %v", got)
	}
}

func TestTheLaterEditionOfAClassCountsWhereverItLies(t *testing.T) {
	where := places.In(t.TempDir())
	where.Program = t.TempDir()
	l := Open(where)
	beside := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: 3}, "# Water\n\nThree.\n")
	if err := os.CopyFS(where.Program, os.DirFS(beside)); err != nil {
		t.Fatal(err)
	}
	for edition, want := range map[int]string{2: "Three", 4: "Four"} {
		kit := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: edition}, "# Water\n\nFour.\n")
		k, err := l.AddClass(ClassesIn(kit)[0])
		if err != nil || k.Edition != max(edition, 3) {
			t.Fatal(k, err)
		}
		if s, err := l.Source("water"); err != nil || !strings.Contains(string(s.Markdown), want) {
			t.Errorf("with edition %d in the data folder and 3 beside the program it is %q, %v", edition, s.Markdown, err)
		}
		if _, ok := l.ClassOf("water"); !ok {
			t.Error("the report has no class")
		}
	}
}

func TestAnOlderEditionOfAClassDoesNotTakeThePlaceOfANewer(t *testing.T) {
	l := Open(places.In(t.TempDir()))
	for _, edition := range []int{2, 1} {
		kit := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: edition}, "# Water\n\nEdition "+strconv.Itoa(edition)+".\n")
		if k, err := l.AddClass(ClassesIn(kit)[0]); err != nil || k.Edition != 2 {
			t.Fatal(k, err)
		}
	}
	if s, err := l.Source("water"); err != nil || !strings.Contains(string(s.Markdown), "Edition 2") {
		t.Errorf("it is %q, %v", s.Markdown, err)
	}
}

func TestADamagedClassIsToldInsteadOfBroughtInByHalf(t *testing.T) {
	l := Open(places.In(t.TempDir()))
	kit := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: 1}, "# Water\n\nOne.\n")
	if err := os.WriteFile(filepath.Join(kit, "class", "ten", class.File), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	found := ClassesIn(kit)
	if len(found) != 1 {
		t.Fatalf("there are %v", found)
	}
	if _, err := l.AddClass(found[0]); !errors.Is(err, ErrUnreadable) || !strings.Contains(err.Error(), "ask your teacher") {
		t.Errorf("it says %v", err)
	}
	if l.Count() != 1 {
		t.Error("something of it came in")
	}
}

func TestAClassThatCannotBeCopiedLeavesTheOneThatIsThere(t *testing.T) {
	where := places.In(t.TempDir())
	l := Open(where)
	kit := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: 1}, "# Water\n\nOne.\n")
	if _, err := l.AddClass(ClassesIn(kit)[0]); err != nil {
		t.Fatal(err)
	}
	newer := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: 2}, "# Water\n\nTwo.\n")
	if err := os.Remove(filepath.Join(newer, "class", "ten", "reports", "water", "report.md")); err != nil {
		t.Fatal(err)
	}
	if _, err := l.AddClass(ClassesIn(newer)[0]); err == nil || !strings.Contains(err.Error(), "could not be copied") {
		t.Errorf("a class whose report is missing: %v", err)
	}
	if s, err := l.Source("water"); err != nil || string(s.Markdown) != "# Water\n\nOne.\n" {
		t.Errorf("it is %q, %v", s.Markdown, err)
	}
	if left, _ := os.ReadDir(filepath.Join(where.Data, "class")); len(left) != 1 {
		t.Errorf("there is %v", left)
	}
}

func TestAClassThatWasCutShortOnItsWayIsThereTheNextTime(t *testing.T) {
	where := places.In(t.TempDir())
	home := filepath.Join(where.Data, "class")
	l := Open(where)
	kit := handout(t, class.Class{ID: "ten", Name: "Ten", Edition: 1}, "# Water\n\nOne.\n")
	if _, err := l.AddClass(ClassesIn(kit)[0]); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(home, "ten"), filepath.Join(home, leaving+"ten")); err != nil { // between the two renames
		t.Fatal(err)
	}
	half := filepath.Join(home, arriving+"half")
	if err := os.Mkdir(half, 0o700); err != nil {
		t.Fatal(err)
	}
	then := time.Now().Add(-2 * time.Hour)
	if err := os.Chtimes(half, then, then); err != nil {
		t.Fatal(err)
	}
	l = Open(where)
	if s, err := l.Source("water"); err != nil || string(s.Markdown) != "# Water\n\nOne.\n" {
		t.Errorf("it is %q, %v", s.Markdown, err)
	}
	if err := os.Mkdir(filepath.Join(home, leaving+"ten"), 0o700); err != nil { // behind them
		t.Fatal(err)
	}
	Open(where)
	if left, _ := os.ReadDir(home); len(left) != 1 || left[0].Name() != "ten" {
		t.Errorf("there is %v", left)
	}
}
