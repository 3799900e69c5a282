package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"placard/content/convert"
	"placard/content/report"
)

const maxFile = convert.MaxSize

// readReport reads a file in any format that can be converted, "-" for standard
// input. Its errors are whole sentences that name the file and say what to do.
func readReport(stdin io.Reader, file string) (convert.Result, error) {
	in, name := stdin, "standard input"
	if file != "-" {
		f, err := open(file)
		if err != nil {
			return convert.Result{}, err
		}
		defer f.Close()
		in, name = f, file
	}
	src, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil {
		return convert.Result{}, fmt.Errorf("%s cannot be read: %w", file, plain(err))
	}
	return convert.Convert(name, src)
}

// problemsOf are the problems of converting a file as those of a report, in its
// first line: a converted file has no lines of its own.
func problemsOf(list []convert.Problem) []report.Problem {
	var out []report.Problem
	for _, p := range list {
		severity := report.Warning
		if p.Minor {
			severity = report.Note
		}
		out = append(out, report.Problem{Line: 1, Severity: severity, Code: p.Code, Message: p.Message})
	}
	return out
}

// severe is the exit code for a problem.
func severe(p report.Problem) int {
	if p.Severity == report.Note {
		return Fine
	}
	return Problems
}

func open(file string) (*os.File, error) {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s does not exist; look at its name and folder", file)
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", file, plain(err))
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder; name the report inside it", file)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not an ordinary file; choose a report in Word or Markdown", file)
	case info.Size() > maxFile:
		return nil, fmt.Errorf("%s is larger than %d MB, which no report is; choose another file", file, maxFile>>20)
	}
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("%s may not be read; change its permissions or choose another file", file)
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", file, plain(err))
	}
	return f, nil
}

// plain takes the path out of an error, which the sentence already names.
func plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
