package library

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Packed is the extension of a report in one file: its folder as a .zip, as
// class kits hand it out.
const Packed = ".placard"

// Bounds of such a file: all pictures that a report may have, and its text; and
// of the list of what is in it, which has about 100 bytes for each.
const (
	maxPacked = maxPictures + maxReport
	maxListed = 1 << 20
)

func isPacked(path string) bool { return strings.EqualFold(filepath.Ext(path), Packed) }

// archive is a report in one file: its folder to read from. Nothing is unpacked to
// the disk.
type archive struct {
	fs.FS
	io.Closer
	locked bool // with a password
}

func openPacked(name string) (a archive, err error) {
	f, err := os.Open(name)
	if err != nil {
		return archive{}, unreadable(name, err)
	}
	defer func() {
		if err != nil {
			_ = f.Close()
		}
	}()
	info, err := f.Stat()
	if err != nil {
		return archive{}, unreadable(name, err)
	}
	if info.Size() > maxPacked {
		return archive{}, fail(ErrTooLarge, nil, "%s is larger than %d MB, too large for a report. Ask for one with smaller pictures.", filepath.Base(name), maxPacked>>20)
	}
	in := &bounded{f, maxListed}
	z, err := zip.NewReader(in, info.Size())
	switch {
	case errors.Is(err, errListed):
		return archive{}, fail(ErrTooLarge, err, "%s has far more files in it than a report has. Copy it anew from where you got it.", filepath.Base(name))
	case err != nil:
		return archive{}, fail(ErrUnreadable, err, "%s is damaged or no report. Copy it anew from where you got it.", filepath.Base(name))
	}
	in.left = math.MaxInt64 // what is read from now on has bounds of its own
	locked := slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Flags&1 != 0 })
	return archive{reportFolder(z), f, locked}, nil
}

// reportFolder is where the report lies: at the top, or in the one folder there,
// which those have who pack a folder by hand.
func reportFolder(z fs.FS) fs.FS {
	if found, _ := fs.Glob(z, "*/"+reportName); len(found) == 1 {
		if _, err := fs.Stat(z, reportName); err != nil {
			if inside, err := fs.Sub(z, path.Dir(found[0])); err == nil {
				return inside
			}
		}
	}
	return z
}

// text is the report's Markdown.
func (a archive) text(path string) ([]byte, error) {
	text, err := readBeside(a, reportName, maxReport)
	switch {
	case errors.Is(err, ErrTooLarge):
		return nil, tooLarge(path)
	case err != nil && a.locked:
		return nil, fail(ErrNoReport, err, "%s is locked with a password. Ask for one without.", filepath.Base(path))
	case err != nil:
		return nil, fail(ErrNoReport, err, "There is no report in %s that can be read. Copy it anew from where you got it.", filepath.Base(path))
	}
	return text, nil
}

// bounded is a file of which only so much is read.
type bounded struct {
	file io.ReaderAt
	left int64 // bytes
}

var errListed = errors.New("its list of files is too long")

func (b *bounded) ReadAt(p []byte, at int64) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errListed
	}
	return b.file.ReadAt(p, at)
}
