package library

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"placard/app/class"
)

// book is a report's place on the shelf.
type book struct {
	entry  Entry
	assets fs.FS
	file   string // the Markdown file's name in assets
}

func (b book) read() ([]byte, error) {
	return readReport(b.assets, b.file, b.entry.Path)
}

// find looks a report up without reading any.
func (l *Library) find(id string) (book, bool) {
	for _, b := range l.look() {
		if b.entry.ID == id {
			return b, true
		}
	}
	return book{}, false
}

// look is the shelf, never in the middle of a change.
func (l *Library) look() []book {
	l.shelving.Lock()
	defer l.shelving.Unlock()
	return l.shelf()
}

// shelf lists the folders of all reports; of two with the same id it has the
// one that hides the other.
func (l *Library) shelf() []book {
	all := l.onDisk(Own, l.own)
	for _, k := range slices.Backward(l.Classes()) {
		all = append(all, l.onDisk(Class, filepath.Join(k.Folder, class.Reports))...)
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
