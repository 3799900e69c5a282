package desk

import "testing"

func TestASourceIsChangedInItsPlace(t *testing.T) {
	r := enter(t)
	for _, title := range []string{"First", "Second"} {
		if err := r.AddSource(Source{Title: title}); err != nil {
			t.Fatal(err)
		}
	}
	first := r.OwnSources()[0]
	first.Title = "First, corrected"
	if err := r.ChangeSource(first); err != nil {
		t.Fatal(err)
	}
	for _, desk := range []*room{r, r.tomorrow(t)} {
		list := desk.OwnSources()
		if len(list) != 2 || list[0].Title != "First, corrected" || list[0].ID != first.ID || list[1].Title != "Second" {
			t.Errorf("the sources are %v", list)
		}
	}
	if got := r.Undo(); got != "Change source" || r.OwnSources()[0].Title != "First" {
		t.Errorf("undoing %q leaves %v", got, r.OwnSources())
	}
}

func TestARemovedSourceCanBePutBack(t *testing.T) {
	r := enter(t)
	if err := r.AddSource(Source{Title: "A page"}); err != nil {
		t.Fatal(err)
	}
	source := r.OwnSources()[0]
	r.RemoveSource(source.ID)
	if list := r.OwnSources(); len(list) != 0 || r.told != Sources {
		t.Errorf("after removing there are %v", list)
	}
	r.Undo()
	if list := r.OwnSources(); len(list) != 1 || list[0].ID != source.ID {
		t.Errorf("after undoing there are %v", list)
	}
}
