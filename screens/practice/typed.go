package practice

import (
	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/screens/kit"
	"placard/screens/look"
)

// typed shows the field below the card; once something was typed, how it stands.
func (q *quiz) typed(question practice.Question, given practice.Given) []fyne.CanvasObject {
	if given.Done {
		return []fyne.CanvasObject{q.s.card(question, 240, typedVerdict(question, given)...), q.onwards(question, given)}
	}
	check := kit.NewFilled("Check", q.submit)
	check.Key = "Enter"
	objects := []fyne.CanvasObject{q.s.card(question, 240), kit.HStack(12, kit.Grow(q.field), check)}
	if q.empty {
		objects = append(objects, centred(kit.Hint("Nothing is typed. Enter once more shows you the answer.")))
	}
	return objects
}

// typedVerdict is what is said of a typed answer. The letters that differ are
// marked where they are few.
func typedVerdict(question practice.Question, given practice.Given) []fyne.CanvasObject {
	answer := centred(kit.NewText(question.Answer, look.SerifSemiBold, look.Title, look.Ink))
	v := given.Verdict
	typed := centred(kit.Small("You typed: " + given.Text))
	switch {
	case given.Text == "":
		return []fyne.CanvasObject{centred(kit.Small("The answer")), gap(4), answer}
	case v.Right:
		return []fyne.CanvasObject{verdict(true, "Right"), gap(8), answer, gap(4), typed}
	case given.Right:
		return []fyne.CanvasObject{verdict(true, "Counted as right"), gap(8), answer, gap(4), typed}
	case len(v.Diff) > 0:
		return []fyne.CanvasObject{
			verdict(false, "Nearly"), gap(8), kit.Middle(kit.NewMarked(stretches(v.Diff)...)), gap(4),
			centred(kit.Small("Underlined is missing, struck out is too much. The answer: " + question.Answer)),
		}
	case v.Near:
		return []fyne.CanvasObject{verdict(false, "Nearly: the year is right"), gap(8), answer, gap(4), typed}
	}
	return []fyne.CanvasObject{verdict(false, "Not right"), gap(8), answer, gap(4), typed}
}

func stretches(diff []practice.Piece) []kit.Stretch {
	var all []kit.Stretch
	for _, p := range diff {
		all = append(all, kit.Stretch{Text: p.Text, Under: p.Mark == practice.Missing, Out: p.Mark == practice.Extra})
	}
	return all
}

// canCount reports whether the student may count an answer otherwise.
func canCount(question practice.Question, given practice.Given) bool {
	return given.Done && question.Form == practice.Typed && given.Text != "" && !given.Verdict.Right
}

// submit checks what was typed. Enter without anything asks before it gives up.
func (q *quiz) submit() {
	now := q.s.d.Now()
	z, e := q.quiz.Answer(q.field.Text, now)
	if e.Do == practice.DoNothing {
		if !q.empty {
			q.empty = true
			q.s.draw()
			return
		}
		z, e = q.quiz.GiveUp(now)
	}
	q.take(z, e)
}
