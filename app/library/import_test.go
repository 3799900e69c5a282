package library

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestImportCopiesTextAndPicturesByteForByte(t *testing.T) {
	l, _ := open(t)
	dir := t.TempDir()
	markdown := text("lakes", "Lakes", "![A map](maps/a.png)", "![Two](two%20lakes.JPG)", "![Gone](gone.png)",
		"![Out](../out.png)", "![Web](https://example.org/w.png)", "![Script](run.sh)", "![Dir](dir.png)")
	markdown = bytes.ReplaceAll(markdown, []byte("\n\nWater"), []byte("\r\n\r\nWater"))
	write(t, filepath.Join(dir, "guide", "My guide.md"), markdown)
	write(t, filepath.Join(dir, "guide", "maps", "a.png"), []byte("map"))
	write(t, filepath.Join(dir, "guide", "two lakes.JPG"), []byte("two"))
	write(t, filepath.Join(dir, "guide", "dir.png", "x"), []byte("x"))
	write(t, filepath.Join(dir, "guide", "run.sh"), []byte("echo"))
	write(t, filepath.Join(dir, "out.png"), []byte("outside"))
	e, err := l.Import(filepath.Join(dir, "guide"))
	if err != nil || e.ID != "lakes" || e.Title != "Lakes" || e.Committee != "GA2" || e.Kind != Own {
		t.Fatalf("%+v, %v", e, err)
	}
	want := map[string]string{"report.md": string(markdown), "maps/a.png": "map", "two lakes.JPG": "two"}
	if got := files(t, filepath.Dir(e.Path)); !same(got, want) {
		t.Errorf("files %q", got)
	}
	if e != l.List()[0] {
		t.Errorf("listed as %+v, imported as %+v", l.List()[0], e)
	}
}

// files reads all files under a folder.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, _ := os.ReadFile(filepath.Join(dir, path))
			found[path] = string(data)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func same(a, b map[string]string) bool {
	for name, data := range a {
		if b[name] != data {
			return false
		}
	}
	return len(a) == len(b)
}

func TestTheSameReportAgainIsTheSameEntry(t *testing.T) {
	l, p := open(t)
	path := write(t, filepath.Join(t.TempDir(), "lakes.md"), text("lakes", "Lakes"))
	first, err := l.Import(path)
	if err != nil {
		t.Fatal(err)
	}
	again, err := l.Import(path)
	if err != nil || again != first || len(files(t, p.Data)) != 1 {
		t.Errorf("%+v then %+v, %v; files %q", first, again, err, files(t, p.Data))
	}
	own, err := l.Import(first.Path)
	if err != nil || own != first {
		t.Errorf("opening the library's own file: %+v, %v", own, err)
	}
	bundled := write(t, filepath.Join(t.TempDir(), "wells.md"), text("wells", "Sharing wells"))
	if e, err := l.Import(bundled); err != nil || e.Kind != Bundled {
		t.Errorf("the bundled report's text: %+v, %v", e, err)
	}
}

func TestANewEditionTakesThePlaceAndTheOldOneIsKept(t *testing.T) {
	l, p := open(t)
	dir := t.TempDir()
	for _, edition := range []string{"First", "Second", "Third"} {
		e, err := l.Import(write(t, filepath.Join(dir, "lakes.md"), text("lakes", edition)))
		if err != nil || e.ID != "lakes" {
			t.Fatalf("%+v, %v", e, err)
		}
	}
	if list := l.List(); len(list) != 2 || list[0].Title != "Third" {
		t.Errorf("shelf %+v", list)
	}
	var kept []string
	for name, data := range files(t, p.Backups()) {
		if !strings.HasPrefix(name, "reports/lakes/") {
			t.Errorf("backup in %s", name)
		}
		kept = append(kept, data)
	}
	slices.Sort(kept)
	want := []string{string(text("lakes", "First")), string(text("lakes", "Second"))}
	if !slices.Equal(kept, want) {
		t.Errorf("kept %q", kept)
	}
}

