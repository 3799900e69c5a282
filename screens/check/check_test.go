package check

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/chair"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

const onDesk = `# Quiet Seas

## Introduction

Ships are loud, and whales hear them from far away.

## Key Terms

**Noise:** Sound that nobody wants.

## Stakeholders

### Norway

It has many {#so} ships.
`

// panel is a room with the Check panel in it, over files that tests write.
type panel struct {
	*screentest.Room
	*Screen
	files  map[string]string // by path; the empty one is that of the report on the desk
	choice string
	opened string
	// brought is the file that was brought in as a new edition.
	brought string
	folder  string // the file whose folder was shown
	later   func() // shows the result that is held back
	holds   bool
	newer   bool
}

func (d *panel) check(path string, done func(Result)) {
	r := Result{Newer: d.newer}
	if path != "" {
		r.Path = "/reports/" + path
	}
	if text, ok := d.files[path]; ok {
		r.Checked, r.Err = chair.Check(path, []byte(text))
	} else {
		r.Err = errors.New("lost.md does not exist; look at its name and folder")
	}
	if d.holds {
		d.later = func() { done(r) }
		return
	}
	done(r)
}

func enter(t *testing.T, size fyne.Size, o look.Options, mine string) *panel {
	t.Helper()
	d := &panel{Room: screentest.Enter(t, onDesk, size, o), files: map[string]string{"": mine}}
	d.Screen = New(d.Room.Desk, Params{
		Check: d.check, Choose: func(chosen func(string)) { chosen(d.choice) }, Open: func(path string) { d.opened = path }, Bring: func(path string) { d.brought = path },
		ShowFolder: func(path string) { d.folder = path },
	}, d.Room)
	d.Put(route.Check, d.Screen)
	return d
}

// keys presses keys while nothing has the focus.
func (d *panel) keys(names ...fyne.KeyName) {
	d.Canvas().Unfocus()
	for _, n := range names {
		d.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: n})
	}
}

func TestThePanelSaysWhatIsRecognisedAndWhatToMend(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.Sees("Quiet Seas", "4 sections", "1 key term", "1 stakeholder",
		"To mend · 1", "“{#so}” is left over from a conversion", "Line 15", "“It has many {#so} ships.”",
		"Worth a look · 1", "has no section for a timeline, possible solutions or a bibliography")
}

func TestWhatEachSectionWasTakenForIsShownOnRequest(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.Misses("A stakeholder")
	d.Tap("Show the sections")
	d.Sees("Introduction Introduction", "Key Terms Key terms", "Stakeholders Stakeholders", "Norway A stakeholder")
	d.keys(fyne.KeyS)
	d.Misses("A stakeholder")
}

func TestAPassageIsShownInTheReportOnTheDesk(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, "A line more.\n\n"+onDesk)
	d.keys(fyne.KeyReturn)
	if d.At.Screen != route.Read || d.Room.Desk.Report.Blocks[d.At.Block-1].Text != "It has many {#so} ships." {
		t.Errorf("went to %+v", d.At)
	}
	d.files[""] = strings.Replace(onDesk, "many {#so}", "no {#so}", 1)
	d.keys(fyne.KeyR, fyne.KeyReturn)
	if len(d.Went) != 1 || d.Toasted != "This passage is not in the report on your desk." {
		t.Errorf("went to %v, said %q", d.Went, d.Toasted)
	}
}

func TestWhatWasMendedIsGoneWhenOneChecksAgain(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	mended := strings.Replace(onDesk, "{#so} ", "", 1)
	d.files[""] = mended
	d.Tap("Check again")
	d.Misses("To mend")
	d.Sees("Worth a look · 1")
	if d.Toasted != "One thing is left." {
		t.Errorf("said %q", d.Toasted)
	}
	d.files[""] = mended + "\n## Timeline\n\n- 1968: A first recording of whales is sold.\n\n## Possible solutions\n\n1. **Slower ships**: They are quieter.\n\n## Works cited\n\nBerg, Ada. *Whales*. 2020.\n"
	d.keys(fyne.KeyR)
	d.Misses("Worth a look")
	d.Sees("There is nothing to mend.", "1 citation")
	d.keys(fyne.KeyReturn, fyne.KeyDown) // nothing to open or walk to
	if len(d.Went) > 0 {
		t.Errorf("went to %v", d.Went)
	}
}

