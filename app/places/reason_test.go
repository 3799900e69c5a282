package places

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"
)

func TestAFailedWriteIsToldWithoutPathsAndNumbers(t *testing.T) {
	for _, c := range []struct {
		err         error
		why, remedy string
	}{
		{&fs.PathError{Op: "write", Path: "/x/y", Err: syscall.ENOSPC}, "the disk is full", "Free some space, for example by emptying the bin."},
		{&fs.PathError{Op: "write", Path: "/x/y", Err: syscall.EDQUOT}, "the disk is full", "Free some space, for example by emptying the bin."},
		{fmt.Errorf("saving: %w", fs.ErrPermission), "Placard may not write to that folder", "Choose another folder."},
		{&fs.PathError{Op: "mkdir", Path: "/x/y", Err: syscall.ENOENT}, "that folder is not there", "Choose another folder."},
		{syscall.EROFS, "Placard may not write to that folder", "Choose another folder."},
		{&fs.PathError{Op: "write", Path: "/x/y", Err: errors.New("odd")}, "odd", "Choose another folder."},
	} {
		if why, remedy := Reason(c.err); why != c.why || remedy != c.remedy {
			t.Errorf("%v is told as %q, %q", c.err, why, remedy)
		}
	}
}
