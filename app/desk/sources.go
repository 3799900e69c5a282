package desk

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"placard/app/journal"
)

// Source is a web page that the student cites.
type Source struct {
	ID        string   `json:"-"`
	Authors   []string `json:"authors,omitempty"` // "Last, First" or an organisation
	Title     string   `json:"title"`
	Site      string   `json:"site,omitempty"`
	Publisher string   `json:"publisher,omitempty"`
	Date      string   `json:"date,omitempty"` // ISO 8601, as exact as known
	URL       string   `json:"url,omitempty"`
	Accessed  string   `json:"accessed,omitempty"` // ISO 8601 day
}

// AddSource keeps a source of the student's own.
func (d *Desk) AddSource(s Source) error {
	s.ID = fmt.Sprintf("source/%x", d.Now().UnixNano())
	return d.keepSource("Add source", s)
}

// ChangeSource keeps a source in place of the one with its ID.
func (d *Desk) ChangeSource(s Source) error { return d.keepSource("Change source", s) }

func (d *Desk) keepSource(operation string, s Source) error {
	text, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("keep the source: %w", err)
	}
	d.do(operation, Sources, journal.Entry{Kind: journal.AddSource, Item: s.ID, Text: string(text)})
	return nil
}

// RemoveSource removes a source of the student's own.
func (d *Desk) RemoveSource(id string) {
	d.do("Remove source", Sources, journal.Entry{Kind: journal.AddSource, Item: id})
}

// OwnSources are the sources of the student's own, oldest first.
func (d *Desk) OwnSources() []Source {
	var list []Source
	for _, e := range d.p.State.Values(journal.AddSource, d.Report.ID) {
		var s Source
		if e.Text == "" || json.Unmarshal([]byte(e.Text), &s) != nil {
			continue
		}
		s.ID = e.Item
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b Source) int { return strings.Compare(a.ID, b.ID) })
	return list
}