func TestAnotherFileIsCheckedWithoutBringingItIn(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.choice, d.files["guide.html"] = "guide.html", "<h1>Rivers</h1><h2>Key Terms</h2><p><b>Dam:</b> A wall {#across} a river.</p>"
	d.Tap("Check another file")
	d.Sees("Rivers", "guide.html in /reports", "Under “Key Terms”", "“Dam: A wall {#across} a river.”")
	d.Misses("Quiet Seas", "Line ")
	if d.Place() != route.At(route.Check, "guide.html") || d.opened != "" {
		t.Errorf("the place is %+v, opened %q", d.Place(), d.opened)
	}
	d.Tap("Open it in Placard")
	if d.opened != "/reports/guide.html" {
		t.Errorf("opened %q", d.opened)
	}
	d.Show(route.To(route.Check))
	d.Sees("Quiet Seas")
	if _, found := kittest.Find(d.Content(), func(b *kit.Button) bool { return b.Text == "Open it in Placard" }); found {
		t.Error("the report on the desk can be opened again")
	}
}

func TestTheFileIsShownInItsFolder(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.Misses("Show in its folder") // the report on the desk came from no file
	d.keys(fyne.KeyF)
	if d.folder != "" {
		t.Errorf("shows where %q lies", d.folder)
	}
	d.files["mine.md"] = onDesk
	d.Put(route.Check, d.Screen)
	d.Show(route.At(route.Check, "mine.md"))
	d.Tap("Show in its folder")
	if d.folder != "/reports/mine.md" {
		t.Errorf("shows where %q lies", d.folder)
	}
}

func TestANewEditionCanBeBroughtIn(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.Misses("Bring in this edition")
	d.newer = true
	d.keys(fyne.KeyR)
	d.Tap("Bring in this edition")
	if d.brought != d.result.Path || d.opened != "" {
		t.Errorf("brought in %q, opened %q", d.brought, d.opened)
	}
}

func TestAFileThatCannotBeReadIsSaid(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.choice = "lost.md"
	d.keys(fyne.KeyO)
	d.Sees("The report could not be checked", "Lost.md does not exist; look at its name and folder.")
	d.Misses("Quiet Seas", "Copy the list")
	d.keys(fyne.KeyC, fyne.KeyReturn)
	if d.Copied != "" || len(d.Went) != 1 {
		t.Errorf("copied %q, went to %v", d.Copied, d.Went)
	}
	d.files["lost.md"] = onDesk
	d.keys(fyne.KeyR)
	d.Sees("To mend · 1")
}

func TestALateResultOfAnEarlierFileIsNotShown(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.files["a.md"], d.files["b.md"] = "# Aral Sea\n\nText.\n", "# Black Sea\n\nText.\n"
	d.holds = true
	d.Show(route.At(route.Check, "a.md"))
	d.Sees("Reading the report…")
	late := d.later
	d.Show(route.At(route.Check, "b.md"))
	d.later()
	late()
	d.Sees("Black Sea")
	d.Misses("Aral Sea")
}

func TestTheListIsCopiedAsText(t *testing.T) {
	d := enter(t, screentest.Wide, look.Options{}, onDesk)
	d.keys(fyne.KeyC)
	for _, want := range []string{
		"Quiet Seas\n4 sections, 1 key term, 1 stakeholder\n", "\nTo mend (1)\n- Line 15: “{#so}” is left over",
		"there. “It has many {#so} ships.”\n", "\nWorth a look (1)\n- Line 3: ",
	} {
		if !strings.Contains(d.Copied, want) {
			t.Errorf("%q is not in %q", want, d.Copied)
		}
	}
}

func TestThousandsOfProblemsAreCutShort(t *testing.T) {
	text := onDesk
	for range most + 50 {
		text += "\nIt {#x} has ships.\n"
	}
	d := enter(t, screentest.Wide, look.Options{}, text)
	if len(d.shown) != most {
		t.Errorf("%d rows", len(d.shown))
	}
	d.Sees("left. Mend those above first, then check again.")
}

func TestNoTextReachesOverTheWindow(t *testing.T) {
	for _, o := range []look.Options{{}, {Variant: look.Dark, TextScale: 1.5}} {
		for _, size := range []fyne.Size{fyne.NewSize(804, 504), screentest.Wide, fyne.NewSize(1704, 1024)} {
			enter(t, size, o, onDesk+"\n![](river.png)\n\nhttps://example.org/a-very-long-address-that-goes-on-and-on-without-any-space-so-that-it-can-hardly-be-broken-into-lines\n").Inside()
		}
	}
}
