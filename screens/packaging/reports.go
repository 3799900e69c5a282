package packaging

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/pack"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// reports are the rows of the chosen reports, and the ways to add one.
func (s *Screen) reports() []fyne.CanvasObject {
	s.list = kit.VStack(16)
	s.fromLibrary = kit.NewButton("From the library…", s.onLibrary).With(look.IconBooks)
	file := kit.NewButton("From a file…", s.onFile).With(look.IconFolderOpen)
	return []fyne.CanvasObject{s.list, kit.Flow(8, s.fromLibrary, file)}
}

// choose adds a report and reads it.
func (s *Screen) choose(c pack.Chosen) {
	s.p.Draft.Add(c)
	s.p.Keep()
	s.readOne(c)
}

func (s *Screen) readAll() {
	for _, c := range s.p.Draft.Reports {
		s.readOne(c)
	}
	s.fillReports()
}

// readOne reads a report again; what was known of it is shown until then.
func (s *Screen) readOne(c pack.Chosen) {
	if _, known := s.read[c]; !known {
		s.read[c] = nil
		s.fillReports()
	}
	s.p.Read(c, func(r Report) {
		s.read[c] = &r
		s.fillReports()
		s.goOn()
	})
}

// fillReports shows a row for each report.
func (s *Screen) fillReports() {
	s.list.Objects = nil
	for i, c := range s.p.Draft.Reports {
		s.list.Objects = append(s.list.Objects, s.row(i, c))
	}
	if len(s.list.Objects) == 0 {
		s.list.Objects = []fyne.CanvasObject{kit.Hint("No report yet. Students see them in the order in which you add them.")}
	}
	if s.sides != nil {
		s.showSummary()
	}
}

// row is a report: its title, where it is from, how it stands, and what can be
// done with it.
func (s *Screen) row(i int, c pack.Chosen) fyne.CanvasObject {
	r := s.read[c]
	if r == nil {
		return kit.Hint("Reading the report…")
	}
	title := kit.NewText(r.Title, look.SerifSemiBold, look.Reading, look.Ink)
	icon, colour, words := standing(*r)
	state := kit.HStackTop(8, kit.NewIcon(icon, colour), kit.Grow(kit.Body(words)))
	tools := kit.HStack(4)
	if r.File != "" && (r.Mend > 0 || r.Err != nil) {
		tools.Add(kit.NewQuiet("Check it", func() { s.host.Go(route.At(route.Check, r.File)) }))
	}
	if i > 0 {
		tools.Add(kit.NewIconButton(look.IconArrowUp, "Earlier: "+r.Title, func() { s.onEarlier(i) }))
	}
	tools.Add(kit.NewIconButton(look.IconX, "Take out: "+r.Title, func() { s.onTakeOut(i) }))
	return kit.HStackTop(16, kit.Grow(kit.VStack(6, kit.VStack(2, title, kit.Hint(r.From)), state)), tools)
}

// standing says how a report stands, with a sign.
func standing(r Report) (look.IconName, fyne.ThemeColorName, string) {
	switch {
	case r.Err != nil:
		return look.IconWarningCircle, look.Wrong, kit.Sentence(r.Err)
	case r.Mend == 1:
		return look.IconWarningCircle, look.Bookmark, "One thing to mend. Students can have it all the same."
	case r.Mend > 1:
		return look.IconWarningCircle, look.Bookmark, fmt.Sprintf("%d things to mend. Students can have it all the same.", r.Mend)
	}
	return look.IconCheckCircle, look.Good, "Nothing to mend."
}

func (s *Screen) onEarlier(i int) {
	list := s.p.Draft.Reports
	list[i-1], list[i] = list[i], list[i-1]
	s.p.Keep()
	s.fillReports()
}

// taken is a report that was taken out, and where it stood.
type taken struct {
	at     int
	report pack.Chosen
}

func (s *Screen) onTakeOut(i int) {
	s.takes = &taken{i, s.p.Draft.Reports[i]}
	s.p.Draft.Reports = slices.Delete(s.p.Draft.Reports, i, i+1)
	s.p.Keep()
	s.fillReports()
	s.host.Toast("The report is taken out of the kit.", "Undo", func() { s.Undo() })
}

// Undo puts the report back that was taken out last, and reports whether there
// was one.
func (s *Screen) Undo() bool {
	t := s.takes
	if s.takes = nil; t == nil || slices.Contains(s.p.Draft.Reports, t.report) {
		return false
	}
	s.p.Draft.Reports = slices.Insert(s.p.Draft.Reports, min(t.at, len(s.p.Draft.Reports)), t.report)
	s.p.Keep()
	s.readOne(t.report)
	s.fillReports()
	return true
}

func (s *Screen) onFile() {
	s.p.ChooseFile(func(path string) { s.choose(pack.Chosen{Path: path}) })
}

// onLibrary offers the reports of the library that are not in the kit.
func (s *Screen) onLibrary() {
	var items []kit.MenuItem
	for _, e := range s.p.Shelf() {
		c := pack.Chosen{ID: e.ID}
		if !slices.Contains(s.p.Draft.Reports, c) {
			items = append(items, kit.MenuItem{Icon: look.IconBookOpen, Text: e.Title, Run: func() { s.choose(c) }})
		}
	}
	if len(items) == 0 {
		s.host.Toast("All reports of the library are in the kit.", "", nil)
		return
	}
	kit.ShowMenu(s.host.Canvas(), s.fromLibrary, items)
}
