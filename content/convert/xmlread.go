package convert

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Limits on XML. Word nests about twenty elements for a word in a text box in a
// table.
const (
	maxNested = 250     // elements within one another that are understood
	maxDepth  = 200_000 // beyond these nothing is read any more
	maxTag    = 8 << 20 // bytes of one tag; old drawings hold data in attributes
	maxEquals = 5_000   // attributes of one tag
)

var (
	errEntities = errors.New("the file has entities of its own")
	errTag      = errors.New("a tag is too large")
	errDepth    = errors.New("elements are nested too deeply")
)

// xmlReader reads XML as it comes, without keeping it.
type xmlReader struct {
	dec   *xml.Decoder
	depth int   // of the elements that are open
	err   error // what ended the reading; io.EOF at the regular end
	deep  func(text string)
	bare  bool        // text stands in any element, not only in "t"
	full  func() bool // reports that no more should be read; may be nil
}

// newXML reads a part. deep takes the words that are nested too deeply to be
// understood, "\n" where a paragraph ends.
func newXML(in io.Reader, deep func(string)) *xmlReader {
	wide := unicode.BOMOverride(transform.Nop) // UTF-16, if it says so
	dec := xml.NewDecoder(&tagGuard{in: transform.NewReader(in, wide)})
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return &xmlReader{dec: dec, deep: deep}
}

// token is the next token, nil at the end.
func (r *xmlReader) token() xml.Token {
	if r.err == nil && r.full != nil && r.full() {
		r.err = errFull
	}
	if r.err != nil {
		return nil
	}
	t, err := r.dec.Token()
	if err != nil {
		r.err = err
		return nil
	}
	switch t := t.(type) {
	case xml.StartElement:
		if r.depth++; r.depth > maxDepth {
			r.err = errDepth
		}
	case xml.EndElement:
		r.depth--
	case xml.Directive:
		if strings.HasPrefix(strings.ToUpper(strings.TrimSpace(string(t))), "DOCTYPE") {
			r.err = errEntities
			return nil
		}
	}
	return t
}

// each visits the elements within the one that is open, until that ends. What a
// visit leaves unread is passed over.
func (r *xmlReader) each(visit func(e xml.StartElement)) { r.mixed(nil, visit) }

// mixed is each for elements in which text stands between elements.
func (r *xmlReader) mixed(text func(string), visit func(e xml.StartElement)) {
	level := r.depth
	if level > maxNested {
		r.flat(level)
		return
	}
	for t := r.token(); t != nil; t = r.token() {
		switch t := t.(type) {
		case xml.StartElement:
			visit(t)
			r.leave(level)
		case xml.CharData:
			if text != nil {
				text(string(t))
			}
		case xml.EndElement:
			if r.depth < level {
				return
			}
		}
	}
}

// leave passes over the rest of what is open beyond a level.
func (r *xmlReader) leave(level int) {
	for r.depth > level && r.token() != nil {
	}
}

// flat takes only the words of what is open.
func (r *xmlReader) flat(level int) {
	inText := 0
	for t := r.token(); t != nil; t = r.token() {
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "t" {
				inText = r.depth
			}
		case xml.CharData:
			if (inText > 0 || r.bare) && r.deep != nil {
				r.deep(string(t))
			}
		case xml.EndElement:
			if r.depth < inText {
				inText = 0
			}
			if t.Name.Local == "p" && r.deep != nil {
				r.deep("\n")
			}
			if r.depth < level {
				return
			}
		}
	}
}

// text is the text of the element that is open.
func (r *xmlReader) text() string {
	level := r.depth
	var b strings.Builder
	for t := r.token(); t != nil; t = r.token() {
		switch t := t.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			if r.depth < level {
				return b.String()
			}
		}
	}
	return b.String()
}

// attr is an attribute by its name without the prefix.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func hasAttr(e xml.StartElement, name string) bool {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return true
		}
	}
	return false
}

// tagGuard stops at a tag that would take the memory for itself.
type tagGuard struct {
	in             io.Reader
	inTag          bool
	length, equals int
}

func (g *tagGuard) Read(p []byte) (int, error) {
	n, err := g.in.Read(p)
	for _, c := range p[:n] {
		switch c {
		case '<':
			g.inTag, g.length, g.equals = true, 0, 0
		case '>':
			g.inTag = false
		case '=':
			g.equals++
		}
		if g.length++; g.inTag && (g.length > maxTag || g.equals > maxEquals) {
			return 0, errTag
		}
	}
	return n, err
}
