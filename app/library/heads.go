package library

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"placard/content/report"
)

// head is what a parse said about a file, kept while the file stays as it is.
type head struct {
	Size      int64     `json:"size"`
	Modified  time.Time `json:"modified"`
	Title     string    `json:"title"`
	Committee string    `json:"committee"`
}

// heads are those of all files that were read, by path. They are kept in the
// cache, so that the library is listed at once the next time.
type heads struct {
	file string

	mu      sync.Mutex
	all     map[string]head // nil until it is asked for
	changed bool
}

// of is what is known of a report's file as it is now.
func (h *heads) of(b book) (head, bool) {
	info, err := fs.Stat(b.assets, b.file)
	if err != nil {
		return head{}, true // it cannot be read now, whatever was known
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	known, ok := h.load()[b.entry.Path]
	return known, ok && known.Size == info.Size() && known.Modified.Equal(info.ModTime())
}

func (h *heads) keep(path string, new head) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.load()[path] = new
	h.changed = true
}

// load reads the cache once; one that is missing or damaged is begun anew.
func (h *heads) load() map[string]head {
	if h.all == nil {
		if data, err := os.ReadFile(h.file); err == nil {
			_ = json.Unmarshal(data, &h.all)
		}
		if h.all == nil {
			h.all = map[string]head{}
		}
	}
	return h.all
}

// save writes what is new. That it fails costs some reading the next time.
func (h *heads) save(disk Disk) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.changed {
		return
	}
	h.changed = false
	data, err := json.Marshal(h.all)
	temp := h.file + ".new"
	if err == nil {
		_ = disk.RemoveAll(temp)
		err = disk.WriteFile(temp, data)
	}
	if err == nil {
		_ = disk.Rename(temp, h.file)
	}
}

// describe returns a report's title and committee, from the last parse if the
// file is the same.
func (l *Library) describe(b book) (title, committee string) {
	h, known := l.heads.of(b)
	if !known {
		h = l.readHead(b)
	}
	if h.Title == "" {
		return b.entry.ID, h.Committee
	}
	return h.Title, h.Committee
}

func (l *Library) readHead(b book) head {
	info, err := fs.Stat(b.assets, b.file)
	if err != nil {
		return head{}
	}
	text, err := b.read()
	if err != nil {
		return head{}
	}
	r := report.Parse(text)
	h := head{Size: info.Size(), Modified: info.ModTime(), Title: r.Title, Committee: r.Committee}
	l.heads.keep(b.entry.Path, h)
	return h
}

// Stamps are signs of the reports' files, by ID: another one when a file is.
func (l *Library) Stamps() map[string]string {
	stamps := map[string]string{}
	for _, b := range l.look() {
		if info, err := fs.Stat(b.assets, b.file); err == nil {
			stamps[b.entry.ID] = fmt.Sprintf("%s %d %d", b.entry.Path, info.Size(), info.ModTime().UnixNano())
		}
	}
	return stamps
}

// Folder is the folder of a report on the disk; there is none for a bundled
// one.
func (e Entry) Folder() string {
	if e.Kind == Bundled {
		return ""
	}
	return filepath.Dir(e.Path)
}
