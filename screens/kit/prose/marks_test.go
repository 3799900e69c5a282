package prose

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/content/report"
)

// heard notes what OnTerm tells.
type heard []string

func (h *heard) term(term TermMark, _ Rect, how How) {
	*h = append(*h, term.ID+[]string{" pointed", " left", " opened"}[how])
}

// withTerms is a reader of the section with three terms.
func withTerms(t testing.TB, o Options) *Prose {
	p, _ := reader(t, o, 900, 600, section())
	var marks []TermMark
	for _, words := range []string{"RIVERNET", "Lowland Charter", "figures published"} {
		marks = append(marks, TermMark{spanOf(t, p, words), words})
	}
	p.SetTerms(marks)
	return p
}

func TestTermsArePointedAtAndOpened(t *testing.T) {
	underLook(t, 1)
	var h heard
	p := withTerms(t, Options{OnTerm: h.term})
	p.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, p, "Lowland")}})
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, p, "Charter")}})
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, p, "RIVERNET")}})
	p.MouseOut()
	tapOn(t, p, "Lowland")
	want := []string{"Lowland Charter pointed", "Lowland Charter left", "RIVERNET pointed", "RIVERNET left", "Lowland Charter opened"}
	if !slices.Equal(h, want) {
		t.Errorf("heard %q, want %q", h, want)
	}
}

func TestScrollingAwayFromUnderThePointerLeavesTheTerm(t *testing.T) {
	underLook(t, 1)
	var h heard
	p := withTerms(t, Options{OnTerm: h.term})
	p.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, p, "RIVERNET")}})
	p.Scroll(200)
	if want := []string{"RIVERNET pointed", "RIVERNET left"}; !slices.Equal(h, want) {
		t.Errorf("heard %q, want %q", h, want)
	}
}

func TestTermsAreWalkedByKey(t *testing.T) {
	underLook(t, 1)
	var h heard
	p := withTerms(t, Options{OnTerm: h.term})
	var walked []string
	for p.NextTerm() {
		term, _ := p.FocusedTerm()
		walked = append(walked, term.ID)
		if !p.inSight(*p.focus) {
			t.Errorf("%s has the ring out of sight", term.ID)
		}
	}
	p.PrevTerm()
	p.OpenTerm()
	if want := []string{"Lowland Charter", "RIVERNET", "figures published"}; !slices.Equal(walked, want) {
		t.Errorf("walked %q, want %q", walked, want)
	}
	if want := []string{"RIVERNET opened"}; !slices.Equal(h, want) {
		t.Errorf("heard %q, want %q", h, want)
	}
	if !p.Blur() || p.Blur() || p.OpenTerm() {
		t.Error("the ring does not go away")
	}
}

func TestEverythingThatCanBeClickedIsReachedByKey(t *testing.T) {
	underLook(t, 1)
	o := asked()
	o.OnTerm = func(TermMark, Rect, How) {}
	p := withTerms(t, o)
	var kinds []spotKind
	for p.NextSpot() {
		kinds = append(kinds, p.focus.kind)
	}
	want := []spotKind{termSpot, termSpot, noteMark, linkSpot, tagSpot, termSpot, tagSpot, tagSpot}
	if !slices.Equal(kinds, want) {
		t.Errorf("the ring was on kinds %v, want %v", kinds, want)
	}
	back := 1
	for p.PrevSpot() {
		back++
	}
	if back != len(want) {
		t.Errorf("back it was on %d", back)
	}
}

func TestHitsAreWashedAndTheCurrentOneStandsOut(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, section())
	p.SetHits([]report.Span{spanOf(t, p, "valleys"), spanOf(t, p, "wardens")}, 1)
	washes, rings := 0, 0
	for _, o := range p.ink.objects {
		if r, ok := o.(*canvas.Rectangle); ok && r.FillColor == p.ink.palette.highlight {
			washes++
			if r.StrokeWidth > 0 {
				rings++
			}
		}
	}
	if washes != 3 || rings != 1 {
		t.Errorf("%d washes and %d rings", washes, rings)
	}
}
