package journal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"path/filepath"
	"time"
	"unicode/utf8"
)

// Damage is a line that could not be read. It costs that line alone.
type Damage struct {
	Path string // the file
	Line int    // counted from 1
	Raw  []byte // what stands there
}

// key tells one damage from another, however often it is met.
func (d Damage) key() string {
	return fmt.Sprintf("%s/%s:%d:%08x", filepath.Base(filepath.Dir(d.Path)), filepath.Base(d.Path),
		d.Line, crc32.ChecksumIEEE(d.Raw))
}

func (s *source) damage(line int, raw []byte) Damage {
	return Damage{Path: s.path, Line: line, Raw: bytes.Clone(raw)}
}

// aside is how a damaged line is kept for whoever wants to mend it.
type aside struct {
	Found time.Time `json:"found"`
	Key   string    `json:"key"`
	Path  string    `json:"path"`
	Line  int       `json:"line"`
	Text  string    `json:"text,omitempty"`
	Bytes []byte    `json:"bytes,omitempty"` // where it is not text
}

// setAside keeps damaged lines in files of their own and returns those that
// are new, so that each is told once. If they cannot be kept they are told
// again next time.
func (j *Journal) setAside(damages []Damage) []Damage {
	if len(damages) == 0 {
		return nil
	}
	if j.told == nil {
		j.told = j.readAside()
	}
	var fresh []Damage
	var lines []byte
	for _, d := range damages {
		if j.told[d.key()] {
			continue
		}
		j.told[d.key()] = true
		fresh = append(fresh, d)
		raw, err := json.Marshal(j.keep(d))
		if err == nil {
			lines = append(append(lines, raw...), '\n')
		}
	}
	if len(fresh) > 0 && j.c.Aside != "" {
		j.writeAside(lines)
	}
	return fresh
}

func (j *Journal) keep(d Damage) aside {
	a := aside{Found: j.c.Now().UTC(), Key: d.key(), Path: d.Path, Line: d.Line}
	if utf8.Valid(d.Raw) {
		a.Text = string(d.Raw)
	} else {
		a.Bytes = d.Raw
	}
	return a
}

// readAside finds which damages have been told.
func (j *Journal) readAside() map[string]bool {
	told := map[string]bool{}
	if j.c.Aside == "" {
		return told
	}
	files, err := j.c.FS.ReadDir(j.c.Aside)
	if err != nil {
		return told
	}
	for _, f := range files {
		if filepath.Ext(f.Name()) != extension {
			continue
		}
		data, err := j.c.FS.ReadFrom(filepath.Join(j.c.Aside, f.Name()), 0)
		if err != nil {
			continue
		}
		for raw := range bytes.Lines(data) {
			var a aside
			if json.Unmarshal(raw, &a) == nil {
				told[a.Key] = true
			}
		}
	}
	return told
}

// writeAside writes a new file into the folder for damaged lines. Failing to
// is no loss: the lines are still where they were found.
func (j *Journal) writeAside(lines []byte) {
	if j.c.FS.MkdirAll(j.c.Aside) != nil {
		return
	}
	name := fmt.Sprintf("%s-%08x%s", j.c.Now().UTC().Format(startLayout), crc32.ChecksumIEEE(lines), extension)
	f, err := j.c.FS.Create(filepath.Join(j.c.Aside, name))
	if err != nil {
		return
	}
	defer f.Close()
	if _, err := f.Write(lines); err == nil {
		_ = f.Sync()
	}
}

// Tell puts damages into words for the student: what happened, what it means,
// where it is. It is empty for none. The folder is where they are kept aside.
func Tell(damages []Damage, folder string) string {
	switch len(damages) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("One line of your saved progress was damaged and could not be read (line %d of %s). "+
			"Everything else is here; the line is kept in %s.", damages[0].Line, damages[0].Path, folder)
	default:
		return fmt.Sprintf("%d lines of your saved progress were damaged and could not be read (the first is line %d of %s). "+
			"Everything else is here; the lines are kept in %s.", len(damages), damages[0].Line, damages[0].Path, folder)
	}
}
