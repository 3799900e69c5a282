package pack

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAKitIsOfThisVersionAndWhole(t *testing.T) {
	dir, _ := enter(t)
	if _, err := OpenKit(dir, "9.9.9"); !errors.Is(err, ErrVersion) {
		t.Errorf("another version: %v", err)
	}
	if _, err := OpenKit(t.TempDir(), "1.2.0"); !errors.Is(err, ErrNoKit) {
		t.Errorf("an empty folder: %v", err)
	}
	list := readFile(t, filepath.Join(dir, KitFile))
	for what, c := range map[string]struct {
		from, to string
		want     error
	}{
		"a file outside":           {`"Placard.dmg"`, `"../Placard.dmg"`, ErrTampered},
		"a file outside, Windows":  {`"Placard.dmg"`, `"..\\Placard.dmg"`, ErrTampered},
		"a file of another disk":   {`"Placard.dmg"`, `"C:Placard.dmg"`, ErrTampered},
		"the folder itself":        {`"Placard.dmg"`, `"."`, ErrTampered},
		"the folder above":         {`"Placard.dmg"`, `".."`, ErrTampered},
		"no name":                  {`"Placard.dmg"`, `""`, ErrTampered},
		"a size of 10 GB":          {`"size": 21`, `"size": 10737418240`, ErrTampered},
		"a size below nothing":     {`"size": 21`, `"size": -21`, ErrTampered},
		"two programs for a thing": {`"mac image"`, `"linux program"`, ErrTampered},
		"no licences":              {`"licences"`, `"papers"`, ErrTampered},
		"no day":                   {`2026-11-25`, `yesterday`, ErrTampered},
		"a day of the Romans":      {`2026-11-25`, `0026-11-25`, ErrTampered},
		"cut short":                {`"files"`, `"fil`, ErrTampered},
		"a newer list":             {`"format": 1`, `"format": 2`, ErrVersion},
		"no list at all":           {list, `[]`, ErrTampered},
	} {
		if !strings.Contains(list, c.from) {
			t.Fatalf("%s: the list has no %s", what, c.from)
		}
		write(t, filepath.Join(dir, KitFile), strings.Replace(list, c.from, c.to, 1))
		if _, err := OpenKit(dir, "1.2.0"); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", what, err)
		}
	}
	write(t, filepath.Join(dir, KitFile), strings.Replace(list, `"1.2.0"`, `"../../1.2.0"`, 1))
	if _, err := OpenKit(dir, ""); !errors.Is(err, ErrTampered) {
		t.Errorf("a version that leads out of the folder: %v", err)
	}
	write(t, filepath.Join(dir, KitFile), list+strings.Repeat(" ", biggestList))
	if _, err := OpenKit(dir, "1.2.0"); !errors.Is(err, ErrNoKit) {
		t.Errorf("an endless list: %v", err)
	}
}

func TestTheFolderThatAKitWasUnpackedIntoDoesAsWell(t *testing.T) {
	outside := t.TempDir()
	inside := filepath.Join(outside, "kit")
	if err := os.Mkdir(inside, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(inside, KitFile), "{}")
	for _, dir := range []string{outside, inside} {
		if got := KitIn(dir); got != inside {
			t.Errorf("of %s the kit is in %s", dir, got)
		}
	}
	if empty := t.TempDir(); KitIn(empty) != empty {
		t.Error("a folder without a kit is another")
	}
}

func TestWhatTheKitLacksIsSaidAndTheRestIsMade(t *testing.T) {
	dir, _ := enter(t)
	if err := WriteKit(dir, "1.2.0", released, map[Role]string{LinuxProgram: "placard-linux-amd64", Licences: "LICENCES.txt"}); err != nil {
		t.Fatal(err)
	}
	k, err := OpenKit(dir, "1.2.0")
	if err != nil {
		t.Fatal(err)
	}
	r := build(t, k, spec(), t.TempDir())
	if len(r.Left) != 3 || !strings.Contains(strings.Join(r.Left, "\n"), "macOS") {
		t.Errorf("left out: %v", r.Left)
	}
}

func TestEveryFileOfAKitIsVerified(t *testing.T) {
	for _, name := range []string{"placard-linux-amd64", "placard.exe", "Placard-Setup.exe", "Placard.dmg", "LICENCES.txt"} {
		dir, k := enter(t)
		if err := k.Verify(context.Background()); err != nil {
			t.Fatal(err)
		}
		data := readFile(t, filepath.Join(dir, name))
		write(t, filepath.Join(dir, name), strings.ToUpper(data)) // of the same size
		if err := k.Verify(context.Background()); !errors.Is(err, ErrTampered) || !strings.Contains(err.Error(), name+" is not what was released") {
			t.Errorf("%s changed: %v", name, err)
		}
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		if err := k.Verify(context.Background()); !errors.Is(err, ErrTampered) {
			t.Errorf("%s gone: %v", name, err)
		}
	}
}

func TestWhatIsNoFileInAKitIsSaid(t *testing.T) {
	dir, k := enter(t)
	path := filepath.Join(dir, "Placard.dmg")
	for what, put := range map[string]func() error{
		"a folder":       func() error { return os.Mkdir(path, 0o755) },
		"more than told": func() error { return os.WriteFile(path, make([]byte, 1<<20), 0o644) },
		"another file":   func() error { return os.Rename(filepath.Join(dir, "placard.exe"), path) },
	} {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		if err := put(); err != nil {
			t.Fatal(err)
		}
		if err := k.Verify(context.Background()); !errors.Is(err, ErrTampered) || !strings.Contains(err.Error(), "copy the kit anew") {
			t.Errorf("%s: %v", what, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := k.Verify(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}

func TestAKitWithoutAProgramForWhatIsAskedMakesNothing(t *testing.T) {
	dir, _ := enter(t)
	if err := WriteKit(dir, "1.2.0", released, map[Role]string{LinuxProgram: "placard-linux-amd64", Licences: "LICENCES.txt"}); err != nil {
		t.Fatal(err)
	}
	k, err := OpenKit(dir, "1.2.0")
	if err != nil {
		t.Fatal(err)
	}
	for _, targets := range [][]Target{nil, {MacOS}, {Windows, MacOS}} {
		s, out := spec(), t.TempDir()
		s.Targets = targets
		if _, err := k.Build(context.Background(), s, out, func(int, int, string) {}); !errors.Is(err, ErrNoKit) || len(files(t, out)) > 0 {
			t.Errorf("for %v: %v", targets, err)
		}
	}
}
