package desk

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
)

// laptop is a device: the editions that it opened, and the journal that it
// shares with others.
type laptop struct {
	*Desk
	t       *testing.T
	name    string
	shared  *[]journal.Entry
	kept    Editions
	written int
}

// clock is the same for all laptops of a test.
var start = time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)

func (l *laptop) Append(e journal.Entry) journal.Entry {
	l.written++
	e.Ref = journal.Ref{Device: l.name, File: "today", N: l.written}
	*l.shared = append(*l.shared, e)
	return e
}

// opens shows an edition, as the program does, with all that arrived.
func (l *laptop) opens(source string) *laptop {
	l.t.Helper()
	raw, err := json.Marshal(l.kept) // as it is kept on disk
	if err != nil {
		l.t.Fatal(err)
	}
	l.kept = Editions{}
	if err := json.Unmarshal(raw, &l.kept); err != nil {
		l.t.Fatal(err)
	}
	r := report.Parse([]byte(source))
	r.ID = "rivers"
	l.Desk = New(Params{
		Report: r, State: journal.Fold(*l.shared), Writer: l, Places: l.places(),
		Parse: func(kinds map[string]report.Kind) *report.Report {
			return report.ParseAs([]byte(source), kinds)
		},
		Now:       func() time.Time { return start.Add(time.Duration(len(*l.shared)) * time.Minute) },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	l.Adopt(Compare(l.kept, EditionOf(r, []byte(source))))
	l.kept, _ = l.Editions()
	return l
}

func (l *laptop) places() map[string]Place {
	if l.Desk == nil {
		return nil
	}
	return l.Places()
}

func newLaptop(t *testing.T, name string, shared *[]journal.Entry) *laptop {
	return &laptop{t: t, name: name, shared: shared}
}

func alone(t *testing.T) *laptop { return newLaptop(t, "a", &[]journal.Entry{}) }

const rivers = `# Introduction

Rivers cross borders.

# Key Terms

**Basin:** The whole area of land whose rain flows into one river.

**Weir:** A low wall across a river that raises the water behind it.

# Possible Solutions

### Count what flows

Gauges at every border post, read by both sides each month.

### Share the harvest

Farmers on both banks sell at one market without customs.
`

func edited(old ...string) string { return strings.NewReplacer(old...).Replace(rivers) }

func (l *laptop) answers(term string) int {
	return l.Deck().Memory(term + "/forward").Reps
}

func how(changes []report.Change) []string {
	var list []string
	for _, c := range changes {
		list = append(list, strings.TrimSpace(string(c.How)+" "+c.Old.ID)+" → "+c.New.ID)
	}
	return list
}

func TestTheSameEditionSaysNothing(t *testing.T) {
	l := alone(t).opens(rivers)
	l.Answer("term/weir/forward", study.Good, 3)
	before := len(*l.shared)
	l.opens(rivers)
	if len(*l.shared) != before || l.NewsWait() || len(l.News()) > 0 || len(l.LeftOut()) > 0 {
		t.Errorf("%d facts more, news %v", len(*l.shared)-before, l.News())
	}
}

func TestProgressGoesOnUnderANewName(t *testing.T) {
	l := alone(t).opens(rivers)
	l.Answer("term/weir/forward", study.Good, 3)
	l.SetAside(true, "term/weir/reverse")
	l.Bookmark("solution/count-what-flows", true)
	l.SetNote("solution/count-what-flows", "Who pays?")
	l.MarkRead("section/key-terms", true)
	l.opens(edited("**Weir:**", "**Small dam:**", "Count what flows", "Measure the water", "Key Terms", "Glossary"))
	if l.answers("term/small-dam") != 1 || !l.Deck().Suspended["term/small-dam/reverse"] {
		t.Error("the cards of the renamed term begin anew")
	}
	if !l.Bookmarked("solution/measure-the-water") || l.Note("solution/measure-the-water") != "Who pays?" {
		t.Error("the renamed solution has lost its bookmark or note")
	}
	if !l.IsRead("section/glossary") {
		t.Error("the renamed section is unread")
	}
	l.Answer("term/small-dam/forward", study.Good, 3)
	l.opens(edited("**Weir:**", "**Fish step:**"))
	if got := l.answers("term/fish-step"); got != 2 {
		t.Errorf("renamed twice, the term has %d answers, want 2", got)
	}
	l.opens(rivers)
	if got := l.answers("term/weir"); got != 2 {
		t.Errorf("under its old name again, the term has %d answers, want 2", got)
	}
}

func TestAnotherItemUnderAnOldNameBeginsAnew(t *testing.T) {
	l := alone(t).opens(rivers)
	l.Answer("term/weir/forward", study.Good, 3)
	both := edited("**Weir:**", "**Weir:** A fence of stakes set in the tide to catch eels.\n\n**Small dam:**")
	l.opens(edited("**Weir:**", "**Small dam:**")).opens(both)
	if l.answers("term/small-dam") != 1 || l.answers("term/weir") != 0 {
		t.Errorf("answers: renamed %d, new under the old name %d", l.answers("term/small-dam"), l.answers("term/weir"))
	}
	l.Answer("term/weir/forward", study.Again, 3)
	l.Answer("term/weir/forward", study.Good, 3)
	fence := edited("**Weir:** A low wall across a river that raises the water behind it.", "**Weir:** A fence of stakes set in the tide to catch eels.")
	l.opens(fence)
	if got := l.answers("term/weir"); got != 2 {
		t.Errorf("alone again, it has %d answers, want its own 2", got)
	}
	l.opens(both)
	if l.answers("term/small-dam") != 1 || l.answers("term/weir") != 2 {
		t.Errorf("both again: %d and %d answers, want 1 and 2", l.answers("term/small-dam"), l.answers("term/weir"))
	}
}

func TestWhatWasLeftOutMayReturnUnderAnotherName(t *testing.T) {
	l := alone(t).opens(rivers)
	l.SetNote("solution/share-the-harvest", "Ask Kenya.")
	l.opens(rivers[:strings.Index(rivers, "### Share")]).opens(edited("Share the harvest", "Open the markets"))
	if got := l.Note("solution/open-the-markets"); got != "Ask Kenya." || len(l.LeftOut()) > 0 {
		t.Errorf("the note is %q, left out %v", got, l.LeftOut())
	}
	l.opens(rivers)
	if got := l.Note("solution/share-the-harvest"); got != "Ask Kenya." {
		t.Errorf("under its first name the note is %q", got)
	}
}

func TestAChangedDefinitionIsShownOnce(t *testing.T) {
	l := alone(t).opens(rivers)
	l.Answer("term/weir/forward", study.Good, 3)
	lifts := edited("raises the water", "lifts the water", "whose rain flows", "whose rain and snow flow")
	l.opens(lifts)
	if old, ok := l.DefinitionBefore("term/weir"); !ok || !strings.Contains(old, "raises") {
		t.Errorf("before it was %q, %v", old, ok)
	}
	if _, ok := l.DefinitionBefore("term/basin"); ok {
		t.Error("a definition that was never asked for is shown as changed")
	}
	l.opens(edited("raises the water", "holds up the water"))
	if old, _ := l.DefinitionBefore("term/weir"); !strings.Contains(old, "raises") {
		t.Errorf("after two changes the one last seen is %q", old)
	}
	l.MetDefinition("term/weir")
	if _, ok := l.DefinitionBefore("term/weir"); ok {
		t.Error("it is shown twice")
	}
	l.opens(edited("raises the water", "holds up the water"))
	if _, ok := l.DefinitionBefore("term/weir"); ok {
		t.Error("it is shown again the next day")
	}
	l.opens(lifts)
	if old, _ := l.DefinitionBefore("term/weir"); !strings.Contains(old, "holds up") {
		t.Errorf("the next change is counted from %q", old)
	}
}

func TestADefinitionThatIsPutBackIsNotShown(t *testing.T) {
	l := alone(t).opens(rivers)
	l.Answer("term/weir/forward", study.Good, 3)
	l.opens(edited("raises the water", "lifts the water")).opens(rivers)
	if old, ok := l.DefinitionBefore("term/weir"); ok {
		t.Errorf("it is said to have been %q", old)
	}
}

func TestNewsWaitUntilTheyAreLookedAt(t *testing.T) {
	l := alone(t).opens(rivers)
	l.opens(edited("**Weir:**", "**Small dam:**")).opens(edited("**Weir:**", "**Small dam:**", "Rivers cross", "Many rivers cross"))
	want := []string{"renamed term/weir → term/small-dam", "reworded section/introduction → section/introduction"}
	if got := how(l.News()); !l.NewsWait() || !slices.Equal(got, want) {
		t.Errorf("news of two editions are %q, want %q", got, want)
	}
	l.LookedAtNews()
	if l.NewsWait() || len(l.News()) != 2 {
		t.Error("news are gone, or wait again, once looked at")
	}
	l.opens(edited("**Weir:**", "**Small dam:**"))
	if got := how(l.News()); !l.NewsWait() || !slices.Equal(got, []string{"reworded section/introduction → section/introduction"}) {
		t.Errorf("after that, news are %q", got)
	}
}

func TestWhatIsLeftOutKeepsItsWork(t *testing.T) {
	l := alone(t).opens(rivers)
	l.SetNote("solution/share-the-harvest", "Ask Kenya.")
	l.Tick("solution/share-the-harvest", true)
	l.Answer("term/weir/forward", study.Good, 3)
	short := rivers[:strings.Index(rivers, "### Share")]
	l.opens(short)
	left := l.LeftOut()
	if len(left) != 1 || left[0].Work.Note != "Ask Kenya." || !left[0].Work.Ticked || !strings.Contains(left[0].Part.Text, "one market") {
		t.Fatalf("left out: %+v", left)
	}
	l.opens(edited("Rivers cross", "Many rivers cross"))
	if len(l.LeftOut()) != 0 || l.Note("solution/share-the-harvest") != "Ask Kenya." || !l.Ticked("solution/share-the-harvest") {
		t.Error("the item is back without its note and tick")
	}
}

func TestReadingGoesOnInTheSameLines(t *testing.T) {
	l := alone(t).opens(rivers)
	s := l.Report.Section("section/key-terms")
	l.SetPlace(Place{Section: s.ID, Block: s.First + 2, Offset: 7})
	l.opens(edited("Rivers cross borders.", "Rivers cross borders.\n\nMany do.\n\nNobody counts them.", "Key Terms", "Glossary"))
	p := l.Place()
	if p.Section != "section/glossary" || !strings.HasPrefix(l.Report.Blocks[p.Block].Text, "Weir") || p.Offset != 7 {
		t.Errorf("reading goes on at %+v, %q", p, l.Report.Blocks[p.Block].Text)
	}
}

// Two laptops share their progress through a synced folder, but not their
// reports: each gets the new edition when its student brings it in.
func TestTwoLaptopsAgreeOnARenamedTerm(t *testing.T) {
	var shared []journal.Entry
	a, b := newLaptop(t, "a", &shared), newLaptop(t, "b", &shared)
	a.opens(rivers).Answer("term/weir/forward", study.Good, 3)
	b.opens(rivers)
	renamed := edited("**Weir:**", "**Small dam:**", "raises the water", "lifts the water")
	a.opens(renamed).Answer("term/small-dam/forward", study.Good, 3)
	a.MetDefinition("term/small-dam")
	a.LookedAtNews()
	if got := b.opens(rivers).answers("term/weir"); got != 2 {
		t.Errorf("with the old edition the other laptop has %d answers, want 2", got)
	}
	b.Answer("term/weir/forward", study.Good, 3)
	if got := b.opens(renamed).answers("term/small-dam"); got != 3 {
		t.Errorf("with the new edition it has %d answers, want 3", got)
	}
	if _, changed := b.DefinitionBefore("term/small-dam"); changed || b.NewsWait() {
		t.Error("what was shown on one laptop is shown on the other")
	}
	c := newLaptop(t, "c", &shared).opens(renamed)
	if got := c.answers("term/small-dam"); got != 3 {
		t.Errorf("a laptop that never had the old edition has %d answers, want 3", got)
	}
}

func TestANewReaderOfTheSameFileIsNoNewEdition(t *testing.T) {
	l := alone(t).opens(rivers)
	l.Answer("term/weir/forward", study.Good, 3)
	for i, p := range l.kept.Last.Parts { // as another version of the program might have read it
		if p.ID == "term/weir" {
			l.kept.Last.Parts[i].ID, l.kept.Last.Parts[i].Name = "term/weir-a-low-wall", "Weir: A low wall"
		}
	}
	*l.shared = nil
	l.Desk = nil
	fold := []journal.Entry{{Ref: journal.Ref{Device: "a", File: "f", N: 1}, At: start, Kind: journal.Review, Report: "rivers", Item: "term/weir-a-low-wall/forward", Rating: 3}}
	*l.shared = append(*l.shared, fold...)
	l.opens(rivers)
	if l.answers("term/weir") != 1 || l.NewsWait() {
		t.Errorf("%d answers, news %q", l.answers("term/weir"), how(l.News()))
	}
}

func TestARenamedSectionIsStillWhatTheStudentSaid(t *testing.T) {
	before := edited("Key Terms", "Some Words")
	l := alone(t).opens(before)
	l.SetKind("section/some-words", report.Terms)
	l.Answer("term/weir/forward", study.Good, 3)
	l.kept, _ = l.Editions()
	for _, title := range []string{"Other Words", "More Words"} {
		l.opens(edited("Key Terms", title, "**Weir:**", "**Small dam:**"))
		if got := l.answers("term/small-dam"); got != 1 {
			t.Errorf("under “%s” the term has %d answers, want 1", title, got)
		}
		for _, c := range l.News() {
			if c.How == report.Removed || c.How == report.Added {
				t.Errorf("news under “%s”: %s", title, how(l.News()))
			}
		}
	}
}

// Whatever new editions do, no work of the student's is lost: each note stands
// once, on an item or with what was left out, also when the first edition is back.
func TestNoEditionLosesWork(t *testing.T) {
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 1))
		l := alone(t).opens(rivers)
		want := map[string]bool{}
		for _, p := range l.parts() {
			if p.Kind != report.SectionPart {
				l.SetNote(p.ID, "On "+p.ID)
				want["On "+p.ID] = true
			}
		}
		var story []string
		for range 1 + random.IntN(3) {
			lines := strings.Split(rivers, "\n")
			for range 1 + random.IntN(4) {
				switch i := random.IntN(len(lines)); random.IntN(3) {
				case 0:
					lines = slices.Delete(lines, i, i+1)
				case 1:
					j := random.IntN(len(lines))
					lines[i], lines[j] = lines[j], lines[i]
				default:
					lines[i] = strings.NewReplacer("Weir", "Basin", "Basin", "Weir", "Count", "Share", "Share", "Count", "river", "lake").Replace(lines[i])
				}
			}
			story = append(story, strings.Join(lines, "\n"))
			l.opens(story[len(story)-1])
		}
		story = append(story, rivers)
		for _, last := range []string{story[len(story)-2], rivers} {
			l.opens(last)
			found := map[string]int{}
			for _, p := range l.parts() {
				found[l.Note(p.ID)]++
			}
			for _, left := range l.LeftOut() {
				found[left.Work.Note]++
			}
			for note := range want {
				if found[note] != 1 {
					t.Errorf("seed %d: %q stands %d times after\n%s", seed, note, found[note], strings.Join(story, "\n-----\n"))
				}
			}
		}
	}
}

// long is a report of about so many words, in terms of 25 words and sections.
func long(words int) string {
	var b strings.Builder
	b.WriteString("# Introduction\n\nText.\n\n# Key Terms\n\n")
	for i := range words / 25 {
		fmt.Fprintf(&b, "**Term %d:** The %dth of many words that are defined here, in as many words as a definition has on the whole in reports of this kind, or so.\n\n", i, i)
	}
	return b.String()
}

// BenchmarkEdition opens the same edition again, as every start does, beside
// parsing it.
func BenchmarkEdition(b *testing.B) {
	for _, words := range []int{3_000, 30_000, 300_000} {
		source := []byte(long(words))
		r := report.Parse(source)
		kept := Editions{Last: EditionOf(r, source)}
		b.Run(fmt.Sprintf("parse/words=%d", words), func(b *testing.B) {
			for b.Loop() {
				report.Parse(source)
			}
		})
		b.Run(fmt.Sprintf("compare/words=%d", words), func(b *testing.B) {
			for b.Loop() {
				Compare(kept, EditionOf(r, source))
			}
		})
	}
}
