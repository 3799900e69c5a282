package library

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// reportName is what a report's file is called in the library.
const reportName = "report.md"

// maxReport is the size of the largest text that is opened, in bytes. The
// longest reports have a hundredth of it.
const maxReport = 50 << 20

// folder is a folder as a file system that cannot be left, not by ".." and not
// by a symbolic link. It holds nothing open.
type folder string

func (f folder) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return os.OpenInRoot(string(f), filepath.FromSlash(name))
}

// Stat describes a file without opening it, for opening a pipe would wait.
func (f folder) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Stat(filepath.FromSlash(name))
}

// reportIn returns the name of the one report in a folder.
func reportIn(dir string) (string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return "", unreadable(dir, err)
	}
	var found []string
	for _, f := range files {
		if f.IsDir() || strings.HasPrefix(f.Name(), ".") {
			continue
		}
		if strings.EqualFold(f.Name(), reportName) {
			return f.Name(), nil
		}
		if isMarkdown(f.Name()) && !strings.EqualFold(f.Name(), "readme.md") {
			found = append(found, f.Name())
		}
	}
	switch len(found) {
	case 0:
		return "", fail(ErrNoReport, nil, "There is no report in the folder %s. Choose a folder with a Markdown file (.md) in it, or the file itself.", filepath.Base(dir))
	case 1:
		return found[0], nil
	}
	return "", fail(ErrSeveral, nil, "The folder %s holds %d reports. Open one of the files instead, such as %s.", filepath.Base(dir), len(found), found[0])
}

func isMarkdown(name string) bool {
	return slices.Contains([]string{".md", ".markdown", ".mdown"}, strings.ToLower(filepath.Ext(name)))
}

// readText reads a report's bytes up to the limit. The path is for the error.
func readText(f io.Reader, path string) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(f, maxReport+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if len(text) > maxReport {
		return nil, tooLarge(path)
	}
	return text, nil
}

func tooLarge(path string) error {
	return fail(ErrTooLarge, nil, "%s is larger than 50 MB, too large for a report. Take large pictures out of the text and save them as files beside it.", filepath.Base(path))
}

// The formats that people have reports in, by what their files begin with or
// are called.
const (
	wordAdvice = "Placard cannot read Word files yet. Open %s in Google Docs, choose File > Download > Markdown (.md), and open the file you get."
	pdfAdvice  = "Placard cannot read PDF files. Ask for %s as a document, open it in Google Docs, choose File > Download > Markdown (.md), and open the file you get."
	pageAdvice = "Placard cannot read this kind of file. Open %s in the program it was written in, save it as Markdown (.md) or plain text (.txt), and open the file you get."
)

// foreign returns the advice for a file in a format that is not read, or "".
func foreign(name string, text []byte) string {
	switch {
	case bytes.HasPrefix(text, []byte("%PDF-")):
		return pdfAdvice
	case bytes.HasPrefix(text, []byte("\xd0\xcf\x11\xe0")): // Office before 2007
		return wordAdvice
	case bytes.HasPrefix(text, []byte(`{\rtf`)):
		return wordAdvice
	}
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".doc", ".docx", ".docm", ".dotx", ".odt", ".rtf":
		return wordAdvice
	case ".pdf":
		return pdfAdvice
	case ".txt", ".text", "":
	default:
		if !isMarkdown(name) && (bytes.HasPrefix(text, []byte("PK\x03\x04")) || strings.Contains(".pages.gdoc.html.htm.tex.epub.pptx.xlsx.key.odp.csv.json.xml.", ext+".")) {
			return pageAdvice
		}
	}
	if bytes.HasPrefix(text, []byte("PK\x03\x04")) { // a zip: most often Word under another name
		return wordAdvice
	}
	return ""
}

// checkText reports what speaks against a file being a report.
func checkText(path string, text []byte) error {
	name := filepath.Base(path)
	if advice := foreign(name, text); advice != "" {
		return fail(ErrFormat, nil, advice, name)
	}
	body := bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	wide := bytes.HasPrefix(body, []byte("\xff\xfe")) || bytes.HasPrefix(body, []byte("\xfe\xff"))
	if wide {
		body = bytes.Trim(body[2:], "\x00 \t\r\n")
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return fail(ErrEmpty, nil, "%s is empty. Save the report again in the program it was written in, then open it.", name)
	}
	if !wide && isBinary(body) {
		return fail(ErrBinary, nil, "%s is not a text file. Open the report as Markdown (.md) or plain text (.txt).", name)
	}
	return nil
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

// globEscape makes a folder's own name safe within a pattern.
func globEscape(dir string) string {
	if os.PathSeparator == '\\' {
		return dir // Windows has no escape, and no * or ? in names
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}
