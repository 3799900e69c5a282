package convert

import (
	"bytes"
	"encoding/base64"
	"regexp"
)

// Google Docs exports Markdown with its pictures inside: "![][image1]" in the
// text and "[image1]: <data:image/png;base64,…>" at the end of the file.

var embedded = regexp.MustCompile(`data:image/[\w.+-]+(?:;[\w=.+-]+)*;base64,[A-Za-z0-9+/=%]*`)

// unpackEmbedded takes the pictures out of Markdown and puts the names of files
// in their place. Every line stays where it is.
func unpackEmbedded(data []byte) (Result, bool) {
	if !bytes.Contains(data, []byte(";base64,")) {
		return Result{}, false
	}
	d := &document{}
	found := false
	text := embedded.ReplaceAllFunc(data, func(m []byte) []byte {
		found = true
		return []byte(d.unpack(string(m)))
	})
	return Result{Markdown: text, Pictures: d.pictures.files, Problems: d.problems.all(), Format: ".md", Changed: true}, found
}

// unpack keeps the picture in a data: address and returns its file's name.
func (d *document) unpack(address string) string {
	at := len(address)
	for i := range len(address) {
		if address[i] == ',' {
			at = i + 1
			break
		}
	}
	code := "picture-kind"
	body := unquoted.ReplaceAllString(address[at:], "")
	if data, err := base64.RawStdEncoding.DecodeString(body); err == nil {
		var name string
		if name, code = d.pictures.keep(data); code == "" {
			return name
		}
	}
	d.problems.tally(code)
	return ""
}

// unquoted are the parts of base64 that need not be there.
var unquoted = regexp.MustCompile(`=|%3[dD]|%0[aAdD]|\s`)
