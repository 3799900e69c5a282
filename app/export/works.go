package export

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Work is an entry of a list of works cited, with what is set in italics.
type Work []Piece

// Piece is a stretch of an entry in one style.
type Piece struct {
	Text   string
	Italic bool
	quoted bool // a title whose quotation marks are still open
}

// Text is the entry without styles.
func (w Work) Text() string {
	var out strings.Builder
	for _, p := range w {
		out.WriteString(p.Text)
	}
	return out.String()
}

// HTML is the entry with <i> and everything else escaped.
func (w Work) HTML() string {
	var out strings.Builder
	for _, p := range w {
		text := html.EscapeString(p.Text)
		if p.Italic {
			text = "<i>" + text + "</i>"
		}
		out.WriteString(text)
	}
	return out.String()
}

// Markdown is the entry with italics between asterisks.
func (w Work) Markdown() string {
	var out strings.Builder
	for _, p := range w {
		text := escapeMarkdown(p.Text)
		if lead := len(p.Text) - len(strings.TrimLeft(p.Text, " ")); lead > 0 {
			text = p.Text[:lead] + text // escaping trims lines
		}
		if strings.HasSuffix(p.Text, " ") && strings.TrimSpace(p.Text) != "" {
			text += " "
		}
		if p.Italic {
			text = "*" + text + "*"
		}
		out.WriteString(text)
	}
	return out.String()
}

// SortWorks puts a list in the order of MLA 9: by its letters, without case,
// accents, quotation marks and a leading A, An or The.
func SortWorks(works []Work) {
	slices.SortStableFunc(works, func(a, b Work) int { return strings.Compare(sortKey(a.Text()), sortKey(b.Text())) })
}

var leadingArticle = regexp.MustCompile(`^(?:a|an|the) `)

func sortKey(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return unicode.ToLower(r)
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r):
			return ' '
		}
		return -1
	}, norm.NFD.String(s))
	return leadingArticle.ReplaceAllString(oneLine(s), "")
}

// WorksText is the sorted list as plain text, entries parted by blank lines.
func WorksText(works []Work) string {
	var entries []string
	for _, w := range sorted(works) {
		entries = append(entries, w.Text())
	}
	return strings.Join(entries, "\n\n")
}

// WorksHTML is the sorted list as paragraphs with a hanging indent of half an
// inch and double spacing, to paste into a document.
func WorksHTML(works []Work) string {
	var out strings.Builder
	for _, w := range sorted(works) {
		out.WriteString(`<p style="margin:0;padding-left:0.5in;text-indent:-0.5in;line-height:2">` + w.HTML() + "</p>\n")
	}
	return out.String()
}

func sorted(works []Work) []Work {
	list := slices.DeleteFunc(slices.Clone(works), func(w Work) bool { return w.Text() == "" })
	SortWorks(list)
	return list
}

// sentence adds a part that ends in a full stop, unless it ends in a mark of
// its own. The stop of a quoted title stands inside the quotation marks.
func (w *Work) sentence(p Piece) {
	if p.Text == "" {
		return
	}
	if len(*w) > 0 {
		*w = append(*w, Piece{Text: " "})
	}
	stop := "."
	if strings.ContainsAny(lastRune(strings.TrimRight(p.Text, "”’)")), ".?!") {
		stop = ""
	}
	if p.quoted {
		p.Text += stop + "”"
		stop = ""
	}
	*w = append(*w, Piece{Text: p.Text, Italic: p.Italic}, Piece{Text: stop})
	w.join()
}

// element adds a part of a container after a comma.
func (w *Work) element(p Piece) {
	if p.Text == "" {
		return
	}
	if len(*w) > 0 {
		*w = append(*w, Piece{Text: ", "})
	}
	*w = append(*w, p)
}

// append adds a container and closes it.
func (w *Work) append(container Work) {
	if len(container) == 0 {
		return
	}
	last := len(container) - 1
	if len(*w) > 0 {
		*w = append(*w, Piece{Text: " "})
	}
	*w = append(*w, container[:last]...)
	var end Work
	end.sentence(container[last])
	*w = append(*w, end...)
	w.join()
}

// join merges neighbours of one style and drops what is empty.
func (w *Work) join() {
	var joined Work
	for _, p := range *w {
		if last := len(joined) - 1; p.Text == "" {
			continue
		} else if last >= 0 && joined[last].Italic == p.Italic {
			joined[last].Text += p.Text
		} else {
			joined = append(joined, p)
		}
	}
	*w = joined
}

func lastRune(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}
