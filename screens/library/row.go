package library

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/app/library"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
)

// row is a report: its title, committee and origin, how far one is, and what can
// be done with it.
func (s *Screen) row(r Report) *kit.Row {
	title := kit.NewText(r.Title, look.SerifSemiBold, look.Reading, look.Ink)
	title.MaxLines = 2
	words := kit.VStack(2, title, kit.Hint(facts(committee(r), origin(r))))
	far := kit.VStack(2, kit.Body(s.practice(r)), kit.Hint(progress(r)))
	var more *kit.IconButton
	more = kit.NewIconButton(look.IconDotsThree, "More", func() { s.showMenu(more, r.ID) })
	row := kit.NewRow(kit.HStack(12, kit.Grow(newBeside(words, far)), more), func() { s.onOpen(r.ID) })
	row.Inset = look.RowInset
	return row
}

// committee is the report's, unless it is called by it.
func committee(r Report) string {
	if strings.EqualFold(r.Committee, r.Title) {
		return ""
	}
	return r.Committee
}

// practice says what waits, and when it was opened last.
func (s *Screen) practice(r Report) string {
	switch {
	case r.Hidden:
		return "Hidden"
	case r.ID == s.current:
		return facts("On your desk", waiting(r))
	case r.Standing == nil:
		return ""
	case r.Standing.Opened.IsZero():
		return "Not opened yet"
	case waiting(r) == "":
		return facts("Nothing for today", opened(r))
	}
	return facts(waiting(r), opened(r))
}

func opened(r Report) string { return "opened " + study.DaysAgo(r.DaysSince) }

func waiting(r Report) string {
	if r.Standing == nil || r.Standing.Waiting == 0 {
		return ""
	}
	return count(r.Standing.Waiting, "card") + " today"
}

// progress says how much is read and known.
func progress(r Report) string {
	st := r.Standing
	if st == nil {
		return ""
	}
	if st.Opened.IsZero() {
		return facts(count(st.Sections, "section"), count(st.Items, st.Noun))
	}
	read, known := "", ""
	if st.Sections > 0 {
		read = fmt.Sprintf("%d of %d sections read", st.Read, st.Sections)
	}
	if st.Items > 0 {
		known = fmt.Sprintf("%d of %d %ss known", st.Known, st.Items, st.Noun)
	}
	return facts(read, known)
}

// count is a number with its noun; nothing for none.
func count(n int, noun string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// facts are what is known, beside each other.
func facts(list ...string) string {
	var known []string
	for _, f := range list {
		if f != "" {
			known = append(known, f)
		}
	}
	return strings.Join(known, " · ")
}

// origin says in the student's words where a report comes from.
func origin(r Report) string {
	switch {
	case r.Class != "":
		return "From " + r.Class
	case r.Kind == library.Class:
		return "From your class"
	case r.Kind == library.Bundled:
		return "Came with Placard"
	}
	return "Your own"
}

// beside sets how far one is beside a report's title, in a column of its own,
// and below it where there is no room.
type beside struct {
	widget.BaseWidget
	words, far fyne.CanvasObject
}

const (
	farWidth    = 300 // of the column, at text scale 1
	besideLeast = 640 // for both, at text scale 1
	besideGap   = 24
	belowGap    = 4
)

func newBeside(words, far fyne.CanvasObject) *beside {
	b := &beside{words: words, far: far}
	b.ExtendBaseWidget(b)
	return b
}

// widths are those of the two, and whether they stand beside each other.
func (b *beside) widths(width float32) (words, far float32, fits bool) {
	scale := look.Scale(b.Theme())
	if width < besideLeast*scale {
		return width, width, false
	}
	far = farWidth * scale
	return width - far - besideGap, far, true
}

// HeightFor is the height at a width.
func (b *beside) HeightFor(width float32) float32 {
	w, f, fits := b.widths(width)
	words, far := kit.HeightFor(b.words, w), kit.HeightFor(b.far, f)
	if fits {
		return max(words, far)
	}
	return words + belowGap + far
}

// MinSize fits both under each other.
func (b *beside) MinSize() fyne.Size {
	w := max(b.words.MinSize().Width, b.far.MinSize().Width)
	return fyne.NewSize(w, b.HeightFor(max(b.Size().Width, w)))
}

// CreateRenderer lays both out.
func (b *beside) CreateRenderer() fyne.WidgetRenderer { return &besideRenderer{b} }

type besideRenderer struct{ b *beside }

func (r *besideRenderer) Layout(size fyne.Size) {
	w, f, fits := r.b.widths(size.Width)
	words := kit.HeightFor(r.b.words, w)
	r.b.words.Resize(fyne.NewSize(w, words))
	r.b.words.Move(fyne.NewPos(0, 0))
	r.b.far.Resize(fyne.NewSize(f, kit.HeightFor(r.b.far, f)))
	if fits {
		r.b.far.Move(fyne.NewPos(w+besideGap, max(words-kit.HeightFor(r.b.far, f), 0)/2))
	} else {
		r.b.far.Move(fyne.NewPos(0, words+belowGap))
	}
}

func (r *besideRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *besideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.words, r.b.far}
}
func (r *besideRenderer) Destroy() {}
func (r *besideRenderer) Refresh() {
	r.Layout(r.b.Size())
	r.b.words.Refresh()
	r.b.far.Refresh()
}
