package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// footnote is a note with its pieces, kept until its section is known.
type footnote struct {
	index  int // the number shown, negative if nothing refers to it
	pieces []piece
}

// linkDef is a definition of a link, "[label]: address", and where it stood.
type linkDef struct {
	node *ast.LinkReferenceDefinition
	at   int
}

// footnotes lays out the definitions of footnotes and sets them aside.
func (p *parser) footnotes(list *extast.FootnoteList) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		note, ok := n.(*extast.Footnote)
		if !ok {
			continue
		}
		start, label := len(p.pieces), string(note.Ref)
		p.walk(note, place{depth: -1, note: label})
		if note.Index > 0 {
			label = strconv.Itoa(note.Index)
		}
		pieces := slices.Clone(p.pieces[start:])
		p.pieces = p.pieces[:start]
		if len(pieces) == 0 {
			continue
		}
		if pieces[0].Kind != Footnote {
			pieces = slices.Insert(pieces, 0, piece{Block: Block{Kind: Footnote, Line: pieces[0].Line}})
		}
		pieces[0].Label = label
		if note.Index <= 0 {
			p.problem(pieces[0].Line, Note, "footnote-unused",
				"Nothing in the text refers to this footnote; write [^%s] where it belongs.", label)
		}
		p.notes = append(p.notes, footnote{note.Index, pieces})
	}
}

// placeFootnotes puts each footnote at the end of the section that refers to
// it first, so that it is read where it is needed.
func (p *parser) placeFootnotes() {
	if len(p.notes) == 0 {
		return
	}
	byMark := map[string]int{}
	for i, n := range p.notes {
		byMark["["+strconv.Itoa(n.index)+"]"] = i
	}
	placed := make([]bool, len(p.notes))
	var out, waiting []piece
	for _, pc := range p.pieces {
		if pc.heading {
			out, waiting = append(out, waiting...), nil
		}
		out = append(out, pc)
		for _, r := range pc.Runs {
			if r.Style&Superscript == 0 {
				continue
			}
			if i, ok := byMark[pc.Text[r.Start:r.End]]; ok && !placed[i] {
				placed[i] = true
				waiting = append(waiting, p.notes[i].pieces...)
			}
		}
	}
	out = append(out, waiting...)
	for i, n := range p.notes {
		if !placed[i] {
			out = append(out, n.pieces...)
		}
	}
	p.pieces = out
}

// used remembers that a link's definition was needed.
func (p *parser) used(ref *ast.ReferenceLink) {
	if ref != nil {
		p.usedLinks[util.ToLinkReference(ref.Value)] = true
	}
}

// unusedLinks shows the definitions that no link uses, for they are often
// endnotes that somebody numbered by hand.
func (p *parser) unusedLinks() {
	var out []piece
	last := 0
	for _, def := range p.links {
		dest := strings.TrimSpace(unescape(def.node.Destination))
		if p.usedLinks[util.ToLinkReference(def.node.Label)] || dest == string(dataTag) {
			continue
		}
		label := strings.TrimSpace(unescape(def.node.Label))
		pc := piece{Block: Block{Kind: Paragraph, Line: p.line(def.node)}}
		pc.Text = fmt.Sprintf("%s: %s", label, dest)
		pc.Runs = []Run{{Start: len(label) + 2, End: len(pc.Text), Link: dest}}
		if title := unescape(def.node.Title); title != "" {
			pc.Text += " (" + title + ")"
		}
		pc.Text = strings.TrimSpace(pc.Text)
		at := max(last, min(def.at, len(p.pieces)))
		out = append(append(out, p.pieces[last:at]...), pc)
		last = at
	}
	if last > 0 || len(out) > 0 {
		p.pieces = append(out, p.pieces[last:]...)
	}
}
