package screens

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"placard/app/places"
	"placard/app/settings"
	"placard/screens/kit/chooser"
)

// Reports is the number of reports that there are.
func (p *Program) Reports() int { return p.reports }

// OpenDialog lets the user choose a report to open.
func (p *Program) OpenDialog() {
	p.chooseReport("Open a report", "Open", func(path string) { p.Open(path) })
}

// SaveAs asks where and under which name to save a file, and saves it there; a
// file of the name that is there stays.
func (p *Program) SaveAs(name string, data []byte) {
	p.chooseFrom(chooser.Asked{Title: "Save", Yes: "Save here", Name: name, Folders: true, Make: makeFolder, Chosen: func(path string) {
		p.saveIn(filepath.Dir(path), filepath.Base(path), data)
	}})
}

func (p *Program) saveIn(dir, name string, data []byte) {
	p.d.Go(func() {
		path, err := saveFree(dir, name, data)
		p.d.Do(func() {
			if err != nil {
				why, remedy := places.Reason(err)
				p.shell.Warn(fmt.Sprintf("%s could not be saved: %s. %s", name, why, remedy))
				return
			}
			p.shell.Warn("")
			p.shell.Toast("Saved: "+filepath.Base(path), "Show", func() {
				if err := p.showFolder(dir); err != nil {
					p.shell.Warn(err.Error())
				}
			})
		})
	})
}

// saveFree writes a whole file, or none, under the first name that is free:
// sheet.html, sheet-2.html.
func saveFree(dir, name string, data []byte) (path string, err error) {
	ext := filepath.Ext(name)
	for n := 1; ; n++ {
		path = filepath.Join(dir, name)
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), n, ext))
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = f.Write(data)
		if err = errors.Join(err, f.Close()); err != nil {
			_ = os.Remove(path)
			return "", err
		}
		return path, nil
	}
}

// ShowFile writes a page and opens it in the browser.
func (p *Program) ShowFile(name string, data []byte) error {
	dir, err := p.temporary()
	if err != nil {
		return unwritten(err)
	}
	path := filepath.Join(dir, filepath.Base(name))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return unwritten(err)
	}
	if err := p.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		return fmt.Errorf("no browser could be started; the page is %s", path)
	}
	return nil
}

// unwritten tells of a page that could not be made ready for the browser.
func unwritten(err error) error {
	why, _ := places.Reason(err)
	return fmt.Errorf("the page for the browser could not be written, because %s", why)
}

// showFolder shows a folder in the desktop's file manager.
func (p *Program) showFolder(path string) error {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return fmt.Errorf("the folder %s cannot be shown: %w", path, err)
	}
	if err := p.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		return fmt.Errorf("no file manager could be started; the folder is %s", path)
	}
	return nil
}

// OpenURL opens an address in the browser.
func (p *Program) OpenURL(address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	return p.app.OpenURL(u)
}

// Copy puts text on the clipboard.
func (p *Program) Copy(text string) { p.app.Clipboard().SetContent(text) }

// TextSize changes the size of the text by steps of a tenth; 0 sets the usual
// one.
func (p *Program) TextSize(steps int) {
	p.Change(func(s *settings.Settings) {
		s.TextScale += float64(steps) / 10
		if steps == 0 {
			s.TextScale = 1
		}
	})
}

// Theme goes on to the next of the desktop's, light and dark, and names it.
func (p *Program) Theme() string {
	next := map[settings.Theme]settings.Theme{settings.System: settings.Light, settings.Light: settings.Dark, settings.Dark: settings.System}
	p.Change(func(s *settings.Settings) { s.Theme = next[s.Theme] })
	return map[settings.Theme]string{settings.System: "as on your computer", settings.Light: "light", settings.Dark: "dark"}[p.store.Settings().Theme]
}

// Change alters the settings: they hold at once and are saved.
func (p *Program) Change(alter func(*settings.Settings)) {
	before := p.store.Settings()
	if err := p.store.Change(alter); err != nil {
		p.shell.Warn(err.Error())
	}
	after := p.store.Settings()
	if after.Theme != before.Theme || after.TextScale != before.TextScale {
		p.applyTheme()
	}
	if p.desk != nil && after != before {
		p.desk.Tune(p.scheduler(), p.limits())
	}
}

// Settings are the settings as they are now.
func (p *Program) Settings() settings.Settings { return p.store.Settings() }
