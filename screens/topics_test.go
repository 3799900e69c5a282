package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/places"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// twoTopics is a guide with letters and two topics, one with everything and one
// with little.
const twoTopics = `# Ocean Council

**Letter from the Chairs**

Dear delegates, welcome to the harbour.

# Topic A: Cleaning the Harbour

## Introduction

Silt and oil settle where ships lie. A dredger takes out what it can.

## Key Terms

**Dredger:** A ship that takes mud from the bottom.

**Silt:** Fine earth that water carries and drops.

## Timeline

- 1990: A first treaty is signed

## Major Parties Involved

### Kenya

It keeps the port of Mombasa.

## Possible Solutions

### Count what is spilled

Gauges at each quay.

# Topic B: Quiet Seas for Whales

## Introduction

Whales call over long ways. Every propeller makes a din.

## Key Terms

**Din:** A noise that drowns others.

## Possible Solutions

### Slow down

A limit of ten knots.
`

// guide opens the guide in a first sitting.
func guide(t *testing.T) *sitting {
	t.Helper()
	file := filepath.Join(t.TempDir(), "guide.md")
	if err := os.WriteFile(file, []byte(twoTopics), 0o600); err != nil {
		t.Fatal(err)
	}
	return sit(t, places.In(t.TempDir()), file)
}

// menu gives keys to the menu that is open.
func (s *sitting) menu(words string, names ...fyne.KeyName) {
	s.t.Helper()
	if top := s.shell.Canvas().Overlays().Top(); top == nil || !kittest.Shows(top, words) {
		s.t.Fatalf("no menu says %q", words)
	}
	s.key(names...)
}

func (s *sitting) misses(words string) {
	s.t.Helper()
	if kittest.Shows(s.shell.Content(), words) {
		s.t.Errorf("%q is to be seen:\n%s", words, strings.Join(kittest.Texts(s.shell.Content()), "\n"))
	}
}

func TestATopicIsChosenWithKeysAndEachScreenShowsItsItems(t *testing.T) {
	s := guide(t)
	s.sees("Topic A")
	for screen, words := range map[string]string{
		"terms": "Dredger", "timeline": "A first treaty is signed", "stakeholders": "Kenya", "solutions": "Count what is spilled",
	} {
		s.shell.Run(screen)
		s.sees(words)
		s.shell.Run("topic")
		s.menu("Quiet Seas for Whales", fyne.KeyDown, fyne.KeyReturn)
		s.sees("Topic B")
		s.misses(words)
		if at := string(s.shell.Place().Screen); at != screen {
			t.Errorf("from %s one comes to %s", screen, at)
		}
		s.shell.Run("topic")
		s.menu("Cleaning the Harbour", fyne.KeyUp, fyne.KeyReturn)
		s.sees(words)
	}
}

func TestAllTopicsAreShownTogether(t *testing.T) {
	s := guide(t)
	s.shell.Run("topic")
	s.menu("All topics together", fyne.KeyEnd, fyne.KeyReturn)
	for screen, words := range map[string][]string{
		"terms": {"Dredger", "Din", "Quiet Seas for Whales"}, "solutions": {"Count what is spilled", "Slow down", "Cleaning the Harbour"},
		"today": {"Ocean Council", "Cleaning the Harbour · about 1 minute"}, "read": {"Cleaning the Harbour", "Quiet Seas for Whales", "About this guide"},
	} {
		s.shell.Run(screen)
		for _, w := range words {
			s.sees(w)
		}
	}
}

func TestTheChosenTopicIsThereInTheNextSitting(t *testing.T) {
	s := guide(t)
	s.shell.Go(route.Route{Screen: route.Read, Topic: "topic-b", Item: "topic-b/section/key-terms"})
	s.shell.Go(route.Route{Screen: route.Read, Topic: "topic-a", Item: "topic-a/section/timeline"})
	s.shell.Go(route.Route{Screen: route.Terms, Topic: "topic-b"})
	next := s.again()
	next.sees("Topic B")
	next.sees("Din")
	next.shell.Run("read")
	if at := next.desk.Place().Section; at != "topic-b/section/key-terms" {
		t.Errorf("reading goes on at %q", at)
	}
	next.shell.Go(route.Route{Screen: route.Read, Topic: "topic-a"})
	if at := next.shell.Place().Item; at != "topic-a/section/timeline" {
		t.Errorf("in the other topic reading goes on at %q", at)
	}
}

func TestAReportOnOneTopicHasNoSwitch(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.misses("Topic ")
	s.shell.Run("help")
	if top := s.shell.Canvas().Overlays().Top(); kittest.Shows(top, "Choose a topic") {
		t.Error("the help sheet offers topics to choose from")
	}
	s.key(fyne.KeyEscape)
	s.shell.Run("topic")
	if s.shell.Canvas().Overlays().Top() != nil {
		t.Error("a menu of one topic opens")
	}
}

func TestTheHelpSheetOffersTopicsWhereThereAreSeveral(t *testing.T) {
	s := guide(t)
	s.shell.Run("help")
	if top := s.shell.Canvas().Overlays().Top(); !kittest.Shows(top, "Choose a topic") {
		t.Error("the help sheet does not name the key")
	}
}

