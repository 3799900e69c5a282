package screens

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"

	"placard/app/chair"
	"placard/screens/check"
	"placard/screens/kit"
	shelf "placard/screens/library"
	"placard/screens/look"
	"placard/screens/route"
)

// teachers are the tools of Library > For teachers.
func (p *Program) teachers() []shelf.Tool {
	return []shelf.Tool{
		{Name: "1. New report…", Hint: "A template with an example of each form, to fill in with your own words. Or write it in Word.",
			Icon: look.IconFilePlus, Act: p.NewReport},
		{Name: "2. Check a report", Hint: "What Placard recognises in it, and what to mend before students get it.",
			Icon: look.IconListChecks, Act: func() { p.shell.Go(route.To(route.Check)) }},
		{Name: "3. Make a class kit…", Hint: "One folder to hand out: Placard for every system, with your reports inside.",
			Icon: look.IconUsersThree, Act: func() { p.shell.Go(route.To(route.Packaging)) }},
	}
}

// checkScreen are what the Check panel needs.
func (p *Program) checkScreen() check.Params {
	return check.Params{Check: p.check, Choose: func(chosen func(string)) { p.chooseReport("Check a report", "Check", chosen) }, Open: func(path string) { p.Open(path) }, Bring: p.Bring,
		HandOut: p.HandOut, ShowFolder: func(path string) {
			if err := p.showFolder(filepath.Dir(path)); err != nil {
				p.shell.Warn(err.Error())
			}
		}}
}

// check reads a report's file in the background; where path is empty, the file
// that the report on the desk came from.
func (p *Program) check(path string, done func(check.Result)) {
	id := p.desk.Report.ID
	p.d.Go(func() {
		var r check.Result
		if path != "" {
			r = checkFile(path)
		} else {
			r = p.checkOrigin(id)
		}
		p.d.Do(func() { done(r) })
	})
}

// checkOrigin reads the file that a report came from, as it is now; where that
// is not known or not there, the copy in the library.
func (p *Program) checkOrigin(id string) check.Result {
	path := p.store.Origin(id)
	if path != "" {
		if _, err := os.Stat(path); err == nil {
			r := checkFile(path)
			r.Newer = r.Err == nil && p.isNewer(id, path)
			return r
		}
	}
	r := check.Result{Missing: path}
	name, data, err := p.original(id)
	if err != nil {
		r.Err = err
		return r
	}
	r.Checked, r.Err = chair.Check(name, data)
	return r
}

// isNewer reports whether a file is another than the one that was brought in.
func (p *Program) isNewer(id, path string) bool {
	now, err := chair.Read(path)
	if err != nil {
		return false
	}
	_, then, err := p.original(id)
	return err != nil || !bytes.Equal(now, then)
}

// original is what a report in the library was made from: its Markdown, or the
// file that became Markdown.
func (p *Program) original(id string) (name string, data []byte, err error) {
	s, err := p.library.Source(id)
	if err != nil {
		return "", nil, err
	}
	found, _ := fs.Glob(s.Assets, "original.*")
	for _, name := range found {
		if data, err := fs.ReadFile(s.Assets, name); err == nil {
			return name, data, nil
		}
	}
	return "report.md", s.Markdown, nil
}

func checkFile(path string) check.Result {
	r := check.Result{Path: path}
	r.Checked, r.Err = chair.CheckFile(path)
	return r
}

// came keeps the file that a report was brought in from, so that it can be
// checked there again.
func (p *Program) came(id, path string) {
	if whole, err := filepath.Abs(path); err == nil {
		_ = p.store.SetOrigin(id, whole) // without it the copy in the library is checked
	}
}

// NewReport lets the user choose a folder and writes a template into it.
func (p *Program) NewReport() {
	p.chooseFolder("Choose a folder for the new report", "Use this folder", p.WriteTemplate)
}

// WriteTemplate writes a report to start from into a folder: into the folder
// itself if it is empty, otherwise into a new one in it.
func (p *Program) WriteTemplate(folder string) {
	p.d.Go(func() {
		path, err := chair.New(chair.FreeFolder(folder, "New report"))
		p.d.Do(func() {
			if err != nil {
				p.shell.Warn("The new report could not be written: " + err.Error() + ".")
				return
			}
			p.templateWritten(path)
		})
	})
}

// templateWritten says where the template is and what to do with it.
func (p *Program) templateWritten(path string) {
	name := kit.Body(filepath.Base(path))
	name.Style.Face = look.SansSemiBold
	kit.ShowDialog(p.window.Canvas(), kit.Dialog{
		Title: "Your new report is ready",
		Body: kit.VStack(12, kit.VStack(2, name, kit.Hint("In "+filepath.Dir(path))),
			kit.Body("Open the file in any text editor, such as Notepad or TextEdit, and write your own words in place of all that stands in [[double brackets]]. Then check it: Placard says what is left.")),
		Width: 540, Primary: "Check it here", Other: "Show the folder", Secondary: "Close",
		OnPrimary: func() bool { p.shell.Go(route.At(route.Check, path)); return false },
		OnOther: func() {
			if err := p.showFolder(filepath.Dir(path)); err != nil {
				p.shell.Warn(err.Error())
			}
		},
	})
}
