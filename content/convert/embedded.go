package convert

import (
	"bytes"
	"encoding/base64"
	"regexp"
	"strings"
)

// Google Docs exports Markdown with its pictures inside: "![][image1]" in the
// text and "[image1]: <data:image/png;base64,…>" at the end of the file.

var pictureHead = regexp.MustCompile(`^data:image/[\w.+-]+(?:;[\w=.+-]+)*;base64,`)

// longestHead is how much of a data: address may stand before its data.
const longestHead = 200

// eachEmbedded visits the data: addresses of pictures in a text, in order. They
// are most of a file, so it does not look at them closely.
func eachEmbedded(text []byte, visit func(start, end int)) {
	const sign = "data:image/"
	for at := 0; ; {
		i := bytes.Index(text[at:], []byte(sign))
		if i < 0 {
			return
		}
		start := at + i
		head := pictureHead.Find(text[start:min(start+longestHead, len(text))])
		if head == nil {
			at = start + len(sign)
			continue
		}
		end := start + len(head)
		for end < len(text) && isBase64(text[end]) {
			end++
		}
		visit(start, end)
		at = end
	}
}

// isBase64 knows the letters of base64, and % for those who escape some.
func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%'
}

// unpackEmbedded takes the pictures out of Markdown and puts the names of files
// in their place. Every line stays where it is.
func unpackEmbedded(data []byte) (Result, bool) {
	d := &document{}
	var text []byte
	from := 0
	eachEmbedded(data, func(start, end int) {
		text = append(text, data[from:start]...)
		text = append(text, d.unpack(string(data[start:end]))...)
		from = end
	})
	if from == 0 {
		return Result{}, false
	}
	text = append(text, data[from:]...)
	return Result{Markdown: text, Pictures: d.pictures.files, Problems: d.problems.all(), Format: ".md", Changed: true}, true
}

// unpack keeps the picture in a data: address and returns its file's name.
func (d *document) unpack(address string) string {
	_, body, _ := strings.Cut(address, ",")
	code := "picture-kind"
	if strings.ContainsAny(body, "% \t\r\n") {
		body = unquoted.ReplaceAllString(body, "")
	}
	body = strings.TrimRight(body, "=")
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
