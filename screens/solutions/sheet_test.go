package solutions

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// prepared is a desk with something to take along.
func prepared(t *testing.T) room {
	r := enter(t, wells, wide)
	r.Desk.Bookmark("solution/deeper-wells", true)
	r.Desk.Bookmark("solution/fair-prices", true)
	r.Desk.SetNote("solution/deeper-wells", "Ask who pays.\n\nThen vote.")
	r.Desk.SetNote("country", "Kenya drills already.")
	r.Desk.SetCountry("Kenya")
	_ = r.Desk.SetConferenceDay("2026-12-12")
	return r
}

func TestThePreviewIsThePaper(t *testing.T) {
	r := prepared(t)
	s := r.paper()
	r.Sees("Village wells", "Country: Kenya", "Conference day: Saturday 12 December 2026", "1. Deeper wells", "Drilling fund:", "3. Fair prices", "Kenya drills already.")
	r.Misses("Rain tanks")
	r.Press("p")
	paper := strings.Join(strings.Fields(strings.NewReplacer("&#39;", "'", "<b>", "", "</b>", "", "<i>", "", "</i>", "").Replace(r.Printed)), " ")
	placard, _ := kittest.Find(s.Content(), func(*kit.Placard) bool { return true })
	kittest.Find(placard, func(o *canvas.Text) bool {
		for _, word := range strings.Fields(o.Text) {
			if word != "•" && word != "Change" && !strings.Contains(paper, strings.TrimSuffix(word, ":")) {
				t.Errorf("%q is not on paper", word)
			}
		}
		return false
	})
}

func TestAnsweredQuestionsStandOnTheSheet(t *testing.T) {
	r := enter(t, asking, wide)
	s := r.paper()
	r.Sees("Nothing is answered yet.", "To the questions")
	r.Desk.SetNote(r.Desk.Report.Topics[0].Questions[1].ID, "A fee for each bucket.\n\nThe school keeps the book.")
	s.Refresh()
	r.Sees("Questions and my answers", "Who keeps it clean?", "A fee for each bucket.", "The school keeps the book.")
	r.Misses("Who pays for a well?")
	r.Press("p")
	if !strings.Contains(r.Printed, "Who keeps it clean?") || !strings.Contains(r.Printed, "The school keeps the book.") {
		t.Errorf("printed %s", r.Printed)
	}
}

func TestTheSheetIsCopiedAndSaved(t *testing.T) {
	r := prepared(t)
	r.paper()
	r.Press("c")
	if !strings.HasPrefix(r.Copied, "MY COMMITTEE SHEET") || !strings.Contains(r.Copied, "Then vote.") {
		t.Errorf("copied %q", r.Copied)
	}
	r.Tap("Copy")
	r.Choose(1, "As Markdown")
	if !strings.HasPrefix(r.Copied, "# My committee sheet") {
		t.Errorf("copied %q", r.Copied)
	}
	for i, c := range []struct{ line, ending string }{{"Web page (HTML)", ".html"}, {"Markdown", ".md"}, {"Plain text", ".txt"}} {
		r.Tap("Save…")
		r.Choose(i, c.line)
		text, ok := r.Saved[r.Desk.Report.ID+"-committee-sheet"+c.ending]
		if !ok || !strings.Contains(text, "Deeper wells") {
			t.Errorf("%s saved %q", c.line, r.Saved)
		}
	}
}

func TestTheCountryIsAskedFor(t *testing.T) {
	r := enter(t, wells, wide)
	r.Desk.Bookmark("solution/deeper-wells", true)
	r.paper()
	r.Tap("Say which country you represent")
	r.Press("M", "a", "l", "i", "Return")
	if r.Desk.Country() != "Mali" {
		t.Errorf("the country is %q", r.Desk.Country())
	}
	r.Sees("Country: Mali", "Change")
}

func TestAnEmptySheetLeadsToTheSolutions(t *testing.T) {
	r := enter(t, wells, wide)
	r.paper()
	r.Sees("Nothing is bookmarked yet.")
	r.Press("p", "c")
	if r.Printed != "" || r.Copied != "" {
		t.Error("an empty sheet is printed or copied")
	}
	r.Desk.Bookmark("solution/deeper-wells", true)
	r.Sees("1. Deeper wells")
	r.Desk.Undo()
	r.Tap("To the solutions")
	if r.At != route.To(route.Solutions) {
		t.Errorf("leads to %v", r.At)
	}
	r.At = route.Route{}
	r.Press("Escape")
	if r.At != route.To(route.Solutions) {
		t.Errorf("Esc leads to %v", r.At)
	}
}
