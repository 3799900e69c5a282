package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
	"placard/screens/kit/prose"
	"placard/screens/route"
)

func (r *room) selects(words string) {
	r.T.Helper()
	hits := inSection(r.page(), words)
	if len(hits) == 0 {
		r.T.Fatalf("%q is not in the section", words)
	}
	areas := r.prose.RectsOf(hits[0])
	first, last := areas[0], areas[len(areas)-1]
	r.prose.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary,
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(first.X+0.5, first.Y+first.Height/2)}})
	r.prose.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(last.X+last.Width-0.5, last.Y+last.Height/2)}})
	r.prose.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	r.prose.DragEnd()
}

func TestWhatIsSelectedIsCopiedAlsoWithItsSource(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	const ctrl = fyne.KeyModifierShortcutDefault
	if r.SelectKey(fyne.KeyC, ctrl) {
		t.Error("nothing is copied")
	}
	r.selects("Water is short in both valleys.")
	r.SelectKey(fyne.KeyC, ctrl)
	if r.Copied != "Water is short in both valleys." {
		t.Errorf("copied %q", r.Copied)
	}
	r.SelectKey(fyne.KeyC, ctrl|shiftKey)
	if want := "“Water is short in both valleys.”\n\n“Introduction.” Sharing the Water of Two Valleys."; r.Copied != want {
		t.Errorf("copied %q, want %q", r.Copied, want)
	}
	r.SelectKey(fyne.KeyA, ctrl)
	r.SelectKey(fyne.KeyC, ctrl)
	if !strings.HasPrefix(r.Copied, "Introduction\n\nWater is short") || !strings.HasSuffix(r.Copied, "the terms.") {
		t.Errorf("all is %q", r.Copied)
	}
}

func TestACardIsMadeOfASelection(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.selects("nobody reads the gauges")
	r.press(fyne.KeyC)
	r.Button("Add card").Tapped(nil)
	if !kittest.Shows(r.Top(), "A card needs a question and an answer.") {
		t.Error("a card without a question is not refused")
	}
	r.Field("What do you want to be asked?").SetText("Why is the charter broken?")
	test.Tap(r.Button("Add card"))
	cards := r.desk.OwnCards()
	if len(cards) != 1 || cards[0].Back != "nobody reads the gauges" || cards[0].Quote != "nobody reads the gauges" || cards[0].Section != "section/background" {
		t.Fatalf("the cards are %+v", cards)
	}
	r.Undo()
	if len(r.desk.OwnCards()) > 0 {
		t.Error("the card cannot be taken back")
	}
}

func TestWhatIsMadeOfTheReportCannotBeMarked(t *testing.T) {
	r := enter(t, source)
	r.Show(route.At(route.Read, correctionsID))
	r.prose.Select(prose.Point{}, prose.Point{Block: 1, Offset: 20})
	r.miss("Key fact")
	r.press(fyne.Key1, fyne.KeyN, fyne.KeyB)
	r.wantMarks("")
	if r.Toasted == "" {
		t.Error("it is not said why")
	}
	r.SelectKey(fyne.KeyC, fyne.KeyModifierShortcutDefault)
	if !strings.HasPrefix(r.Copied, "Corrections") {
		t.Errorf("copied %q", r.Copied)
	}
}

func TestWhatFloatsStaysInTheWindowAndOffThePassage(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1150, Height: 712}, {Width: 804, Height: 504}, {Width: 1704, Height: 900}} {
		for _, scale := range []float32{1, 1.5} {
			r := enterAt(t, long, size.Width, size.Height, scale)
			r.Show(route.To(route.Read))
			for range 4 {
				r.selects("A spring gives what the winter left in the hill")
				bar := r.marking.bar
				if at, s := bar.Position(), bar.Size(); at.X < 0 || at.Y < 0 || at.X+s.Width > size.Width || at.Y+s.Height > size.Height {
					t.Errorf("%v at %v: the bar lies at %v, %v large", size, scale, at, s)
				}
				r.press(fyne.KeyN)
				card := r.marking.card
				at, s := card.Position(), card.Size()
				if at.X < 0 || at.Y < 0 || at.X+s.Width > size.Width || at.Y+s.Height > size.Height {
					t.Errorf("%v at %v: the card lies at %v, %v large", size, scale, at, s)
				}
				r.Press(string(fyne.KeyEscape))
				r.press(fyne.KeyDown)
			}
		}
	}
}
