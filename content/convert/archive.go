package convert

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// Limits on what is unpacked. A report of 300,000 words has 30 MB of XML.
const (
	maxEntries  = 10_000
	maxPart     = 80 << 20  // bytes of one part of XML
	maxUnpacked = 400 << 20 // bytes of all that is read
	maxRatio    = 200       // by which a part may grow, once it is over freeGrowth
	freeGrowth  = 4 << 20
)

// errBomb says that a file unpacks to more than any report has.
var errBomb = errors.New("the file unpacks to too much")

// archive is a zip of which little is believed: names are only looked up, sizes
// are counted.
type archive struct {
	files  map[string]*zip.File // by lower-case name
	unread int64                // bytes that may still be unpacked
}

func openArchive(name string, data []byte) (*archive, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxEntries {
		return nil, tooMuch(name)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, damaged(name, err)
	}
	a := &archive{files: map[string]*zip.File{}, unread: maxUnpacked}
	for _, f := range z.File {
		a.files[strings.ToLower(f.Name)] = f
	}
	return a, nil
}

func damaged(name string, cause error) error {
	return fail(ErrDamaged, cause, "%s is damaged or cut off. Copy or download it again; if that does not help, open it in the program it was written in and save it anew.", name)
}

func tooMuch(name string) error {
	return fail(ErrTooLarge, errBomb, "%s unpacks to far more than a report has, so it was not opened. Open it in the program it was written in and save it anew, without large embedded files.", name)
}

func (a *archive) has(part string) bool { return a.files[strings.ToLower(part)] != nil }

// is reports whether a small part begins with a text.
func (a *archive) is(part, text string) bool {
	data, err := a.read(part, 1<<10)
	return err == nil && strings.HasPrefix(string(data), text)
}

// open reads a part up to a limit. It returns nil if there is none.
func (a *archive) open(part string, limit int64) io.Reader {
	f := a.files[strings.ToLower(part)]
	if f == nil {
		return nil
	}
	in, err := f.Open()
	if err != nil {
		return broken{err}
	}
	return &meter{in: in, archive: a, limit: limit, packed: int64(min(f.CompressedSize64, 1<<40))}
}

// read is a whole part, such as a picture.
func (a *archive) read(part string, limit int64) ([]byte, error) {
	in := a.open(part, limit)
	if in == nil {
		return nil, nil
	}
	return io.ReadAll(in)
}

// broken is a part that cannot be opened.
type broken struct{ err error }

func (b broken) Read([]byte) (int, error) { return 0, b.err }

// meter counts what a part unpacks to.
type meter struct {
	in      io.Reader
	archive *archive
	limit   int64
	packed  int64
	read    int64
}

func (c *meter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.read += int64(n)
	c.archive.unread -= int64(n)
	if c.read > c.limit || c.archive.unread < 0 || c.read > freeGrowth && c.read/maxRatio > c.packed {
		return 0, errBomb
	}
	return n, err
}

// inside resolves a target against the folder of a part, within the archive.
func inside(part, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", path.Dir(part), target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
