package chair

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"placard/content"
)

// New writes a report to start from into a folder, which is made if it is not
// there, and returns the path of its Markdown. What is to be filled in stands in
// double brackets. Nothing is overwritten.
func New(dir string) (path string, err error) {
	files := map[string][]byte{}
	template := content.Template()
	names, err := fs.Glob(template, "*")
	for _, name := range names {
		if err == nil {
			files[name], err = fs.ReadFile(template, name)
		}
	}
	if err == nil {
		err = Write(dir, files)
	}
	return filepath.Join(dir, reportName), err
}

const reportName = "report.md"

// Write writes files into a folder, by their names with forward slashes. Nothing
// outside of it can be written, nothing that is there is touched, and what was
// written before an error is taken away again. Its errors are written to be
// shown.
func Write(dir string, files map[string][]byte) (err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("%s cannot be made (%w); choose another folder", dir, Plain(err))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("%s cannot be written to (%w); choose another folder", dir, Plain(err))
	}
	defer root.Close()
	names := slices.Sorted(maps.Keys(files))
	for _, name := range slices.Backward(names) { // the report before its pictures
		if _, err := root.Lstat(filepath.FromSlash(name)); err == nil {
			return fmt.Errorf("%s already holds %s; choose another folder, or move it away first", dir, name)
		}
	}
	for i, name := range names {
		if err := writeIn(root, filepath.FromSlash(name), files[name]); err != nil {
			for _, written := range names[:i] {
				_ = root.Remove(filepath.FromSlash(written)) // it is one more file at most
			}
			return fmt.Errorf("%s could not be written into %s (%w); make room or choose another folder", name, dir, Plain(err))
		}
	}
	return nil
}

func writeIn(root *os.Root, name string, data []byte) error {
	if err := root.MkdirAll(filepath.Dir(name), 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		err = errors.Join(err, root.Remove(name))
	}
	return err
}

// FreeFolder is a folder for a new report: the one that is given if there is
// nothing in it or it is not there, otherwise one in it with the name, and a
// number if that is taken.
func FreeFolder(dir, name string) string {
	if files, err := os.ReadDir(dir); err != nil || len(files) == 0 {
		return dir
	}
	for n := 1; ; n++ {
		free := filepath.Join(dir, name)
		if n > 1 {
			free += fmt.Sprintf(" %d", n)
		}
		if _, err := os.Lstat(free); err != nil {
			return free
		}
	}
}