func TestAPlaceInAnotherTopicLeadsThereAndBack(t *testing.T) {
	s := guide(t)
	s.shell.Go(route.At(route.Solutions, "topic-a/solution/count-what-is-spilled"))
	s.shell.Go(route.At(route.Terms, "topic-b/term/din"))
	if s.desk.TopicID() != "topic-b" {
		t.Errorf("a term of the second topic is shown in %s", s.desk.TopicID())
	}
	s.sees("Din")
	s.shell.Back()
	if s.desk.TopicID() != "topic-a" {
		t.Errorf("Back stays in %s", s.desk.TopicID())
	}
	s.sees("Gauges at each quay.")
	s.shell.Forward()
	s.sees("Topic B")
	passage := s.desk.Report.Topics[0].Terms[0].Definition[0].Block
	s.shell.Go(route.Passage(passage, 0))
	if s.desk.TopicID() != "topic-a" || s.shell.Place().Item != "topic-a/section/key-terms" {
		t.Errorf("a passage of the first topic is shown in %s at %s", s.desk.TopicID(), s.shell.Place().Item)
	}
}

func TestTheSearchGoesOverAllTopicsAndNamesThem(t *testing.T) {
	s := guide(t)
	s.shell.Run("search")
	top := s.shell.Canvas().Overlays().Top()
	field, _ := kittest.Find(top, func(*kit.Entry) bool { return true })
	field.SetText("knots")
	if !kittest.Shows(top, "Quiet Seas for Whales") {
		t.Errorf("the hit does not name its topic: %q", kittest.Texts(top))
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.sees("Topic B")
	s.sees("A limit of ten knots.")
}

func TestFrontMatterIsAtTheEndOfTheContentsOfEveryTopic(t *testing.T) {
	s := guide(t)
	letter := s.desk.FrontMatter()[0].ID
	for _, topic := range []string{"topic-a", "topic-b", desk.AllTopics} {
		s.shell.Go(route.Route{Screen: route.Read, Topic: topic})
		texts := kittest.Texts(s.shell.Content())
		if at := slices.Index(texts, "About this guide"); at < 0 || at < slices.Index(texts, "Introduction") || at > slices.Index(texts, "Letter from the Chairs") {
			t.Errorf("%s: the contents are %q", topic, texts)
		}
		s.shell.Go(route.At(route.Read, letter))
		s.sees("Dear delegates, welcome to the harbour.")
		if s.desk.TopicID() != topic {
			t.Errorf("the letter leads from %s to %s", topic, s.desk.TopicID())
		}
	}
}

func TestTodaySaysWhatIsDueInTheOtherTopic(t *testing.T) {
	s := guide(t)
	s.shell.Run("today")
	s.sees("1 card for today in another topic: Quiet Seas for Whales")
	s.shell.Go(route.Route{Screen: route.Today, Topic: "topic-b"})
	s.sees("2 cards for today in another topic: Cleaning the Harbour")
	s.shell.Go(route.Route{Screen: route.Today, Topic: desk.AllTopics})
	s.misses("another topic")
}

func TestWhenATopicIsDoneTodayLeadsToTheNext(t *testing.T) {
	s := guide(t)
	for _, section := range s.desk.Sections() {
		s.desk.MarkRead(section.ID, true)
	}
	for _, c := range s.desk.Deck().Cards {
		s.desk.SetAside(true, c.ID)
	}
	for _, x := range s.desk.AllSolutions() {
		s.desk.Tick(x.ID, true)
		s.desk.Bookmark(x.ID, true)
	}
	s.shell.Run("today")
	s.sees("Start reading: Introduction")
	s.key(fyne.KeyReturn)
	s.sees("Topic B")
	s.sees("Quiet Seas for Whales")
}

func TestASessionAsksTheCardsOfItsTopicAlone(t *testing.T) {
	s := guide(t)
	s.shell.Go(route.Route{Screen: route.Session, Topic: "topic-b"})
	s.sees("Din")
	s.key(fyne.KeySpace, fyne.Key2)
	s.shell.Run("topic")
	s.menu("2 today", fyne.KeyUp, fyne.KeyReturn)
	if at := s.shell.Place().Screen; at != route.Terms {
		t.Errorf("out of a session one comes to %s", at)
	}
	if s.desk.Deck().Memory("topic-b/term/din/forward").Reps != 1 {
		t.Error("the answer is lost")
	}
	s.key(fyne.KeyP)
	s.sees("Dredger")
	s.misses("Din")
}

func TestTheCommitteeSheetIsOfTheChosenTopic(t *testing.T) {
	s := guide(t)
	s.desk.Bookmark("topic-a/solution/count-what-is-spilled", true)
	s.desk.Bookmark("topic-b/solution/slow-down", true)
	s.shell.Run("sheet")
	s.sees("Cleaning the Harbour")
	s.sees("Gauges at each quay.")
	s.misses("A limit of ten knots.")
	s.shell.Go(route.Route{Screen: route.Sheet, Topic: desk.AllTopics})
	s.sees("Topic: Quiet Seas for Whales")
	s.sees("A limit of ten knots.")
}
