package report

import (
	"regexp"
	"strings"
)

// questions finds what a resolution should answer.
func (p *parser) questions() {
	for _, reg := range p.regions(Questions) {
		begin := func(at int, cur *item) []opening { return p.beginQuestion(reg, at, cur) }
		for _, it := range p.walkItems(reg, begin) {
			if len(it.body) == 0 {
				continue
			}
			p.addQuestion(it)
		}
	}
	if len(p.topic.Questions) == 0 {
		p.looseQuestions()
	}
}

func (p *parser) addQuestion(it item) {
	text := strings.Join(strings.Fields(p.r.Text(it.body[:1])), " ")
	p.topic.Questions = append(p.topic.Questions, Question{ID: p.id("question", clip(text, 8), it.line), Line: it.line, Text: text, Body: it.body})
}

// looseQuestions finds a list of questions in a text that announces it, where a
// topic has none of its own: "It must answer the following questions:".
func (p *parser) looseQuestions() {
	for i := range p.topic.Sections {
		announced := false
		for _, b := range p.own(&p.topic.Sections[i]) {
			block := &p.r.Blocks[b]
			asked := announced && block.Kind == ListItem && strings.HasSuffix(block.Text, "?")
			if asked {
				it := item{line: block.Line}
				it.addSpan(p, b, 0, len(block.Text))
				p.addQuestion(it)
			}
			announced = asked || announcesQuestions.MatchString(block.Text)
		}
	}
}

var announcesQuestions = regexp.MustCompile(`(?i)\b(?:questions|preguntas)\b[^.?!]*[:;]\s*$`)

func (p *parser) beginQuestion(reg region, at int, cur *item) []opening {
	pc := &p.pieces[reg.blocks[at]]
	number, _ := splitNumber(pc.Text)
	typed := number.style == 'd' || strings.ContainsRune("•·▪●", firstRune(pc.Text))
	switch {
	case pc.heading:
		return []opening{{group: true}}
	case pc.Kind == ListItem && pc.Label != "" && (cur == nil || cur.opener != ListItem || pc.Depth <= cur.depth):
		return []opening{{title: "?"}}
	case pc.Kind != Paragraph || !typed && !strings.Contains(pc.Text, "?"):
		return nil
	}
	var out []opening
	for i, l := range pc.lines() {
		line := pc.Text[l[0]:l[1]]
		lead := len(line) - len(strings.TrimLeft(line, bulletSigns))
		if _, after := splitNumber(line[lead:]); strings.HasSuffix(line, after) {
			lead = len(line) - len(after)
		}
		if i == 0 {
			out = append(out, opening{title: "?", rest: l[0] + lead})
		} else if strings.HasSuffix(strings.TrimSpace(pc.Text[:l[0]]), "?") && startsUpper(line) {
			out = append(out, opening{start: l[0], title: "?", rest: l[0] + lead})
		}
	}
	return out
}
