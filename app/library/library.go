// Package library knows which reports there are: those that come with the
// program, those of a class, and the student's own. It brings a report in and
// hands out its text and pictures. It knows nothing of what the student does
// with a report, and never changes the file that a report came from.
package library

import (
	"cmp"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"placard/app/places"
	"placard/content"
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
	kept    string // what is known of editions

	shelving sync.Mutex // held while the shelf is looked at or changed
	heads    heads
}

// Open returns the library in these places. It puts right what an import that
// was cut short has left; that this fails is no matter until the next import.
func Open(p places.Places) *Library {
	l := &Library{
		Disk: OS{}, Now: time.Now,
		bundled: content.Reports(), classes: p.Classes(), own: p.Reports(),
		backups: filepath.Join(p.Backups(), "reports"), kept: p.Editions(),
		heads: heads{file: filepath.Join(p.Snapshots(), "library.json")},
	}
	l.mend()
	return l
}

// List returns all reports: the student's own first, then the class's, then
// the bundled ones, each by title. A report that cannot be read is listed by
// its folder's name; Source says what is wrong with it. Reports that are new
// are read for their titles, which may take a while.
func (l *Library) List() []Entry {
	list := l.list(l.describe)
	l.heads.save(l.Disk)
	return list
}

// Glance is List without reading any report: those whose titles are not known
// yet have none, those that have changed the ones of before.
func (l *Library) Glance() []Entry {
	return l.list(func(b book) (string, string) {
		h, known := l.heads.of(b)
		if known && h.Title == "" {
			h.Title = b.entry.ID
		}
		return h.Title, h.Committee
	})
}

func (l *Library) list(describe func(book) (title, committee string)) []Entry {
	var list []Entry
	for _, b := range l.look() {
		e := b.entry
		e.Title, e.Committee = describe(b)
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(rank(a.Kind), rank(b.Kind)), strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)))
	})
	return list
}

// Count is the number of reports that List would return. It reads none of them.
func (l *Library) Count() int { return len(l.look()) }

func rank(k Kind) int { return slices.Index([]Kind{Own, Class, Bundled}, k) }

// Source reads a report. Its errors wrap ErrUnknown, ErrMissing, ErrUnreadable
// or ErrTooLarge.
func (l *Library) Source(id string) (Source, error) {
	b, ok := l.find(id)
	if !ok {
		return Source{}, unknown(id)
	}
	text, err := b.read()
	if err != nil {
		return Source{}, err
	}
	return Source{Markdown: text, Assets: b.assets}, nil
}
