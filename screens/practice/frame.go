package practice

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/screens/kit"
	"placard/screens/look"
)

// Sizes of a sitting, those of a session of cards.
const (
	cardWidth  = 640
	boardWidth = 920
	sideRoom   = 24
)

// Words that say whether the plan moves.
const (
	isPractice = "Practice: your plan does not change"
	countsToo  = "A card for today: your answer moves your plan"
)

// top is the line over a sitting: how far one is, a word on it, and a way out.
func (s *Screen) top(n, of int, done float64, note string) fyne.CanvasObject {
	closing := kit.NewIconButton(look.IconX, "Back to the ways to practise", s.leave)
	return kit.Pad(0, -8, 0, 0, kit.HStack(14, kit.Small(fmt.Sprintf("%d of %d", n, of)), kit.Grow(kit.NewProgress(done)), kit.Small(note), closing))
}

// page is the scroller of sittings. What lies in it is made anew at each step,
// and stays where it was scrolled to as long as the question is the same.
type page struct {
	scroll *kit.Scroll
	stage  *fyne.Container
	column *fyne.Container
	shown  string              // the question that is shown
	reveal []fyne.CanvasObject // from the column down: what is to be seen
}

func newPage() *page {
	p := &page{stage: kit.Layers(), column: kit.VStack(0)}
	p.scroll = kit.NewScroll(p.stage)
	return p
}

// sheet fills the page: objects in the middle of the window.
func (p *page) sheet(width float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
	p.column = kit.VStack(20, objects...)
	p.stage.Objects = []fyne.CanvasObject{kit.Pad(0, sideRoom, sideRoom, sideRoom, kit.Centred(width, p.column))}
	p.reveal = nil
	return p.scroll
}

// see has something within the page be seen: an object of it, and others each
// within the one before.
func (p *page) see(chain ...fyne.CanvasObject) { p.reveal = chain }

// fit lays the page out; another question begins at the top. It reports whether
// it is another.
func (p *page) fit(question string) bool {
	p.scroll.Fit()
	anew := p.shown != question
	if anew {
		p.shown = question
		p.scroll.ToTop()
	}
	if len(p.reveal) > 0 {
		y := float32(0)
		for _, o := range p.reveal {
			y += o.Position().Y
		}
		p.scroll.Reveal(y-sideRoom/2, p.reveal[len(p.reveal)-1].Size().Height+sideRoom)
	}
	return anew
}

func gap(height float32) fyne.CanvasObject { return kit.Tall(height, kit.Layers()) }

// hint is a key and what it does.
func hint(key, does string) fyne.CanvasObject {
	return kit.HStack(5, kit.NewKeyCap(key), kit.Small(does))
}

// source is where an item comes from.
func (s *Screen) source(it practice.Item) string {
	if len(s.d.Topics()) > 1 {
		return s.d.TopicTitle(s.d.TopicOf(it.ID))
	}
	return s.d.SectionTitle(it.Section)
}

// card is a question on its placard, and what is said below it once it is
// answered.
func (s *Screen) card(q practice.Question, least float32, below ...fyne.CanvasObject) fyne.CanvasObject {
	small := kit.Small(q.Prompt)
	small.Align = fyne.TextAlignCenter
	objects := []fyne.CanvasObject{small, gap(14)}
	if q.Head != "" {
		head := kit.NewText(q.Head, look.SerifSemiBold, headSize(q.Head), look.Ink)
		head.Align = fyne.TextAlignCenter
		objects = append(objects, head)
	}
	if q.Head != "" && q.Text != "" {
		objects = append(objects, gap(12))
	}
	if q.Text != "" && q.Head == "" && len(q.Text) <= longestName {
		objects = append(objects, gap(8), centred(kit.NewText(q.Text, look.SerifSemiBold, look.Title, look.Ink)))
	} else if q.Text != "" {
		text := kit.NewText(q.Text, look.Serif, look.Reading, look.Ink)
		text.Align = fyne.TextAlignCenter
		objects = append(objects, text)
	}
	if len(below) > 0 {
		objects = append(append(objects, gap(18), kit.NewDivider(), gap(16)), below...)
	}
	p := kit.NewPlacard(kit.Pad(4, 20, 8, 20, kit.VStack(0, objects...)))
	p.Padding, p.Edge = 20, 6
	return kit.AtLeast(func() float32 { return least }, p)
}

// longestName is how many bytes of a text alone on a card are set as a name.
const longestName = 70

// headSize sets a short name large.
func headSize(head string) fyne.ThemeSizeName {
	if len(head) > 40 {
		return look.Title
	}
	return look.CardTerm
}

// centred is a paragraph in the middle.
func centred(t *kit.Text) *kit.Text {
	t.Align = fyne.TextAlignCenter
	return t
}

// verdict is a word on an answer with its sign.
func verdict(right bool, words string) fyne.CanvasObject {
	name, colour := look.IconCheckCircle, fyne.ThemeColorName(look.Good)
	if !right {
		name, colour = look.IconX, look.Wrong
	}
	return kit.Middle(kit.HStack(8, kit.NewIcon(name, colour), kit.NewText(words, look.SansSemiBold, look.Text, look.Ink)))
}

// linked is a quiet button to where an item stands, nothing where that is not
// known.
func (s *Screen) linked(it practice.Item) fyne.CanvasObject {
	if it.Passage.Block < 0 {
		return kit.Layers()
	}
	text := "Show in report"
	if from := s.source(it); from != "" {
		text = from + " · show in report"
	}
	return kit.Middle(kit.NewFaint(text, func() { s.passage(it) }))
}
