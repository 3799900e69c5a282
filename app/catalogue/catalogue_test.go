package catalogue

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"placard/app/library"
	"placard/app/search"
	"placard/content/report"
)

// shelf is a library in memory, which counts how often each report is read.
type shelf struct {
	texts map[string]string
	read  []string
}

func (s *shelf) Stamps() map[string]string { return s.texts }

func (s *shelf) Source(id string) (library.Source, error) {
	s.read = append(s.read, id)
	if s.texts[id] == "unreadable" {
		return library.Source{}, errors.New("no")
	}
	return library.Source{Markdown: []byte(s.texts[id])}, nil
}

// room is a catalogue whose background works when it is told to.
type room struct {
	*Catalogue
	*shelf
	t       *testing.T
	later   []func()
	changes int
}

func enter(t *testing.T) *room {
	r := &room{t: t, shelf: &shelf{texts: map[string]string{
		"dams": "# Dams\n\n# Overview\n\nA weir is small.", "seas": "# Seas\n\n# Overview\n\nSalt water.",
	}}}
	r.Catalogue = New(Config{
		Library: r.shelf, Go: func(f func()) { r.later = append(r.later, f) }, Do: func(f func()) { f() },
		OnChange: func() { r.changes++ },
	})
	return r
}

// work lets the background do one thing.
func (r *room) work() {
	f := r.later[0]
	r.later = r.later[1:]
	f()
}

func (r *room) all() {
	for len(r.later) > 0 {
		r.work()
	}
}

func (r *room) finds(word string, want int) {
	r.t.Helper()
	if got := r.Set().Search(search.Query{Text: word}, search.Here{}, 9); len(got) != want {
		r.t.Errorf("%q: %d results, want %d", word, len(got), want)
	}
}

func both() []Report { return []Report{{ID: "seas", Title: "Seas"}, {ID: "dams", Title: "Dams"}} }

func TestReportsAreReadOneAtATimeInTheOrderWanted(t *testing.T) {
	r := enter(t)
	r.Follow(both())
	for _, want := range []int{2, 2, 1} {
		if r.Waiting() != want || len(r.later) != 1 {
			t.Errorf("%d wait and %d things are done, want %d and 1", r.Waiting(), len(r.later), want)
		}
		r.work()
	}
	if r.Waiting() != 0 || len(r.later) != 0 || r.changes != 2 || !slices.Equal(r.read, []string{"seas", "dams"}) {
		t.Errorf("%d wait, %d changes, read %v", r.Waiting(), r.changes, r.read)
	}
	r.finds("weir", 1)
	r.finds("salt", 1)
}

func TestOnlyWhatChangedIsReadAgain(t *testing.T) {
	r := enter(t)
	r.Follow(both())
	r.all()
	r.read = nil
	r.Follow(both())
	r.all()
	if len(r.read) != 0 {
		t.Errorf("%v are read again", r.read)
	}
	r.texts = map[string]string{"dams": "# Dams\n\n# Overview\n\nA wall is tall.", "seas": r.texts["seas"]}
	r.Follow(both())
	r.finds("weir", 1) // until it is read
	r.all()
	r.finds("weir", 0)
	r.finds("tall", 1)
	other := both()
	other[0].Kinds = map[string]report.Kind{"section/overview": report.Terms}
	other[1].Title = "Walls"
	r.Follow(other)
	r.all()
	if !slices.Equal(r.read, []string{"dams", "seas", "dams"}) {
		t.Errorf("read %v", r.read)
	}
}

func TestWhatIsGoneIsNotFound(t *testing.T) {
	r := enter(t)
	r.Follow(both())
	r.all()
	r.Follow(both()[:1])
	r.finds("weir", 0)
	r.all()
	r.Follow(both())
	r.work() // it looks
	r.Follow(both()[:1])
	r.all() // what was read meanwhile is not wanted any more
	r.finds("weir", 0)
}

func TestAReportThatCannotBeReadHoldsNothingUp(t *testing.T) {
	r := enter(t)
	r.texts["seas"] = "unreadable"
	r.Follow(both())
	r.all()
	if r.Waiting() != 0 {
		t.Error("it is waited for")
	}
	r.finds("weir", 1)
}

func TestClosingStopsReading(t *testing.T) {
	r := enter(t)
	r.Follow(both())
	r.work()
	r.Close()
	r.all()
	if len(r.read) != 1 || r.changes != 0 {
		t.Errorf("read %v, %d changes", r.read, r.changes)
	}
}

// BenchmarkCatalogue reads and indexes so many reports of 5,000 words.
func BenchmarkCatalogue(b *testing.B) {
	for _, n := range []int{10, 100} {
		b.Run(fmt.Sprintf("%d-reports", n), func(b *testing.B) {
			s := &shelf{texts: map[string]string{}}
			var wanted []Report
			for i := range n {
				id := fmt.Sprint("report-", i)
				s.texts[id] = written(i)
				wanted = append(wanted, Report{ID: id, Title: id})
			}
			before := inUse()
			var c *Catalogue
			for b.Loop() {
				c = New(Config{Library: s, Go: func(f func()) { f() }, Do: func(f func()) { f() }, OnChange: func() {}})
				c.Follow(wanted)
			}
			b.ReportMetric(float64(inUse()-before)/1e6, "MB")
			runtime.KeepAlive(c)
		})
	}
}

func inUse() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// written is a report of 5,000 words, of which some are its own.
func written(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Report number %d\n\n# Key Terms\n\n", n)
	word := func(i int) string {
		return strings.Repeat(string(rune('a'+i%26)), 2) + fmt.Sprint("word", i%700, "of", n%10)
	}
	text := func(from, words int) string {
		var list []string
		for i := range words {
			list = append(list, word((from+i)*(i%7+1)))
		}
		return strings.Join(list, " ")
	}
	for i := range 20 {
		fmt.Fprintf(&b, "**%s treaty:** %s.\n\n", word(i), text(i, 25))
	}
	for i := range 5 {
		fmt.Fprintf(&b, "# Part %d\n\n", i)
		for k := range 9 {
			fmt.Fprintf(&b, "%s.\n\n", text(i*100+k, 98))
		}
	}
	return b.String()
}
