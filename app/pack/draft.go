package pack

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"placard/app/class"
	"placard/app/places"
)

// Chosen is a report that goes into a class folder: one of the library's, by its
// ID, or a file.
type Chosen struct {
	ID   string `json:"id,omitempty"`
	Path string `json:"path,omitempty"`
}

// Draft is a class folder that is being prepared: what was typed and chosen, so
// that the next one begins from there.
type Draft struct {
	Class   class.Class    `json:"class"` // its ID, edition and reports follow from the rest
	Reports []Chosen       `json:"reports"`
	Without []Target       `json:"without,omitempty"` // systems that are left out
	Kit     string         `json:"kit,omitempty"`     // folder of the release programs; empty is the usual one
	Folder  string         `json:"folder,omitempty"`  // where the class folder goes
	Made    map[string]int `json:"made,omitempty"`    // the last edition, by the class's ID
	Earlier []Prepared     `json:"earlier,omitempty"` // classes that were prepared before, the latest first
}

// Add puts a report behind the others, once.
func (d *Draft) Add(c Chosen) {
	if !slices.Contains(d.Reports, c) {
		d.Reports = append(d.Reports, c)
	}
}

// Takes reports whether a system is wanted.
func (d Draft) Takes(t Target) bool { return !slices.Contains(d.Without, t) }

// Edition is the number of the class folder that is made next: one more than
// that of the last, here or in the folder where it goes.
func (d Draft) Edition() int {
	id := class.ID(d.Class.Name)
	last := d.Made[id]
	text, err := os.ReadFile(filepath.Join(d.Folder, folderName(id), "class", id, class.File))
	if there, bad := class.Parse(text); err == nil && bad == nil {
		last = max(last, there.Edition)
	}
	return last + 1
}

// Drafts keeps the draft in a file. Its methods may be called from any goroutine.
type Drafts struct {
	file   string
	newest atomic.Int64
	saving sync.Mutex
}

// NewDrafts keeps the draft in the state folder: it is no progress.
func NewDrafts(p places.Places) *Drafts {
	return &Drafts{file: filepath.Join(p.State, "class-kit.json")}
}

// Read is the draft as it was kept last, empty if there is none or it cannot be
// read: then it is typed anew.
func (d *Drafts) Read() Draft {
	var draft Draft
	text, err := os.ReadFile(d.file)
	if err != nil || json.Unmarshal(text, &draft) != nil {
		return Draft{}
	}
	return draft
}

// Keeper returns what writes a draft to disk. Of several that run at the same
// time, the one that was made last leaves its draft.
func (d *Drafts) Keeper(draft Draft) func() error {
	text, err := json.MarshalIndent(draft, "", "  ")
	mine := d.newest.Add(1)
	return func() error {
		if err != nil {
			return err
		}
		d.saving.Lock()
		defer d.saving.Unlock()
		if mine < d.newest.Load() {
			return nil
		}
		return places.WriteFile(places.OS{}, d.file, append(text, '\n'))
	}
}
