package pack

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"placard/app/places"
)

// Progress is told how far the work is: parts done of all, and what comes next.
type Progress func(done, all int, next string)

// Result is what was made.
type Result struct {
	Folder string // the class folder
	Zip    string // the same as one file
	Left   []string
}

// part is one file of a class folder, written when its turn comes.
type part struct {
	path  string // in the class folder
	says  string // for the progress
	write func(io.Writer) error
}

// create makes a file to be written.
type create func(path string, mode os.FileMode) (io.WriteCloser, error)

func onDisk(path string, mode os.FileMode) (io.WriteCloser, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
}

// Build makes a class folder, and a .zip of it, in dir. A folder that was made
// for the same class before is replaced; anything else of the name is left
// alone, and the error says so. If it fails or the context ends, dir is as it
// was.
func (k *Kit) Build(ctx context.Context, spec Spec, dir string, tell Progress) (Result, error) {
	spec, err := spec.whole()
	if err != nil {
		return Result{}, err
	}
	parts, left, err := k.parts(spec)
	if err != nil {
		return Result{}, err
	}
	name := folderName(spec.Class.ID)
	r := Result{Folder: filepath.Join(dir, name), Zip: filepath.Join(dir, name+".zip"), Left: left}
	if err := replaceable(r.Folder); err != nil {
		return Result{}, err
	}
	temp, err := os.MkdirTemp(dir, ".placard-*")
	if err != nil {
		return Result{}, unwritten(dir, err)
	}
	defer os.RemoveAll(temp) // what is left of it
	folder := filepath.Join(temp, name)
	for i, p := range parts {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		tell(i, len(parts)+1, p.says)
		if err := k.writeFile(ctx, filepath.Join(folder, filepath.FromSlash(p.path)), p.write); err != nil {
			return Result{}, unwritten(dir, err)
		}
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	tell(len(parts), len(parts)+1, "one file with all of it")
	whole := func(w io.Writer) error { return k.streamZip(ctx, w, folder) }
	if err := k.writeFile(ctx, filepath.Join(temp, name+".zip"), whole); err != nil {
		return Result{}, unwritten(dir, err)
	}
	if err := put(temp, name, r); err != nil {
		return Result{}, unwritten(dir, err)
	}
	tell(len(parts)+1, len(parts)+1, "")
	return r, nil
}

// writeFile has a new file written, which can be run if it is a script. It is
// given up once the context ends.
func (k *Kit) writeFile(ctx context.Context, path string, write func(io.Writer) error) error {
	mode := os.FileMode(0o644)
	if strings.HasSuffix(path, ".sh") {
		mode = 0o755
	}
	out, err := k.create(path, mode)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(out, 1<<16)
	err = write(ending{w, ctx.Err})
	if err == nil {
		err = w.Flush()
	}
	return errors.Join(err, out.Close())
}

// ending is a writer that gives up once there is an error.
type ending struct {
	io.Writer
	err func() error
}

func (e ending) Write(p []byte) (int, error) {
	if err := e.err(); err != nil {
		return 0, err
	}
	return e.Writer.Write(p)
}

// likewise is a writer that gives up when another one would.
func likewise(w, to io.Writer) io.Writer {
	if e, ok := w.(ending); ok {
		return ending{to, e.err}
	}
	return to
}

// replaceable reports whether a folder may be replaced: it is not there, or was
// made by Build.
func replaceable(folder string) error {
	if _, err := os.Lstat(folder); err != nil {
		return nil // it is not there, or writing will say what is the matter
	}
	if _, err := os.Stat(filepath.Join(folder, StartHere)); err != nil {
		return fmt.Errorf("%s is there already and is no class folder; choose another place, or rename it", folder)
	}
	return nil
}

// put moves what was made to its place; the earlier folder goes only when the
// new one is there.
func put(temp, name string, r Result) error {
	old := filepath.Join(temp, "old")
	if err := os.Rename(r.Folder, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(filepath.Join(temp, name), r.Folder); err != nil {
		return errors.Join(err, os.Rename(old, r.Folder))
	}
	return os.Rename(filepath.Join(temp, name+".zip"), r.Zip)
}

func unwritten(dir string, cause error) error {
	if errors.Is(cause, context.Canceled) || errors.Is(cause, ErrTampered) || errors.Is(cause, ErrNoKit) {
		return cause
	}
	why, remedy := places.Reason(cause)
	return unwrittenError{fmt.Sprintf("the class folder could not be written to %s: %s. %s", dir, why, remedy), cause}
}

// unwrittenError says it in words, and keeps the cause for errors.Is.
type unwrittenError struct {
	words string
	cause error
}

func (e unwrittenError) Error() string { return e.words }
func (e unwrittenError) Unwrap() error { return e.cause }

// folderName is what the folder of a class is called.
func folderName(id string) string { return "placard-" + id }
