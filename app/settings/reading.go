package settings

import (
	"path/filepath"

	"placard/app/places"
)

// Reading is where reading a report stopped: a section, and the block and byte
// offset at the top of the page.
type Reading struct {
	Section string `json:"section"`
	Block   int    `json:"block"`
	Offset  int    `json:"offset"`
}

// Reading is where reading a report stopped, by the report's ID; the zero value
// where it has not begun. A damaged file costs the places alone.
func (s *Store) Reading(report string) Reading {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.readings()[report]
	return Reading{r.Section, max(r.Block, 0), max(r.Offset, 0)}
}

// SetReading keeps where reading a report stopped.
func (s *Store) SetReading(report string, r Reading) error {
	s.mu.Lock()
	all := s.readings()
	same := all[report] == r
	all[report] = r
	s.mu.Unlock()
	if same {
		return nil
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	data, err := format(all, nil)
	s.mu.Unlock()
	if err != nil {
		return err
	}
	return places.WriteFile(s.c.Disk, s.readingFile(), data)
}

// readings are read once, when they are first asked for.
func (s *Store) readings() map[string]Reading {
	if s.reading == nil {
		s.reading = map[string]Reading{}
		if _, err := load(s.readingFile(), &s.reading); err != nil || s.reading == nil {
			s.reading = map[string]Reading{}
		}
	}
	return s.reading
}

func (s *Store) readingFile() string { return filepath.Join(s.c.Places.State, "reading.json") }
