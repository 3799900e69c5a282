package desk

import (
	"testing"

	"placard/app/journal"
)

func TestSittingsOfPracticeAreAllKeptAndCannotBeUndone(t *testing.T) {
	r := enter(t)
	r.Tick("solution/a", true)
	r.Practised(Practice{Mode: "choice", Cards: 10, Right: 8, Seconds: 95.0412})
	r.Practised(Practice{Mode: "typed"}) // left at once
	r.Practised(Practice{Mode: "choice", Cards: 4, Right: 4, Seconds: 30})
	if name := r.CanUndo(); name != "Tick" {
		t.Errorf("%q can be undone", name)
	}
	got := r.tomorrow(t).Practices()
	if len(got) != 2 || got[0].Mode != "choice" || got[0].Cards != 10 || got[0].Right != 8 || got[0].Seconds != 95 || !got[0].At.Before(got[1].At) {
		t.Errorf("kept: %+v", got)
	}
}

func TestASittingThatCannotBeReadIsLeftOut(t *testing.T) {
	r := enter(t)
	for _, text := range []string{"", "{", `{"cards":3,"right":4}`, `{"cards":-1}`, `{"cards":3,"right":2,"seconds":-5}`} {
		r.keep(journal.Entry{Kind: journal.Practised, Item: "typed", Text: text})
	}
	if got := r.Practices(); len(got) > 0 {
		t.Errorf("kept: %+v", got)
	}
}
