package pack

import (
	"bytes"
	"crypto/md5"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// debian says what a .deb tells of itself.
type debian struct {
	name, version, summary, description string
	depends, recommends                 string
	farewell                            string // a command of sh, run once it is gone
}

// writeDeb writes a .deb as deb(5) says: an ar archive of the version, the
// control files and the data. How long the data is stands before it, and is known
// behind it.
func writeDeb(w *sink, d debian, t tree, at time.Time) error {
	about, err := d.control(t)
	if err != nil {
		return err
	}
	var control bytes.Buffer
	if err := writeTarGz(&control, about, "./", at); err != nil {
		return err
	}
	var start bytes.Buffer
	start.WriteString("!<arch>\n")
	writeMember(&start, "debian-binary", []byte("2.0\n"), at)
	writeMember(&start, "control.tar.gz", control.Bytes(), at)
	head := int64(start.Len())
	start.WriteString(memberHead("data.tar.gz", 0, at))
	if _, err := w.Write(start.Bytes()); err != nil {
		return err
	}
	if err := writeTarGz(w, t, "./", at); err != nil {
		return err
	}
	size := w.size - int64(start.Len())
	if size%2 != 0 {
		if _, err := w.Write([]byte{'\n'}); err != nil {
			return err
		}
	}
	return w.correct(head, []byte(memberHead("data.tar.gz", size, at)))
}

// memberHead is the head of a member of an ar archive, 60 bytes.
func memberHead(name string, size int64, at time.Time) string {
	return fmt.Sprintf("%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, at.Unix(), 0, 0, "100644", size)
}

// writeMember writes one member of an ar archive; members begin at even places.
func writeMember(b *bytes.Buffer, name string, data []byte, at time.Time) {
	b.WriteString(memberHead(name, int64(len(data)), at))
	b.Write(data)
	if len(data)%2 != 0 {
		b.WriteByte('\n')
	}
}

// control are the control files: what the package is, and the sums of its files.
func (d debian) control(t tree) (tree, error) {
	var c, sums strings.Builder
	fmt.Fprintf(&c, "Package: %s\nVersion: %s\nArchitecture: amd64\nMaintainer: %s\n", d.name, d.version, maintainer)
	fmt.Fprintf(&c, "Installed-Size: %d\nDepends: %s\nRecommends: %s\n", (t.size()+1023)/1024, d.depends, d.recommends)
	fmt.Fprintf(&c, "Section: education\nPriority: optional\nDescription: %s\n", d.summary)
	for _, line := range strings.Split(d.description, "\n") {
		if line == "" {
			line = "."
		}
		fmt.Fprintf(&c, " %s\n", line)
	}
	for _, f := range t.sorted() {
		if f.link != "" {
			continue
		}
		sum := md5.New()
		if err := f.writeTo(sum); err != nil {
			return nil, err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sum.Sum(nil), f.path)
	}
	var out tree
	out.add("control", []byte(c.String()))
	out.addProgram("postrm", bytesOf([]byte("#!/bin/sh\nset -e\nif [ \"$1\" = remove ]; then\n\t"+d.farewell+"fi\n")))
	out.add("md5sums", []byte(sums.String()))
	return out, nil
}

// apache is the text of the Apache licence, which Debian has once for all
// packages and wants no copies of.
var apache = regexp.MustCompile(`(?s)[ \t]*Apache License\s+Version 2\.0, January 2004.*?END OF TERMS AND CONDITIONS`)

// debianPapers are licences as a .deb states them.
func debianPapers(papers []byte) []byte {
	return apache.ReplaceAll(papers, []byte("Apache License, Version 2.0: on Debian systems its text is in\n/usr/share/common-licenses/Apache-2.0."))
}
