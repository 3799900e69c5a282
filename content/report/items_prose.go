package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stepNoun is what an essay counts.
const stepNoun = `(?:possible |potential |major |main |key )?(?:solution|step|measure|option|approach|proposal|way|idea|problem|challenge|obstacle|issue|concern|difficulty)`

// Words that count the steps of an essay. The weak ones only go on with what
// the others began.
var (
	firstStep = regexp.MustCompile(`(?i)^(?:firstly,?|first(?: of all)?,|to (?:begin|start) with,?|the first ` + stepNoun + `|one ` + stepNoun + `|primeramente,?|primero,|en primer lugar,?|premièrement,?|(?:tout )?d['’]abord,?|en premier lieu,?|la première solution)\s`)
	nextStep  = regexp.MustCompile(`(?i)^(?:secondly,?|second,|thirdly,?|third,|fourthly,?|fourth,|fifthly,?|fifth,|lastly,?|last,|last but not least,?|finally,?|the (?:second|third|fourth|fifth|last|final|other|next) ` + stepNoun + `|another ` + stepNoun + `|segundo,|en segundo lugar,?|tercero,|en tercer lugar,?|por último,?|finalmente,?|deuxièmement,?|en deuxième lieu,?|troisièmement,?|en troisième lieu,?|enfin,?|pour finir,?)\s`)
	weakStep  = regexp.MustCompile(`(?i)^(?:(?:moreover|furthermore|in addition|additionally|besides|next|además|asimismo|de plus|en outre|ensuite|par ailleurs),?|further,)\s`)
	addsTo    = regexp.MustCompile(`(?i)^(?:in addition to|apart from|besides|aside from|alongside|además de|aparte de|en plus de|outre) [^,.;]{2,60},\s`)
)

// step is where a step of an essay begins.
type step struct {
	block, start, rest int
	weak, inside       bool // inside: not at the start of a paragraph
}

// proseAims reads aims that a report only writes about: one for each step that
// its words count (First, Secondly, Moreover, Lastly). A text without steps is
// one aim, named as its section.
func (p *parser) proseAims(reg region) []item {
	blocks, length := p.proseOf(reg)
	steps := p.stepsOf(blocks)
	if reg.kind == Challenges && slices.ContainsFunc(steps, func(s step) bool { return s.inside }) {
		steps = nil // a passage that counts, not a list
	} else if len(steps) == 0 && reg.kind == Solutions {
		steps = p.addedSteps(blocks)
	}
	if len(steps) == 0 {
		if length < 20 {
			return nil
		}
		steps = []step{{block: blocks[0], start: 0, rest: -1}}
	}
	p.problem(reg.line, Note, "told-in-prose", "“%s” has no headings or list, so Placard took %s from its sentences; give each a heading of its own.", clip(reg.title, 12), is(len(steps), "one "+strings.TrimSuffix(string(reg.kind), "s"), "%d "+string(reg.kind)))
	var items []item
	next := 0
	for _, b := range blocks {
		from := 0
		for ; next < len(steps) && steps[next].block == b; next++ {
			if s := steps[next]; len(items) > 0 {
				items[len(items)-1].addSpan(p, b, from, s.start)
			}
			from = steps[next].start
			items = append(items, p.proseItem(reg, steps[next]))
		}
		if len(items) > 0 {
			items[len(items)-1].addSpan(p, b, from, len(p.r.Blocks[b].Text))
		}
	}
	return items
}

// countsFirst reports whether a region begins with the first of counted steps
// and another begins a later paragraph; lists among them belong to the steps.
func (p *parser) countsFirst(reg region) bool {
	blocks, _ := p.proseOf(reg)
	steps := p.stepsOf(blocks)
	return len(steps) > 1 && steps[0].block == blocks[0] && steps[0].start == 0 && !slices.ContainsFunc(steps, func(s step) bool { return s.inside })
}

// proseOf are the texts of a region and the number of the words in paragraphs.
func (p *parser) proseOf(reg region) (blocks []int, length int) {
	for _, b := range reg.blocks {
		switch block := &p.r.Blocks[b]; {
		case block.Kind == Paragraph && !caption.MatchString(block.Text):
			blocks = append(blocks, b)
			length += words(block.Text)
		case (block.Kind == ListItem || block.Kind == Quote) && len(blocks) > 0:
			blocks = append(blocks, b)
		}
	}
	return blocks, length
}

func (p *parser) proseItem(reg region, s step) item {
	block := &p.r.Blocks[s.block]
	it := item{block: s.block, line: block.Line, opener: Paragraph, depth: -1}
	if it.title = reg.title; s.rest >= 0 {
		text := block.Text[s.rest:]
		if end := nextSentence(text, 0); end > 0 {
			text = text[:end]
		}
		title, _, _ := sentenceTitle(text)
		it.title = capitalised(title)
	}
	return it
}

func capitalised(s string) string {
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// stepsOf finds the steps of an essay: none unless something comes first and
// something after it.
func (p *parser) stepsOf(blocks []int) []step {
	var found []step
	strong, inside := 0, false
	for _, b := range blocks {
		if p.r.Blocks[b].Kind != Paragraph {
			continue
		}
		text := p.r.Blocks[b].Text
		for at := 0; at >= 0 && at < len(text); at = nextSentence(text, at) {
			s := step{block: b, start: at, inside: at > 0}
			m := firstStep.FindString(text[at:])
			if m == "" && len(found) > 0 {
				if m = nextStep.FindString(text[at:]); m == "" {
					m = weakStep.FindString(text[at:])
					s.weak = true
				}
			}
			if m == "" {
				continue
			}
			if s.rest = at + len(m); keepsTitle(m) {
				s.rest = at
			}
			if !s.weak {
				inside = inside || s.inside && strong > 0
				strong++
			}
			found = append(found, s)
		}
	}
	if strong < 2 {
		return nil
	}
	var steps []step
	for _, s := range found {
		if !s.weak || !s.inside || inside {
			steps = append(steps, s)
		}
	}
	return steps
}

// addedSteps finds the steps of an essay that does not count: its first
// paragraph, and those that add something to it (Further, Moreover, Apart from
// the fund), two at least.
func (p *parser) addedSteps(blocks []int) []step {
	var steps []step
	for i, b := range blocks {
		if p.r.Blocks[b].Kind != Paragraph {
			continue
		}
		text := p.r.Blocks[b].Text
		m := addsTo.FindString(text)
		if m == "" {
			m = weakStep.FindString(text)
		}
		if m == "" {
			m = nextStep.FindString(text)
		}
		switch {
		case i == 0:
			steps = append(steps, step{block: b, rest: -1})
		case m != "" && keepsTitle(m):
			steps = append(steps, step{block: b})
		case m != "":
			steps = append(steps, step{block: b, rest: len(m)})
		}
	}
	if len(steps) < 3 {
		return nil
	}
	return steps
}

// keepsTitle reports whether the words that count a step are a part of its
// title: "The first solution is …".
func keepsTitle(words string) bool {
	words = strings.ToLower(words)
	return strings.HasPrefix(words, "the ") || strings.HasPrefix(words, "one ") || strings.HasPrefix(words, "another ") || strings.HasPrefix(words, "la ")
}
