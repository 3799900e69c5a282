package notes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

const lake = `# Introduction

The lake is shared by three states. Nobody counts the boats.

# Background

The first quarrel was about reeds. The second was about fish, and it lasted nine years.

# Possible Solutions

### Count the boats

A post at each harbour, read by all three.

# Stakeholders

**Kenya:** It has most of the harbours.
`

// room is the screen in a window.
type room struct {
	*screentest.Room
	*Screen
}

func enter(t *testing.T, size fyne.Size, o look.Options, mark func(r *room)) *room {
	t.Helper()
	r := &room{Room: screentest.Enter(t, lake, size, o)}
	mark(r)
	r.show()
	return r
}

func (r *room) show() {
	r.Screen = New(r.Desk, r)
	r.Put(route.Notes, r.Screen)
}

// on is the span of words of the report.
func (r *room) on(words string) []report.Span {
	r.T.Helper()
	for b := range r.Desk.Report.Blocks {
		if at := strings.Index(r.Desk.Report.Blocks[b].Text, words); at >= 0 {
			return []report.Span{{Block: b, Start: at, End: at + len(words)}}
		}
	}
	r.T.Fatalf("%q is not in the report", words)
	return nil
}

// marks makes one of each sort.
func marks(r *room) {
	id, _ := r.Desk.AddHighlight(desk.KeyFact, r.on("shared by three states"))
	r.Desk.SetMarkNote(id, "Which ones?")
	_, _ = r.Desk.AddHighlight(desk.AgainstUs, r.on("Nobody counts the boats."))
	_, _ = r.Desk.AddPassageNote("Good for the speech.", r.on("it lasted nine years"))
	_, _ = r.Desk.AddBookmark(r.on("The first quarrel was about reeds."))
	r.Desk.SetNote("solution/count-the-boats", "Who pays?")
}

func (r *room) keys(names ...fyne.KeyName) {
	for _, n := range names {
		r.Key(&fyne.KeyEvent{Name: n}, 0)
	}
}

func TestMarksAndNotesAreListedUnderTheirSections(t *testing.T) {
	r := enter(t, screentest.Wide, look.Options{}, marks)
	all := strings.Join(kittest.Texts(r.Window.Content()), "\n")
	at := 0
	for _, words := range []string{
		"All 5", "Key fact 1", "For us 0", "Against us 1", "Ask about 0", "Notes 3", "Bookmarks 1",
		"Introduction", "shared by three states", "Which ones?", "Nobody counts the boats.",
		"Background", "The first quarrel was about reeds.", "it lasted nine years", "Good for the speech.",
		"Notes on solutions", "Count the boats", "Who pays?",
	} {
		n := strings.Index(all[at:], words)
		if n < 0 {
			t.Fatalf("%q is not listed where it should be in\n%s", words, all)
		}
		at += n
	}
}

func TestKeysLeadToThePassageAndChangeTheMark(t *testing.T) {
	r := enter(t, screentest.Wide, look.Options{}, marks)
	r.keys(fyne.KeyDown, fyne.KeyReturn)
	if to := r.on("shared by three states")[0]; r.At != route.Passage(to.Block, to.Start) {
		t.Errorf("Enter goes to %+v", r.At)
	}
	r.keys(fyne.Key4)
	r.Sees("Ask about 1", "Key fact 0")
	r.keys(fyne.KeyC)
	if !strings.HasPrefix(r.Copied, "“shared by three states”\n\n“Introduction.”") {
		t.Errorf("C copies %q", r.Copied)
	}
	r.keys(fyne.KeyE)
	note, _ := kittest.Find(r.Top(), func(*kit.NoteEntry) bool { return true })
	note.SetText("Name them.")
	test.Tap(r.Button("Keep"))
	r.Sees("Name them.")
	r.Misses("Which ones?")
	r.keys(fyne.KeyDelete)
	r.Misses("shared by three states")
	r.Undo()
	r.Sees("shared by three states", "Name them.")
	r.keys(fyne.KeyEnd, fyne.KeyReturn)
	if r.At != route.At(route.Solutions, "solution/count-the-boats") {
		t.Errorf("Enter on a note on a solution goes to %+v", r.At)
	}
	r.keys(fyne.KeyDelete)
	r.Misses("Who pays?")
	r.keys(fyne.KeyEscape)
	if r.At.Screen != route.Read {
		t.Errorf("Esc goes to %+v", r.At)
	}
}

