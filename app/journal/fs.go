package journal

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"placard/app/places"
)

// FS is the little that the journal asks of a file system. Tests put a failing
// one in its place.
type FS interface {
	MkdirAll(dir string) error
	// Create opens a new file for appending and fails if it exists.
	Create(path string) (File, error)
	Stat(path string) (fs.FileInfo, error)
	ReadDir(dir string) ([]fs.DirEntry, error)
	// ReadFrom reads a file from an offset to its end.
	ReadFrom(path string, offset int64) ([]byte, error)
	Rename(from, to string) error
	Remove(path string) error
	// SyncDir makes created, renamed and removed names of a folder durable.
	SyncDir(dir string) error
}

// File is a file that is being written.
type File interface {
	io.Writer
	Sync() error
	Close() error
}

// Disk is the FS of the operating system. What it creates is readable by its
// owner alone.
type Disk struct{ places.OS }

// Create opens a new file for appending.
func (Disk) Create(path string) (File, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err // a nil *os.File would not be a nil File
	}
	return f, nil
}

// Stat describes a file.
func (Disk) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

// ReadDir lists a folder by name.
func (Disk) ReadDir(dir string) ([]fs.DirEntry, error) { return os.ReadDir(dir) }

// ReadFrom reads a file from an offset to its end.
func (Disk) ReadFrom(path string, offset int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: path, Err: errors.New("not a plain file")}
	}
	if _, err := f.Seek(offset, io.SeekStart); err != nil {
		return nil, err
	}
	data := make([]byte, max(info.Size()-offset, 0))
	n, err := io.ReadFull(f, data)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = nil // it shrank while being read: the next look settles it
	}
	return data[:n], err
}
