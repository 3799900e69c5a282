package solutions

import (
	"bytes"
	"reflect"
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/export"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/country"
	"placard/screens/look"
	"placard/screens/route"
)

// Sheet is My committee sheet: what the student bookmarked, and the questions that
// were answered, as it will be on paper, to print, copy and save.
type Sheet struct {
	d    *desk.Desk
	host route.Host

	data   export.SheetData // as shown
	column *fyne.Container
	scroll *kit.Scroll
	head   fyne.CanvasObject
	copies *kit.Button
	saves  *kit.Button
}

var (
	_ route.Screen      = (*Sheet)(nil)
	_ route.KeyHandler  = (*Sheet)(nil)
	_ route.RuneHandler = (*Sheet)(nil)
	_ route.Helper      = (*Sheet)(nil)
)

// pageWidth is the widest that the page is drawn.
const pageWidth = 760

// NewSheet makes the screen.
func NewSheet(d *desk.Desk, host route.Host) *Sheet {
	s := &Sheet{d: d, host: host, column: kit.VStack(0)}
	s.copies = kit.NewButton("Copy", s.onCopies).With(look.IconCopy)
	s.saves = kit.NewButton("Save…", s.onSaves).With(look.IconFloppyDisk)
	print := kit.NewFilled("Print", s.onPrint).With(look.IconPrinter)
	s.head = kit.VStack(0, kit.Heading("My committee sheet"),
		kit.Hint("What you bookmarked and answered, as it will be on paper. It opens in your browser, to be printed there."),
		kit.Pad(16, 0, 24, 0, kit.Flow(10, print, s.copies, s.saves)))
	s.scroll = kit.NewScroll(kit.Page(12, 40, s.column))
	s.draw(s.gather())
	return s
}

// Content is the screen's object.
func (s *Sheet) Content() fyne.CanvasObject { return s.scroll }

// Show begins at the top.
func (s *Sheet) Show(route.Route) { s.scroll.ToTop() }

// Hide does nothing: the sheet has nothing to save.
func (s *Sheet) Hide() {}

// Refresh reads the desk.
func (s *Sheet) Refresh() {
	if data := s.gather(); !reflect.DeepEqual(data, s.data) {
		s.draw(data)
	}
}

func (s *Sheet) gather() export.SheetData {
	return export.SheetOf(s.d.Report, s.d.Topics(), s.d, s.d.CountryNote())
}

func (s *Sheet) draw(data export.SheetData) {
	s.data = data
	if s.bare() {
		s.column.Objects = []fyne.CanvasObject{kit.Heading("My committee sheet"), s.empty()}
	} else {
		page := kit.NewPlacard(page(data, s.askCountry))
		page.Padding = 40
		s.column.Objects = []fyne.CanvasObject{s.head, kit.Narrow(pageWidth, page)}
	}
	s.scroll.Fit()
}

// bare reports whether there is nothing to take along.
func (s *Sheet) bare() bool { return s.data.Bare() }

// empty says what comes onto the sheet: questions where there are no solutions.
func (s *Sheet) empty() fyne.CanvasObject {
	questions := slices.ContainsFunc(s.d.Topics(), func(t report.Topic) bool { return len(t.Questions) > 0 })
	if questions && len(s.d.AllSolutions()) == 0 {
		return kit.NewEmpty("Nothing is answered yet. Write what you would answer to a question, and it stands here.", "To the questions", s.toSolutions)
	}
	return kit.NewEmpty("Nothing is bookmarked yet. Bookmark the solutions that you take to committee, and they stand here.", "To the solutions", s.toSolutions)
}

func (s *Sheet) toSolutions() { s.host.Go(route.To(route.Solutions)) }

func (s *Sheet) askCountry() {
	country.Ask(s.host.Canvas(), country.Asked{
		Current: s.d.Country(), Likely: s.d.UsualCountry(), Suggest: s.d.SuggestCountries, OnName: s.d.SetCountry,
	})
}

// in writes the sheet in a format. Writing to memory does not fail, and the
// formats are the package's own.
func (s *Sheet) in(format export.Format) []byte {
	var b bytes.Buffer
	_ = export.Sheet(&b, format, s.data)
	return b.Bytes()
}

func (s *Sheet) name(format export.Format) string {
	return s.d.Report.ID + "-committee-sheet." + string(format)
}

func (s *Sheet) onPrint() { s.host.Print(s.name(export.HTML), s.in(export.HTML)) }

func (s *Sheet) onCopies() {
	kit.ShowMenu(s.host.Canvas(), s.copies, []kit.MenuItem{
		{Text: "As plain text", Key: "C", Run: s.onCopy},
		{Text: "As Markdown", Run: func() { s.host.Copy(string(s.in(export.Markdown)), "committee sheet as Markdown") }},
	})
}

func (s *Sheet) onCopy() { s.host.Copy(string(s.in(export.Text)), "committee sheet") }

func (s *Sheet) onSaves() {
	save := func(text string, format export.Format) kit.MenuItem {
		return kit.MenuItem{Text: text, Run: func() { s.host.Save(s.name(format), s.in(format)) }}
	}
	kit.ShowMenu(s.host.Canvas(), s.saves, []kit.MenuItem{
		save("Web page (HTML)", export.HTML), save("Markdown", export.Markdown), save("Plain text", export.Text),
	})
}

// Key scrolls; Esc goes back to the solutions.
func (s *Sheet) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	if ev.Name == fyne.KeyEscape {
		s.toSolutions()
		return true
	}
	return s.scroll.Key(ev.Name)
}

// Rune prints and copies.
func (s *Sheet) Rune(r rune) bool {
	if s.bare() {
		return false
	}
	switch unicode.ToLower(r) {
	case 'p':
		s.onPrint()
	case 'c':
		s.onCopy()
	default:
		return false
	}
	return true
}

// Keys are for the help sheet.
func (s *Sheet) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Print", Keys: []string{"P"}},
		{Does: "Copy as plain text", Keys: []string{"C"}},
		{Does: "Back to the solutions", Keys: []string{"Esc"}},
	}
}
