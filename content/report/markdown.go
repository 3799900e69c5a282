package report

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	gm "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// piece is a block on its way into the report, with what only the parser needs.
type piece struct {
	Block
	heading bool  // a heading by # or underline, or one that was recognised
	marked  bool  // a heading that the source marks as such
	closed  bool  // on the title page, where headings open no section
	rank    int   // of a heading before levels are settled; smaller is higher
	breaks  []int // offsets in Text of the spaces that were line ends
	term    bool  // the term of a definition list
	inList  bool  // a heading or picture that stands in a list item
	level   int   // of a heading, settled
	kind    Kind  // of a heading
	title   string
	number  numbering
	opens   int  // of the heading that opens a topic: its place among them, 1 is the first
	head    bool // goes on with such a heading: no section of its own
}

// newMarkdown makes the reader of Markdown. Footnotes come without goldmark's
// rearrangement, which throws away those that nothing refers to.
func newMarkdown() gm.Parser {
	return gm.NewParser(
		gm.WithBlockParsers(append(gm.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999),
			util.Prioritized(extension.NewDefinitionListParser(), 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102))...),
		gm.WithInlineParsers(append(gm.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
			util.Prioritized(extension.NewLinkifyParser(), 999))...),
		gm.WithParagraphTransformers(append(gm.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
	)
}

// markdown parses the source and lays it out as pieces.
func (p *parser) markdown() {
	doc := newMarkdown().Parse(text.NewReader(p.src))
	p.walk(doc, place{depth: -1})
	p.unusedLinks()
}

// place says where in lists and quotes a block stands.
type place struct {
	depth  int    // of lists and quotes; -1 outside
	quote  bool   // inside a quote
	label  string // the marker that the next block of a list item takes
	inItem bool
	note   string // label of the footnote
}

// walk lays out the children of a node. It recurses at most as deeply as
// quotes and lists nest, which tame has limited.
func (p *parser) walk(parent ast.Node, at place) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		p.node(n, &at)
	}
}

func (p *parser) node(n ast.Node, at *place) {
	switch n := n.(type) {
	case *ast.Heading:
		p.headingNode(n, at)
	case *ast.List:
		p.list(n, *at)
		at.label = ""
	case *ast.Blockquote:
		p.quote(n, at)
	case *ast.FencedCodeBlock:
		p.code(n, at)
	case *ast.CodeBlock:
		p.code(n, at)
	case *ast.HTMLBlock:
		p.htmlBlock(string(n.Lines().Value(p.src))+closure(n, p.src), p.line(n))
	case *ast.ThematicBreak:
		p.add(piece{Block: Block{Kind: Rule, Line: p.line(n)}})
	case *ast.LinkReferenceDefinition:
		p.links = append(p.links, linkDef{node: n, at: len(p.pieces)})
	case *extast.Table:
		p.table(n)
	case *extast.FootnoteList:
		p.footnotes(n)
	case *extast.DefinitionList:
		p.walk(n, *at)
	case *extast.DefinitionTerm:
		p.textBlock(n, at, true)
	case *extast.DefinitionDescription:
		p.walk(n, *at)
	default: // paragraphs and the text of tight list items
		p.textBlock(n, at, false)
	}
}

func closure(n *ast.HTMLBlock, src []byte) string {
	if !n.HasClosure() {
		return ""
	}
	return string(n.ClosureLine.Value(src))
}

// line is the source line where a node begins.
func (p *parser) line(n ast.Node) int {
	at := -1
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		at = n.Lines().At(0).Start
	} else if at = n.Pos(); at < 0 {
		for c := n.FirstChild(); c != nil && at < 0; c = c.FirstChild() {
			if c.Type() == ast.TypeBlock && c.Lines().Len() > 0 {
				at = c.Lines().At(0).Start
			} else {
				at = c.Pos()
			}
		}
	}
	return p.lineAt(at)
}

// lineAt is the line of a byte offset, the last known one if it is negative.
func (p *parser) lineAt(offset int) int {
	if offset < 0 {
		if n := len(p.pieces); n > 0 {
			return p.pieces[n-1].Line
		}
		return 1
	}
	i, _ := slices.BinarySearch(p.newlines, offset)
	return i + 1
}

func (p *parser) headingNode(n *ast.Heading, at *place) {
	if at.quote || at.note != "" {
		p.textBlock(n, at, false)
		return
	}
	pc := piece{Block: Block{Kind: Heading, Line: p.line(n), Level: n.Level, Label: at.label},
		heading: true, marked: true, rank: 10 * n.Level, inList: at.inItem}
	at.label = ""
	var b inline
	p.inlines(n, &b)
	if m := headingID.FindIndex(b.text); m != nil {
		b.cut(m[0])
	}
	p.addInline(pc, &b)
}

