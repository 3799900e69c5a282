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
// it refers to, in text boxes and formulas too. What was deleted, what is
// hidden, comments, headers and footers are left out. The line of a word is the
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
}

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
	"rPrChange": true, "pPrChange": true, "Fallback": true, "rt": true}

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
	case name == "rPr":
		return d.look(r)
	case name == "p":
		d.end()
		d.paragraph++
	case name == "tab", name == "ptab", name == "br", name == "cr", name == "noBreakHyphen", name == "tc":
		d.word.WriteByte(' ')
	case name == "docPr", name == "cNvPr":
		d.text.AddOptional(attr(e, "descr")+" "+attr(e, "title"), d.paragraph)
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

// look reads how a run looks; the text of a hidden one is passed over.
func (d *docx) look(r *xml.Decoder) error {
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
			hidden = hidden || e.Name.Local == "vanish" && on != "0" && on != "false" && on != "off"
		case xml.EndElement:
			depth--
		}
	}
	if !hidden {
		return nil
	}
	_, err := inside(r) // the rest of the run; its end ends this
	return err
}

// end takes in the words of a paragraph.
func (d *docx) end() {
	text := strings.ReplaceAll(d.word.String(), "\u00ad", "")
	d.word.Reset()
	d.text.Add(strings.ReplaceAll(text, "\n", " "), d.paragraph)
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
