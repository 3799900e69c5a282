package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"placard/content/convert"
)

// reportName is what a report's file is called in the library.
const reportName = "report.md"

// maxReport is the size of the largest text that is opened, in bytes. The
// longest reports have a hundredth of it.
const maxReport = convert.MaxSize

// folder is a folder as a file system that cannot be left, not by ".." and not
// by a symbolic link. It holds nothing open.
type folder string

func (f folder) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return os.OpenInRoot(string(f), filepath.FromSlash(name))
}

// Stat describes a file without opening it, for opening a pipe would wait.
func (f folder) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Stat(filepath.FromSlash(name))
}

// reportIn returns the name of the one report in a folder, among the files that
// may be one.
func reportIn(dir string, may func(name string) bool) (string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return "", unreadable(dir, err)
	}
	var found []string
	for _, f := range files {
		if f.IsDir() || strings.HasPrefix(f.Name(), ".") {
			continue
		}
		if strings.EqualFold(f.Name(), reportName) {
			return f.Name(), nil
		}
		if may(f.Name()) && !strings.EqualFold(f.Name(), "readme.md") {
			found = append(found, f.Name())
		}
	}
	switch len(found) {
	case 0:
		return "", fail(ErrNoReport, nil, "There is no report in the folder %s. Choose a folder with a Word (.docx) or Markdown (.md) file in it, or the file itself.", filepath.Base(dir))
	case 1:
		return found[0], nil
	}
	return "", fail(ErrSeveral, nil, "The folder %s holds %d reports. Open one of the files instead, such as %s.", filepath.Base(dir), len(found), found[0])
}

func isMarkdown(name string) bool {
	return slices.Contains([]string{".md", ".markdown", ".mdown"}, strings.ToLower(filepath.Ext(name)))
}

// isReadable also knows the files that can be converted.
func isReadable(name string) bool {
	return slices.Contains(Extensions, strings.ToLower(filepath.Ext(name)))
}

// readReport reads a report's text. The path is for the error.
func readReport(dir fs.FS, name, path string) ([]byte, error) {
	text, err := readBeside(dir, name, maxReport)
	switch {
	case errors.Is(err, ErrTooLarge):
		return nil, tooLarge(path)
	case err != nil:
		return nil, unreadable(path, err)
	}
	return text, nil
}

func tooLarge(path string) error {
	return fail(ErrTooLarge, nil, "%s is larger than 50 MB, too large for a report. Take large pictures out of the text and save them as files beside it.", filepath.Base(path))
}
