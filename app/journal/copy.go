package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"placard/app/places"
)

// Copy brings all progress of one folder into another, which may hold progress
// already, such as another laptop's: files are told apart by their names, and
// of a file that both have the longer one counts, since files only grow. The
// old folder stays as it is. A file that has the same name and other contents
// is refused: nothing is written over.
func Copy(disk places.Disk, from, to string) error {
	if inside(to, from) {
		return fmt.Errorf("%s lies in the present progress folder; choose a folder outside of it", to)
	}
	files, err := fs.Glob(os.DirFS(from), "*/*"+extension) // whatever the folder itself is called
	if err != nil {
		return err
	}
	for _, file := range files {
		file = filepath.FromSlash(file)
		if err := copyFile(disk, filepath.Join(from, file), filepath.Join(to, file)); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(disk places.Disk, from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("%s could not be read: %w", from, err)
	}
	there, err := os.ReadFile(to)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fmt.Errorf("%s could not be read: %w", to, err)
	case bytes.HasPrefix(there, data):
		return nil // the same, or more of it
	case !bytes.HasPrefix(data, there):
		return fmt.Errorf("%s holds other progress under the same name; choose another folder", to)
	}
	return places.WriteFile(disk, to, data)
}

// inside reports whether a folder is another or lies in it.
func inside(folder, other string) bool {
	rel, err := filepath.Rel(other, folder)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
