package settings

import (
	"maps"
	"path/filepath"
	"reflect"
	"slices"

	"placard/app/places"
)

// Reading is where reading a report stopped: a section, and the block and byte
// offset at the top of the page.
type Reading struct {
	Section string `json:"section"`
	Block   int    `json:"block"`
	Offset  int    `json:"offset"`
}

// readingOf is what is kept of a report. The place where reading stopped in it
// is written as it was before there were topics.
type readingOf struct {
	Reading
	Topic  string             `json:"topic,omitempty"`  // that was shown last, of several
	Topics map[string]Reading `json:"topics,omitempty"` // by topics
	Seen   Seen               `json:"seen,omitzero"`
}

// Seen is what of a report was on screen for long enough to have been read: blocks
// from and up to, in pairs, and the numbers of blocks and words by which one knows
// whether it is still the same report.
type Seen struct {
	Spans  []int `json:"spans,omitempty"`
	Blocks int   `json:"blocks"`
	Words  int   `json:"words"`
}

// Seen is what of a report was read.
func (s *Store) Seen(report string) Seen {
	s.mu.Lock()
	defer s.mu.Unlock()
	seen := s.readings()[report].Seen
	seen.Spans = slices.Clone(seen.Spans)
	return seen
}

// Reading is which topic of a report was shown last, empty if none was chosen,
// and where reading stopped in each topic, by their IDs; under the empty ID where
// the report has a single one. A damaged file costs the places alone.
func (s *Store) Reading(report string) (topic string, stopped map[string]Reading) {
	s.mu.Lock()
	defer s.mu.Unlock()
	kept := s.readings()[report]
	stopped = map[string]Reading{"": kept.bounded()}
	for t, r := range kept.Topics {
		stopped[t] = r.bounded()
	}
	return kept.Topic, stopped
}

func (r Reading) bounded() Reading { return Reading{r.Section, max(r.Block, 0), max(r.Offset, 0)} }

// SetReading keeps what Reading and Seen give.
func (s *Store) SetReading(report, topic string, stopped map[string]Reading, seen Seen) error {
	now := readingOf{Reading: stopped[""], Topic: topic, Topics: maps.Clone(stopped), Seen: seen}
	delete(now.Topics, "")
	if len(now.Topics) == 0 {
		now.Topics = nil // as it is read
	}
	s.mu.Lock()
	all := s.readings()
	same := reflect.DeepEqual(all[report], now)
	all[report] = now
	s.readHere[report] = true
	s.mu.Unlock()
	if same {
		return nil
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	there := s.readingsThere()
	s.mu.Lock()
	for other, place := range there { // another Placard may be reading
		if !s.readHere[other] {
			all[other] = place
		}
	}
	data, err := format(all, nil)
	s.mu.Unlock()
	if err != nil {
		return err
	}
	return places.WriteFile(s.c.Disk, s.readingFile(), data)
}

// readings are read once, when they are first asked for.
func (s *Store) readings() map[string]readingOf {
	if s.reading == nil {
		s.reading, s.readHere = s.readingsThere(), map[string]bool{}
	}
	return s.reading
}

// readingsThere are those in the file.
func (s *Store) readingsThere() map[string]readingOf {
	there := map[string]readingOf{}
	if _, err := load(s.readingFile(), &there); err != nil || there == nil {
		return map[string]readingOf{}
	}
	return there
}

func (s *Store) readingFile() string { return filepath.Join(s.c.Places.State, "reading.json") }
