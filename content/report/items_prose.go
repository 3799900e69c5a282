package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words that count the steps of an essay. The weak ones only go on with what
// the others began.
var (
	firstStep = regexp.MustCompile(`(?i)^(?:firstly,?|first(?: of all)?,|to (?:begin|start) with,?|the first (?:possible )?(?:solution|step|measure|option|approach|proposal|way)|one (?:possible |potential )?(?:solution|option|approach|way)|primeramente,?|primero,|en primer lugar,?|premièrement,?|(?:tout )?d['’]abord,?|en premier lieu,?|la première solution)\s`)
	nextStep  = regexp.MustCompile(`(?i)^(?:secondly,?|second,|thirdly,?|third,|fourthly,?|fourth,|fifthly,?|fifth,|lastly,?|last,|last but not least,?|finally,?|the (?:second|third|fourth|fifth|last|final) (?:possible )?(?:solution|step|measure|option|approach|proposal|way)|another (?:possible |potential )?(?:solution|option|approach|way|measure|idea)|segundo,|en segundo lugar,?|tercero,|en tercer lugar,?|por último,?|finalmente,?|deuxièmement,?|en deuxième lieu,?|troisièmement,?|en troisième lieu,?|enfin,?|pour finir,?)\s`)
	weakStep  = regexp.MustCompile(`(?i)^(?:moreover|furthermore|in addition|additionally|besides|next|además|asimismo|de plus|en outre|ensuite|par ailleurs),?\s`)
)

// step is where a step of an essay begins.
type step struct {
	block, start, rest int
	weak, inside       bool // inside: not at the start of a paragraph
}

// proseAims reads aims that a report only writes about: one for each step that
// its words count (First, Secondly, Moreover, Lastly). If whole is set, a text
// without steps is one aim, named as its section.
func (p *parser) proseAims(reg region, whole bool) []item {
	blocks, length := p.proseOf(reg)
	steps := p.stepsOf(blocks)
	if !whole && slices.ContainsFunc(steps, func(s step) bool { return s.inside }) {
		return nil // a passage that counts, not a list
	}
	if len(steps) == 0 {
		if !whole || length < 20 {
			return nil
		}
		steps = []step{{block: blocks[0], start: 0, rest: -1}}
	}
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

// proseOf are the paragraphs of a region and the number of their words.
func (p *parser) proseOf(reg region) (blocks []int, length int) {
	for _, b := range reg.blocks {
		if block := &p.r.Blocks[b]; block.Kind == Paragraph && !caption.MatchString(block.Text) {
			blocks = append(blocks, b)
			length += words(block.Text)
		}
	}
	return blocks, length
}

func (p *parser) proseItem(reg region, s step) item {
	block := &p.r.Blocks[s.block]
	it := item{block: s.block, line: block.Line, opener: Paragraph}
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
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// stepsOf finds the steps of an essay: none unless something comes first and
// something after it.
func (p *parser) stepsOf(blocks []int) []step {
	var found []step
	strong, inside := 0, false
	for _, b := range blocks {
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

// keepsTitle reports whether the words that count a step are a part of its
// title: "The first solution is …".
func keepsTitle(words string) bool {
	words = strings.ToLower(words)
	return strings.HasPrefix(words, "the ") || strings.HasPrefix(words, "one ") || strings.HasPrefix(words, "another ") || strings.HasPrefix(words, "la ")
}
