package screens

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"placard/app/library"
	"placard/app/places"
	"placard/app/settings"
)

// Reports is the number of reports that there are.
func (p *Program) Reports() int { return p.reports }

// OpenDialog lets the user choose a report to open.
func (p *Program) OpenDialog() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			p.shell.Warn("The file could not be opened: " + err.Error())
			return
		}
		if r != nil {
			_ = r.Close()
			p.Open(r.URI().Path())
		}
	}, p.window)
	d.SetTitleText("Open a report")
	d.SetFilter(storage.NewExtensionFileFilter(library.Offered))
	p.ask(d)
}

// SaveAs asks where to save a file and saves it.
func (p *Program) SaveAs(name string, data []byte) {
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err == nil && w == nil { // nothing was chosen
			return
		}
		if err == nil {
			err = writeAll(w, data)
		}
		if err != nil {
			why, remedy := places.Reason(err)
			p.shell.Warn(fmt.Sprintf("%s could not be saved: %s. %s", name, why, remedy))
			return
		}
		p.shell.Warn("")
		p.shell.Toast("Saved: "+w.URI().Name(), "", nil)
	}, p.window)
	d.SetTitleText("Save")
	d.SetFileName(name)
	p.ask(d)
}

// writeAll leaves a whole file, or none.
func writeAll(w fyne.URIWriteCloser, data []byte) error {
	_, err := w.Write(data)
	if closing := w.Close(); err == nil {
		err = closing
	}
	if err != nil {
		_ = storage.Delete(w.URI())
	}
	return err
}

// ask shows one of the toolkit's file dialogs, over most of the window; Esc
// closes it, as it does ours. It can be given a size only once it is shown, and
// not at all where the system's own dialog stands in for it.
func (p *Program) ask(d *dialog.FileDialog) {
	c := p.window.Canvas()
	d.Show()
	if c.Overlays().Top() == nil {
		return
	}
	d.Resize(fyne.NewSize(c.Size().Width*0.8, c.Size().Height*0.8))
	usual := c.OnTypedKey()
	d.SetOnClosed(func() { c.SetOnTypedKey(usual) })
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			d.Dismiss()
		}
	})
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
