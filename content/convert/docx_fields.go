package convert

import (
	"regexp"
	"strings"
)

// maxFields is how many fields are understood within one another.
const maxFields = 40

// field is a field that is open: an instruction, and then what it shows.
type field struct {
	instruction strings.Builder
	shown       bool
	link        string
	hidden      spans // what stood where instructions do
}

func (d *docx) begin(instruction string) {
	if len(d.fields) >= maxFields {
		d.lost++
		return
	}
	d.fields = append(d.fields, field{})
	d.instruct(instruction)
}

func (d *docx) instruct(text string) {
	if n := len(d.fields); n > 0 && d.lost == 0 && d.fields[n-1].instruction.Len() < 1<<12 {
		d.fields[n-1].instruction.WriteString(text)
	}
}

var linkField = regexp.MustCompile(`(?i)^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))`)

func (d *docx) separate() {
	n := len(d.fields)
	if n == 0 || d.lost > 0 {
		return
	}
	f := &d.fields[n-1]
	f.shown = true
	if m := linkField.FindStringSubmatch(f.instruction.String()); m != nil {
		if url := strings.TrimSpace(m[1] + m[2]); followable(url) {
			f.link = url
		}
	}
}

func (d *docx) end() {
	switch n := len(d.fields); {
	case d.lost > 0:
		d.lost--
	case n > 0:
		d.fields = d.fields[:n-1]
	}
}

// hiding is the innermost field that has not come to what it shows.
func (d *docx) hiding() *field {
	for i := len(d.fields) - 1; i >= 0; i-- {
		if !d.fields[i].shown {
			return &d.fields[i]
		}
	}
	return nil
}

// address is where the text that is written leads to.
func (d *docx) address() string {
	for i := len(d.fields) - 1; i >= 0; i-- {
		if d.fields[i].link != "" {
			return d.fields[i].link
		}
	}
	return d.link
}

// endFields gives up on fields whose instruction goes on beyond the paragraph:
// they are broken, and what they hide is text.
func (d *docx) endFields() {
	for i := range d.fields {
		if f := &d.fields[i]; !f.shown {
			f.shown = true
			d.para.text = append(d.para.text, f.hidden...)
			f.hidden = nil
		}
	}
}
