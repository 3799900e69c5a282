package chair

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"placard/content/report"
	"placard/content/wordcount"
)

// Words says whether every word of a file is in exactly one block of the report
// that it becomes.
type Words struct {
	N       int               // how many there are in the file
	Lost    []wordcount.Place // in the file and in no block
	Doubled []wordcount.Place // in the blocks more often than in the file
	Lines   bool              // places have lines that the author can see
}

// CountWords counts the words of a file, in Markdown, plain text or Word, and
// of what Placard makes of it. It does not trust the parser: the words of the
// file are found in another way. Errors are whole sentences.
func CountWords(name string, data []byte) (Words, error) {
	c, err := Check(name, data)
	if err != nil {
		return Words{}, err
	}
	var source wordcount.Text
	switch c.Format {
	case ".md":
		source = wordcount.Markdown(data)
	case ".txt":
		source = wordcount.Plain(data)
	case ".docx":
		source, err = wordcount.Docx(data)
		addNumbers(&source, c.Report)
	default:
		err = fmt.Errorf("the words of %s cannot be counted; save it as Word (.docx) or Markdown (.md) first", filepath.Base(name))
	}
	if err != nil {
		return Words{}, err
	}
	w := Words{N: len(source.Words), Lines: !c.Converted}
	w.Lost, w.Doubled = wordcount.Compare(source, c.Report.Words())
	return w, nil
}

// itemNumber is a number as Word writes it before a heading or an item, “1.”,
// “I.2” or “Article 3”; it does not stand in the file.
var itemNumber = regexp.MustCompile(`^(?:\p{Lu}\p{Ll}+ \d{1,3}\b|(?:\d{1,3}|[A-Za-z]|[IVXLivxl]{1,6})(?:[.)](?:\d{1,3}|[A-Za-z]))*[.)](?:\d{1,3}|[A-Za-z])?(?: |$))`)

// addNumbers lets blocks begin with numbers that are not in the file.
func addNumbers(source *wordcount.Text, r *report.Report) {
	for _, b := range r.Blocks {
		for line := range strings.Lines(b.Text) {
			source.AddOptional(itemNumber.FindString(line), b.Line)
		}
	}
}
