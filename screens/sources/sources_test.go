package sources

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

// small is a report of the kind that the template leaves: an instruction in
// place of the works cited.
const small = `# The lake

# Introduction

The lake is shared.

# Relevant International Documents

- Convention on the Lake, 20 November 1989 (A/RES/44/25)

# Further Reading

- **The state of the lake** – Water Watch. <https://example.org/lake>

# Works Cited

Use the MLA format for your sources; this page helps: <https://www.example.org/mla>
`

func TestTheBundledReportsSourcesAreListed(t *testing.T) {
	r := enter(t, string(bundled(t)), screentest.Wide, look.Options{})
	for _, words := range []string{
		"Further readings", "Polaris Project Annual Report", "Polaris · polarisproject.org",
		"Works cited", "Statistics Explained", "My own sources 0",
	} {
		r.Sees(words)
	}
	r.keys(fyne.KeyDown, fyne.KeyReturn)
	if !strings.HasPrefix(r.Link, "https://www.unodc.org") {
		t.Errorf("Enter opens %q", r.Link)
	}
	r.keys(fyne.KeyC)
	if !strings.Contains(r.Copied, "Global Report on Trafficking in Persons") || !strings.HasSuffix(r.Copied, "Accessed 23 Nov. 2026.") {
		t.Errorf("C copies %q", r.Copied)
	}
	r.keys(fyne.KeyR)
	if r.At.Screen != route.Read || r.At.Block == 0 {
		t.Errorf("R goes to %+v", r.At)
	}
}

func TestWhatTheReportSaysOnCitingStandsInPlaceOfWorksCited(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	r.Sees("This report lists no works cited. In their place it says:")
	r.Sees("Use the MLA format for your sources")
	r.press("Open example.org")
	if r.Link != "https://www.example.org/mla" {
		t.Errorf("opened %q", r.Link)
	}
	r.Misses("Copy all in MLA 9")
}

func TestADocumentIsShownInTheReport(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	r.Sees("A/RES/44/25 · 20 Nov 1989")
	r.Show(route.At(route.Sources, "document/convention-on-the-lake"))
	r.keys(fyne.KeyReturn)
	if block := r.At.Block - 1; block < 0 || !strings.HasPrefix(r.Desk.Report.Blocks[block].Text, "Convention on the Lake") {
		t.Errorf("went to %+v", r.At)
	}
}

func TestAReportWithoutSourcesSaysSoOncePerPart(t *testing.T) {
	r := enter(t, "# The lake\n\n# Introduction\n\nThe lake is shared.\n", screentest.Wide, look.Options{})
	r.Sees("This report suggests no further reading.")
	r.Sees("This report lists no works cited.")
	r.Sees("Web pages that you found yourself are kept here")
	r.Misses("Documents")
	filled := 0
	kittest.Find(r.Content(), func(b *kit.Button) bool {
		if b.Weight == kit.Filled {
			filled++
		}
		return false
	})
	if filled != 1 {
		t.Errorf("there are %d filled buttons", filled)
	}
}

func TestASourceOfOnesOwnIsAddedEditedRemovedAndPutBack(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	r.keys(fyne.KeyA)
	r.write("As it stands on the page", "Forced labour in fishing")
	r.write("https://", "example.org/fishing")
	r.write("Its name", "Harbour Review")
	r.write("9 November 2024, or the year", "March 2025")
	r.press("Save")
	r.Sees("“Forced labour in fishing.” Harbour Review , Mar. 2025, example.org/fishing. Accessed 23 Nov. 2026.")
	if own := r.Desk.OwnSources(); len(own) != 1 || own[0].URL != "https://example.org/fishing" || own[0].Date != "2025-03" || own[0].Accessed != "2026-11-23" {
		t.Fatalf("kept %+v", own)
	}

	r.keys(fyne.KeyE)
	r.write("As it stands on the page", "Forced labour at sea")
	r.press("Save")
	r.Sees("“Forced labour at sea.”")
	r.Misses("“Forced labour in fishing.”")

	r.keys(fyne.KeyDelete)
	r.Misses("Forced labour")
	if r.Toasted == "" || len(r.Desk.OwnSources()) != 0 {
		t.Errorf("after Delete there are %v, the toast is %q", r.Desk.OwnSources(), r.Toasted)
	}
	r.Undo()
	r.Sees("“Forced labour at sea.”")
}

func TestRemovingIsTakenBackAlsoAfterSomethingElse(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	r.add(draft{title: "A page"})
	r.keys(fyne.KeyDelete)
	r.Desk.SetCountry("Kenya")
	r.Undo()
	if r.Desk.Country() != "Kenya" || len(r.Desk.OwnSources()) != 1 {
		t.Errorf("country %q, sources %v", r.Desk.Country(), r.Desk.OwnSources())
	}
}

func TestFaultsStandBesideTheirFields(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	r.keys(fyne.KeyA)
	r.write("A day", "soon")
	r.press("Save")
	dialog := r.Top()
	for _, words := range []string{"Write the title of the page, or its address below.", "Write a day, like 9 November 2024, or leave it empty."} {
		if !kittest.Shows(dialog, words) {
			t.Errorf("the dialog does not say %q", words)
		}
	}
	if e, ok := r.Window.Canvas().Focused().(*kit.Entry); !ok || e.PlaceHolder != "As it stands on the page" {
		t.Error("the focus is not on the first field that is wrong")
	}
	r.press("Cancel")
	if len(r.Desk.OwnSources()) != 0 {
		t.Error("a source with faults was kept")
	}
	r.keys(fyne.KeyA)
	if day, _ := kittest.Find(r.Top(), func(e *kit.Entry) bool { return e.PlaceHolder == "A day" }); day.Text != "soon" {
		t.Errorf("the draft that was left has %q", day.Text)
	}
}

