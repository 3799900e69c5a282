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
func prepared(t *testing.T) *room {
	r := enter(t, wells, wide)
	r.desk.Bookmark("solution/deeper-wells", true)
	r.desk.Bookmark("solution/fair-prices", true)
	r.desk.SetNote("solution/deeper-wells", "Ask who pays.\n\nThen vote.")
	r.desk.SetNote("country", "Kenya drills already.")
	r.desk.SetCountry("Kenya")
	_ = r.desk.SetConferenceDay("2026-12-12")
	return r
}

func TestThePreviewIsThePaper(t *testing.T) {
	r := prepared(t)
	s := r.paper()
	r.sees("Village wells", "Country: Kenya", "Conference day: Saturday 12 December 2026", "1. Deeper wells", "Drilling fund:", "3. Fair prices", "Kenya drills already.")
	r.misses("Rain tanks")
	r.press("p")
	paper := strings.Join(strings.Fields(strings.NewReplacer("&#39;", "'", "<b>", "", "</b>", "", "<i>", "", "</i>", "").Replace(r.printed)), " ")
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

func TestTheSheetIsCopiedAndSaved(t *testing.T) {
	r := prepared(t)
	r.paper()
	r.press("c")
	if !strings.HasPrefix(r.copied, "MY COMMITTEE SHEET") || !strings.Contains(r.copied, "Then vote.") {
		t.Errorf("copied %q", r.copied)
	}
	r.tap("Copy")
	r.menu(1, "As Markdown")
	if !strings.HasPrefix(r.copied, "# My committee sheet") {
		t.Errorf("copied %q", r.copied)
	}
	for i, c := range []struct{ line, ending string }{{"Web page (HTML)", ".html"}, {"Markdown", ".md"}, {"Plain text", ".txt"}} {
		r.tap("Save…")
		r.menu(i, c.line)
		text, ok := r.saved[r.desk.Report.ID+"-committee-sheet"+c.ending]
		if !ok || !strings.Contains(text, "Deeper wells") {
			t.Errorf("%s saved %q", c.line, r.saved)
		}
	}
}

func TestTheCountryIsAskedFor(t *testing.T) {
	r := enter(t, wells, wide)
	r.desk.Bookmark("solution/deeper-wells", true)
	r.paper()
	r.tap("Say which country you represent")
	r.press("M", "a", "l", "i", "Return")
	if r.desk.Country() != "Mali" {
		t.Errorf("the country is %q", r.desk.Country())
	}
	r.sees("Country: Mali", "Change")
}

func TestAnEmptySheetLeadsToTheSolutions(t *testing.T) {
	r := enter(t, wells, wide)
	r.paper()
	r.sees("Nothing is bookmarked yet.")
	r.press("p", "c")
	if r.printed != "" || r.copied != "" {
		t.Error("an empty sheet is printed or copied")
	}
	r.desk.Bookmark("solution/deeper-wells", true)
	r.sees("1. Deeper wells")
	r.desk.Undo()
	r.tap("To the solutions")
	if r.at != route.To(route.Solutions) {
		t.Errorf("leads to %v", r.at)
	}
	r.at = route.Route{}
	r.press("Escape")
	if r.at != route.To(route.Solutions) {
		t.Errorf("Esc leads to %v", r.at)
	}
}
