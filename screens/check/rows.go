package check

import (
	"strconv"

	"fyne.io/fyne/v2"

	"placard/app/chair"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
)

// most is how many problems are listed: who has more mends these first.
const most = 200

// fill shows the result.
func (s *Screen) fill() {
	r := s.result
	s.file.Set(origin(*r))
	if r.Err != nil {
		s.say("")
		notice := kit.NewNotice(kit.Trouble, "The report could not be checked", kit.Sentence(r.Err))
		s.list.SetObjects(kit.Pad(14, look.RowInset, 0, look.RowInset, notice))
		return
	}
	objects := s.found()
	s.shown = nil
	for _, g := range groups(r.Report.Problems) {
		objects = append(objects, kit.Pad(28, 0, 6, look.RowInset, kit.Subheading(g.title())))
		for _, p := range g.problems {
			if len(s.shown) < most {
				objects = append(objects, s.row(p, len(s.shown)))
				s.shown = append(s.shown, p)
			}
		}
	}
	if n := len(r.Report.Problems); n > most {
		objects = append(objects, inset(16, kit.Hint(remains(n-most)+" Mend those above first, then check again.")))
	}
	if len(s.shown) == 0 {
		objects = append(objects, inset(0, kit.NewEmpty("There is nothing to mend. Students can have this report.", "", nil)))
	}
	s.list.SetObjects(append(objects, kit.Tall(40, kit.Space()))...)
	s.copy.Hidden, s.handOut.Hidden = false, false
	s.open.Hidden = s.path == "" && !r.Newer
	s.folder.Hidden = r.Path == ""
	s.open.Set(map[bool]string{true: "Bring in this edition", false: "Open it in Placard"}[r.Newer])
	s.selected = min(s.selected, max(len(s.shown)-1, 0))
	if s.list.Select(s.selected); s.selected == 0 {
		s.list.Reveal(objects[0])
	}
	s.content.Refresh()
}

// found is the report's title and what was recognised in it.
func (s *Screen) found() []fyne.CanvasObject {
	r := s.result.Report
	title := kit.VStack(2, kit.NewText(r.Title, look.SerifSemiBold, look.Title, look.Ink))
	if r.Committee != "" && r.Committee != r.Title {
		title.Add(kit.Hint(r.Committee))
	}
	objects := []fyne.CanvasObject{inset(14, title)}
	for i := range r.Topics {
		t := &r.Topics[i]
		if len(r.Topics) > 1 {
			objects = append(objects, inset(16, kit.NewText(t.Title, look.SerifSemiBold, look.Reading, look.Ink)))
		}
		objects = append(objects, inset(10, numbers(t)))
	}
	s.toggle.With(look.IconCaretRight).Set("Show the sections")
	if s.sections {
		s.toggle.With(look.IconCaretDown).Set("Hide the sections")
	}
	objects = append(objects, kit.Pad(6, 0, 0, 0, kit.HStack(0, s.toggle, kit.Space())))
	for i := range r.Topics {
		if s.sections && len(r.Topics) > 1 {
			objects = append(objects, inset(12, kit.NewText(r.Topics[i].Title, look.SansSemiBold, look.Text, look.Ink)))
		}
		if s.sections {
			objects = append(objects, inset(6, sections(&r.Topics[i])))
		}
	}
	return objects
}

// numbers are the counts of a topic, each over what it counts.
func numbers(t *report.Topic) fyne.CanvasObject {
	row := kit.Flow(24)
	for _, c := range chair.Counts(t) {
		row.Add(kit.VStack(0, kit.NewLine(strconv.Itoa(c.N), look.SansSemiBold, look.Heading, look.Ink), kit.Small(c.Name())))
	}
	if len(row.Objects) == 0 {
		return kit.Hint("Nothing was recognised; it is read as plain text.")
	}
	return row
}

func inset(top float32, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Pad(top, look.RowInset, 0, look.RowInset, o)
}

// row says what to mend, and below it where.
func (s *Screen) row(p report.Problem, i int) *kit.Row {
	icon, colour := look.IconInfo, look.Muted
	switch p.Severity {
	case report.Warning:
		icon, colour = look.IconWarningCircle, look.Bookmark
	case report.Error:
		icon, colour = look.IconWarningCircle, look.Wrong
	}
	words := kit.VStack(2, kit.Body(p.Message))
	if place := s.place(p); place != nil {
		words.Add(place)
	}
	objects := []fyne.CanvasObject{kit.NewIcon(icon, colour), kit.Grow(kit.Narrow(widestText, words))}
	if s.onDesk(p) >= 0 {
		objects = append(objects, kit.NewIcon(look.IconCaretRight, look.Muted))
	}
	row := kit.NewRow(kit.HStackTop(12, objects...), func() { s.onOpen(i) })
	row.Inset = look.RowInset
	return row
}

const widestText = 760

// place is a problem's line or section, and its passage.
func (s *Screen) place(p report.Problem) fyne.CanvasObject {
	var runs []detail.Run
	where := s.result.Where(p)
	if where != "" {
		runs = append(runs, detail.Run{Text: where, Face: look.SansSemiBold})
	}
	if p.Passage != "" {
		if where != "" {
			runs = append(runs, detail.Run{Text: " · ", Face: look.Sans})
		}
		runs = append(runs, detail.Run{Text: "“" + p.Passage + "”", Face: look.Serif})
	}
	if len(runs) == 0 {
		return nil
	}
	text := detail.NewParagraph(runs...)
	text.TextSize = look.Text
	return text
}
