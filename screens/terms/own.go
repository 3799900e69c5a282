package terms

import (
	"placard/app/study"
	"placard/screens/kit/sides"
)

// onNew asks for a new card, beginning with what was left unfinished, and shows
// it in the list.
func (l *List) onNew() {
	sides.Ask(l.host.Canvas(), sides.Asked{
		Title: "New card", Yes: "Add card", Front: l.draft.Front, Back: l.draft.Back,
		Keep: func(front, back string) {
			l.draft = study.Own{}
			if id, err := l.d.AddCard(study.Own{Front: front, Back: back}); err == nil {
				l.reveal(id)
				l.added()
			}
		},
		Leave: func(front, back string) { l.draft = study.Own{Front: front, Back: back} },
	})
}

// added says what becomes of a new card.
func (h hand) added() {
	if h.d.Asks(study.OfOwn) {
		h.said("The card is added. You will be asked it with the others.")
	} else {
		h.said("The card is added. Your own cards are turned off under What is asked.")
	}
}

// editCard changes a card of one's own.
func (h hand) editCard(id string) {
	c, ok := h.d.OwnCard(id)
	if !ok {
		return
	}
	sides.Ask(h.host.Canvas(), sides.Asked{
		Title: "Edit the card", Hint: "What you know of it stays.", Yes: "Save", Front: c.Front, Back: c.Back,
		Keep: func(front, back string) {
			if c.Front, c.Back = front, back; h.d.ChangeCard(c) == nil {
				h.said("The card is changed.")
			}
		},
	})
}

// rewrite asks for a card of one's own about what another card asks. It stands
// at the same place in the report.
func (h hand) rewrite(e entry) {
	c, ok := e.card()
	if !ok {
		return
	}
	own := study.Own{Section: c.Section, Topic: h.d.TopicOf(e.id)}
	if at := c.Passage; at.Block >= 0 && at.Block < len(h.d.Report.Blocks) {
		if text := h.d.Report.Blocks[at.Block].Text; at.End <= len(text) && at.Start < at.End {
			own.Quote = text[at.Start:at.End]
		}
	}
	sides.Ask(h.host.Canvas(), sides.Asked{
		Title: "In my own words", Yes: "Add card",
		Hint:  "This makes a card of your own beside the report’s. Short and plain is easier to remember.",
		Front: c.Question.Plain(), Back: c.Answer.Plain(),
		Keep: func(front, back string) {
			own.Front, own.Back = front, back
			if _, err := h.d.AddCard(own); err == nil {
				h.added()
			}
		},
	})
}
