// Package convert turns the files in which people have their reports into
// Markdown, with the pictures beside it: Word and its kin (.docx), OpenDocument
// (.odt), HTML, plain text, and the Markdown of Google Docs that holds its
// pictures inside. It goes by what a file holds, not by its name.
//
// It knows formats and nothing of what a report is, and it touches no files:
// bytes come in, bytes go out. No file can make it take much memory or time,
// and no name from within a file is used for anything but looking up.
package convert

import (
	"bytes"
	"cmp"
	"path/filepath"
	"regexp"
	"strings"
)

// Result is a file as Markdown.
type Result struct {
	Markdown []byte
	Pictures map[string][]byte // by their names in the Markdown, "pictures/image1.png"
	Problems []Problem         // what could not be brought over as it was
	Format   string            // that the file has, by its usual extension: ".docx"
	Changed  bool              // false if the Markdown is the file itself, byte for byte
}

// MaxSize is the size of the largest file that is read, in bytes; most of such a
// file is pictures. MaxText is how long its text may be: 300,000 words, more than
// any report has, are 2 MB.
const (
	MaxSize = 50 << 20
	MaxText = 8 << 20
)

// Extensions are those of the files that can be read.
var Extensions = []string{".md", ".markdown", ".txt", ".docx", ".odt", ".html", ".htm"}

// Refused are the extensions of files in which people have reports, too, but
// that cannot be read: Convert says what to do about them.
var Refused = []string{".pdf", ".doc", ".rtf", ".pages"}

// Convert reads a file. The name is for messages, and tells Markdown from plain
// text. Its errors wrap one of this package's and are written to be shown.
func Convert(name string, data []byte) (Result, error) {
	if len(data) > MaxSize {
		return Result{}, fail(ErrTooLarge, nil, "%s is larger than 50 MB, too large for a report. Make its pictures smaller, or take some out.", name)
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return convertZip(name, data)
	}
	if advice := foreign(name, data); advice != "" {
		return Result{}, fail(ErrFormat, nil, advice, name)
	}
	if err := checkText(name, data); err != nil {
		return Result{}, err
	}
	if textSize(data) > MaxText {
		return Result{}, tooLong(name)
	}
	return convertText(name, data)
}

// convertText reads the formats that are text. Only the name tells plain text
// and HTML from Markdown, which may hold either.
func convertText(name string, data []byte) (Result, error) {
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case ext == ".html" || ext == ".htm" || ext != ".md" && ext != ".markdown" && isPage.Match(data[:min(len(data), 1000)]):
		return readHTML(data).result(name, ".html")
	case ext == ".txt" || ext == ".text":
		if d, isMarkdown := readText(data); !isMarkdown {
			return d.result(name, ".txt")
		}
	}
	if r, found := unpackEmbedded(data); found {
		return r, nil
	}
	return Result{Markdown: data, Format: ".md"}, nil
}

var isPage = regexp.MustCompile(`(?i)^[\s\x{feff}]*<(?:!doctype html|html)[\s>]`)

// convertZip reads the formats that are archives.
func convertZip(name string, data []byte) (Result, error) {
	zip, err := openArchive(name, data)
	if err != nil {
		return Result{}, err
	}
	var d *document
	format := ".docx"
	switch {
	case zip.has("[Content_Types].xml") || zip.has("word/document.xml"):
		if zip.has("xl/workbook.xml") || zip.has("ppt/presentation.xml") {
			return Result{}, fail(ErrFormat, nil, pageAdvice, name)
		}
		d, err = readDocx(name, zip)
	case zip.has("content.xml") && zip.is("mimetype", "application/vnd.oasis.opendocument.text"):
		format = ".odt"
		d, err = readODT(name, zip)
	default:
		return Result{}, fail(ErrFormat, nil, cmp.Or(foreign(name, data), pageAdvice), name)
	}
	if err != nil {
		return Result{}, err
	}
	return d.result(name, format)
}

// result writes the document.
func (d *document) result(name, format string) (Result, error) {
	markdown := d.markdown()
	if len(markdown) > MaxText {
		return Result{}, tooLong(name)
	}
	if len(bytes.TrimSpace(markdown)) == 0 {
		return Result{}, empty(name)
	}
	return Result{Markdown: markdown, Pictures: d.pictures.files, Problems: d.problems.all(), Format: format, Changed: true}, nil
}

