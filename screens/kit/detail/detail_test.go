package detail

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func begin(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
}

// drawn lays an object out at a width and returns its words, faces marked: _
// for italics, * for bold.
func drawn(o fyne.CanvasObject, width float32) string {
	o.Resize(fyne.NewSize(width, kit.HeightFor(o, width)))
	var words []string
	kittest.Find(o, func(c *canvas.Text) bool {
		mark := map[string]string{"Serif-Italic.ttf": "_", "Serif-SemiBold.ttf": "*", "Serif-SemiBoldItalic.ttf": "*_"}[c.FontSource.Name()]
		words = append(words, mark+c.Text+mark)
		return false
	})
	return strings.Join(words, "|")
}

func TestAPassageKeepsTheReportsFacesAndLists(t *testing.T) {
	begin(t)
	r := &report.Report{Blocks: []report.Block{
		{Kind: report.Paragraph, Text: "Pay at once, they say.1", Runs: []report.Run{
			{Start: 0, End: 3, Style: report.Bold}, {Start: 7, End: 11, Style: report.Italic}, {Start: 22, End: 23, Style: report.Superscript}}},
		{Kind: report.ListItem, Label: "•", Text: "A part."},
		{Kind: report.Heading, Text: "More"},
	}}
	all := []report.Span{{Block: 0, Start: 0, End: 23}, {Block: 1, Start: 0, End: 7}, {Block: 2, Start: 0, End: 4}, {Block: 9, Start: 0, End: 3}}
	for _, c := range []struct {
		lead  string
		spans []report.Span
		want  string
	}{
		{"", all[:1], "*Pay*|at|_once_|, they say."},
		{"Fund", all[:1], "*Fund. Pay*|at|_once_|, they say."},
		{"Really?", []report.Span{{Block: 0, Start: 7, End: 11}}, "*Really?*|_once_"},
		{"", all[1:], "•|A part.|*More*"},
		{"Steps", all[1:2], "*Steps.*|•|A part."},
		{"Alone", nil, "*Alone.*"},
	} {
		if got := drawn(Passage(r, c.lead, c.spans), 600); got != c.want {
			t.Errorf("%q %v is drawn %q, want %q", c.lead, c.spans, got, c.want)
		}
	}
}

func TestAParagraphKeepsEveryWordWithinItsWidth(t *testing.T) {
	begin(t)
	text := "Some words in a row, https://example.org/a/very/long/address/without/any/space and more."
	p := NewParagraph(Run{Text: "Lead. ", Face: look.SerifSemiBold}, Run{Text: text, Face: look.Serif})
	for _, width := range []float32{90, 200, 333, 5000} {
		p.Resize(fyne.NewSize(width, p.HeightFor(width)))
		got := ""
		kittest.Find(fyne.CanvasObject(p), func(o *canvas.Text) bool {
			got += o.Text
			if o.Position().X+o.Size().Width > width+2 {
				t.Errorf("at %v %q reaches %v", width, o.Text, o.Position().X+o.Size().Width)
			}
			return false
		})
		if want := "Lead." + text; strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("at %v the words are %q", width, got)
		}
	}
	if w := p.NaturalWidth(); p.HeightFor(w) != p.HeightFor(5000) || p.HeightFor(w-20) == p.HeightFor(5000) {
		t.Errorf("the natural width %v is not that of one line", w)
	}
}

func TestWhereAnItemStands(t *testing.T) {
	r := &report.Report{Blocks: []report.Block{
		{Line: 1, Text: "Title"}, {Line: 3, Kind: report.Furniture, Text: "x"}, {Line: 3, Text: "Heading"}, {Line: 5, Text: "One. Two."},
	}}
	for _, c := range []struct {
		line          int
		spans         []report.Span
		block, offset int
	}{
		{3, []report.Span{{Block: 3, Start: 0, End: 4}}, 2, 0},
		{5, []report.Span{{Block: 3, Start: 5, End: 9}}, 3, 5},
		{4, []report.Span{{Block: 3, Start: 0, End: 4}}, 3, 0},
		{9, nil, 0, 0},
	} {
		if b, o := Start(r, c.line, c.spans); b != c.block || o != c.offset {
			t.Errorf("line %d is block %d+%d, want %d+%d", c.line, b, o, c.block, c.offset)
		}
	}
}

func listOf(text string) *List {
	l := NewList()
	l.Set([]fyne.CanvasObject{kit.Body(text)}, nil)
	return l
}

