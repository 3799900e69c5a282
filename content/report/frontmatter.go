package report

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

const maxFrontMatter = 64 << 10

// frontMatter reads the YAML between two lines of three dashes at the start of
// the file into the report. It returns the source with those lines left blank,
// so that line numbers stay, and the raw text if it could not be read.
func (p *parser) frontMatter(src []byte) (rest []byte, unread string) {
	body, end := cutFrontMatter(src)
	if end == 0 {
		return src, ""
	}
	var doc yaml.Node
	err := yaml.Unmarshal(body, &doc)
	if err == nil && len(doc.Content) == 0 && len(bytes.TrimSpace(body)) > 0 {
		err = yaml.Unmarshal(body, new(map[string]any)) // comments alone
	}
	switch {
	case err != nil, len(doc.Content) > 0 && doc.Content[0].Kind != yaml.MappingNode:
		if !strings.Contains(firstLine(body), ":") {
			return src, "" // a rule and a text, no front matter
		}
		p.problem(1, Error, "front-matter",
			"The lines between the two --- cannot be read; write each as “key: value”, with quotation marks around a value that holds a colon.")
		unread = string(body)
	case len(doc.Content) > 0:
		p.readKeys(doc.Content[0])
	}
	p.front = src[:end]
	blank := bytes.Repeat([]byte{'\n'}, bytes.Count(src[:end], []byte{'\n'}))
	return append(blank, src[end:]...), unread
}

// cutFrontMatter finds the text between the dashes and where the report begins.
func cutFrontMatter(src []byte) (body []byte, end int) {
	if !bytes.HasPrefix(src, []byte("---\n")) {
		return nil, 0
	}
	for pos := 4; pos < len(src) && pos < maxFrontMatter; {
		line, next := src[pos:], len(src)
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line, next = line[:i], pos+i+1
		}
		if t := strings.TrimRight(string(line), " \t"); t == "---" || t == "..." {
			return src[4:pos], next
		}
		pos = next
	}
	return nil, 0
}

func firstLine(s []byte) string {
	line, _, _ := strings.Cut(strings.TrimLeft(string(s), "\n"), "\n")
	return line
}

// readKeys takes over the known keys and reports the others.
func (p *parser) readKeys(m *yaml.Node) {
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, val := m.Content[i].Value, m.Content[i+1]
		line := m.Content[i].Line + 1 // the dashes stand before
		text := strings.Join(strings.Fields(val.Value), " ")
		switch key {
		case "id":
			p.r.ID = slug(text)
			p.r.OwnID = p.r.ID != ""
		case "title":
			p.r.Title = text
		case "committee":
			p.r.Committee = text
		case "conference":
			p.r.Conference = text
		case "conference-date":
			p.conferenceDate(text, line)
		case "authors", "author":
			p.r.Authors = yamlList(val)
		case "language":
			p.r.Language = text
		case "version":
			p.r.Version = text
		case "sensitive":
			p.sensitive(text, line)
		default:
			p.problem(line, Warning, "front-matter-key",
				"“%s” is not a key that Placard knows; it knows id, title, committee, conference, conference-date, authors, language, version and sensitive.", clip(key, 8))
		}
	}
}

func (p *parser) sensitive(text string, line int) {
	switch strings.ToLower(text) {
	case "true", "yes", "on":
		p.r.Sensitive = true
	case "false", "no", "off", "":
	default:
		p.problem(line, Warning, "front-matter-value", "Write “sensitive: true” or leave the line out.")
	}
}

func (p *parser) conferenceDate(text string, line int) {
	if text == "" {
		return
	}
	d, rest, ok := ParseDate(text)
	if !ok || rest != "" || d.Precision != Day {
		p.problem(line, Warning, "front-matter-value", "Write the conference's first day as year, month and day, like “conference-date: 2026-03-14”.")
		return
	}
	p.r.ConferenceDate = d.Start
}

// yamlList reads a list, or a single value as a list of one.
func yamlList(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		if n.Value == "" {
			return nil
		}
		return splitNames(n.Value)
	}
	var out []string
	for _, c := range n.Content {
		if s := strings.Join(strings.Fields(c.Value), " "); s != "" {
			out = append(out, s)
		}
	}
	return out
}
