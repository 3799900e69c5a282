package library

import (
	"os"
	"path/filepath"

	"placard/app/places"
)

// Editions is what KeepEditions wrote for a report; nil if there is nothing.
func (l *Library) Editions(id string) []byte {
	data, err := os.ReadFile(l.editionsFile(id))
	if err != nil {
		return nil
	}
	return data
}

// KeepEditions keeps what is known of a report's editions, whole or not at all.
// It stays when the report is removed, as progress does.
func (l *Library) KeepEditions(id string, data []byte) error {
	return places.WriteFile(places.OS{}, l.editionsFile(id), data)
}

func (l *Library) editionsFile(id string) string {
	return filepath.Join(l.kept, filepath.Base(id)+".json")
}
