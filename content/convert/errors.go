package convert

import (
	"errors"
	"fmt"
)

// What can be wrong with a file that should be a report. Errors of this package
// wrap one of these; their text is a whole sentence that names the file, says
// what to do, and may be shown as it stands.
var (
	ErrFormat   = errors.New("the format cannot be read")
	ErrEmpty    = errors.New("the file is empty")
	ErrBinary   = errors.New("the file is not text")
	ErrTooLarge = errors.New("the file is too large")
	ErrDamaged  = errors.New("the file is damaged")
)

// failure is an error whose text is written for a reader.
type failure struct {
	kind  error // one of the sentinels
	cause error // may be nil
	text  string
}

func (f *failure) Error() string { return f.text }

func (f *failure) Unwrap() []error { return []error{f.kind, f.cause} }

func fail(kind, cause error, format string, args ...any) error {
	return &failure{kind: kind, cause: cause, text: fmt.Sprintf(format, args...)}
}

// Problem is something that could not be brought over as it was.
type Problem struct {
	Code    string // stable, "picture-kind", "cut-off" …
	Message string // one sentence that says what to do
	Minor   bool   // nothing is lost
}

// after settles what an error while reading a document means for it.
func (d *document) after(name string, err error) (*document, error) {
	switch {
	case errors.Is(err, errBomb), errors.Is(err, errTag):
		return nil, tooMuch(name)
	case errors.Is(err, errEntities):
		return nil, fail(ErrDamaged, err, "%s has parts that no word processor writes, so it was not opened. Open it in Word or Google Docs and save it anew.", name)
	case errors.Is(err, errFull):
		d.cutShort()
	case err != nil && len(d.blocks) == 0:
		return nil, damaged(name, err)
	case err != nil:
		d.problems.add("cut-off", "The file is damaged, and what comes after this text is missing; copy or download it again.")
	}
	return d, nil
}

// cutShort notes that the end of the document is missing.
func (d *document) cutShort() {
	d.problems.add("too-long", "The document is longer than any report, and its end was left out; split it in two.")
}

// problems collects what went wrong, each kind of thing once with its number.
type problems struct {
	list  []Problem
	count map[string]int
	order []string
}

// add notes a problem once.
func (p *problems) add(code, message string) {
	for _, have := range p.list {
		if have.Code == code {
			return
		}
	}
	p.list = append(p.list, Problem{Code: code, Message: message})
}

// tally counts one more of a thing that counted knows how to report.
func (p *problems) tally(code string) {
	if p.count == nil {
		p.count = map[string]int{}
	}
	if p.count[code]++; p.count[code] == 1 {
		p.order = append(p.order, code)
	}
}

// counted are the sentences for what is counted, for one and for several.
var counted = map[string][2]string{
	"picture-kind":     {"A picture is left out because it is of a kind that cannot be shown; save it as PNG or JPEG and put it into the document again.", "%d pictures are left out because they are of a kind that cannot be shown; save them as PNG or JPEG and put them into the document again."},
	"picture-size":     {"A picture is left out because it is too large; make it smaller than 20 MB and 40 million pixels.", "%d pictures are left out because they are too large; make each smaller than 20 MB and 40 million pixels, and all together smaller than 100 MB."},
	"picture-missing":  {"A picture is left out because its file is not in the document; insert it again.", "%d pictures are left out because their files are not in the document; insert them again."},
	"chart-left-out":   {"A chart is left out because it cannot be read; save it as a picture and put that in its place.", "%d charts are left out because they cannot be read; save them as pictures and put those in their place."},
	"object-left-out":  {"An embedded document is left out because it cannot be read; copy its text into the report.", "%d embedded documents are left out because they cannot be read; copy their text into the report."},
	"symbol-left-out":  {"A symbol from a font of pictures is left out because its meaning is not known; type it as a letter or a word.", "%d symbols from a font of pictures are left out because their meaning is not known; type them as letters or words."},
	"revision-settled": {"A tracked change was taken as accepted; accept or reject it in the document to be sure.", "%d tracked changes were taken as accepted; accept or reject them in the document to be sure."},
}

// all lists the problems, those that were counted last.
func (p *problems) all() []Problem {
	list := p.list
	for _, code := range p.order {
		text := counted[code][0]
		if n := p.count[code]; n > 1 {
			text = fmt.Sprintf(counted[code][1], n)
		}
		list = append(list, Problem{Code: code, Message: text, Minor: code == "revision-settled"})
	}
	return list
}
