package terms

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
)

// asking is the dialog in which one says what is asked.
type asking struct {
	h     hand
	shown *kit.Shown
	total *kit.Text
}

// askKinds shows which kinds of cards there are and lets each be asked or not.
func (h hand) askKinds() {
	a := &asking{h: h, total: kit.Hint("")}
	lines := kit.VStack(0)
	for _, k := range study.Kinds() {
		lines.Add(a.line(k))
	}
	a.tell()
	a.shown = kit.ShowDialog(h.host.Canvas(), kit.Dialog{
		Title: "What is asked", TapOutside: true,
		Body: kit.VStack(16, kit.Hint("What you know of cards stays when you turn them off and on."), kit.Pad(0, 0, 0, -6, lines), a.total),
	})
}

// line is a kind with the number of its items.
func (a *asking) line(k study.Kind) fyne.CanvasObject {
	_, many := kindWords(k)
	n := a.h.d.CountKind(k)
	if k == study.OfOwn {
		many = "My own cards"
	}
	t := kit.NewTick(fmt.Sprintf("%s (%d)", many, n), func(on bool) {
		a.h.d.SetAsks(k, on)
		a.tell()
	})
	t.On = a.h.d.Asks(k)
	if n == 0 && k != study.OfOwn {
		t.Disable()
	}
	return kit.HStack(0, t)
}

// tell says what the choice comes to.
func (a *asking) tell() {
	c := a.h.d.Counts()
	if c.Items == 0 {
		a.total.Set("Nothing is asked.")
	} else {
		a.total.Set(fmt.Sprintf("%s in all, %s for today.", count(c.Items, a.h.d.Deck().Noun()), count(c.Today(), "card")))
	}
	if a.shown != nil {
		a.shown.Fit()
	}
}
