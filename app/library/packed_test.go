package library

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// placardFile writes a .placard file with these files in it.
func placardFile(t *testing.T, files map[string]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "guide.placard")
	if err := os.WriteFile(path, zipped(t, files), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAReportInOneFileIsBroughtInWithItsPictures(t *testing.T) {
	path := placardFile(t, map[string]string{
		"report.md":      "---\nid: water\n---\n\n# Water\n\n![A river](maps/river.png)\n\n![Out](../../secret.png)\n",
		"maps/river.png": "a picture", "../../secret.png": "not to be read", "unused.png": "nobody names it",
	})
	p, err := Pack(path)
	if err != nil {
		t.Fatal(err)
	}
	if p.ID != "water" || p.Title != "Water" || string(p.Beside["maps/river.png"]) != "a picture" || len(p.Beside) != 1 {
		t.Errorf("it is %q, %q with %v", p.ID, p.Title, p.Beside)
	}
}

func TestWhatIsNoReportInOneFileIsSaid(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.placard")
	if err := os.WriteFile(broken, []byte("not a zip"), 0o644); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]error{
		broken: ErrUnreadable,
		placardFile(t, map[string]string{"other.md": ""}):                                 ErrNoReport,
		placardFile(t, map[string]string{"report.md": string(make([]byte, maxReport+1))}): ErrTooLarge,
	} {
		if _, err := Pack(path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
}

func TestAFileThatUnpacksToTooMuchTakesLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("much data on one goroutine")
	}
	many, text := map[string]string{"report.md": "# Water\n"}, "# Water\n"
	for i := range 30_000 {
		many[fmt.Sprintf("%d", i)] = ""
	}
	bombs := map[string]string{}
	for i := range 8 { // 152 MB
		name := fmt.Sprintf("%d.png", i)
		text += "\n![A river](" + name + ")\n"
		bombs[name] = zeros
	}
	bombs["report.md"] = text
	for what, c := range map[string]struct {
		path string
		want error
	}{
		"a list without end": {placardFile(t, many), ErrTooLarge},
		"a text of 51 MB":    {placardFile(t, map[string]string{"report.md": strings.Repeat(" ", maxReport+1)}), ErrTooLarge},
		"pictures of 152 MB": {placardFile(t, bombs), nil},
	} {
		before := allocated()
		p, err := Pack(c.path)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v", what, err)
		}
		if grown := allocated() - before; grown > 150<<20 {
			t.Errorf("%s takes %d MB", what, grown>>20)
		}
		all := 0
		for _, data := range p.Beside {
			all += len(data)
		}
		if all > maxPictures || c.want == nil && all == 0 {
			t.Errorf("%s: there are %d bytes of pictures", what, all)
		}
	}
}

// zeros are a picture's worth.
var zeros = string(make([]byte, 19<<20))

// allocated is how much memory was asked for so far.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

func TestWhatIsOddInOneFileIsSaidOrPassedOver(t *testing.T) {
	raw := func(change func([]byte) []byte) string {
		data := change(zipped(t, map[string]string{"report.md": "# Water\n\nIt flows.\n"}))
		path := filepath.Join(t.TempDir(), "guide.placard")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	twice := func([]byte) []byte { // report.md and repoRt.md, which is then renamed as well
		data := zipped(t, map[string]string{"report.md": "# Water\n", "repoRt.md": "# Fire\n"})
		return bytes.ReplaceAll(data, []byte("repoRt.md"), []byte("report.md"))
	}
	for what, c := range map[string]struct {
		path string
		want error
	}{
		"empty":                 {raw(func([]byte) []byte { return nil }), ErrUnreadable},
		"cut short":             {raw(func(data []byte) []byte { return data[:len(data)/2] }), ErrUnreadable},
		"a byte is another":     {raw(func(data []byte) []byte { data[40] ^= 1; return data }), ErrNoReport},
		"two reports":           {raw(twice), nil}, // the first
		"a folder":              {placardFile(t, map[string]string{"report.md/text": "# Water"}), ErrNoReport},
		"in a folder":           {placardFile(t, map[string]string{"water/report.md": "# Water", "__MACOSX/x": ""}), nil}, // as people pack one by hand
		"in two folders":        {placardFile(t, map[string]string{"water/report.md": "# Water", "fire/report.md": "# Fire"}), ErrNoReport},
		"locked":                {raw(locked), ErrNoReport},
		"from outside":          {placardFile(t, map[string]string{"../report.md": "# Water"}), nil}, // it is in the file in any case
		"from the root":         {placardFile(t, map[string]string{"/report.md": "# Water"}), nil},
		"one within another":    {placardFile(t, map[string]string{"water.placard": "PK"}), ErrNoReport},
		"a report without text": {placardFile(t, map[string]string{"report.md": " \n"}), ErrEmpty},
		"other names beside it": {placardFile(t, map[string]string{"report.md": "# Water\n\nIt flows.\n", "../x": "", `c:\x`: "", "/etc/x": "", "a//b": "", "report.md ": ""}), nil},
	} {
		if _, err := Pack(c.path); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", what, err, c.want)
		} else if err != nil && !strings.Contains(err.Error(), "guide.placard") && !errors.Is(err, ErrEmpty) {
			t.Errorf("%s does not name the file: %v", what, err)
		}
	}
}

// locked says of all files in a .zip that they have a password, and makes them
// what nobody can read.
func locked(data []byte) []byte {
	for sign, flag := range map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8} {
		data[bytes.Index(data, []byte(sign))+flag] |= 1
	}
	data[len("PK\x03\x04")+26+len("report.md")] ^= 0xff
	return data
}

func TestAZipIsToBeUnpackedFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "placard-ten.ZIP")
	if err := os.WriteFile(path, []byte("PK"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Pack(path); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "Unpack it first") {
		t.Error(err)
	}
}
