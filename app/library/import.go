package library

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Relation says what the library has already of a report that comes in.
type Relation int

// The relations.
const (
	Unknown    Relation = iota // nothing
	Identical                  // the very same
	NewEdition                 // another edition: the report names the same ID
	Perhaps                    // the same title and committee: the user knows whether it is another edition
)

// Relate finds the report in the library that a parcel belongs to. It may read
// other reports for their titles.
func (l *Library) Relate(p Parcel) (Entry, Relation) {
	perhaps, found := Entry{}, false
	for _, e := range l.List() {
		alike := e.ID == p.ID || sameWords(e.Title, p.Title) && sameWords(e.Committee, p.Committee)
		switch {
		case !alike:
		case l.has(e.ID, p):
			return e, Identical
		case e.ID == p.ID && p.OwnID:
			return e, NewEdition
		case !found || e.ID == p.ID:
			perhaps, found = e, true
		}
	}
	if found {
		return perhaps, Perhaps
	}
	return Entry{}, Unknown
}

func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

func (l *Library) has(id string, p Parcel) bool {
	b, ok := l.find(id)
	return ok && p.sameAs(b)
}

// Put places a parcel on the shelf under an ID: its own, that of the report of
// which it is a new edition, or one from Free. The edition that the student had
// there goes to the backups. If anything fails, the library is as it was.
func (l *Library) Put(p Parcel, id string) (Entry, error) {
	p.ID = id
	if err := l.put(p); err != nil {
		return Entry{}, unsaved(l.own, err)
	}
	e := Entry{ID: id, Kind: Own, Path: filepath.Join(l.own, id, reportName), Title: p.Title, Committee: p.Committee}
	if info, err := os.Stat(e.Path); err == nil {
		l.heads.keep(e.Path, head{info.Size(), info.ModTime(), p.Title, p.Committee})
	}
	return e, nil
}

// Free is an ID that no report has: the given one, or that with a number.
func (l *Library) Free(id string) string {
	taken := map[string]bool{}
	for _, b := range l.look() {
		taken[b.entry.ID] = true
	}
	free := id
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	return free
}

// Import brings a report in: a file in Markdown, a file that can be converted
// to it, or a folder that holds one. Markdown is copied byte for byte, with the
// pictures that it names inside its folder; a converted file is kept beside
// what became of it. The same report again is the entry that is there already;
// one with the same ID takes the place of the old one, which is kept in the
// backups. If anything fails, the library is as it was. Errors are written to be
// shown, and wrap one of this package's.
func (l *Library) Import(path string) (Entry, error) {
	p, err := PackUntil(context.Background(), path)
	if err != nil {
		return Entry{}, err
	}
	if b, found := l.find(p.ID); found && p.sameAs(b) {
		e := b.entry
		e.Title, e.Committee = p.Title, p.Committee
		return e, nil
	}
	return l.Put(p, p.ID)
}

// sameAs reports whether all of the parcel is on the shelf already.
func (p Parcel) sameAs(b book) bool {
	text, err := b.read()
	if err != nil || !bytes.Equal(text, p.Markdown) {
		return false
	}
	for name, data := range p.Beside {
		old, err := readBeside(b.assets, name, maxReport)
		if err != nil || !bytes.Equal(old, data) {
			return false
		}
	}
	return true
}
