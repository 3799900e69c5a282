package screens

import (
	"placard/app/desk"
	"placard/app/settings"
	"placard/screens/check"
	"placard/screens/edition"
	"placard/screens/library"
	"placard/screens/notes"
	"placard/screens/packaging"
	"placard/screens/parties"
	"placard/screens/plan"
	"placard/screens/practice"
	"placard/screens/preferences"
	"placard/screens/reader"
	"placard/screens/route"
	"placard/screens/solutions"
	"placard/screens/sources"
	"placard/screens/statistics"
	"placard/screens/terms"
	"placard/screens/timeline"
	"placard/screens/today"
)

// Screen makes a screen for the desk; nil if there is none of the name.
func (p *Program) Screen(name route.Name, d *desk.Desk, host route.Host) route.Screen {
	switch name {
	case route.Today:
		return today.New(d, host, today.Options{Asked: p.store.Window().Asked, OnAsked: p.asksNoMore})
	case route.Stats:
		return statistics.New(d, host, statistics.Options{Later: p.later})
	case route.Plan:
		return plan.New(d, host)
	case route.Read:
		return reader.New(d, host, reader.Options{TermMarks: p.termMarks, After: p.d.After, TextSize: p.TextSize,
			Continuous: p.continuous, SetContinuous: p.setContinuous, OnSection: func() { p.shell.FollowPlace() }})
	case route.Notes:
		return notes.New(d, host)
	case route.Terms:
		return terms.NewList(d, host)
	case route.Session:
		return terms.NewSession(d, host, func() int { return p.choices().Answers })
	case route.Practice:
		return practice.New(d, host, practice.Options{Seed: p.seed, After: p.d.After})
	case route.Timeline:
		return timeline.New(d, host)
	case route.Parties:
		return parties.New(d, host)
	case route.Solutions:
		return solutions.New(d, host)
	case route.Sheet:
		return solutions.NewSheet(d, host)
	case route.Sources:
		return sources.New(d, host)
	case route.Edition:
		return edition.New(d, host)
	case route.Library:
		return library.New(library.Params{
			List: p.Shelf, Current: func() string { return d.Report.ID },
			Open: p.OpenReport, OpenFile: p.OpenDialog, OpenFolder: p.FolderDialog,
			Rename: p.Rename, Remove: p.Remove, Hide: p.Hide, ShowFolder: p.ShowReportFolder, Export: p.ExportDialog, AboutClass: p.AboutClass,
			Undo: p.UndoShelf, Teachers: p.teachers(),
		}, host)
	case route.Check:
		return check.New(d, p.checkScreen(), host)
	case route.Packaging:
		return packaging.New(p.packagingScreen(), host)
	case route.Settings:
		return preferences.New(preferences.Params{
			Settings: p.choices, Change: p.Change, Fixed: p.fixed(), Progress: p.store.Progress,
			ShowFolder: p.showFolder, MoveFolder: p.moveDialog, Device: p.device, Version: p.d.Version,
		}, host)
	}
	return nil
}

// asksNoMore notes that the questions of the first start have been asked.
func (p *Program) asksNoMore() {
	p.d.Go(func() { _ = p.store.ChangeWindow(func(w *settings.Window) { w.Asked = true }) })
}

// seed settles what a sitting of practice leaves to chance.
func (p *Program) seed() uint64 { return uint64(p.d.Now().UnixNano()) }

func (p *Program) continuous() bool { return p.store.Settings().Continuous }

func (p *Program) setContinuous(on bool) {
	p.Change(func(s *settings.Settings) { s.Continuous = on })
}

func (p *Program) termMarks() settings.TermMarks { return p.store.Settings().TermMarks }
