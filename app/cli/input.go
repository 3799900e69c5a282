package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

const maxFile = 50 << 20 // bytes

// signatures are the first bytes of files that are often taken for a report,
// and what to say of them.
var signatures = []struct{ start, what string }{
	{"PK\x03\x04", "is a Word file or another archive, not Markdown; in the program that wrote it, export it as Markdown first"},
	{"%PDF", "is a PDF, not Markdown; ask for the document that it was made from and export that as Markdown"},
	{"\xd0\xcf\x11\xe0", "is an old Word file, not Markdown; open it in a word processor and export it as Markdown"},
	{"{\\rtf", "is a rich text file, not Markdown; open it in a word processor and export it as Markdown"},
	{"\x89PNG", "is a picture, not a report"},
	{"\xff\xd8\xff", "is a picture, not a report"},
	{"GIF8", "is a picture, not a report"},
	{"RIFF", "is a picture or a sound, not a report"},
}

// readReport reads a file, "-" for standard input. Its errors are whole
// sentences that name the file and say what to do.
func readReport(stdin io.Reader, file string) ([]byte, error) {
	in := stdin
	if file != "-" {
		f, err := open(file)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	src, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", file, plain(err))
	case len(src) > maxFile:
		return nil, fmt.Errorf("%s is larger than %d MB, which no report is; choose another file", file, maxFile>>20)
	case len(bytes.TrimSpace(src)) == 0:
		return nil, fmt.Errorf("%s is empty; write the report or choose another file", file)
	}
	for _, s := range signatures {
		if bytes.HasPrefix(src, []byte(s.start)) {
			return nil, fmt.Errorf("%s %s", file, s.what)
		}
	}
	if isBinary(src) {
		return nil, fmt.Errorf("%s is no text; choose a report in Markdown", file)
	}
	return src, nil
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
		return nil, fmt.Errorf("%s is not an ordinary file; choose a report in Markdown", file)
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

// isBinary reports whether bytes are no text: more than one in ten of the first
// are control characters. UTF-16 with its mark is text.
func isBinary(src []byte) bool {
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		return false
	}
	head := src[:min(len(src), 8000)]
	controls := 0
	for _, c := range head {
		if c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' {
			controls++
		}
	}
	return controls*10 > len(head)
}
