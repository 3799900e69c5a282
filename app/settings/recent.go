package settings

import (
	"path/filepath"
	"slices"

	"placard/app/places"
)

// Choice is something that was chosen in the search.
type Choice struct {
	Report string `json:"report,omitempty"` // ID; empty for what is in none
	Kind   string `json:"kind"`
	ID     string `json:"id,omitempty"`
	Block  int    `json:"block,omitempty"` // of a passage, with the offset in it
	Offset int    `json:"offset,omitempty"`
	Title  string `json:"title"`
}

// same reports whether two choices are of one thing.
func (c Choice) same(d Choice) bool {
	return c.Report == d.Report && c.Kind == d.Kind && c.ID == d.ID && c.Block == d.Block
}

// mostChoices is how many are kept.
const mostChoices = 30

// Recent are the last choices in the search, the last first. A damaged file costs
// them alone.
func (s *Store) Recent() []Choice {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.choices())
}

// Chose puts a choice before all others, and returns what writes it.
func (s *Store) Chose(c Choice) (save func() error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	rest := slices.DeleteFunc(slices.Clone(s.choices()), c.same)
	s.recent = append([]Choice{c}, rest[:min(len(rest), mostChoices-1)]...)
	return s.saveChoices
}

func (s *Store) saveChoices() error {
	s.saving.Lock()
	defer s.saving.Unlock()
	data, err := format(recentFile{s.Recent()}, nil)
	if err != nil {
		return err
	}
	return places.WriteFile(s.c.Disk, s.recentFile(), data)
}

// recentFile is the file's contents.
type recentFile struct {
	Choices []Choice `json:"choices"`
}

// choices are read once, when they are first asked for.
func (s *Store) choices() []Choice {
	if s.recent == nil {
		var kept recentFile
		if _, err := load(s.recentFile(), &kept); err != nil {
			kept = recentFile{}
		}
		s.recent = append([]Choice{}, kept.Choices[:min(len(kept.Choices), mostChoices)]...)
	}
	return s.recent
}

func (s *Store) recentFile() string { return filepath.Join(s.c.Places.State, "recent.json") }
