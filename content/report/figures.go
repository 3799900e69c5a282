package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// addFigure keeps a picture for a block of its own after this one.
func (p *parser) addFigure(n *ast.Image, b *inline) {
	var alt inline
	p.inlines(n, &alt)
	text, runs, _ := alt.block()
	if title := unescape(n.Title); title != "" {
		if text != "" {
			text += "\n"
		}
		text += title
	}
	b.picture(Block{Text: text, Runs: runs, Image: imageName(unescape(n.Destination))})
	b.figures = append(b.figures, alt.figures...)
}

// picture sets a picture aside; a space stands where it stood.
func (b *inline) picture(f Block) {
	f.Kind = Figure
	b.figures = append(b.figures, f)
	if len(b.text) > 0 {
		b.write(" ")
	}
}

// imageName is the file's name, or nothing for a picture inside the text.
func imageName(dest string) string {
	if strings.HasPrefix(strings.ToLower(dest), "data:") {
		return ""
	}
	return dest
}
