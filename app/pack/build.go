package pack

import (
	"archive/zip"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"placard/app/library"
	"placard/app/places"
)

// Progress is told how far the work is: parts done of all, and what comes next.
type Progress func(done, all int, next string)

// Result is what was made.
type Result struct {
	Folder string   // the class folder
	Zip    string   // the same as one file
	Left   []string // what was left out, for the kit does not have it
}

// Build makes a class folder, and a .zip of it, in dir, which is the working
// folder if it is empty. A folder that was made for the same class before is
// replaced; one with anything else in it is left alone, and the error says so. If
// it fails or the context ends, dir is as it was.
func (k *Kit) Build(ctx context.Context, spec Spec, dir string, tell Progress) (Result, error) {
	spec, err := spec.whole()
	if err != nil {
		return Result{}, err
	}
	parts, left, err := k.parts(spec)
	if err != nil {
		return Result{}, err
	}
	dir = cmp.Or(dir, ".")
	name := folderName(spec.Class.ID)
	r := Result{Folder: filepath.Join(dir, name), Zip: filepath.Join(dir, name+".zip"), Left: left}
	if err := replaceable(dir, r, spec.Class.ID); err != nil {
		return Result{}, err
	}
	err = aside(dir, func(temp string) error {
		all := 2 * len(parts) // each is made, and goes into the .zip
		for i, p := range parts {
			tell(i, all, p.says)
			if err := k.write(ctx, filepath.Join(temp, name, filepath.FromSlash(p.path)), p.write); err != nil {
				return err
			}
		}
		whole := func(w *sink) error {
			return k.zipped(w, temp, name, parts, func(i int) { tell(len(parts)+i, all, "one file with all of it") })
		}
		if err := k.write(ctx, filepath.Join(temp, name+".zip"), whole); err != nil {
			return err
		}
		if err := k.put(temp, r.Folder, r.Zip); err != nil {
			return err
		}
		tell(all, all, "")
		return nil
	})
	switch {
	case places.Full(err):
		return Result{}, told{fmt.Sprintf("%v It takes up to %d MB there.", err, k.room(spec)>>20+1), err}
	case err != nil:
		return Result{}, err
	}
	return r, nil
}

// room is how many bytes a class folder and its .zip take, at the most: the three
// packages for Linux come to a little more than one program, and the reports are
// in six places.
func (k *Kit) room(s Spec) (bytes int64) {
	for _, f := range k.files {
		bytes += f.Size
	}
	for _, p := range s.Reports {
		bytes += 6 * folderOf(p).size()
	}
	return 2 * bytes
}

// zipped writes the class folder that was made in temp into a .zip, and tells of
// each part that is next.
func (k *Kit) zipped(w io.Writer, temp, name string, parts []part, tell func(i int)) error {
	out := zip.NewWriter(w)
	for i, p := range parts {
		tell(i)
		h := &zip.FileHeader{Name: path.Join(name, p.path), Method: zip.Deflate, Modified: k.Date.UTC()}
		if packedAlready(p.path) || path.Ext(p.path) == ".exe" {
			h.Method = zip.Store // a Setup is compressed in itself
		}
		h.SetMode(0o644)
		part, err := out.CreateHeader(h)
		if err != nil {
			return err
		}
		in, err := os.Open(filepath.Join(temp, filepath.FromSlash(h.Name)))
		if err != nil {
			return err
		}
		_, err = io.Copy(part, in)
		if err := errors.Join(err, in.Close()); err != nil {
			return err
		}
	}
	return out.Close()
}

// replaceable reports whether the places of what is to be made are free, or have
// what Build made before and nothing else.
func replaceable(dir string, r Result, id string) error {
	if isClassFolder(dir) {
		return fmt.Errorf("%s is a class folder itself; choose the folder that it lies in", dir)
	}
	if info, err := os.Lstat(r.Zip); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s is there already and is no file; choose another place, or rename it", r.Zip)
	}
	if _, err := os.Lstat(r.Folder); err != nil {
		return nil // it is not there, or writing will say what is the matter
	}
	if !isClassFolder(r.Folder) {
		return fmt.Errorf("%s is there already and is no class folder; choose another place, or rename it", r.Folder)
	}
	return filepath.WalkDir(r.Folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil // what cannot be read will say so when it is moved
		}
		name, err := filepath.Rel(r.Folder, path)
		if err == nil && !made(filepath.ToSlash(name), id) {
			err = fmt.Errorf("%s would go with the earlier class folder; move it elsewhere first, for Placard did not put it there", path)
		}
		return err
	})
}

func isClassFolder(dir string) bool {
	_, page := os.Stat(filepath.Join(dir, StartHere))
	_, class := os.Stat(filepath.Join(dir, "class"))
	return page == nil && class == nil
}

// made reports whether a file of a class folder is one that Build makes, in
// whatever version, or that a system leaves in every folder.
func made(name, id string) bool {
	dir, file := path.Split(name)
	is := func(ends ...string) bool {
		return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(file, end) })
	}
	if is(".DS_Store", "Thumbs.db", "desktop.ini") || strings.HasPrefix(file, "._") {
		return true
	}
	switch dir {
	case "":
		return name == StartHere || is(library.Packed)
	case "Windows/":
		return is(".exe", ".zip", ".dll")
	case "macOS/":
		return is(".dmg")
	case "Linux/":
		return is(".deb", ".rpm", ".tar.gz")
	}
	return strings.HasPrefix(dir, path.Join("class", id)+"/")
}

// put moves what was made in temp to its places. What was there goes only when
// all of it has arrived; otherwise it goes back.
func (k *Kit) put(temp string, to ...string) (err error) {
	var back []func() error
	move := func(from, to string) error {
		err := k.disk.rename(from, to)
		if err == nil {
			back = append(back, func() error { return k.disk.rename(to, from) })
		}
		return err
	}
	defer func() {
		for _, undo := range slices.Backward(back) {
			if err != nil {
				err = errors.Join(err, undo())
			}
		}
	}()
	for _, place := range to {
		name := filepath.Base(place)
		if err := move(place, filepath.Join(temp, earlier+name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return told{fmt.Sprintf("%s could not be replaced (%v). Close all that is open from it, or choose another folder", place, places.Cause(err)), err}
		}
		if err := move(filepath.Join(temp, name), place); err != nil {
			return err
		}
	}
	return nil
}

// unwritten says in words why nothing was made in a folder, and what to do.
func unwritten(dir string, cause error) error {
	if errors.As(cause, new(told)) || slices.ContainsFunc([]error{context.Canceled, ErrTampered, ErrNoKit}, func(e error) bool { return errors.Is(cause, e) }) {
		return cause
	}
	why, remedy := places.Reason(cause)
	return told{fmt.Sprintf("it could not be written to %s: %s. %s", dir, why, remedy), cause}
}

// told is an error in words. It keeps the cause for errors.Is.
type told struct {
	words string
	cause error
}

func (e told) Error() string { return e.words }
func (e told) Unwrap() error { return e.cause }

// folderName is what the folder of a class is called.
func folderName(id string) string { return "placard-" + id }
