package terms

import (
	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
)

// form is the dialog in which a card of one's own is written.
type form struct {
	shown       *kit.Shown
	front, back *kit.NoteEntry
	wrong       *kit.Text
}

// write asks for the sides of a card. Keep takes them, or says what is wrong;
// leave is told what stood in a form that was closed without keeping it.
func (h hand) write(title, hint string, c study.Own, keep func(study.Own) error, leave func(study.Own)) {
	kept := false
	f := &form{front: kit.NewNote("The question, or a word", nil), back: kit.NewNote("What you want to remember", nil), wrong: kit.NewText("", look.Sans, look.Caption, look.Wrong)}
	f.front.SetText(c.Front)
	f.back.SetText(c.Back)
	f.wrong.Hide()
	side := func(name string, n *kit.NoteEntry) fyne.CanvasObject {
		n.MaxLines = 8
		n.OnGrow = func() { f.shown.Fit() }
		return kit.VStack(4, kit.Label(name), n)
	}
	body := kit.VStack(14, side("Front", f.front), side("Back", f.back), f.wrong)
	if hint != "" {
		body = kit.VStack(14, append([]fyne.CanvasObject{kit.Hint(hint)}, body.Objects...)...)
	}
	f.shown = kit.ShowDialog(h.host.Canvas(), kit.Dialog{
		Title: title, Body: body, Primary: "Save", Width: 560,
		OnPrimary: func() bool {
			c.Front, c.Back = f.front.Text, f.back.Text
			err := keep(c)
			if kept = err == nil; !kept {
				f.tell(h.host.Canvas())
			}
			return !kept
		},
		OnClose: func() {
			if c.Front, c.Back = f.front.Text, f.back.Text; !kept {
				leave(c)
			}
		},
	})
}

// tell says what is wrong and goes to the side that is empty.
func (f *form) tell(c fyne.Canvas) {
	f.wrong.Set("A card needs both sides.")
	f.wrong.Show()
	f.shown.Fit()
	c.Focus(f.front)
	if f.front.Text != "" {
		c.Focus(f.back)
	}
}

// onNew asks for a new card, beginning with what was left unfinished, and shows
// it in the list.
func (l *List) onNew() {
	h := l.hand
	h.write("New card", "", l.draft, func(c study.Own) error {
		id, err := h.d.AddCard(c)
		if err == nil {
			l.draft = study.Own{}
			l.reveal(id)
			if h.d.Asks(study.OfOwn) {
				h.said("The card is kept. It is asked as the others are.")
			} else {
				h.said("The card is kept. Your own cards are turned off under What is asked.")
			}
		}
		return err
	}, func(left study.Own) { l.draft = left })
}

// editCard changes a card of one's own.
func (h hand) editCard(id string) {
	c, ok := h.d.OwnCard(id)
	if !ok {
		return
	}
	h.write("Edit the card", "What you know of it stays.", c, func(c study.Own) error {
		err := h.d.ChangeCard(c)
		if err == nil {
			h.said("The card is changed.")
		}
		return err
	}, forget)
}

// rewrite asks for a card of one's own about what another card asks. It stands
// at the same place in the report.
func (h hand) rewrite(e entry) {
	c, ok := e.card()
	if !ok {
		return
	}
	own := study.Own{Front: c.Question.Plain(), Back: c.Answer.Plain(), Section: c.Section, Topic: h.d.TopicOf(e.id)}
	if at := c.Passage; at.Block >= 0 && at.Block < len(h.d.Report.Blocks) {
		if text := h.d.Report.Blocks[at.Block].Text; at.End <= len(text) && at.Start < at.End {
			own.Quote = text[at.Start:at.End]
		}
	}
	h.write("In my own words", "This makes a card of your own beside the report’s. Short and plain is easier to remember.", own, func(c study.Own) error {
		_, err := h.d.AddCard(c)
		if err == nil {
			h.said("The card is kept among your own.")
		}
		return err
	}, forget)
}

// forget lets go of what was not kept.
func forget(study.Own) {}
