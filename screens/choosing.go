package screens

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"placard/app/library"
	"placard/app/places"
	"placard/screens/kit/chooser"
)

// chooseReport lets the user choose a report's file.
func (p *Program) chooseReport(title, confirm string, chosen func(path string)) {
	p.chooseFrom(chooser.Asked{Title: title, Yes: confirm, Chosen: chosen, Files: func(name string) bool {
		return slices.Contains(library.Offered, strings.ToLower(filepath.Ext(name)))
	}})
}

// chooseFolder lets the user choose a folder, a new one too.
func (p *Program) chooseFolder(title, confirm string, chosen func(dir string)) {
	p.chooseFrom(chooser.Asked{Title: title, Yes: confirm, Chosen: chosen, Folders: true, Make: makeFolder})
}

// chooseFrom shows the chooser, where the user chose something last.
func (p *Program) chooseFrom(a chooser.Asked) {
	home, _ := os.UserHomeDir()
	a.Home, a.From, a.List, a.Starts = home, cmp.Or(p.lastFolder, p.d.Places.Papers, home, string(filepath.Separator)), p.listFolder, p.starts
	chosen := a.Chosen
	a.Chosen = func(path string) {
		p.lastFolder = filepath.Dir(path)
		if info, err := os.Stat(path); a.Folders && err == nil && info.IsDir() {
			p.lastFolder = path
		}
		chosen(path)
	}
	chooser.Show(p.window.Canvas(), a)
}

// starts tells where one can start from, in the background as well.
func (p *Program) starts(done func([]chooser.Start)) {
	p.d.Go(func() {
		var list []chooser.Start
		for _, s := range places.Starts() {
			list = append(list, chooser.Start(s))
		}
		p.d.Do(func() { done(list) })
	})
}

// listFolder tells what is in a folder, in the background: it may be far away.
func (p *Program) listFolder(dir string, done func([]chooser.Item, error)) {
	p.d.Go(func() {
		items, err := itemsIn(dir)
		p.d.Do(func() { done(items, err) })
	})
}

// itemsIn are the folders and files that are to be seen; a link counts as what it
// leads to.
func itemsIn(dir string) ([]chooser.Item, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && len(entries) == 0 {
		return nil, unlisted(dir, err)
	}
	var items []chooser.Item
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		info, err := os.Stat(filepath.Join(dir, e.Name()))
		if err != nil || !info.IsDir() && !info.Mode().IsRegular() {
			continue
		}
		items = append(items, chooser.Item{Name: e.Name(), Folder: info.IsDir(), Changed: info.ModTime()})
	}
	return items, nil
}

func unlisted(dir string, cause error) error {
	switch {
	case errors.Is(cause, os.ErrNotExist):
		return fmt.Errorf("there is no folder %s; it may have been moved or renamed", dir)
	case errors.Is(cause, os.ErrPermission):
		return fmt.Errorf("you are not allowed to look into %s", filepath.Base(dir))
	}
	return fmt.Errorf("the folder %s cannot be looked into: %w", filepath.Base(dir), places.Cause(cause))
}

func makeFolder(dir string) error {
	if err := os.Mkdir(dir, 0o755); err != nil {
		why, remedy := places.Reason(err)
		return fmt.Errorf("the folder could not be made: %s. %s", why, remedy)
	}
	return nil
}
