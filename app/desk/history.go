package desk

import (
	"placard/app/journal"
	"placard/app/study"
)

// operation is one named step of the student's, with what is needed to take it
// back. An undo is a fact of its own that names the facts it undoes, so that
// the previous value comes back whatever it was, on every device.
type operation struct {
	name    string // "Bookmark", for "Undo: Bookmark"
	changes Changes
	cards   []string // whose memories change
	refs    []journal.Ref
	before  course
}

// course is what cards kept to before an operation: undoing it goes back to
// that, and not to a plan that is made anew from what is known since.
type course struct {
	plan    *study.Plan
	settled bool // no plan was on its way
}

func (d *Desk) course() course { return course{d.deck.Plan, !d.planComes} }

// do records entries as one operation that can be undone.
func (d *Desk) do(name string, changes Changes, entries ...journal.Entry) {
	d.perform(operation{name: name, changes: changes}, entries)
}

func (d *Desk) doCards(name string, cards []string, entries ...journal.Entry) {
	d.perform(operation{name: name, changes: Cards, cards: cards}, entries)
}

func (d *Desk) perform(op operation, entries []journal.Entry) {
	op.before = d.course()
	for _, e := range entries {
		op.refs = append(op.refs, d.record(e))
	}
	d.done = append(d.done, op)
	d.undone = nil
	d.changed(op, course{})
}

// record keeps one fact of an item of the report, or of one of its cards.
func (d *Desk) record(e journal.Entry) journal.Ref {
	e.Item = d.key(e.Item)
	return d.keep(e)
}

// keep keeps one fact under the key that it names.
func (d *Desk) keep(e journal.Entry) journal.Ref {
	e.At, e.Report = d.Now(), d.Report.ID
	e = d.p.Writer.Append(d.p.State.After(e))
	d.p.State.Add(e)
	return e.Ref
}

// changed follows from an operation, or from its undoing, which goes back to the
// course that there was.
func (d *Desk) changed(op operation, to course) {
	if op.changes&Contents != 0 {
		d.reread()
	}
	if op.changes&Notes != 0 {
		d.marked.known = false
	}
	if op.changes&Asking != 0 {
		d.makeDeck()
	}
	if op.changes&Delegate != 0 {
		d.markImportant()
	}
	d.refresh(op.cards)
	switch replan := op.changes&(Asking|Delegate) != 0; {
	case replan && to.settled && d.ofToday(to.plan):
		d.planning++
		d.planComes = false
		d.follow(to.plan)
	case replan || !d.ofToday(d.deck.Plan):
		d.planAhead()
	}
	d.tell(op.changes)
}

// CanUndo names the operation that Undo would take back, empty if none.
func (d *Desk) CanUndo() string { return lastName(d.done) }

// CanRedo names the operation that Redo would do again, empty if none.
func (d *Desk) CanRedo() string { return lastName(d.undone) }

// LastDone is the operation that Undo would take back, and the card that it was
// about: empty if there is none, or where it was about several.
func (d *Desk) LastDone() (name, card string) { return last(d.done) }

// LastUndone is the operation that Redo would do again, and its card.
func (d *Desk) LastUndone() (name, card string) { return last(d.undone) }

// Undo takes back the latest operation of this sitting and names it.
func (d *Desk) Undo() string { return d.reverse(&d.done, &d.undone) }

// Redo does again what was undone last and names it.
func (d *Desk) Redo() string { return d.reverse(&d.undone, &d.done) }

// reverse undoes the facts of the last operation in from. The undoing facts
// are the operation that the other stack holds: undoing those is the redo.
func (d *Desk) reverse(from, to *[]operation) string {
	if len(*from) == 0 {
		return ""
	}
	op := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	back := operation{name: op.name, changes: op.changes, cards: op.cards, before: d.course()}
	for _, ref := range op.refs {
		back.refs = append(back.refs, d.record(journal.Entry{Kind: journal.Undo, Of: &ref}))
	}
	*to = append(*to, back)
	d.changed(op, op.before)
	return op.name
}

func lastName(ops []operation) string {
	name, _ := last(ops)
	return name
}

func last(ops []operation) (name, card string) {
	if len(ops) == 0 {
		return "", ""
	}
	op := ops[len(ops)-1]
	if len(op.cards) == 1 {
		card = op.cards[0]
	}
	return op.name, card
}
