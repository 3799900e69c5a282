package terms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

const marked = `# Key Terms

**Weir:** A *low* wall in a river. See [the survey](https://example.org/weirs).

**Lock:** Two gates in a canal:

- the *upper* gate,
- the lower gate.

**Dyke:** A wall of earth that keeps the sea out of the land.
`

// faces are the stretches of the window that are set in a face.
func TestACardIsTurnedByAPressOnIt(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	at := func(words string) fyne.Position {
		o, _ := kittest.Find(r.Window.Content(), func(o *canvas.Text) bool { return o.Text == words })
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Add(fyne.NewPos(4, 4))
	}
	test.TapCanvas(r.Window.Canvas(), at("Dam"))
	r.Sees("A wall that holds")
	test.TapCanvas(r.Window.Canvas(), at("Dam"))
	r.Sees("A wall that holds", "1 of 4")
	test.TapCanvas(r.Window.Canvas(), at("Key Terms · show in report"))
	if r.At.Screen != route.Read {
		t.Errorf("the buttons on the card do not work: at %v", r.At)
	}
}

func (r *room) faces(face look.Face) string {
	var all []string
	kittest.Find(r.Window.Content(), func(o *canvas.Text) bool {
		if o.FontSource == look.Font(face) {
			all = append(all, o.Text)
		}
		return false
	})
	return strings.Join(all, "|")
}

func TestACardIsDrawnAsTheReportIs(t *testing.T) {
	r := enter(t, marked)
	r.session(2)
	r.plays("_")
	if got := r.faces(look.SerifItalic); got != "low" {
		t.Errorf("in italics stands %q", got)
	}
	r.Sees("the survey")
	r.plays("2 _")
	r.Sees("• the upper gate, • the lower gate.")
	if got := r.faces(look.SerifItalic); got != "upper" {
		t.Errorf("in italics stands %q", got)
	}
	r.Inside()
}

func TestACardOfNoPassageLeadsNowhere(t *testing.T) {
	r := enter(t, marked)
	r.Desk.SetAsks(study.OfTerm, false)
	if _, err := r.Desk.AddCard(study.Own{Front: "Why?", Back: "Because.\n\nAnd so."}); err != nil {
		t.Fatal(err)
	}
	r.session(2)
	r.Sees("Your own card", "Why?")
	r.Misses("show in report")
	r.plays("_")
	r.Sees("Because. And so.")
}

func TestLongTextsOfACardStayInside(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrtsgesellschaftskapitän ", 40)
	for _, name := range []string{strings.Repeat("Long ", 60), "https://example.org/" + strings.Repeat("a", 300), "معاهدة حظر الأسلحة"} {
		for _, size := range []fyne.Size{fyne.NewSize(804, 504), fyne.NewSize(1150, 712)} {
			r := enter(t, "# Introduction\n\nNothing to learn.\n")
			if _, err := r.Desk.AddCard(study.Own{Front: name, Back: long}); err != nil {
				t.Fatal(err)
			}
			r.Size = size
			r.session(4)
			r.plays("_")
			r.Inside()
			if _, ok := kittest.Find(r.Window.Content(), func(b *kit.Button) bool { return b.Text == "Good" }); !ok {
				t.Errorf("%.20q at %v has no answers", name, size)
			}
		}
	}
}

func TestALongAnswerIsReadFromItsBeginning(t *testing.T) {
	r := enter(t, "# Introduction\n\nNothing to learn.\n")
	for _, back := range []string{"First of a few words.", "First of many words. " + strings.Repeat("And so on for a long time. ", 150)} {
		if _, err := r.Desk.AddCard(study.Own{Front: "Why?", Back: back}); err != nil {
			t.Fatal(err)
		}
	}
	r.Size = fyne.NewSize(804, 504)
	s := r.session(2)
	y := func(words string) float32 {
		o, ok := kittest.Find(r.Window.Content(), func(o *canvas.Text) bool { return strings.HasPrefix(o.Text, words) })
		if !ok {
			t.Fatalf("%q is not there", words)
		}
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
	}
	r.plays("_")
	if at := y("Got it"); at > 480 {
		t.Errorf("the buttons under a short answer stand at %v", at)
	}
	r.plays("2 _")
	if at := y("First of many"); at < 0 || at > 120 {
		t.Errorf("a long answer begins at %v", at)
	}
	before := y("First of many")
	s.Key(&fyne.KeyEvent{Name: fyne.KeyPageDown}, 0)
	if after := y("First of many"); after >= before {
		t.Error("Page Down does not scroll")
	}
}

func TestTheSourceOfACardDoesNotTellItsAnswer(t *testing.T) {
	r := enter(t, "# Timeline of Key Events\n\n## 15 November 2000: The treaty on weirs\n\nIt was adopted in one night.\n\n## 3 May 2004: The lock of Ahr\n\nIt was opened.\n")
	r.Desk.SetAsks(study.OfEvent, true)
	r.session(2)
	r.Sees("Timeline of Key Events · show in report", "The treaty on weirs")
	r.Misses("2000")
	r.plays("_")
	r.Sees("15 November 2000", "It was adopted in one night.")
}
