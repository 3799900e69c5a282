package library

import (
	"errors"
	"os"
	"path/filepath"

	"placard/app/places"
)

// Disk is what it takes to bring a report in. Tests put a failing one in its
// place.
type Disk interface {
	MkdirAll(dir string) error
	MkdirTemp(dir, pattern string) (string, error)
	WriteFile(path string, data []byte) error // synced; folders are created
	Rename(from, to string) error
	RemoveAll(path string) error
	SyncDir(dir string) error
}

// OS is the Disk of the operating system.
type OS struct{ places.OS }

// MkdirTemp creates a folder with a name of its own.
func (OS) MkdirTemp(dir, pattern string) (string, error) { return os.MkdirTemp(dir, pattern) }

// WriteFile writes a new file and sees that it is on the disk.
func (OS) WriteFile(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// RemoveAll removes a folder with all that is in it.
func (OS) RemoveAll(path string) error { return os.RemoveAll(path) }
