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
	data, err := readStdin(stdin)
	if err != nil {
		return chair.Checked{}, err
	}
	return chair.Check(stdinName, data)
}

const stdinName = "standard input"

func readStdin(stdin io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(stdin, convert.MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", stdinName, chair.Plain(err))
	}
	return data, nil
}

// severe is the exit code for a problem.
func severe(p report.Problem) int {
	if p.Severity == report.Note {
		return Fine
	}
	return Problems
}
