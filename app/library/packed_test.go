package library

import (
	"errors"
	"os"
	"path/filepath"
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
