package wordcount

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxPart is the size of the largest part that is read, in bytes.
const maxPart = 256 << 20

// Docx finds the words of a Word file: those of its text and of the notes that
// it refers to, in text boxes too; those of formulas may be shown or not. What
// was deleted, what is hidden, comments, headers and footers are left out. The line of a word is the
// number of its paragraph.
func Docx(data []byte) (Text, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Text{}, fmt.Errorf("this is no Word file: %w", err)
	}
	d := docx{notes: map[string]bool{}}
	if err := d.part(z, "word/document.xml"); err != nil {
		return Text{}, err
	}
	for _, kind := range []string{"footnote", "endnote"} {
		d.kind = kind
		if err := d.part(z, "word/"+kind+"s.xml"); err != nil && !errors.Is(err, errNoPart) {
			return Text{}, err
		}
	}
	return d.text, nil
}

var errNoPart = errors.New("the text of the Word file is not where Word puts it")

// docx collects words while XML is read.
type docx struct {
	text      Text
	notes     map[string]bool // that the text refers to, "footnote 3"
	kind      string          // of the notes that are read, empty in the text
	word      strings.Builder // text since the last space
	paragraph int
	pictures  int
	choice    int // what was there when the last choice of several forms began
}

// there is how much was found: words, letters of the one that is read, pictures.
func (d *docx) there() int { return len(d.text.Words) + d.word.Len() + d.pictures }

func (d *docx) part(z *zip.Reader, name string) error {
	f, err := z.Open(name)
	if err != nil {
		return errNoPart
	}
	defer f.Close()
	r := xml.NewDecoder(io.LimitReader(f, maxPart))
	r.Strict = false
	for {
		token, err := r.RawToken()
		if err == io.EOF {
			d.end()
			return nil
		}
		if err != nil {
			return fmt.Errorf("the Word file is damaged: %w", err)
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := d.element(r, e); err != nil {
				return err
			}
		}
	}
}

// unseen are elements without visible text.
var unseen = map[string]bool{"del": true, "moveFrom": true, "instrText": true, "delText": true, "delInstrText": true,
	"rPrChange": true, "pPrChange": true, "rt": true}

// greek are the letters that a sign of the font Symbol may be.
const greek = "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω"

// element reads an element with all that is in it, without recursion for those
// that only hold others.
func (d *docx) element(r *xml.Decoder, e xml.StartElement) error {
	switch name := e.Name.Local; {
	case name == "t":
		text, err := inside(r)
		d.word.WriteString(text)
		return err
	case unseen[name]:
		_, err := inside(r)
		return err
	case name == "Choice":
		d.choice = d.there()
	case name == "Fallback" && d.there() > d.choice: // the same thing again, for old programs
		_, err := inside(r)
		return err
	case name == "oMath":
		text, err := inside(r)
		d.word.WriteByte(' ')
		d.formula(text)
		return err
	case name == "rPr":
		return passOver(r, "vanish")
	case name == "trPr":
		return passOver(r, "del")
	case name == "p":
		d.end()
		d.paragraph++
	case name == "tab", name == "ptab", name == "br", name == "cr", name == "noBreakHyphen", name == "tc":
		d.word.WriteByte(' ')
	case name == "sym":
		d.text.AddOptional(greek, d.paragraph)
	case name == "drawing", name == "pict", name == "object":
		d.word.WriteByte(' ')
	case name == "docPr", name == "cNvPr", name == "shape", name == "rect", name == "image":
		d.text.AddOptional(attr(e, "descr")+" "+attr(e, "alt")+" "+attr(e, "title"), d.paragraph)
	case name == "blip", name == "imagedata":
		d.pictures++
		d.text.AddOptional(attr(e, "title"), d.paragraph)
	case name == "textpath":
		d.word.WriteString(" " + attr(e, "string") + " ")
	case name == "footnoteReference", name == "endnoteReference":
		d.word.WriteByte(' ')
		d.notes[strings.TrimSuffix(name, "Reference")+" "+attr(e, "id")] = true
	case name == d.kind && !d.notes[name+" "+attr(e, "id")]:
		_, err := inside(r)
		return err
	}
	return nil
}

// passOver reads the properties of a run or a row, and if a switch is on among
// them, the whole of it: it is hidden, or deleted.
func passOver(r *xml.Decoder, name string) error {
	hidden := false
	for depth := 1; depth > 0; {
		token, err := r.RawToken()
		if err != nil {
			return fmt.Errorf("the Word file is damaged: %w", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			on := attr(e, "val")
			hidden = hidden || e.Name.Local == name && on != "0" && on != "false" && on != "off"
		case xml.EndElement:
			depth--
		}
	}
	if !hidden {
		return nil
	}
	_, err := inside(r) // the rest; the end of the run or row ends this
	return err
}

// raised are letters that may be written for those above and below a line.
const raised = "ⁿ ⁱ ₙ ᵢ ⱼ ₖ ₘ ₓ ᵃ ᵇ ᵏ ᵐ ˣ ʸ"

// formula takes in the text of a formula. Where its words begin and end depends
// on how it is set in a line, so any stretch of its letters may be one.
func (d *docx) formula(text string) {
	const longest, most = 60, 2000
	d.text.AddOptional(raised, d.paragraph)
	letters := []rune(strings.Join(split(text), ""))
	letters = letters[:min(len(letters), most)]
	for from := range letters {
		for to := from + 1; to <= len(letters) && to-from <= longest; to++ {
			d.text.Optional = append(d.text.Optional, Word{string(letters[from:to]), d.paragraph})
		}
	}
}

// end takes in the words of a paragraph.
func (d *docx) end() {
	text := strings.NewReplacer("\u00ad", "", "\n", " ").Replace(d.word.String())
	d.word.Reset()
	d.text.Add(d.text.numbers(text), d.paragraph)
}

// inside is the text up to the end of the element that is open.
func inside(r *xml.Decoder) (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		token, err := r.RawToken()
		if err != nil {
			return "", fmt.Errorf("the Word file is damaged: %w", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			b.Write(e)
		}
	}
	return b.String(), nil
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
