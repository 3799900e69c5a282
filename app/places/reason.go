package places

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

// Full reports whether a disk or a quota is used up.
func Full(err error) bool {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return true
	}
	// Go has no names for these outside its Windows files: ERROR_HANDLE_DISK_FULL
	// and ERROR_DISK_FULL.
	return runtime.GOOS == "windows" &&
		(errors.Is(err, syscall.Errno(39)) || errors.Is(err, syscall.Errno(112)))
}

// Locked reports whether writing is not allowed there.
func Locked(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// Cause is what went wrong without the path, for a sentence that names it
// already.
func Cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// Reason says why a file could not be written, as the end of a sentence, and
// what to do, as a sentence after it.
func Reason(err error) (why, remedy string) {
	switch {
	case Full(err):
		return "the disk is full", "Free some space, for example by emptying the bin."
	case Locked(err):
		return "Placard may not write to that folder", "Choose another folder."
	case errors.Is(err, fs.ErrNotExist):
		return "that folder is not there", "Choose another folder."
	}
	return Cause(err).Error(), "Choose another folder."
}
