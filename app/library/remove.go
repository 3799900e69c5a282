package library

import (
	"errors"
	"os"
	"path/filepath"
)

// Removed is a report that was taken from the shelf.
type Removed struct {
	ID   string
	kept string // where it is now
}

// Remove takes one of the student's own reports from the shelf and keeps it
// among the backups. Progress is not touched. If it fails, the report is where
// it was.
func (l *Library) Remove(id string) (Removed, error) {
	l.shelving.Lock()
	defer l.shelving.Unlock()
	place := filepath.Join(l.own, id)
	if !l.exists(id) {
		return Removed{}, unknown(id)
	}
	kept, err := l.retire(place, id)
	if kept == "" {
		return Removed{}, unsaved(l.backups, err)
	}
	return Removed{id, kept}, nil // that old backups could not be dropped is no matter
}

// Restore puts a report back that was removed.
func (l *Library) Restore(r Removed) error {
	l.shelving.Lock()
	defer l.shelving.Unlock()
	if l.exists(r.ID) {
		return fail(ErrNotSaved, nil, "There is a report in its place again, so it stays removed. It is kept in %s.", r.kept)
	}
	err := errors.Join(l.Disk.MkdirAll(l.own), l.Disk.Rename(r.kept, filepath.Join(l.own, r.ID)))
	if err != nil && !l.exists(r.ID) {
		return unsaved(l.own, err)
	}
	_ = os.Remove(filepath.Dir(r.kept)) // if it was the only one there
	return nil
}

func unknown(id string) error {
	return fail(ErrUnknown, nil, "There is no report “%s” in your library. Open its file again.", id)
}
