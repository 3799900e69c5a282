package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"placard/app/journal"
	"placard/app/study"
)

// AddCard keeps a card of the student's own and returns its ID. It returns an
// error where a side is empty.
func (d *Desk) AddCard(c study.Own) (id string, err error) {
	c.ID = fmt.Sprintf("own/%x", d.Now().UnixNano())
	for n := 2; d.stored(journal.Own, c.ID).Kind != ""; n++ {
		c.ID = fmt.Sprintf("own/%x-%d", d.Now().UnixNano(), n)
	}
	if c.Section == "" && c.Topic == "" && d.topic != everyTopic {
		c.Topic = d.TopicID()
	}
	return c.ID, d.keepCard("Add card", c)
}

// ChangeCard keeps a card in place of the one with its ID. What is remembered of
// it stays.
func (d *Desk) ChangeCard(c study.Own) error { return d.keepCard("Change card", c) }

func (d *Desk) keepCard(operation string, c study.Own) error {
	c.Front, c.Back = strings.TrimSpace(c.Front), strings.TrimSpace(c.Back)
	if c.Front == "" || c.Back == "" {
		return errors.New("a card needs a question and an answer")
	}
	text, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("keep the card: %w", err)
	}
	d.do(operation, Asking|Cards, journal.Entry{Kind: journal.Own, Item: c.ID, Text: string(text)})
	return nil
}

// RemoveCard removes a card of the student's own.
func (d *Desk) RemoveCard(id string) {
	if d.stored(journal.Own, id).Text != "" {
		d.do("Remove card", Asking|Cards, journal.Entry{Kind: journal.Own, Item: id})
	}
}

// OwnCards are the cards of the student's own in this report, oldest first.
func (d *Desk) OwnCards() []study.Own {
	var list []study.Own
	for _, e := range d.p.State.Values(journal.Own, d.Report.ID) {
		var c study.Own
		if e.Text == "" || json.Unmarshal([]byte(e.Text), &c) != nil {
			continue
		}
		c.ID = e.Item
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b study.Own) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// OwnCard finds a card of the student's own by its ID.
func (d *Desk) OwnCard(id string) (study.Own, bool) {
	for _, c := range d.OwnCards() {
		if c.ID == id {
			return c, true
		}
	}
	return study.Own{}, false
}
