package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"placard/app/class"
)

// Kit is a class's folder: what the teacher says, and which reports are in it.
type Kit struct {
	class.Class
	Folder  string
	Damaged bool // its class.json is there and cannot be read: only its reports are known
}

// Holds reports whether an entry of the shelf is one of the class's reports.
func (k Kit) Holds(e Entry) bool {
	return e.Kind == Class && filepath.Dir(filepath.Dir(filepath.Dir(e.Path))) == k.Folder // reports/<id>/report.md
}

// Classes are the classes that there are, the one beside the program first: that
// is the one which the program was handed out with. A folder without a readable
// class.json has the folder's name alone. Of two with the same ID the later
// edition counts, or the first.
func (l *Library) Classes() []Kit {
	var kits []Kit
	for _, dir := range slices.Backward(l.classes) {
		folders, _ := os.ReadDir(dir) // a folder that is not there has no classes
		for _, f := range folders {
			if strings.HasPrefix(f.Name(), ".") {
				continue // it is still being copied
			}
			folder := filepath.Join(dir, f.Name())
			if info, err := os.Stat(filepath.Join(folder, class.Reports)); err != nil || !info.IsDir() {
				continue
			}
			k := Kit{Folder: folder}
			var err error
			if k.Class, err = readClass(folder); err != nil {
				k.Class, k.Damaged = class.Class{ID: f.Name(), Name: f.Name()}, !errors.Is(err, fs.ErrNotExist)
			}
			at := slices.IndexFunc(kits, func(other Kit) bool { return other.ID == k.ID })
			switch {
			case at < 0:
				kits = append(kits, k)
			case k.Edition > kits[at].Edition:
				kits[at] = k
			}
		}
	}
	return kits
}

// biggestClass bounds a class.json.
const biggestClass = 1 << 20

func readClass(path string) (class.Class, error) {
	here := folder(path)
	text, err := readBeside(here, class.File, biggestClass)
	if err != nil {
		return class.Class{}, err
	}
	return class.Parse(text)
}

// ClassOf is the class that a report on the shelf belongs to. It reports false
// for a report that is none of a class's.
func (l *Library) ClassOf(id string) (Kit, bool) {
	b, ok := l.find(id)
	if !ok || b.entry.Kind != Class {
		return Kit{}, false
	}
	for _, k := range l.Classes() {
		if k.Holds(b.entry) {
			return k, true
		}
	}
	return Kit{}, false
}

// First are the IDs of the class's reports in the class's order, those that are
// not listed behind.
func (k Kit) First() []string {
	list := slices.Clone(k.Reports)
	folders, _ := os.ReadDir(filepath.Join(k.Folder, class.Reports))
	for _, f := range folders {
		if f.IsDir() && !slices.Contains(list, f.Name()) {
			list = append(list, f.Name())
		}
	}
	return list
}
