package report

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// An editor's eye: what a teacher would pencil into the margin of a report.

const longestDefinition = 60 // words that fit a card

// wanted are the parts that a report should have: any of the kinds will do.
var wanted = []struct {
	kinds []Kind
	name  string
}{
	{[]Kind{Introduction, Overview}, "an introduction"},
	{[]Kind{Terms}, "key terms"},
	{[]Kind{Parties}, "stakeholders"},
	{[]Kind{Timeline}, "a timeline"},
	{[]Kind{Solutions, Questions}, "possible solutions"},
	{[]Kind{Citations, Readings}, "a bibliography"},
}

// checkSections notes parts that a topic lacks, and those with nothing in them.
func (p *parser) checkSections(t *Topic) {
	has := map[Kind]bool{ // by what was found, in whatever section
		Terms: len(t.Terms) > 0, Parties: len(t.Parties) > 0, Timeline: len(t.Events) > 0,
		Solutions: len(t.Solutions)+len(t.Questions) > 0, Citations: len(t.Citations)+len(t.Readings) > 0,
	}
	for i, s := range t.Sections {
		has[s.Kind] = true
		if s.Kind != Plain && s.Kind != FrontMatter && p.isEmpty(t.Sections, i) {
			p.problem(s.Line, Note, "section-empty", "Nothing stands under “%s”; write something there, or delete the heading.", clip(s.Title, 12))
		}
	}
	if last := p.r.Topics[len(p.r.Topics)-1]; !has[Citations] { // one for all topics, at the end
		has[Citations] = slices.ContainsFunc(last.Sections, func(s Section) bool { return s.Kind == Citations })
	}
	var missing []string
	for _, w := range wanted {
		if !slices.ContainsFunc(w.kinds, func(k Kind) bool { return has[k] }) {
			missing = append(missing, w.name)
		}
	}
	line := max(t.Line, 1)
	switch n := len(missing); {
	case !slices.ContainsFunc(t.Sections, func(s Section) bool { return s.Kind != Plain && s.Kind != FrontMatter }):
		p.problem(line, Note, "sections-unknown", "No part of this was recognised, so it can only be read; give its parts headings like Introduction, Key Terms, Timeline, Stakeholders, Possible Solutions and Bibliography.")
	case n > 0:
		list := missing[n-1]
		if n > 1 {
			list = strings.Join(missing[:n-1], ", ") + " or " + list
		}
		p.problem(line, Note, "sections-missing", "“%s” has no section for %s; add what should be there, or give the heading a usual name.", clip(t.Title, 12), list)
	}
}

// isEmpty reports whether a section holds nothing but its heading.
func (p *parser) isEmpty(secs []Section, i int) bool {
	if i+1 < len(secs) && secs[i+1].Level > secs[i].Level {
		return false
	}
	for b := secs[i].First; b < secs[i].End; b++ {
		if k := p.r.Blocks[b].Kind; k != Heading && k != Furniture && k != Rule {
			return false
		}
	}
	return true
}

// checkFound notes sections in which nothing was found of what they are for.
func (p *parser) checkFound(t *Topic) {
	for _, c := range []struct {
		kind       Kind
		found      int
		what, form string
	}{
		{Terms, len(t.Terms), "key term", "“**Term:** definition”, each in a paragraph of its own"},
		{Timeline, len(t.Events), "event", "“15 November 2000 – what happened”, each in a line of its own"},
		{Parties, len(t.Parties), "stakeholder", "a heading with the name, and the text below it"},
		{Questions, len(t.Questions), "question", "a list, one question an item"},
	} {
		i := slices.IndexFunc(t.Sections, func(s Section) bool { return s.Kind == c.kind })
		if i >= 0 && c.found == 0 && !p.isEmpty(t.Sections, i) {
			p.problem(t.Sections[i].Line, Note, "nothing-found", "No %s was found under “%s”; write them as %s.", c.what, clip(t.Sections[i].Title, 12), c.form)
		}
	}
}

// checkDefinitions notes definitions that make poor cards: too long, or
// explaining a term by itself.
func (p *parser) checkDefinitions(t *Topic) {
	for i := range t.Terms {
		term := &t.Terms[i]
		text := p.r.Text(term.Definition)
		n := words(text)
		if n > longestDefinition {
			p.inTerm(term, p.problem(term.Line, Note, "term-long", "The definition of “%s” has %d words, too many for a card; shorten it to %d or move the rest to the overview.", clip(term.Term, 10), n, longestDefinition))
		}
		if n > 0 && isCircular(term.Term, text) {
			p.inTerm(term, p.problem(term.Line, Note, "term-circular", "“%s” is explained by itself; say it in other words.", clip(term.Term, 10)))
		}
	}
}

// inTerm places a problem in the block of a term's definition.
func (p *parser) inTerm(t *Term, x *Problem) {
	if len(t.Definition) > 0 {
		block := t.Definition[0].Block
		text := p.r.Blocks[block].Text
		if first := p.r.Blocks[block]; first.Line == t.Line && strings.HasPrefix(text, t.Term) {
			x.at(block, text)
			return
		}
		x.at(block, t.Term+": "+text[t.Definition[0].Start:])
	}
}