func TestTheListIsFilteredByViewSectionAndWords(t *testing.T) {
	r := enter(t, screentest.Wide, look.Options{}, marks)
	r.Tap("Against us 1")
	r.Sees("Nobody counts the boats.")
	r.Misses("shared by three states", "Who pays?")
	r.Tap("Notes 3")
	r.Sees("Which ones?", "Who pays?")
	r.Misses("Nobody counts the boats.")
	r.Tap("All 5")
	r.tools.section.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	r.Sees("shared by three states")
	r.Misses("it lasted nine years", "Who pays?")
	r.tools.field.SetText("boats")
	r.Misses("shared by three states")
	r.tools.field.SetText("nowhere")
	r.Sees("No mark fits what you filter by.")
	if r.Press("Escape"); r.At.Screen == route.Read {
		t.Error("Esc goes back to reading before all is shown")
	}
	r.Sees("shared by three states")
	r.tools.field.SetText("nowhere")
	r.Tap("Show all")
	r.Sees("it lasted nine years")
	r.Find()
	if r.Canvas().Focused() != fyne.Focusable(r.tools.field) {
		t.Error("finding does not go to the filter")
	}
}

func TestWhatIsListedIsWrittenDown(t *testing.T) {
	r := enter(t, screentest.Wide, look.Options{}, marks)
	r.Tap("Export")
	r.Choose(0, "Copy all notes as Markdown")
	for _, part := range []string{
		"# My notes", "## Introduction\n\n> “shared by three states”\n\n**Key fact:** Which ones?", "> “Nobody counts the boats.”\n\n**Against us**",
		"## Notes on solutions\n\n**Count the boats:** Who pays?",
	} {
		if !strings.Contains(r.Copied, part) {
			t.Errorf("%q is not in\n%s", part, r.Copied)
		}
	}
	r.Tap("Against us 1")
	r.Tap("Export")
	r.Choose(1, "Save the notes that are listed as Markdown")
	if saved := r.Saved["notes.md"]; !strings.Contains(saved, "Nobody counts") || strings.Contains(saved, "three states") {
		t.Errorf("saved\n%s", saved)
	}
}

func TestWhatANewEditionLacksIsListedWithItsOldText(t *testing.T) {
	r := enter(t, screentest.Wide, look.Options{}, marks)
	r.NewEdition(strings.NewReplacer(
		"The second was about fish, and it lasted nine years.", "Nothing is known of the second.",
		"### Count the boats\n\nA post at each harbour, read by all three.", "### Ask the fish\n\nIn the long run.",
		"Nobody counts the boats.", "Now nobody counts the boats.",
	).Replace(lake))
	r.show()
	r.Sees("Not found in this edition", "it lasted nine years", "it stood in “Background”", "Good for the speech.", "Who pays?", "nobody counts the boats.")
	r.Tap("it lasted nine years")
	if r.Toasted == "" || r.At.Screen != "" {
		t.Errorf("it leads to %+v", r.At)
	}
	r.Tap("Export")
	r.Choose(0, "Copy all notes as Markdown")
	if !strings.Contains(r.Copied, "## Not found in this edition") || !strings.Contains(r.Copied, "**Note (Background):** Good for the speech.") {
		t.Errorf("written down as\n%s", r.Copied)
	}
}

func TestWithoutMarksItSaysHowToMakeOne(t *testing.T) {
	r := enter(t, screentest.Wide, look.Options{}, func(*room) {})
	r.Sees("Select words while you read")
	r.Misses("Export", "All 0")
	r.Tap("Go to Read")
	if r.At.Screen != route.Read {
		t.Errorf("the button goes to %+v", r.At)
	}
	_, _ = r.Desk.AddHighlight(desk.ForUs, r.on("three states"))
	r.Sees("three states", "For us 1")
	r.Misses("Select words while you read")
}

func TestTheMenuOffersWhatKeysDo(t *testing.T) {
	r := enter(t, screentest.Wide, look.Options{}, marks)
	r.keys(fyne.KeyDown, fyne.KeyM)
	r.Choose(1, "For us") // it begins at the present colour
	r.Sees("For us 1")
}

func TestNothingReachesOverTheEdge(t *testing.T) {
	for _, size := range []fyne.Size{screentest.Wide, {Width: 804, Height: 504}, {Width: 1704, Height: 900}} {
		for _, scale := range []float32{1, 1.5} {
			enter(t, size, look.Options{TextScale: scale}, marks).Inside()
		}
	}
}
