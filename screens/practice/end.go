package practice

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// endTop puts the card of the end where those of the questions were.
const endTop = 52

// end is the end of a sitting: what was answered, what was missed, and whether
// the plan has moved.
func (s *Screen) end(moved int) fyne.CanvasObject {
	r := s.sitting.result()
	plan := "This was practice: your plan has not changed."
	if moved > 0 {
		plan = fmt.Sprintf("Your answers to %s moved your plan.", count(moved, "card"))
	}
	done := kit.NewPlacard(kit.VStack(8, kit.Heading("Done for now"), kit.Body(told(r)), kit.Hint(plan)))
	lines := []fyne.CanvasObject{done}
	if len(r.Missed) > 0 {
		lines = append(lines, gap(8), kit.Subheading("Worth another look"))
		for _, it := range r.Missed {
			lines = append(lines, s.missedRow(it))
		}
	}
	again := kit.NewFilled(againText(r), s.again)
	again.Key = "A"
	lines = append(lines, gap(8), kit.HStack(12, again, kit.NewButton("Ways to practise", s.leave)))
	return kit.NewScroll(kit.Pad(endTop, sideRoom, sideRoom, sideRoom, kit.Centred(cardWidth, kit.VStack(12, lines...))))
}

func againText(r practice.Result) string {
	if len(r.Missed) > 0 {
		return "Again, only what I missed"
	}
	return "Once more"
}

// told says what a sitting came to.
func told(r practice.Result) string {
	text := fmt.Sprintf("You answered %s in %s. ", count(r.Cards, "question"), study.AboutMinutes(max(int(r.Seconds+59)/60, 1)))
	switch {
	case r.Mode == practice.Matching:
		text = fmt.Sprintf("You matched %s in %s. ", count(r.Cards, "pair"), study.AboutMinutes(max(int(r.Seconds+59)/60, 1)))
		if r.Right == r.Cards {
			return text + "All at the first try."
		}
		return text + fmt.Sprintf("%d at the first try.", r.Right)
	case r.Mode == practice.Order:
		text = fmt.Sprintf("You put %s in order. ", count(r.Cards, "event"))
		return text + fmt.Sprintf("%d stood where they belong.", r.Right)
	}
	return text + fmt.Sprintf("%d right, %d not.", r.Right, r.Cards-r.Right)
}

// missedRow leads to the passage of an item.
func (s *Screen) missedRow(it practice.Item) fyne.CanvasObject {
	name := kit.NewText(it.Name, look.SerifSemiBold, look.Reading, look.Ink)
	name.MaxLines = 2
	link := ""
	if it.Passage.Block >= 0 {
		link = "Show in report"
	}
	row := kit.NewRow(kit.HStack(12, kit.Grow(name), kit.NewLine(link, look.Sans, look.Caption, look.Primary)), func() { s.passage(it) })
	row.Inset = look.RowInset
	return kit.Pad(0, -look.RowInset, 0, -look.RowInset, row)
}

// keyAtEnd takes the keys of the end.
func (s *Screen) keyAtEnd(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyA:
		s.again()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.leave()
	default:
		return false
	}
	return true
}

func endKeys() []route.KeyHelp {
	return []route.KeyHelp{{Does: "Again, only what I missed", Keys: []string{"A"}}, {Does: "Ways to practise", Keys: []string{"Enter"}}}
}
