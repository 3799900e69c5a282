package pack

import (
	"archive/zip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"placard/app/places"
)

// packKit makes the .zip of a kit's folder, its files below a folder in it.
func packKit(t *testing.T, dir, in, to string) {
	t.Helper()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(out)
	for name, data := range files(t, dir) {
		w, err := z.Create(in + name)
		if err == nil {
			_, err = w.Write([]byte(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), out.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestTheDownloadedKitIsOfferedAndTakenAsItCame(t *testing.T) {
	dir, k := enter(t)
	downloads, p := t.TempDir(), places.In(t.TempDir())
	if got := Offered(downloads, k.Version) + Offered("", k.Version); got != "" {
		t.Errorf("offered %q from nothing", got)
	}
	packed := filepath.Join(downloads, KitName(k.Version))
	for _, in := range []string{"kit/", "placard-kit-1.2.0/kit/", ""} {
		packKit(t, dir, in, packed)
		if got := Offered(downloads, k.Version); got != packed {
			t.Errorf("offered %q", got)
		}
		home, err := TakeKit(context.Background(), packed, k.Version, p)
		if err != nil || home != FindKit(p) {
			t.Fatalf("files in %q: unpacked to %q, %v; found is %q", in, home, err, FindKit(p))
		}
		if taken, err := OpenKit(home, k.Version); err != nil || taken.Verify(context.Background()) != nil {
			t.Errorf("it is not whole: %v", err)
		}
	}
	if err := os.CopyFS(filepath.Join(downloads, "placard-kit-1.2.0", "kit"), os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if got, want := Offered(downloads, k.Version), filepath.Join(downloads, "placard-kit-1.2.0", "kit"); got != want {
		t.Errorf("offered %q, want the unpacked one %q", got, want)
	}
	if got := Offered(downloads, "9.9.9"); got != "" {
		t.Errorf("offered %q, of another version", got)
	}
}

func TestAKitThatCannotBeTakenLeavesTheOneThatIsThere(t *testing.T) {
	dir, k := enter(t)
	p := places.In(t.TempDir())
	packed := filepath.Join(t.TempDir(), "placard-kit.zip")
	packKit(t, dir, "kit/", packed)
	if _, err := TakeKit(context.Background(), packed, k.Version, p); err != nil {
		t.Fatal(err)
	}
	before := files(t, p.Data)
	bad := t.TempDir()
	if err := os.CopyFS(bad, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(bad, "placard.exe"), "something else")
	tampered := filepath.Join(t.TempDir(), "tampered.zip")
	packKit(t, bad, "kit/", tampered)
	none := filepath.Join(t.TempDir(), "photos.zip")
	packKit(t, t.TempDir(), "", none)
	text := filepath.Join(t.TempDir(), "text.zip")
	write(t, text, "no .zip at all")
	cut := filepath.Join(t.TempDir(), "cut.zip")
	whole := readFile(t, packed)
	write(t, cut, whole[:len(whole)/2])
	ended, end := context.WithCancel(context.Background())
	end()
	for _, c := range []struct {
		ctx             context.Context
		packed, version string
		want            error
		says            string
	}{
		{context.Background(), tampered, k.Version, ErrTampered, "placard.exe"},
		{context.Background(), packed, "9.9.9", ErrVersion, "9.9.9"},
		{context.Background(), none, k.Version, ErrNoKit, "photos.zip"},
		{context.Background(), text, k.Version, ErrNoKit, "text.zip"},
		{context.Background(), cut, k.Version, ErrNoKit, "cut.zip"},
		{ended, packed, k.Version, context.Canceled, ""},
	} {
		_, err := TakeKit(c.ctx, c.packed, c.version, p)
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", filepath.Base(c.packed), err)
		}
		if after := files(t, p.Data); len(after) != len(before) || after["kit/kit.json"] != before["kit/kit.json"] {
			t.Errorf("%s: something is left or lost: %d files", filepath.Base(c.packed), len(after))
		}
	}
}
