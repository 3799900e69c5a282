package terms

import (
	"strings"
	"testing"
)

// A definition that changed is shown before its card is asked, once.
func TestAChangedDefinitionIsShownBeforeItsCard(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.plays("_2") // Dam
	r.NewEdition(strings.Replace(lake, "holds the water", "keeps the water", 1))
	r.session(2)
	r.Sees("Delta") // what was never asked comes as ever; Dam comes back on its step
	r.Misses("The definition has changed")
	r.plays("_2 _2 _2")
	r.Sees("The definition has changed", "Dam", "Before A wall that holds the water", "Now A wall that keeps the water", "Continue")
	r.plays("12") // no answer to what was not asked
	if got := r.reps("dam"); got != 1 {
		t.Errorf("%d answers, want 1", got)
	}
	r.plays("_")
	r.Sees("What does this mean?", "Show the answer")
	r.Misses("The definition has changed", "A wall that")
	r.plays("_2")
	if got := r.reps("dam"); got != 2 {
		t.Errorf("%d answers, want 2", got)
	}
	r.plays("z")
	r.Misses("The definition has changed")
}

func TestLeavingBeforeTheChangeIsReadShowsItAgain(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.plays("_2")
	r.NewEdition(strings.Replace(lake, "holds the water", "keeps the water", 1))
	for range 2 {
		r.session(2)
		for n := 0; n < 12 && !strings.Contains(r.text(), "The definition has changed"); n++ {
			r.plays("_2")
		}
		r.Sees("The definition has changed")
		r.plays("q")
	}
}
