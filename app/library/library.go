// Package library knows which reports there are: those that come with the
// program, those of a class, and the student's own. It brings a report in and
// hands out its text and pictures. It knows nothing of what the student does
// with a report, and never changes the file that a report came from.
package library

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"placard/app/places"
	"placard/content"
	"placard/content/report"
)

// Kind says where a report comes from.
type Kind string

// The kinds of reports. Where two have the same id, the student's own hides
// that of the class, and that of the class the bundled one.
const (
	Own     Kind = "own"
	Class   Kind = "class"
	Bundled Kind = "bundled"
)

// Entry is one report on the shelf.
type Entry struct {
	ID        string // the name of its folder
	Title     string
	Committee string
	Kind      Kind
	Path      string // of the Markdown file; for a bundled report inside the program
}

// Source is a report as it was written.
type Source struct {
	Markdown []byte
	Assets   fs.FS // the report's folder, for its pictures; nothing outside can be reached
}

// Library is the set of reports. It may be used from several goroutines.
type Library struct {
	Disk Disk
	Now  func() time.Time

	bundled fs.FS
	classes []string
	own     string
	backups string

	mu    sync.Mutex // one import at a time; guards heads
	heads map[string]head
}

// head is what a parse said about a file, kept while the file stays as it is.
type head struct {
	size             int64
	modified         time.Time
	title, committee string
}

// Open returns the library in these places. It puts right what an import that
// was cut short has left; that this fails is no matter until the next import.
func Open(p places.Places) *Library {
	l := &Library{
		Disk: OS{}, Now: time.Now,
		bundled: content.Reports(), classes: p.Classes(), own: p.Reports(),
		backups: filepath.Join(p.Backups(), "reports"),
		heads:   map[string]head{},
	}
	l.mend()
	return l
}

// List returns all reports: the student's own first, then the class's, then
// the bundled ones, each by title. A report that cannot be read is listed by
// its folder's name; Source says what is wrong with it.
func (l *Library) List() []Entry {
	l.mu.Lock()
	defer l.mu.Unlock()
	var list []Entry
	for _, b := range l.shelf() {
		e := b.entry
		e.Title, e.Committee = l.describe(b)
		if e.Title == "" {
			e.Title = e.ID
		}
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(rank(a.Kind), rank(b.Kind)), strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)))
	})
	return list
}

// Count is the number of reports that List would return. It reads none of them.
func (l *Library) Count() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.shelf())
}

func rank(k Kind) int { return slices.Index([]Kind{Own, Class, Bundled}, k) }

// Source reads a report. Its errors wrap ErrUnknown, ErrMissing, ErrUnreadable
// or ErrTooLarge.
func (l *Library) Source(id string) (Source, error) {
	b, ok := l.find(id)
	if !ok {
		return Source{}, fail(ErrUnknown, nil, "There is no report “%s” in your library. Open its file again.", id)
	}
	text, err := b.read()
	if err != nil {
		return Source{}, err
	}
	return Source{Markdown: text, Assets: b.assets}, nil
}

// describe returns a report's title and committee, from the last parse if the
// file is the same.
func (l *Library) describe(b book) (title, committee string) {
	info, err := fs.Stat(b.assets, b.file)
	if err != nil {
		return "", ""
	}
	h, known := l.heads[b.entry.Path]
	if known && h.size == info.Size() && h.modified.Equal(info.ModTime()) {
		return h.title, h.committee
	}
	text, err := b.read()
	if err != nil {
		return "", ""
	}
	r := report.Parse(text)
	l.heads[b.entry.Path] = head{info.Size(), info.ModTime(), r.Title, r.Committee}
	return r.Title, r.Committee
}

// book is a report's place on the shelf.
type book struct {
	entry  Entry
	assets fs.FS
	file   string // the Markdown file's name in assets
}

func (b book) read() ([]byte, error) {
	f, err := b.assets.Open(b.file)
	if err != nil {
		return nil, unreadable(b.entry.Path, err)
	}
	defer f.Close()
	return readText(f, b.entry.Path)
}

// find looks a report up without reading any.
func (l *Library) find(id string) (book, bool) {
	for _, b := range l.shelf() {
		if b.entry.ID == id {
			return b, true
		}
	}
	return book{}, false
}

// shelf lists the folders of all reports; of two with the same id it has the
// one that hides the other.
func (l *Library) shelf() []book {
	all := l.onDisk(Own, l.own)
	for _, class := range l.classes {
		kits, _ := filepath.Glob(filepath.Join(globEscape(class), "*", "reports"))
		for _, reports := range kits {
			all = append(all, l.onDisk(Class, reports)...)
		}
	}
	all = append(all, l.inProgram()...)
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(b book) bool {
		hidden := seen[b.entry.ID]
		seen[b.entry.ID] = true
		return hidden
	})
}

// onDisk lists the reports in a folder: folders that hold one Markdown file.
func (l *Library) onDisk(kind Kind, dir string) []book {
	folders, _ := os.ReadDir(dir) // a folder that is not there has no reports
	var list []book
	for _, f := range folders {
		path := filepath.Join(dir, f.Name())
		info, err := os.Stat(path)
		if strings.HasPrefix(f.Name(), ".") || err != nil || !info.IsDir() {
			continue
		}
		file, err := reportIn(path, isMarkdown)
		if err != nil {
			continue
		}
		list = append(list, book{
			entry:  Entry{ID: f.Name(), Kind: kind, Path: filepath.Join(path, file)},
			assets: folder(path), file: file,
		})
	}
	return list
}

func (l *Library) inProgram() []book {
	folders, _ := fs.ReadDir(l.bundled, ".") // embedded, so there is nothing to fail
	var list []book
	for _, f := range folders {
		assets, err := fs.Sub(l.bundled, f.Name())
		if err != nil || !f.IsDir() {
			continue
		}
		list = append(list, book{
			entry:  Entry{ID: f.Name(), Kind: Bundled, Path: f.Name() + "/" + reportName},
			assets: assets, file: reportName,
		})
	}
	return list
}
