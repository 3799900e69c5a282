package terms

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// deed is one thing that can be done with an item: a button in its details, a
// line of its menu, and a key on the list.
type deed struct {
	text string
	key  fyne.KeyName
	icon look.IconName
	do   func()
}

// hand does things with the items of a desk.
type hand struct {
	d    *desk.Desk
	host route.Host
}

// deeds are what can be done with an item now, the usual ones first. Asked is
// the card that a day is set for.
func (h hand) deeds(e entry, asked study.Card) []deed {
	list := h.passage(e)
	if len(e.cards) > 0 {
		list = append(list, h.important(e), h.aside(e))
		list = append(list, h.timing(e, asked)...)
	}
	return append(list, h.writing(e)...)
}

// inSession are the deeds that leave a session as it is.
func (h hand) inSession(e entry) []deed {
	list := h.passage(e)
	if len(e.cards) > 0 {
		list = append(list, h.important(e))
	}
	if e.kind == study.OfOwn {
		list = append(list, h.edit(e))
	}
	return list
}

// passage leads to where an item stands in the report, if it does.
func (h hand) passage(e entry) []deed {
	c, ok := e.card()
	if t, isTerm := h.d.Term(e.id); !ok && isTerm {
		c.Passage, ok = definedAt(t), true
	}
	if !ok || c.Passage.Block < 0 {
		return nil
	}
	return []deed{{"Show in report", fyne.KeyR, look.IconBookOpen, func() { h.host.Go(passage(c.Passage)) }}}
}

func (h hand) important(e entry) deed {
	if h.d.IsImportant(e.id) {
		return deed{"Not important any more", fyne.KeyF, look.IconStarFill, func() {
			h.d.SetImportant(e.id, false)
			h.said(quoted(e.name) + " is a card like others.")
		}}
	}
	return deed{"Mark as important", fyne.KeyF, look.IconStar, func() {
		h.d.SetImportant(e.id, true)
		h.said(quoted(e.name) + " is important: it stays when the days before the conference cannot hold all cards.")
	}}
}

func (h hand) aside(e entry) deed {
	away := func(card string) bool { return h.d.Deck().Suspended[card] }
	if e.any(away) {
		return deed{"Take back into practice", fyne.KeyS, look.IconEye, func() {
			h.d.SetAside(false, e.ids()...)
			h.said(quoted(e.name) + " is asked again.")
		}}
	}
	return deed{"Set aside", fyne.KeyS, look.IconEyeSlash, func() {
		h.d.SetAside(true, e.ids()...)
		h.said(quoted(e.name) + " is set aside: it is not asked any more.")
	}}
}

// timing are the deeds that say when an item is asked.
func (h hand) timing(e entry, asked study.Card) []deed {
	var list []deed
	deck, now := h.d.Deck(), h.d.Now()
	waits := slices.DeleteFunc(e.ids(), func(card string) bool {
		m := deck.Memory(card)
		return !deck.IsDue(card, now) && (m.Phase != study.PhaseNew || card != asked.ID || deck.Buried[card] > deck.Scheduler.Day(now))
	})
	out := deck.Suspended[asked.ID]
	if len(waits) > 0 && !out {
		list = append(list, deed{"Skip until tomorrow", fyne.KeyK, look.IconSkipForward, func() {
			h.d.SkipUntilTomorrow(waits...)
			h.said(quoted(e.name) + " is not asked before tomorrow.")
		}})
	}
	if !out && !deck.Memory(asked.ID).InSteps() {
		list = append(list, deed{"Set the day…", fyne.KeyT, look.IconCalendarBlank, func() { h.askDay(e, asked) }})
	}
	if e.any(func(card string) bool { return deck.Memory(card).Reps > 0 }) {
		list = append(list, deed{"Start over", fyne.KeyO, look.IconArrowUUpLeft, func() {
			h.d.StartOver(e.ids()...)
			h.said(quoted(e.name) + " starts over, as a new card. Its answers so far stay in its history.")
		}})
	}
	return list
}

// writing are the deeds with cards of one's own.
func (h hand) writing(e entry) []deed {
	if e.kind != study.OfOwn {
		if len(e.cards) == 0 {
			return nil
		}
		return []deed{{"In my own words…", fyne.KeyE, look.IconPencilSimple, func() { h.rewrite(e) }}}
	}
	return []deed{h.edit(e), {"Remove", fyne.KeyDelete, look.IconTrash, func() {
		h.d.RemoveCard(e.id)
		h.said("The card is removed.")
	}}}
}

func (h hand) edit(e entry) deed {
	return deed{"Edit…", fyne.KeyE, look.IconPencilSimple, func() { h.editCard(e.id) }}
}

// said says what was done, with a way back as long as nothing else was done.
func (h hand) said(text string) {
	name, card := h.d.LastDone()
	h.host.Toast(text, "Undo", func() {
		if now, on := h.d.LastDone(); now == name && on == card {
			h.d.Undo()
		}
	})
}

// press does the deed of a key, if there is one.
func press(list []deed, key fyne.KeyName) bool {
	for _, one := range list {
		if one.key == key {
			one.do()
			return true
		}
	}
	return false
}

// menuOf are deeds as the lines of a menu.
func menuOf(list []deed) []kit.MenuItem {
	var items []kit.MenuItem
	for _, one := range list {
		items = append(items, kit.MenuItem{Icon: one.icon, Text: one.text, Key: keyWord(one.key), Run: one.do})
	}
	return items
}

// keyWord is a key as it stands on a key cap.
func keyWord(key fyne.KeyName) string {
	if key == fyne.KeyDelete {
		return "Del"
	}
	return string(key)
}

// quoted is a card's name in a sentence: it may be a question.
func quoted(name string) string { return "“" + firstLine(name) + "”" }