func TestOwnSourcesAreSortedAsMLASorts(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	for _, name := range []string{"Water", "The Ebb", "“Dams”"} {
		r.add(draft{title: name})
	}
	var order []string
	for _, e := range r.entriesOf(own) {
		order = append(order, e.own.Title)
	}
	if got := strings.Join(order, ", "); got != "“Dams”, The Ebb, Water" {
		t.Errorf("the order is %s", got)
	}
}

func TestCopyAllOffersTheListsThatThereAre(t *testing.T) {
	r := enter(t, string(bundled(t)), screentest.Wide, look.Options{})
	r.add(draft{title: "A page of mine"})
	r.press("Copy all in MLA 9")
	menu := r.Top().(fyne.Widget)
	for _, want := range []string{"Works cited and my own sources", "Works cited", "My own sources", "Show as a page, with italics"} {
		if !kittest.Shows(menu, want) {
			t.Errorf("the menu does not offer %q", want)
		}
	}
	r.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !strings.Contains(r.Copied, "“A page of mine.”") || !strings.Contains(r.Copied, "Statistics Explained") || r.What != "25 works cited" {
		t.Errorf("copied %q as %q", r.Copied, r.What)
	}
}

func TestViewsAndFilter(t *testing.T) {
	r := enter(t, string(bundled(t)), screentest.Wide, look.Options{})
	r.tools.views.Select(1)
	r.Sees("Polaris Project Annual Report")
	r.Misses("Statistics Explained")
	r.tools.views.Select(0)
	r.Find()
	test.Type(r.Window.Canvas().Focused(), "india")
	r.Sees("Bonded Labour System")
	r.Misses("Polaris")
	r.Press("Escape", "Escape") // out of the field, and all is shown
	r.Sees("Polaris")
	r.Find()
	test.Type(r.Window.Canvas().Focused(), "indiax")
	r.Sees("No source has these words.")
	r.press("Show all sources")
	r.Sees("Polaris")
}

func TestAShortListHasNoFilter(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	if r.tools.field.Visible() || r.tools.views.Visible() {
		t.Error("three sources have a filter")
	}
	r.Sees("1 further reading · 1 document")
}

func TestTheSelectedEntryIsWhereOneReturns(t *testing.T) {
	r := enter(t, string(bundled(t)), screentest.Wide, look.Options{})
	r.keys(fyne.KeyEnd, fyne.KeyUp)
	place := r.Place()
	r.keys(fyne.KeyHome)
	r.Show(place)
	if r.Place() != place || place.Item == "" {
		t.Errorf("returned to %+v, was at %+v", r.Place(), place)
	}
}

func TestKeysReachWhatStandsBeyondTheLastEntry(t *testing.T) {
	r := enter(t, small, fyne.NewSize(644, 300), look.Options{})
	button, _ := kittest.Find(r.Content(), func(b *kit.Button) bool { return b.Text == "Add a source" && b.Weight != kit.Filled })
	top := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(button).Y }
	if top() < 300 {
		t.Fatal("the window is too tall for this test")
	}
	for range 12 {
		r.keys(fyne.KeyDown)
	}
	if y := top(); y < 0 || y > 300-button.Size().Height {
		t.Errorf("after ↓ the button stands at %v", y)
	}
	for range 12 {
		r.keys(fyne.KeyUp)
	}
	if top() < 300 {
		t.Error("↑ does not return to the beginning")
	}
}

func TestTwoHundredSourcesAreAllWalked(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The lake\n\n# Works Cited\n\n")
	for range 200 {
		b.WriteString("Doe, Jane. “The level of the lake.” *Water Watch*, 9 Nov. 2024, <https://example.org/lake>.\n\n")
	}
	r := enter(t, b.String(), screentest.Wide, look.Options{})
	if len(r.list.Rows) != 200 {
		t.Fatalf("there are %d rows", len(r.list.Rows))
	}
	r.keys(fyne.KeyEnd)
	if r.list.Selected() != 199 {
		t.Errorf("End selects %d", r.list.Selected())
	}
}

func TestKeysGoOnAfterTheEntryInFocusIsEditedOrRemoved(t *testing.T) {
	r := enter(t, small, screentest.Wide, look.Options{})
	r.Window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { r.Key(ev, 0) })
	r.add(draft{title: "A page"})
	row := r.entriesOf(own)[0].row
	r.Window.Canvas().Focus(row)
	press := func(name fyne.KeyName) {
		if f := r.Window.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			r.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
	press(fyne.KeyE)
	r.write("As it stands on the page", "Another page")
	press(fyne.KeyReturn)
	r.Sees("“Another page.”")
	if r.Window.Canvas().Focused() != row {
		t.Error("after editing the focus is not on the entry")
	}
	press(fyne.KeyDelete)
	r.Misses("Another page")
	press(fyne.KeyHome)
	press(fyne.KeyReturn)
	if r.Link != "https://example.org/lake" {
		t.Errorf("after removing, Enter on the first entry opens %q", r.Link)
	}
}
