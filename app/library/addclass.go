package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"placard/app/class"
)

// ClassesIn are the folders of classes at a path: the folder itself, or those in
// a class kit, below its folder “class”; the kit's page stands for the kit. There
// are none in anything else. Whether a class can be read AddClass says.
func ClassesIn(path string) []string {
	if filepath.Base(path) == class.StartHere {
		path = filepath.Dir(path)
	}
	if isClass(path) {
		return []string{path}
	}
	var list []string
	for _, pattern := range []string{"*", "class/*"} {
		found, _ := fs.Glob(os.DirFS(path), pattern+"/"+class.File)
		for _, file := range found {
			if folder := filepath.Join(path, filepath.Dir(filepath.FromSlash(file))); isClass(folder) {
				list = append(list, folder)
			}
		}
	}
	return list
}

// isClass reports whether a folder has a class.json and, beside it, reports.
func isClass(path string) bool {
	file, err := os.Stat(filepath.Join(path, class.File))
	reports, missing := os.Stat(filepath.Join(path, class.Reports))
	return err == nil && file.Mode().IsRegular() && missing == nil && reports.IsDir()
}

// AddClass copies a class's folder to where the student's classes are, in place
// of the edition that is there. It is there whole or not at all. An older edition
// than that which is there is left where it is.
func (l *Library) AddClass(from string) (Kit, error) {
	c, err := readClass(from)
	if err != nil {
		return Kit{}, fail(ErrUnreadable, err, "The class in %s cannot be read: its file %s is damaged. Copy the class kit anew, or ask your teacher for it.", from, class.File)
	}
	for _, k := range l.Classes() {
		if k.ID == c.ID && k.Edition > c.Edition {
			return k, nil
		}
	}
	place := filepath.Join(l.classes[0], c.ID)
	if err := l.addClass(from, place); err != nil {
		return Kit{}, fail(ErrNotSaved, err, "The class “%s” could not be copied to %s (%v). See that the disk has room and the folder may be written to.", c.Name, place, err)
	}
	return Kit{Class: c, Folder: place}, nil
}

func (l *Library) addClass(from, place string) error {
	home := filepath.Dir(place)
	if err := l.Disk.MkdirAll(home); err != nil {
		return err
	}
	temp, err := l.Disk.MkdirTemp(home, arriving+"*")
	if err != nil {
		return err
	}
	if err := l.copyClass(from, temp); err != nil {
		return errors.Join(err, l.Disk.RemoveAll(temp))
	}
	l.shelving.Lock()
	defer l.shelving.Unlock()
	old := filepath.Join(home, leaving+filepath.Base(place))
	if err := l.Disk.RemoveAll(old); err != nil {
		return errors.Join(err, l.Disk.RemoveAll(temp))
	}
	if err := l.Disk.Rename(place, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(err, l.Disk.RemoveAll(temp))
	}
	if err := l.Disk.Rename(temp, place); err != nil {
		return errors.Join(err, l.Disk.Rename(old, place), l.Disk.RemoveAll(temp))
	}
	_ = l.Disk.RemoveAll(old) // what is left of it is passed over
	return l.Disk.SyncDir(home)
}

// copyClass copies class.json and the reports with their pictures, and nothing
// else.
func (l *Library) copyClass(from, to string) error {
	room := int64(maxPictures)
	copied := func(dir, into, name string, limit int64) error {
		data, err := readBeside(folder(dir), name, min(limit, room))
		if err != nil {
			return err
		}
		room -= int64(len(data))
		return l.Disk.WriteFile(filepath.Join(into, filepath.FromSlash(name)), data)
	}
	if err := copied(from, to, class.File, biggestClass); err != nil {
		return err
	}
	reports, err := os.ReadDir(filepath.Join(from, class.Reports))
	if err != nil {
		return err
	}
	for _, r := range reports {
		dir, into := filepath.Join(from, class.Reports, r.Name()), filepath.Join(to, class.Reports, r.Name())
		if strings.HasPrefix(r.Name(), ".") || !r.IsDir() {
			continue
		}
		if err := copied(dir, into, reportName, maxReport); err != nil {
			return err
		}
		for _, name := range picturesOf(folder(dir)) {
			if err := copied(dir, into, name, maxPicture); err != nil {
				return err
			}
		}
	}
	return l.Disk.SyncDir(to)
}
