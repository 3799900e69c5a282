package journal

import (
	"archive/zip"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// daily is how many days keep a backup each; before that it is one a week.
const daily = 7

const (
	backupPrefix = "progress-"
	backupSuffix = ".zip"
)

// Backup writes today's backup of a progress folder into a folder of backups
// (progress-2026-11-23.zip), unless it is there already, and then thins them
// out: the last seven days keep one each, earlier weeks their newest. A backup
// that was begun and not finished is never taken for one. It does nothing for
// a folder without progress.
func Backup(fsys FS, progress, backups string, now time.Time) error {
	path := filepath.Join(backups, backupPrefix+now.Format(time.DateOnly)+backupSuffix)
	if _, err := fsys.Stat(path); err == nil {
		return nil
	}
	files, errs := journalFiles(fsys, progress)
	if len(errs) > 0 || len(files) == 0 {
		return errors.Join(errs...)
	}
	if err := fsys.MkdirAll(backups); err != nil {
		return err
	}
	temp := path + ".part"
	if err := fsys.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := zipTo(fsys, temp, files); err != nil {
		return err
	}
	if err := fsys.Rename(temp, path); err != nil {
		return errors.Join(err, fsys.Remove(temp))
	}
	if err := fsys.SyncDir(backups); err != nil {
		return err
	}
	return thin(fsys, backups, now)
}

// zipTo writes a synced archive of the files, or none.
func zipTo(fsys FS, path string, files []string) error {
	f, err := fsys.Create(path)
	if err != nil {
		return err
	}
	if err := errors.Join(zipInto(f, fsys, files), f.Close()); err != nil {
		return errors.Join(err, fsys.Remove(path))
	}
	return nil
}

// zipInto puts each file under its device's name.
func zipInto(f File, fsys FS, files []string) error {
	z := zip.NewWriter(f)
	for _, name := range files {
		data, err := fsys.ReadFrom(name, 0)
		if err != nil {
			return err
		}
		w, err := z.Create(filepath.Base(filepath.Dir(name)) + "/" + filepath.Base(name))
		if err != nil {
			return err
		}
		if _, err := w.Write(data); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Sync()
}

// thin removes the backups that are no longer needed. Files with other names
// are not ours.
func thin(fsys FS, backups string, now time.Time) error {
	entries, err := fsys.ReadDir(backups)
	if err != nil {
		return err
	}
	var days []time.Time
	for _, e := range entries {
		name, ours := strings.CutPrefix(e.Name(), backupPrefix)
		day, err := time.Parse(time.DateOnly+backupSuffix, name)
		if ours && err == nil {
			days = append(days, day)
		}
	}
	for _, day := range surplus(days, now) {
		name := backupPrefix + day.Format(time.DateOnly) + backupSuffix
		if err := fsys.Remove(filepath.Join(backups, name)); err != nil {
			return err
		}
	}
	return nil
}

// surplus are the days whose backups can go.
func surplus(days []time.Time, now time.Time) (gone []time.Time) {
	slices.SortFunc(days, func(a, b time.Time) int { return b.Compare(a) })
	y, m, d := now.Date()
	firstDaily := time.Date(y, m, d-daily+1, 0, 0, 0, 0, time.UTC)
	seen := map[string]bool{}
	for _, day := range days {
		year, week := day.ISOWeek()
		key := fmt.Sprintf("%d-%d", year, week)
		if day.Before(firstDaily) && seen[key] {
			gone = append(gone, day)
		}
		if day.Before(firstDaily) {
			seen[key] = true
		}
	}
	return gone
}
