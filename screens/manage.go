package screens

import (
	"cmp"

	"placard/app/journal"
	"placard/app/library"
	"placard/app/settings"
	"placard/screens/route"
)

// Rename gives a report a name of the student's own; empty takes it away.
func (p *Program) Rename(id, name string) {
	before := p.fact(journal.Name, id).Text
	if title := p.titleFromFile(id); name == title {
		name = ""
	}
	if name == before {
		return
	}
	p.rename(id, name)
	p.canUndo("The report has another name.", "Rename", func() { p.rename(id, before) })
}

func (p *Program) rename(id, name string) {
	p.say(journal.Entry{Kind: journal.Name, Report: id, Text: name})
	p.retitle()
	p.shell.Retitle()
	p.shelfChanged()
}

func (p *Program) titleFromFile(id string) string {
	for _, e := range p.library.Glance() {
		if e.ID == id {
			return e.Title
		}
	}
	return ""
}

// titleOf is a report's name as the student knows it.
func (p *Program) titleOf(e library.Entry) string {
	return cmp.Or(p.fact(journal.Name, e.ID).Text, e.Title, e.ID)
}

// Remove takes one of the student's own reports away; another one is opened in
// its place if it was open.
func (p *Program) Remove(id string) {
	open := id == p.desk.Report.ID
	if open {
		p.saveWindow()
	}
	removed, err := p.library.Remove(id)
	if err != nil {
		p.shell.Warn(err.Error())
		return
	}
	p.shelfChanged()
	if open {
		p.openNext(id)
	}
	p.canUndo("The report is removed.", "Remove", func() {
		if err := p.library.Restore(removed); err != nil {
			p.shell.Warn(err.Error())
			return
		}
		if open {
			p.openAt(id, settings.Window{Report: id, Screen: string(route.Library), Item: id}, "")
		}
		p.shelfChanged()
	})
}

// Hide takes a report out of sight, or shows it again.
func (p *Program) Hide(id string, on bool) {
	p.say(journal.Entry{Kind: journal.Hidden, Report: id, On: on})
	p.shelfChanged()
	if on && id == p.desk.Report.ID {
		p.openNext(id)
	}
	said, name := "The report is hidden.", "Hide"
	if !on {
		said, name = "The report is in the list again.", "Show"
	}
	p.canUndo(said, name, func() {
		p.say(journal.Entry{Kind: journal.Hidden, Report: id, On: !on})
		p.shelfChanged()
	})
}

// openNext opens a report in the place of one that went: the edition of the same
// ID that it hid, or the first in sight. One stays in the library.
func (p *Program) openNext(gone string) {
	list := p.visible()
	if len(list) == 0 {
		list = p.library.Glance()
	}
	next := list[0].ID
	for _, e := range list {
		if e.ID == gone {
			next = gone
		}
	}
	p.openAt(next, settings.Window{Report: next, Screen: string(route.Library), Item: next}, "")
}

// canUndo says what was done, with a way back until something else is done here.
func (p *Program) canUndo(said, name string, undo func()) {
	p.shelf.undo, p.shelf.done = undo, name
	p.shell.Toast(said, "Undo", func() { p.UndoShelf() })
}

// UndoShelf takes back what was done last with the library, and reports whether
// there was something.
func (p *Program) UndoShelf() bool {
	undo := p.shelf.undo
	if undo == nil {
		return false
	}
	p.shelf.undo = nil
	p.shell.Toast("Undone: "+p.shelf.done, "", nil)
	undo()
	return true
}

// ShowReportFolder shows where a report lies.
func (p *Program) ShowReportFolder(id string) {
	for _, e := range p.library.Glance() {
		if folder := e.Folder(); e.ID == id && folder != "" {
			if err := p.showFolder(folder); err != nil {
				p.shell.Warn(err.Error())
			}
		}
	}
}

// ExportDialog lets the student choose where a copy of a report goes.
func (p *Program) ExportDialog(id string) {
	p.chooseFolder("Save a copy in a folder", "Save here", func(dir string) { p.Export(id, dir) })
}

// Export writes a report with its pictures into a folder of its own in dir.
func (p *Program) Export(id, dir string) {
	p.d.Go(func() {
		place, err := p.library.Export(id, dir)
		p.d.Do(func() {
			if err != nil {
				p.shell.Warn(err.Error())
				return
			}
			p.shell.Toast("Saved in "+place, "Show", func() {
				if err := p.showFolder(place); err != nil {
					p.shell.Warn(err.Error())
				}
			})
		})
	})
}

// FolderDialog lets the user choose a folder of reports to bring in.
func (p *Program) FolderDialog() {
	p.chooseFolder("Open a folder of reports", "Open", func(dir string) { p.Open(dir) })
}
