package places

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Disk is what it takes to replace a file whole. Tests put a failing one in
// its place.
type Disk interface {
	MkdirAll(dir string) error
	CreateTemp(dir, pattern string) (TempFile, error)
	Rename(from, to string) error
	Remove(path string) error
	SyncDir(dir string) error
}

// TempFile is a file that is about to take a name.
type TempFile interface {
	io.Writer
	Name() string
	Sync() error
	Close() error
}

// WriteFile replaces a file so that, whatever happens, either the old or the
// new contents are there whole: a temporary file in the same folder is
// written, synced and renamed. Folders are created as needed. The error says
// what to do.
func WriteFile(disk Disk, path string, data []byte) error {
	if err := replace(disk, path, data); err != nil {
		return fmt.Errorf("%s could not be saved (%w); see that the disk has room and the folder may be written to", path, err)
	}
	return nil
}

func replace(disk Disk, path string, data []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	dir := filepath.Dir(path)
	if err := disk.MkdirAll(dir); err != nil {
		return err
	}
	temp, err := disk.CreateTemp(dir, "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	if err := fill(temp, data); err != nil {
		return errors.Join(err, disk.Remove(temp.Name()))
	}
	if err := disk.Rename(temp.Name(), path); err != nil {
		return errors.Join(err, disk.Remove(temp.Name()))
	}
	return disk.SyncDir(dir)
}

// fill writes, syncs and closes.
func fill(f TempFile, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// OS is the Disk of the operating system. What it creates is readable by its
// owner alone.
type OS struct{}

// MkdirAll creates a folder and those above it.
func (OS) MkdirAll(dir string) error { return os.MkdirAll(dir, 0o700) }

// CreateTemp creates a file with a name of its own.
func (OS) CreateTemp(dir, pattern string) (TempFile, error) {
	f, err := os.CreateTemp(dir, pattern)
	if err != nil {
		return nil, err // a nil *os.File would not be a nil TempFile
	}
	return f, nil
}

// Rename moves a file over another.
func (OS) Rename(from, to string) error { return os.Rename(from, to) }

// Remove removes a file.
func (OS) Remove(path string) error { return os.Remove(path) }

// SyncDir makes new names in a folder durable. Windows has no such call, and
// some file systems refuse it; there a rename is as durable as it gets.
func (OS) SyncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return err
}
