package library

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"placard/content/report"
)

// Limits on the pictures that come with a report. One beyond them stays behind;
// the report says that it is missing.
const (
	maxPicture  = 20 << 20  // bytes
	maxPictures = 100 << 20 // bytes of all together
)

// parcel is a report on its way in.
type parcel struct {
	id, title, committee string

	markdown []byte
	pictures map[string][]byte // by name relative to the report, with forward slashes
}

// Import brings a report in: a Markdown or text file, or a folder that holds
// one. The text is copied byte for byte, with the pictures that it names inside
// its folder. The same report again is the entry that is there already; a new
// edition (the same id) takes the place of the old one, which is kept in the
// backups. If anything fails, the library is as it was. Errors are written to
// be shown, and wrap one of this package's.
func (l *Library) Import(path string) (Entry, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	p, err := pack(path)
	if err != nil {
		return Entry{}, err
	}
	e := Entry{ID: p.id, Kind: Own, Path: filepath.Join(l.own, p.id, reportName)}
	if b, found := l.find(p.id); found && p.sameAs(b) {
		e = b.entry
	} else if err := l.put(p); err != nil {
		return Entry{}, unsaved(l.own, err)
	}
	e.Title, e.Committee = p.title, p.committee
	return e, nil
}

// pack reads all that belongs to a report.
func pack(path string) (parcel, error) {
	path, err := theFile(path)
	if err != nil {
		return parcel{}, err
	}
	text, err := readReport(path)
	if err != nil {
		return parcel{}, err
	}
	r := report.Parse(text)
	id := folderName(r.ID, text)
	return parcel{
		id: id, title: cmp.Or(r.Title, id), committee: r.Committee,
		markdown: text, pictures: pictures(filepath.Dir(path), r),
	}, nil
}

// theFile returns the report's file where a folder was named, and sees that it
// is one.
func theFile(path string) (string, error) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		name, err := reportIn(path)
		if err != nil {
			return "", err
		}
		return theFile(filepath.Join(path, name))
	}
	switch {
	case err != nil:
		return "", unreadable(path, err)
	case !info.Mode().IsRegular():
		return "", fail(ErrUnreadable, nil, "%s is not a file. Choose a Markdown (.md) or text (.txt) file.", filepath.Base(path))
	case info.Size() > maxReport:
		return "", tooLarge(path)
	}
	return path, nil
}

func readReport(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer f.Close()
	text, err := readText(f, path)
	if err != nil {
		return nil, err
	}
	return text, checkText(path, text)
}

var plainName = regexp.MustCompile(`^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}_-]*$`)

// reservedNames are no names for folders on Windows.
var reservedNames = regexp.MustCompile(`^(con|prn|aux|nul|com\d|lpt\d)$`)

// folderName is a report's id if it can be a folder's name everywhere, and
// otherwise one made from its text.
func folderName(id string, text []byte) string {
	if plainName.MatchString(id) && !reservedNames.MatchString(id) && len(id) <= 100 {
		return id
	}
	sum := sha256.Sum256(text)
	return fmt.Sprintf("report-%x", sum[:4])
}

// pictures reads the files that the report's figures name, if they lie in the
// report's folder.
func pictures(dir string, r *report.Report) map[string][]byte {
	found := map[string][]byte{}
	room := maxPictures
	for _, b := range r.Blocks {
		name, ok := pictureName(b.Image)
		if !ok || found[name] != nil {
			continue
		}
		data, err := readPicture(folder(dir), name)
		if err != nil || len(data) == 0 || len(data) > min(room, maxPicture) {
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

func readPicture(dir fs.FS, name string) ([]byte, error) {
	if info, err := fs.Stat(dir, name); err != nil || !info.Mode().IsRegular() {
		return nil, cmp.Or(err, fs.ErrInvalid)
	}
	f, err := dir.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxPicture+1))
}

// sameAs reports whether all of the parcel is on the shelf already.
func (p parcel) sameAs(b book) bool {
	text, err := b.read()
	if err != nil || !bytes.Equal(text, p.markdown) {
		return false
	}
	for name, data := range p.pictures {
		old, err := readPicture(b.assets, name)
		if err != nil || !bytes.Equal(old, data) {
			return false
		}
	}
	return true
}