func TestPanesStandSideBySideWhereThereIsRoom(t *testing.T) {
	begin(t)
	for _, c := range []struct {
		width, scale float32
		open         bool
		sees         string
	}{
		{1150, 1, false, "list pane"},
		{1150, 1, true, "list pane"},
		{900, 1, false, "list pane"},
		{899, 1, false, "list"},
		{644, 1, true, "back pane"},
		{1000, 1.5, false, "list"}, // larger text needs more room
		{1150, 1.5, false, "list pane"},
	} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{TextScale: c.scale}))
		p := NewPanes(listOf("list"), &Pane{Object: kit.Body("pane")}, "back")
		p.Resize(fyne.NewSize(c.width, 500))
		p.Open(c.open)
		if got := strings.Join(kittest.Texts(p), " "); got != c.sees {
			t.Errorf("%+v shows %q", c, got)
		}
	}
}

// keeper keeps notes as the desk does.
type keeper map[string]string

func (k keeper) Note(item string) string   { return k[item] }
func (k keeper) SetNote(item, text string) { k[item] = strings.TrimRight(text, " \n") }

func TestANoteBelongsToItsItem(t *testing.T) {
	begin(t)
	k := keeper{"b": "kept"}
	n := NewNote(k, "")
	test.Type(n.NoteEntry, "nowhere ")
	n.Of("a")
	if n.Text != "" || len(k) != 1 {
		t.Errorf("what belonged to nothing is kept: %q %v", n.Text, k)
	}
	test.Type(n.NoteEntry, "mine ")
	n.Of("b")
	if n.Text != "kept" || k["a"] != "mine" {
		t.Errorf("the field has %q, the notes are %v", n.Text, k)
	}
	k["b"] = "changed elsewhere"
	n.Of("b")
	if n.Text != "changed elsewhere" {
		t.Errorf("the field has %q", n.Text)
	}
}

func TestAParagraphLeavesNoShortWordAlone(t *testing.T) {
	begin(t)
	p := NewParagraph(Run{Text: "Weir.", Face: look.SerifSemiBold}, Run{Text: " A low wall across a river that raises the water behind it, for a mill.", Face: look.Serif})
	for width := p.NaturalWidth() - 2; width > 220; width -= 3 {
		p.wrap(width)
		if last := p.lines[len(p.lines)-1]; len(last) < 2 {
			t.Errorf("at %v the last line is %q", width, last[0].text)
		}
		for _, line := range p.lines {
			if end := line[len(line)-1]; end.x+p.measure(end.text, end.face) > width+1 {
				t.Errorf("at %v a line is too wide", width)
			}
		}
	}
}

func TestLinksOfAPassageAreFollowed(t *testing.T) {
	begin(t)
	r := &report.Report{Blocks: []report.Block{{Kind: report.Paragraph, Text: "See the long treaty text, and go on.", Runs: []report.Run{
		{Start: 8, End: 24, Link: "https://example.org/treaty"}}}}}
	spans := []report.Span{{Block: 0, Start: 0, End: 36}}
	followed := ""
	set := Set(r, "", spans, Setting{OnLink: func(url string) { followed = url }})
	for _, width := range []float32{600, 90} {
		if got := strings.ReplaceAll(drawn(set, width), "|", " "); got != "See the long treaty text , and go on." {
			t.Errorf("at %v it is drawn %q", width, got)
		}
		l, ok := kittest.Find(fyne.CanvasObject(set), func(l *link) bool { return strings.Contains(l.text.Text, "treaty") })
		if !ok {
			t.Fatalf("at %v there is no link", width)
		}
		test.Tap(l)
		if followed != "https://example.org/treaty" {
			t.Errorf("it leads to %q", followed)
		}
		followed = ""
	}
	if _, ok := kittest.Find(fyne.CanvasObject(Passage(r, "", spans)), func(*link) bool { return true }); ok {
		t.Error("a passage of a pane has links")
	}
}

func TestOnlyAParagraphThatIsAloneStandsInTheMiddle(t *testing.T) {
	begin(t)
	r := &report.Report{Blocks: []report.Block{{Kind: report.Paragraph, Text: "One."}, {Kind: report.Paragraph, Text: "Two."}}}
	all := []report.Span{{Block: 0, Start: 0, End: 4}, {Block: 1, Start: 0, End: 4}}
	for n, want := range map[int]bool{1: true, 2: false} {
		set := Set(r, "", all[:n], Setting{Centred: true})
		drawn(set, 600)
		first, _ := kittest.Find(fyne.CanvasObject(set), func(c *canvas.Text) bool { return c.Text == "One." })
		if got := first.Position().X > 200; got != want {
			t.Errorf("of %d the first stands at %v", n, first.Position().X)
		}
	}
}