func tooLong(name string) error {
	return fail(ErrTooLarge, nil, "%s has more than %d MB of text, without its pictures, which is too long for a report. Split it into several files, such as one for each topic, and open those.", name, MaxText>>20)
}

func empty(name string) error {
	return fail(ErrEmpty, nil, "%s is empty. Save the report again in the program it was written in, then open it.", name)
}

// What to say of formats that cannot be read.
const (
	pdfAdvice     = "%s is a PDF, which is made for paper and cannot be read well. Ask for the document that it was made from, as Word (.docx) or Markdown (.md); or open it in Google Docs and choose File > Download > Microsoft Word (.docx), look it over, and open the file you get."
	oldWordAdvice = "%s is in a format of Word that is no longer in use. Open it in Word, LibreOffice or Google Docs, save it as Word document (.docx), and open that file."
	noWordAdvice  = "%s is not a Word file, only called one. Open it in the program it was written in, save it as Word document (.docx), and open that file."
	richAdvice    = "%s is Rich Text, which Placard cannot read. Open it in Word, LibreOffice or Google Docs, save it as Word document (.docx), and open that file."
	pagesAdvice   = "%s is a document of Pages, which only Pages can read. Open it there, choose File > Export To > Word, and open the file you get."
	linkAdvice    = "%s only leads to a document on the web and does not hold it. Open the document there, choose File > Download > Microsoft Word (.docx), and open the file you get."
	lockedAdvice  = "%s is locked with a password. Open it in Word, take the password away under File > Info, save it, and open it again."
	pictureAdvice = "%s is a picture, not a report. Open the report itself, as Word (.docx) or Markdown (.md)."
	pageAdvice    = "%s is in a format that Placard cannot read. Open it in the program it was written in, save it as Word document (.docx), Markdown (.md) or plain text (.txt), and open the file you get."
)

// foreign is the advice for a file in a format that is not read, or nothing.
func foreign(name string, data []byte) string {
	for _, f := range []struct{ start, advice string }{
		{"%PDF-", pdfAdvice}, {`{\rtf`, richAdvice},
		{"\x89PNG", pictureAdvice}, {"\xff\xd8\xff", pictureAdvice}, {"GIF8", pictureAdvice}, {"RIFF", pictureAdvice},
		{"II*\x00", pictureAdvice}, {"MM\x00*", pictureAdvice}, {"\x00\x00\x00\x18ftyp", pictureAdvice}, {"\x00\x00\x00\x24ftyp", pictureAdvice},
	} {
		if bytes.HasPrefix(data, []byte(f.start)) {
			return f.advice
		}
	}
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")) {
			return lockedAdvice
		}
		return oldWordAdvice
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".pdf": // some begin with other things
		return pdfAdvice
	case ".pages":
		return pagesAdvice
	case ".gdoc", ".url", ".webloc":
		return linkAdvice
	case ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".heic", ".webp", ".tif", ".tiff":
		return pictureAdvice
	case ".rtf":
		return richAdvice
	case ".doc", ".dot", ".wpd", ".wps":
		return oldWordAdvice
	case ".docx", ".docm", ".dotx":
		if len(bytes.TrimSpace(data)) > 0 {
			return noWordAdvice
		}
	case ".tex", ".epub", ".csv", ".json":
		return pageAdvice
	}
	return ""
}

// checkText reports what speaks against a file being text.
func checkText(name string, data []byte) error {
	body := bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	wide := isWide(body)
	if wide {
		body = bytes.Trim(body, "\xff\xfe\x00 \t\r\n")
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return empty(name)
	}
	if !wide && isBinary(body) {
		return fail(ErrBinary, nil, "%s is not a text file. Open the report as Word (.docx), Markdown (.md) or plain text (.txt).", name)
	}
	return nil
}

// textSize is the length of a text file without the pictures inside, in bytes
// of UTF-8.
func textSize(data []byte) int {
	size := len(data)
	if isWide(data) {
		size /= 2
	}
	if size > MaxText {
		eachEmbedded(data, func(start, end int) { size -= end - start })
	}
	return size
}

// isBinary counts the bytes that no text has; a stray one in a long text, as
// copying from a PDF leaves, does not matter.
func isBinary(text []byte) bool {
	odd := 0
	for _, b := range text {
		if b < ' ' && !bytes.ContainsRune([]byte("\t\n\v\f\r\x1b"), rune(b)) {
			odd++
		}
	}
	return odd*100 > len(text)
}