func TestOnlyTheLastEditionsAreKept(t *testing.T) {
	l, p := open(t)
	path := filepath.Join(t.TempDir(), "lakes.md")
	for i := range editions + 5 {
		if _, err := l.Import(write(t, path, text("lakes", strings.Repeat("x", i+1)))); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(files(t, p.Backups())); n != editions {
		t.Errorf("%d editions kept", n)
	}
}

func TestAPictureBeyondTheLimitStaysBehind(t *testing.T) {
	l, p := open(t)
	dir := t.TempDir()
	write(t, filepath.Join(dir, "small.png"), []byte("small"))
	large := write(t, filepath.Join(dir, "large.png"), []byte("large"))
	if err := os.Truncate(large, maxPicture+1); err != nil {
		t.Fatal(err)
	}
	_, err := l.Import(write(t, filepath.Join(dir, "lakes.md"), text("lakes", "Lakes", "![](large.png)", "![](small.png)")))
	got := files(t, filepath.Join(p.Reports(), "lakes"))
	if err != nil || got["small.png"] != "small" || len(got) != 2 {
		t.Errorf("%v; %d files", err, len(got))
	}
}

func TestOldEncodingsAreAccepted(t *testing.T) {
	wide := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(string(text("wide", "Wide")))) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	for name, data := range map[string][]byte{
		"latin1.txt": []byte("# Caf\xe9\n\nUn caf\xe9 dans un village.\n"),
		"utf16.md":   wide,
		"bom.md":     append([]byte("\xef\xbb\xbf"), text("bom", "Marked")...),
	} {
		l, _ := open(t)
		e, err := l.Import(write(t, filepath.Join(t.TempDir(), name), data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if s, err := l.Source(e.ID); err != nil || !bytes.Equal(s.Markdown, data) {
			t.Errorf("%s: kept as %q, %v", name, s.Markdown, err)
		}
	}
}

func TestBadInputIsSaidPlainly(t *testing.T) {
	dir := t.TempDir()
	several := filepath.Join(dir, "several")
	write(t, filepath.Join(several, "a.md"), text("a", "A"))
	write(t, filepath.Join(several, "b.md"), text("b", "B"))
	large := write(t, filepath.Join(dir, "large.md"), []byte("# Large"))
	if err := os.Truncate(large, 200<<20); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "nothing"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path string
		kind error
		says string
	}{
		{filepath.Join(dir, "missing.md"), ErrMissing, "choose it again"},
		{write(t, filepath.Join(dir, "empty.md"), nil), ErrEmpty, "is empty"},
		{write(t, filepath.Join(dir, "blank.md"), []byte("\xef\xbb\xbf \n\t\r\n")), ErrEmpty, "is empty"},
		{write(t, filepath.Join(dir, "wide.md"), []byte("\xff\xfe \x00\n\x00")), ErrEmpty, "is empty"},
		{write(t, filepath.Join(dir, "binary.md"), []byte("\x7fELF\x02\x01\x00\x00\x00text")), ErrBinary, "not a text file"},
		{large, ErrTooLarge, "50 MB"},
		{filepath.Join(dir, "nothing"), ErrNoReport, "Choose a folder"},
		{several, ErrSeveral, "2 reports"},
		{write(t, filepath.Join(dir, "guide.docx"), []byte("PK\x03\x04...")), ErrDamaged, "download it again"},
		{write(t, filepath.Join(dir, "word.md"), []byte("PK\x03\x04...")), ErrDamaged, "download it again"},
		{write(t, filepath.Join(dir, "old.doc"), []byte("\xd0\xcf\x11\xe0")), ErrFormat, "Word"},
		{write(t, filepath.Join(dir, "guide.pdf"), []byte("%PDF-1.7")), ErrFormat, "PDF"},
		{write(t, filepath.Join(dir, "pdf.txt"), []byte("%PDF-1.7")), ErrFormat, "PDF"},
		{write(t, filepath.Join(dir, "page.html"), []byte("<script>x</script>")), ErrEmpty, "is empty"},
		{write(t, filepath.Join(dir, "notes.pages"), []byte("PK\x05\x06...")), ErrFormat, "Export To > Word"},
	} {
		l, p := open(t)
		_, err := l.Import(c.path)
		if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%s: %v", filepath.Base(c.path), err)
		}
		if _, err := os.Stat(p.Data); err == nil {
			t.Errorf("%s left something in the data folder", filepath.Base(c.path))
		}
	}
}

func TestAnUnknownReportIsSaidPlainly(t *testing.T) {
	l, _ := open(t)
	if _, err := l.Source("../wells"); !errors.Is(err, ErrUnknown) {
		t.Error(err)
	}
}

func TestAFolderIsAlwaysANameThatEverySystemAllows(t *testing.T) {
	for id, want := range map[string]string{
		"lakes": "lakes", "agua-potable-2": "agua-potable-2", "水": "水",
		"": "report-", "con": "report-", "../x": "report-", "a b": "report-", ".old-x": "report-",
		strings.Repeat("a", 101): "report-", "A": "report-",
	} {
		if got := folderName(id, []byte("text")); got != want && (want != "report-" || !strings.HasPrefix(got, want)) {
			t.Errorf("%q becomes %q", id, got)
		}
	}
}
