// Package chair is what a teacher or chair does with a report of her own before
// students get it: has it checked, has its words counted, begins a new one. It
// reads files where she keeps them and knows nothing of the library.
package chair

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"placard/content/convert"
	"placard/content/report"
)

// Checked is a report as Placard reads it, with what to mend in it.
type Checked struct {
	Report    *report.Report // its Problems include those of converting the file
	Format    string         // of the file, by its usual extension: ".docx"
	Converted bool           // its lines are none that its author can see
}

// Check reads a report from a file's bytes. The name tells formats apart and
// stands in errors, which are whole sentences that say what to do.
func Check(name string, data []byte) (Checked, error) {
	src, err := convert.Convert(name, data)
	if err != nil {
		return Checked{}, err
	}
	r := report.Parse(src.Markdown)
	r.Problems = append(Problems(src.Problems), r.Problems...)
	// Pictures taken out of Markdown leave every line where it was.
	return Checked{Report: r, Format: src.Format, Converted: src.Changed && src.Format != ".md"}, nil
}

// CheckFile reads a report from a file, and looks for its pictures beside it.
func CheckFile(path string) (Checked, error) {
	data, err := Read(path)
	if err != nil {
		return Checked{}, err
	}
	c, err := Check(path, data)
	if err == nil && !c.Converted {
		c.missPictures(filepath.Dir(path))
	}
	return c, err
}

// Problems are the problems of converting a file as those of a report, in its
// first line and in no block: a converted file has no lines of its own.
func Problems(list []convert.Problem) []report.Problem {
	var out []report.Problem
	for _, p := range list {
		severity := report.Warning
		if p.Minor {
			severity = report.Note
		}
		out = append(out, report.Problem{Line: 1, Severity: severity, Code: p.Code, Message: p.Message, Block: -1})
	}
	return out
}

// largestPicture is the size up to which the library takes pictures, in bytes.
const largestPicture = 20 << 20

// missPictures reports the pictures that a Markdown file names and that will be
// missing: they are not beside it, or too large.
func (c Checked) missPictures(dir string) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return
	}
	defer root.Close()
	for i, b := range c.Report.Blocks {
		name := filepath.FromSlash(b.Image)
		if b.Kind != report.Figure || b.Image == "" || strings.Contains(b.Image, ":") {
			continue // an address, or data within the file
		}
		code, message := "", ""
		switch info, err := root.Stat(name); {
		case err != nil:
			code, message = "picture-missing", "The picture %s is not beside the report; put the file there, or take this line out."
		case info.Size() > largestPicture:
			code, message = "picture-size", "The picture %s is left out because it is larger than 20 MB; make it smaller."
		default:
			continue
		}
		c.Report.Problems = append(c.Report.Problems, report.Problem{
			Line: b.Line, Severity: report.Warning, Code: code, Block: i, Passage: cmp.Or(b.Text, b.Image), Message: fmt.Sprintf(message, b.Image),
		})
	}
	c.sort()
}

// Where says in words where a problem is: its line, or, where the author sees
// none, its section. It is empty for a problem of the whole file.
func (c Checked) Where(p report.Problem) string {
	if !c.Converted {
		return fmt.Sprintf("Line %d", p.Line)
	}
	switch section := c.Section(p); {
	case p.Block < 0:
		return ""
	case section == "":
		return "On the title page"
	case len(c.Report.Topics) > 1:
		return fmt.Sprintf("Topic %d, under “%s”", c.topic(p.Block), section)
	default:
		return "Under “" + section + "”"
	}
}

// topic is the number of the topic that a block is in, from 1 on.
func (c Checked) topic(block int) int {
	n := 1
	for i, t := range c.Report.Topics {
		if len(t.Sections) > 0 && t.Sections[0].First <= block {
			n = i + 1
		}
	}
	return n
}

// Section is the title of the section that a problem is in, empty for the title
// page and for what is in no block.
func (c Checked) Section(p report.Problem) string {
	if p.Block >= 0 {
		if s := c.Report.SectionOf(p.Block); s != nil {
			return s.Title
		}
	}
	return ""
}

// Inside is the report in a folder, as New writes it; for anything else it is
// the path itself.
func Inside(path string) string {
	report := filepath.Join(path, reportName)
	if info, err := os.Stat(report); err == nil && info.Mode().IsRegular() {
		return report
	}
	return path
}

// Read reads a report's file. Its errors name the file and say what to do.
func Read(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s does not exist; look at its name and folder", path)
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", path, Plain(err))
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder; name the report inside it", path)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not an ordinary file; choose a report in Word or Markdown", path)
	case strings.EqualFold(filepath.Ext(path), ".placard"):
		return nil, fmt.Errorf("%s is a report as it is handed out; check the file that it was made from", path)
	case info.Size() > convert.MaxSize:
		return nil, fmt.Errorf("%s is larger than %d MB, which no report is; choose another file", path, convert.MaxSize>>20)
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("%s may not be read; change its permissions or choose another file", path)
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", path, Plain(err))
	}
	return data, nil
}

// Plain takes the path out of an error, for a sentence that already names it.
func Plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
