package library

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"placard/app/places"
	"placard/content/convert"
)

// What can be wrong with a report that is to be opened, or with the folder that
// is to keep it. Errors of this package wrap one of these; their text is a whole
// sentence that may be shown as it stands.
var (
	ErrMissing      = errors.New("no such file")
	ErrUnreadable   = errors.New("the file cannot be read")
	ErrEmpty        = convert.ErrEmpty
	ErrBinary       = convert.ErrBinary
	ErrTooLarge     = convert.ErrTooLarge
	ErrFormat       = convert.ErrFormat
	ErrDamaged      = convert.ErrDamaged
	ErrNoReport     = errors.New("no report in the folder")
	ErrSeveral      = errors.New("several reports in the folder")
	ErrNoPermission = errors.New("the library may not be written to")
	ErrDiskFull     = errors.New("the disk is full")
	ErrNotSaved     = errors.New("the report was not saved")
	ErrUnknown      = errors.New("no such report")
)

// failure is an error whose text is written for a reader.
type failure struct {
	kind  error // one of the sentinels
	cause error // what the system said, may be nil
	text  string
}

func (f *failure) Error() string { return f.text }

func (f *failure) Unwrap() []error { return []error{f.kind, f.cause} }

func fail(kind, cause error, format string, args ...any) error {
	return &failure{kind: kind, cause: cause, text: fmt.Sprintf(format, args...)}
}

// unreadable explains why a file or folder that was named cannot be read.
func unreadable(path string, cause error) error {
	name := filepath.Base(path)
	switch {
	case errors.Is(cause, fs.ErrNotExist):
		return fail(ErrMissing, cause, "There is no file at %s. It may have been moved or renamed; choose it again.", path)
	case errors.Is(cause, fs.ErrPermission):
		return fail(ErrUnreadable, cause, "You are not allowed to read %s. Copy it to a folder of your own, then open the copy.", name)
	}
	return fail(ErrUnreadable, cause, "%s could not be read (%v). Copy it to this computer, then open the copy.", name, cause)
}

// unsaved explains why the library could not be written to.
func unsaved(dir string, cause error) error {
	const kept = "Your library is as it was."
	switch {
	case places.Locked(cause):
		return fail(ErrNoPermission, cause, "Placard may not write to its folder %s. %s Ask whoever looks after this computer to let you write there.", dir, kept)
	case places.Full(cause):
		return fail(ErrDiskFull, cause, "The disk is full, so the report could not be saved. %s Make some room and open the report again.", kept)
	}
	return fail(ErrNotSaved, cause, "The report could not be saved in %s (%v). %s Try again, and see that the disk is well.", dir, cause, kept)
}
