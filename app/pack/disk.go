package pack

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"placard/app/places"
)

// disk is what it takes to make a class folder. Tests put a failing one in its
// place.
type disk interface {
	create(path string) (output, error) // a new file, and the folders above it
	rename(from, to string) error
}

// output is a new file.
type output interface {
	io.Writer
	io.WriterAt
	io.Closer
	Sync() error
}

type realDisk struct{}

func (realDisk) create(path string) (output, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, err // a nil *os.File would not be a nil output
	}
	return f, nil
}

func (realDisk) rename(from, to string) error {
	err := os.Rename(from, to)
	if err == nil {
		_ = places.OS{}.SyncDir(filepath.Dir(to)) // it has been renamed in any case
	}
	return err
}

// sink is a file that is written from its beginning to its end, until the context
// ends. What was not known at its place can be put there behind.
type sink struct {
	size int64 // written so far
	out  *bufio.Writer
	file output
}

func (s *sink) Write(p []byte) (int, error) {
	n, err := s.out.Write(p)
	s.size += int64(n)
	return n, err
}

// correct writes over what is at a place already.
func (s *sink) correct(at int64, data []byte) error {
	if err := s.out.Flush(); err != nil {
		return err
	}
	_, err := s.file.WriteAt(data, at)
	return err
}

// until is a writer that gives up once the context ends.
type until struct {
	ctx context.Context
	w   io.Writer
}

func (u until) Write(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.w.Write(p)
}

// write has a new file written, and sees that it is on the disk: who is told that
// the kit is ready may pull the stick out.
func (k *Kit) write(ctx context.Context, path string, write func(*sink) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	file, err := k.disk.create(path)
	if err != nil {
		return err
	}
	s := &sink{out: bufio.NewWriterSize(until{ctx, file}, 1<<16), file: file}
	err = write(s)
	if err == nil {
		err = s.out.Flush()
	}
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// making is what the folders begin with in which something is made. They lie
// beside its place, so that it gets there at once.
const making = ".placard-making-"

// aside has something made in a folder of its own within dir, which is taken away
// in the end, with what is left in it. Its errors say what to do.
func aside(dir string, work func(temp string) error) error {
	temp, err := os.MkdirTemp(dir, making+"*")
	if err != nil {
		return unwritten(dir, err)
	}
	defer discard(dir, temp)
	clean(dir, temp)
	if err := work(temp); err != nil {
		return unwritten(dir, err)
	}
	return nil
}

// abandoned is how long nothing has been written where nobody is making anything
// any more: whoever does writes all the time, but for a slow stick that takes in
// what it was given.
const abandoned = 5 * time.Minute

// clean takes away what was left by a making that was killed. The time is that by
// which the disk made mine, which may be another computer's.
func clean(dir, mine string) {
	now := newest(mine)
	others, _ := os.ReadDir(dir)
	for _, f := range others {
		other := filepath.Join(dir, f.Name())
		if strings.HasPrefix(f.Name(), making) && other != mine && now.Sub(newest(other)) > abandoned {
			discard(dir, other)
		}
	}
}

// earlier is what the names begin with, in a folder of a making, of what it takes
// the place of.
const earlier = "old-"

// discard takes a folder of a making away. If nothing came in the place of what
// was moved into it, that goes back there first.
func discard(dir, temp string) {
	entries, _ := os.ReadDir(temp)
	for _, e := range entries {
		name, was := strings.CutPrefix(e.Name(), earlier)
		place := filepath.Join(dir, name)
		if _, err := os.Lstat(place); !was || !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if os.Rename(filepath.Join(temp, e.Name()), place) != nil {
			return // rather this than nothing
		}
	}
	_ = os.RemoveAll(temp) // what cannot be taken away is no hindrance
}

// newest is when something was written last in a folder.
func newest(dir string) (last time.Time) {
	_ = filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil {
			return nil // it has just gone
		}
		if info, err := d.Info(); err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
		return nil
	})
	return last
}
