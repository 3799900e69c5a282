package cli

import (
	"fmt"
	"io"

	"placard/app/chair"
	"placard/content/convert"
	"placard/content/report"
)

// checked reads a report in any format that can be converted, "-" for standard
// input. Its errors are whole sentences that name the file and say what to do.
func checked(stdin io.Reader, file string) (chair.Checked, error) {
	if file != "-" {
		return chair.CheckFile(file)
	}
	name, data, err := bytesOf(stdin, file)
	if err != nil {
		return chair.Checked{}, err
	}
	return chair.Check(name, data)
}

// bytesOf are the bytes of a file, and what it is called.
func bytesOf(stdin io.Reader, file string) (name string, data []byte, err error) {
	if file != "-" {
		data, err := chair.Read(file)
		return file, data, err
	}
	name = "standard input"
	if data, err = io.ReadAll(io.LimitReader(stdin, convert.MaxSize+1)); err != nil {
		err = fmt.Errorf("%s cannot be read: %w", name, chair.Plain(err))
	}
	return name, data, err
}

// severe is the exit code for a problem.
func severe(p report.Problem) int {
	if p.Severity == report.Note {
		return Fine
	}
	return Problems
}
