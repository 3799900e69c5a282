package settings

import (
	"path/filepath"
	"slices"

	"placard/app/places"
)

// Origin is the file on this computer that a report was brought in from, by the
// report's ID; empty if none is known.
func (s *Store) Origin(report string) string {
	s.saving.Lock()
	defer s.saving.Unlock()
	return s.origins()[report]
}

// From are the IDs of the reports that were brought in from a file, sorted.
func (s *Store) From(path string) []string {
	s.saving.Lock()
	defer s.saving.Unlock()
	var list []string
	for report, origin := range s.origins() {
		if origin == path {
			list = append(list, report)
		}
	}
	slices.Sort(list)
	return list
}

// SetOrigin keeps the file that a report was brought in from.
func (s *Store) SetOrigin(report, path string) error {
	s.saving.Lock()
	defer s.saving.Unlock()
	all := s.origins()
	if all[report] == path {
		return nil
	}
	all[report] = path
	data, err := format(all, nil)
	if err != nil {
		return err
	}
	return places.WriteFile(s.c.Disk, s.originFile(), data)
}

// origins are read from disk each time: they are asked for when a teacher
// checks a report or a file comes in. A damaged file costs the origins alone.
func (s *Store) origins() map[string]string {
	all := map[string]string{}
	if _, err := load(s.originFile(), &all); err != nil || all == nil {
		all = map[string]string{}
	}
	return all
}

func (s *Store) originFile() string { return filepath.Join(s.c.Places.State, "origins.json") }
