package library

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"placard/app/class"
	"placard/content/convert"
	"placard/content/report"
)

// Extensions are those of the files that can be brought in, ".docx" among them.
var Extensions = slices.Concat(convert.Extensions, []string{Packed})

// Offered are also those of files that cannot be brought in, but that people
// try: who chooses one is told what to do.
var Offered = slices.Concat(Extensions, convert.Refused)

// Limits on the pictures that come with a report. One beyond them stays behind;
// the report says that it is missing.
const (
	maxPicture  = 20 << 20  // bytes
	maxPictures = 100 << 20 // bytes of all together
)

// Parcel is a report on its way in.
type Parcel struct {
	ID, Title, Committee string
	OwnID                bool // the report itself names its ID

	Markdown []byte
	// Beside are the files that go with it, by name relative to the Markdown,
	// with forward slashes: its pictures, and the file itself as "original.docx"
	// or the like if it was not Markdown.
	Beside   map[string][]byte
	Problems []convert.Problem // what did not become Markdown as it was
	Path     string            // of the file that was read
}

// originalName is what the file that a report came from is called beside it.
const originalName = "original"

// Pack reads all that belongs to a report, and changes nothing.
func Pack(path string) (Parcel, error) { return PackUntil(context.Background(), path) }

// PackUntil is Pack, given up between its steps once the context ends: then it
// returns the context's error.
func PackUntil(ctx context.Context, path string) (Parcel, error) {
	path, err := theFile(path)
	if err != nil {
		return Parcel{}, err
	}
	name, assets := filepath.Base(path), fs.FS(folder(filepath.Dir(path)))
	var data []byte
	if isPacked(path) {
		one, err := openPacked(path)
		if err != nil {
			return Parcel{}, err
		}
		defer one.Close()
		name, assets = reportName, one
		data, err = one.text(path)
		if err != nil {
			return Parcel{}, err
		}
	} else if data, err = readReport(os.DirFS(filepath.Dir(path)), name, path); err != nil {
		return Parcel{}, err
	}
	if err := ctx.Err(); err != nil {
		return Parcel{}, err
	}
	converted, err := convert.Convert(name, data)
	if err = cmp.Or(err, ctx.Err()); err != nil {
		return Parcel{}, err
	}
	r := report.Parse(converted.Markdown)
	if err := ctx.Err(); err != nil {
		return Parcel{}, err
	}
	for _, p := range r.Problems {
		if p.Code == "too-large" { // what is read plainly lacks all that was in its marks
			converted.Problems = append(converted.Problems, convert.Problem{Code: p.Code, Message: p.Message})
		}
	}
	id := folderName(r.ID, converted.Markdown)
	p := Parcel{
		ID: id, Title: cmp.Or(r.Title, id), Committee: r.Committee, OwnID: r.OwnID && r.ID == id,
		Markdown: converted.Markdown, Beside: pictures(assets, r), Problems: converted.Problems, Path: path,
	}
	maps.Copy(p.Beside, converted.Pictures)
	if converted.Changed {
		p.Beside[originalName+converted.Format] = data
	}
	return p, nil
}

// Parcel is a report of the library as it would be packed from a file: under the
// ID that it has here, without the file that it came from.
func (l *Library) Parcel(id string) (Parcel, error) {
	s, err := l.Source(id)
	if err != nil {
		return Parcel{}, err
	}
	r := report.Parse(s.Markdown)
	return Parcel{
		ID: id, Title: cmp.Or(r.Title, id), Committee: r.Committee, OwnID: r.OwnID && r.ID == id,
		Markdown: s.Markdown, Beside: pictures(s.Assets, r),
	}, nil
}

// theFile returns the report's file where a folder was named, and sees that it
// is one.
func theFile(path string) (string, error) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		name, err := reportIn(path, isMarkdown)
		if errors.Is(err, ErrNoReport) {
			name, err = reportIn(path, isReadable)
		}
		if err != nil {
			return "", err
		}
		return theFile(filepath.Join(path, name))
	}
	switch {
	case err != nil:
		return "", unreadable(path, err)
	case !info.Mode().IsRegular():
		return "", fail(ErrUnreadable, nil, "%s is not a file. Choose a Markdown (.md) or Word (.docx) file.", filepath.Base(path))
	case strings.EqualFold(filepath.Ext(path), ".zip"):
		return "", fail(ErrFormat, nil, "%s has many files in one. Unpack it first (double-click it, or right-click and choose to extract all), then open what comes out.", filepath.Base(path))
	case info.Size() > maxReport && !isPacked(path):
		return "", tooLarge(path)
	}
	return path, nil
}

var plainName = regexp.MustCompile(`^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}_-]*$`)

// folderName is a report's id if it can be a folder's name everywhere, and
// otherwise one made from its text.
func folderName(id string, text []byte) string {
	if plainName.MatchString(id) && !class.Reserved(id) && len(id) <= 100 {
		return id
	}
	sum := sha256.Sum256(text)
	return fmt.Sprintf("report-%x", sum[:4])
}

// pictures reads the files that the report's figures name, if they lie in the
// report's folder.
func pictures(dir fs.FS, r *report.Report) map[string][]byte {
	found := map[string][]byte{}
	room := maxPictures
	for _, b := range r.Blocks {
		name, ok := pictureName(b.Image)
		if !ok || found[name] != nil {
			continue
		}
		data, err := readBeside(dir, name, int64(min(room, maxPicture)))
		if err != nil || len(data) == 0 {
			continue
		}
		found[name] = data
		room -= len(data)
	}
	return found
}

// pictureName turns what a figure names into a file's name in the report's
// folder. ok is false for addresses, data and what is no picture.
func pictureName(image string) (name string, ok bool) {
	if u, err := url.PathUnescape(image); err == nil {
		image = u
	}
	name = path.Clean(strings.ReplaceAll(image, `\`, "/"))
	ext := strings.ToLower(path.Ext(name))
	known := slices.Contains([]string{".png", ".jpg", ".jpeg", ".gif"}, ext)
	hidden := slices.ContainsFunc(strings.Split(name, "/"), func(s string) bool { return strings.HasPrefix(s, ".") })
	return name, known && !hidden && fs.ValidPath(name) && !strings.Contains(name, ":")
}

// readBeside reads a file in the report's folder. One over the limit is
// ErrTooLarge, whatever it says of its size.
func readBeside(dir fs.FS, name string, limit int64) ([]byte, error) {
	info, err := fs.Stat(dir, name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fs.ErrInvalid
	case info.Size() > limit:
		return nil, ErrTooLarge
	}
	f, err := dir.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	b.Grow(int(info.Size()) + bytes.MinRead) // growing on the way takes several times as much
	if n, err := b.ReadFrom(io.LimitReader(f, limit+1)); err != nil {
		return nil, err
	} else if n > limit {
		return nil, ErrTooLarge
	}
	return b.Bytes(), nil
}
