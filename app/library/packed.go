package library

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Packed is the extension of a report in one file: its folder as a .zip, as
// class kits hand it out.
const Packed = ".placard"

// maxPacked bounds the size of such a file: all pictures that a report may have,
// and its text.
const maxPacked = maxPictures + maxReport

func isPacked(path string) bool { return strings.EqualFold(filepath.Ext(path), Packed) }

// packed opens a report in one file: its text, and its folder. Nothing is
// unpacked to the disk.
func packed(path string) (text []byte, assets fs.FS, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, unreadable(path, err)
	}
	if info.Size() > maxPacked {
		return nil, nil, tooLarge(path)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, unreadable(path, err)
	}
	z, err := zip.NewReader(strings.NewReader(string(data)), int64(len(data)))
	if err != nil {
		return nil, nil, fail(ErrUnreadable, err, "%s is damaged or no report. Copy it anew from where you got it.", filepath.Base(path))
	}
	f, err := z.Open(reportName)
	if err != nil {
		return nil, nil, fail(ErrNoReport, err, "There is no report in %s. Copy it anew from where you got it.", filepath.Base(path))
	}
	defer f.Close()
	text, err = readText(f, path)
	return text, z, err
}