// headingID is the name that word processors give a heading, "{#title}".
var headingID = regexp.MustCompile(`\s*\{#[^{}\s]*\}\s*$`)

// textBlock adds a paragraph, as an item or a quote where it stands in one.
func (p *parser) textBlock(n ast.Node, at *place, term bool) {
	var b inline
	if term {
		b.set(Bold, 1)
	}
	p.inlines(n, &b)
	pc := piece{Block: Block{Kind: Paragraph, Line: p.line(n)}, term: term, inList: at.inItem}
	switch {
	case at.note != "":
		pc.Kind = Footnote
	case at.inItem:
		pc.Kind, pc.Depth, pc.Label, pc.Task = ListItem, at.depth, at.label, b.task
	case at.quote:
		pc.Kind, pc.Depth = Quote, at.depth
	}
	at.label = ""
	p.addInline(pc, &b)
}

// addInline adds a text block if there is text, and its pictures: before it,
// where it is nothing but pictures, otherwise after it.
func (p *parser) addInline(pc piece, b *inline) {
	pc.Text, pc.Runs, pc.breaks = b.block()
	if pc.Text != "" {
		p.add(pc)
	}
	for _, f := range b.figures {
		f.Line = pc.Line
		p.add(piece{Block: f})
	}
}

// add takes a piece in; a chart's comment waits for the next table.
func (p *parser) add(pc piece) {
	if pc.Kind != Table && pc.Kind != Furniture && p.chart != "" {
		p.strayChart()
	}
	p.pieces = append(p.pieces, pc)
}

func (p *parser) list(n *ast.List, at place) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		in := place{depth: at.depth + 1, inItem: true, quote: at.quote, note: at.note, label: "•"}
		if n.IsOrdered() {
			in.label = strconv.Itoa(number) + string(n.Marker)
			number++
		}
		if first, ok := item.FirstChild().(*ast.Heading); ok && first.FirstChild() != nil && !at.quote {
			p.headedItem(item, in, at)
			continue
		}
		p.walk(item, in)
	}
}

// headedItem lays out an item that begins with a heading, as word processors
// export a numbered heading: what follows it is no list.
func (p *parser) headedItem(item ast.Node, in, outer place) {
	p.node(item.FirstChild(), &in)
	for n := item.FirstChild().NextSibling(); n != nil; n = n.NextSibling() {
		p.node(n, &outer)
	}
}

var calloutMark = regexp.MustCompile(`^\[!([A-Za-z]+)\]\s*`)

// quote lays out a quote, or the callout or editor's note that it is.
func (p *parser) quote(n *ast.Blockquote, at *place) {
	in := place{depth: at.depth + 1, quote: true, note: at.note}
	if at.inItem {
		in.inItem, in.depth, in.label = true, at.depth, at.label
	}
	start := len(p.pieces)
	p.walk(n, in)
	if start == len(p.pieces) {
		return
	}
	at.label = ""
	first := &p.pieces[start]
	m := calloutMark.FindStringSubmatch(first.Text)
	if m == nil || first.Kind != Quote && first.Kind != ListItem {
		return
	}
	first.cut(0, len(m[0]))
	if first.Kind = Callout; strings.EqualFold(m[1], "editor") {
		first.Kind = Editor
	}
	first.Label, first.Depth, first.inList = strings.ToUpper(m[1]), 0, false
	p.mergeCallout(start)
}

// mergeCallout makes one block of all paragraphs and items of a callout.
func (p *parser) mergeCallout(start int) {
	first, end := &p.pieces[start], start+1
	for ; end < len(p.pieces); end++ {
		next := p.pieces[end]
		if next.Kind != Quote && next.Kind != ListItem || len(first.Text) > maxJoined {
			break
		}
		sep := "\n"
		if first.Text == "" {
			sep = ""
		}
		if next.Kind == ListItem && next.Label != "" {
			sep += next.Label + " "
		}
		first.join(next, sep)
	}
	if first.Text == "" {
		start--
	}
	p.pieces = slices.Delete(p.pieces, start+1, end)
}

type lined interface {
	ast.Node
	Lines() *text.Segments
}

func (p *parser) code(n lined, at *place) {
	text := string(bytes.TrimRight(n.Lines().Value(p.src), "\n"))
	pc := piece{Block: Block{Kind: Code, Line: p.line(n), Text: strings.ReplaceAll(text, "\t", "    "), Depth: max(0, at.depth)}}
	if f, ok := n.(*ast.FencedCodeBlock); ok && f.Info != nil {
		pc.Label = string(f.Info.Segment.Value(p.src))
	}
	at.label = ""
	if pc.Text != "" || pc.Label != "" {
		p.add(pc)
	}
}
