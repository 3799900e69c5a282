package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Export writes a report's Markdown and pictures into a new folder in dir and
// returns that folder. What is there is never touched; if it fails, nothing new
// is left.
func (l *Library) Export(id, dir string) (string, error) {
	b, ok := l.find(id)
	if !ok {
		return "", unknown(id)
	}
	text, err := b.read()
	if err != nil {
		return "", err
	}
	temp, err := l.Disk.MkdirTemp(dir, arriving+"*")
	if err != nil {
		return "", unwritten(dir, err)
	}
	place, err := l.export(b, text, temp, filepath.Join(dir, id))
	if err != nil {
		return "", unwritten(dir, errors.Join(err, l.Disk.RemoveAll(temp)))
	}
	return place, nil
}

func (l *Library) export(b book, text []byte, temp, place string) (string, error) {
	if err := l.Disk.WriteFile(filepath.Join(temp, reportName), text); err != nil {
		return "", err
	}
	for _, name := range picturesOf(b.assets) {
		data, err := readBeside(b.assets, name, maxPicture)
		if err != nil {
			continue // the report says that it is missing
		}
		if err := l.Disk.WriteFile(filepath.Join(temp, filepath.FromSlash(name)), data); err != nil {
			return "", err
		}
	}
	free := place
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			return free, l.Disk.Rename(temp, free)
		}
		free = fmt.Sprintf("%s-%d", place, n)
	}
}

// picturesOf are the pictures in a report's folder.
func picturesOf(assets fs.FS) []string {
	root, ok := assets.(folder)
	if ok {
		assets = os.DirFS(string(root)) // to list it; files are read within it
	}
	var list []string
	_ = fs.WalkDir(assets, ".", func(name string, d fs.DirEntry, err error) error {
		hidden := name != "." && strings.HasPrefix(path.Base(name), ".")
		switch picture, known := pictureName(name); {
		case err != nil || hidden && d.IsDir():
			return fs.SkipDir
		case known && picture == name && d.Type().IsRegular():
			list = append(list, name)
		}
		return nil
	})
	return list
}

func unwritten(dir string, cause error) error {
	return fail(ErrNotSaved, cause, "The report could not be written to %s (%v). Choose another folder.", dir, cause)
}