var leftover = regexp.MustCompile(`\{#[\w.-]+\}|\]\([\w./%-]+\.(?:png|jpe?g|gif|webp|svg)\)|\\[-+*_\[\]()#.!&>~]|!?\[\]?\[?image\d+\]|</?(?:u|b|i|em|strong|span|sup|sub|br|p|div)\b[^<>]{0,80}>|\*\*|&(?:nbsp|amp|quot|lt|gt);|â€.|Ã[©¨¡³¼¶¤±]|[\x{fffc}\x{fffd}\x{e000}-\x{f8ff}]|Error! (?:Bookmark|Reference source|Hyperlink)[\w ]*\.`)

// checkText reports what a conversion or a template left in the text.
func (p *parser) checkText() {
	told := map[int]bool{} // lines whose placeholder was reported
	for _, x := range p.r.Problems {
		told[x.Line] = told[x.Line] || x.Code == "placeholder"
	}
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		switch at := []int(nil); b.Kind {
		case Code, Furniture, Editor:
		default:
			if strings.ContainsFunc(b.Text, mayBeLeft) || strings.Contains(b.Text, "Error!") {
				at = leftover.FindStringIndex(b.Text)
			}
			if at != nil {
				p.problem(b.Line, Warning, "leftover", "“%s” is left over from a conversion; delete it, or write what should stand there.", b.Text[at[0]:at[1]]).at(i, b.Text, at...)
			} else if b.Kind != Heading && len(b.Text) < 2000 && dummyText.MatchString(b.Text) && !told[b.Line] {
				p.problem(b.Line, Warning, "placeholder", "“%s” is the template's instruction, not the report's; put the text in its place.", clip(b.Text, 10)).at(i, b.Text)
			}
		}
	}
}

// unfilled is what the template of “placard new” has for a chair to fill in; a
// number in brackets is a note's.
var unfilled = regexp.MustCompile(`\[\[[^\[\]\n]{0,200}\pL{3}[^\[\]\n]{0,200}\]\]`)

// checkTemplate reports what is left of the template, each where it stands.
func (p *parser) checkTemplate() {
	for i, line := range strings.Split(string(p.front), "\n") {
		for _, m := range unfilled.FindAllString(line, -1) {
			p.templateLeft(i+1, m)
		}
	}
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		if b.Kind == Code || b.Kind == Furniture {
			continue
		}
		line := b.Line
		for _, at := range unfilled.FindAllStringIndex(b.Text, -1) {
			m := b.Text[at[0]:at[1]]
			line = p.lineOf(m, line)
			p.templateLeft(line, m).at(i, b.Text, at...)
		}
	}
}

func (p *parser) templateLeft(line int, text string) *Problem {
	return p.problem(line, Warning, "template", "“%s” is left to fill in; write your own in its place, or delete it.", clip(text, 12))
}

// lineOf is the first line from one on that holds a text, that one if none does.
func (p *parser) lineOf(text string, from int) int {
	start := 0
	if from > 1 && from-2 < len(p.newlines) {
		start = p.newlines[from-2] + 1
	}
	if i := strings.Index(string(p.src[start:min(len(p.src), start+1<<16)]), text); i >= 0 {
		return p.lineAt(start + i)
	}
	return from
}

// mayBeLeft finds the signs that leftovers have, those among them that only one
// font has, as bullets of Word's.
func mayBeLeft(r rune) bool {
	return strings.ContainsRune(`{\[]<*&âÃ`, r) || r >= '\ue000' && r <= '\uf8ff' || r == '\ufffc' || r == '\ufffd'
}

// isDescription tells what a picture shows from an address or a file name.
func isDescription(text string) bool {
	t := strings.TrimSpace(text)
	return t != "" && !addressStart.MatchString(t) && !fileName.MatchString(t)
}

var fileName = regexp.MustCompile(`(?i)^(?:image|img|picture|screenshot)?[\w-]*\.(?:png|jpe?g|gif|webp|svg|bmp)$|^(?:image|picture|img)\s*\d*$`)

// below says in words what a block without text of its own stands below.
func (p *parser) below(block int) string {
	for i := block - 1; i >= 0; i-- {
		if b := &p.r.Blocks[i]; b.Text != "" && b.Kind != Editor {
			return " below “" + clip(short(b.Text), 6) + "”"
		}
	}
	return ""
}

// checkPictures notes pictures without a description or a caption beside them.
func (p *parser) checkPictures() {
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		if b.Kind != Figure || isDescription(b.Text) || p.isCaption(i-1) || p.isCaption(i+1) {
			continue
		}
		x := p.problem(b.Line, Note, "picture-undescribed", "The picture%s has no description; say in a few words what it shows, for those who cannot see it.", p.below(i))
		if b.Image != "" && !strings.Contains(b.Image, ":") {
			x.at(i, path.Base(b.Image))
		}
	}
}

func (p *parser) isCaption(i int) bool {
	return i >= 0 && i < len(p.r.Blocks) && p.r.Blocks[i].Kind == Paragraph && caption.MatchString(p.r.Blocks[i].Text)
}
