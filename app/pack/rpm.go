package pack

import (
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

// writeRPM writes an .rpm for x86_64, as rpm.org describes its format 4: a lead
// for the command “file”, a header of digests, a header of what the package is,
// and the files as a cpio archive. The headers know the digest of what comes
// behind them: they are written first as long as they will be, and put right in
// the end.
func writeRPM(w *sink, l linux, t tree, at time.Time) error {
	p := rpm{linux: l, files: rpmFiles(l, t), at: at, payload: strings.Repeat("0", 2*sha256.Size)}
	for range p.files {
		p.digests = append(p.digests, p.payload)
	}
	if _, err := w.Write(append(p.lead(), p.headers(0)...)); err != nil {
		return err
	}
	start, sum := w.size, sha256.New()
	if err := p.writeFiles(io.MultiWriter(w, sum)); err != nil {
		return err
	}
	p.payload = fmt.Sprintf("%x", sum.Sum(nil))
	return w.correct(int64(len(p.lead())), p.headers(w.size-start))
}

// rpm is a package that is being written.
type rpm struct {
	linux
	files   []rpmFile
	at      time.Time
	digests []string // of the files
	payload string   // digest of all of them as they are packed
}

// rpmFile is a file or a folder of the package.
type rpmFile struct {
	file
	dir bool
}

// rpmFiles are the files, and the folders that are the package's own: rpm takes
// away no others.
func rpmFiles(l linux, t tree) []rpmFile {
	var list []rpmFile
	for _, f := range t {
		list = append(list, rpmFile{file: f})
	}
	for _, dir := range t.folders() {
		for _, own := range []string{path.Join("usr/lib", l.name), path.Join("usr/share/doc", l.name)} {
			if dir == own || strings.HasPrefix(dir, own+"/") {
				list = append(list, rpmFile{file{path: dir}, true})
			}
		}
	}
	slices.SortFunc(list, func(a, b rpmFile) int { return strings.Compare(a.path, b.path) })
	return list
}

// mode has the type of the file as well, as stat(2) has it.
func (f rpmFile) mode() uint32 {
	switch {
	case f.dir:
		return 0o040755
	case f.link != "":
		return 0o120777
	}
	return 0o100000 | uint32(f.file.mode())
}

// contents are those of the file or, as stat(2) has it, where a link leads to.
func (f rpmFile) contents() content {
	if f.dir || f.link != "" {
		return bytesOf([]byte(f.link))
	}
	return f.content
}

func (f rpmFile) length() int64 { return f.contents().size }

// writeFiles writes the files as a cpio archive (“newc”), compressed, and takes
// their digests.
func (p *rpm) writeFiles(w io.Writer) error {
	z := gzip.NewWriter(w)
	for i, f := range p.files {
		sum := sha256.New()
		if _, err := io.WriteString(z, p.head(i, f)); err != nil {
			return err
		}
		if err := f.contents().writeTo(io.MultiWriter(z, sum)); err != nil {
			return err
		}
		if _, err := io.WriteString(z, padding(f.length(), 4)); err != nil {
			return err
		}
		p.digests[i] = fmt.Sprintf("%x", sum.Sum(nil))
	}
	if _, err := io.WriteString(z, cpioHead("TRAILER!!!", 0, 0, 1, 0, 0)); err != nil {
		return err
	}
	return z.Close()
}

// head is what stands before a file, of which the first has the number 0.
func (p *rpm) head(i int, f rpmFile) string {
	links := 1
	if f.dir {
		links = 2
	}
	return cpioHead("./"+f.path, i+1, f.mode(), links, p.at.Unix(), f.length())
}

func cpioHead(name string, inode int, mode uint32, links int, at, size int64) string {
	head := fmt.Sprintf("070701%08x%08x%016x%08x%08x%08x%032x%08x%08x%s\x00", inode, mode, 0, links, at, size, 0, len(name)+1, 0, name)
	return head + padding(int64(len(head)), 4)
}

// padding is as many zeros as lead to a multiple.
func padding(size, multiple int64) string {
	return strings.Repeat("\x00", int((multiple-size%multiple)%multiple))
}
