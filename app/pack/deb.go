package pack

import (
	"bytes"
	"crypto/md5"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
)

// debian says what a .deb tells of itself.
type debian struct {
	name, version, summary, description string
	depends, recommends                 string
}

// maintainer is what packages name as such.
const maintainer = "Placard <placard@placard.app>"

// writeDeb writes a .deb as deb(5) says: an ar archive of the version, the
// control files and the data.
func writeDeb(w io.Writer, d debian, t tree, at time.Time) error {
	var control, data bytes.Buffer
	data.Grow(int(t.size()) / 2) // programs come to less than half
	if err := writeTarGz(&control, d.control(t), "./", at); err != nil {
		return err
	}
	if err := writeTarGz(likewise(w, &data), t, "./", at); err != nil {
		return err
	}
	if _, err := io.WriteString(w, "!<arch>\n"); err != nil {
		return err
	}
	for _, part := range []struct {
		name string
		data []byte
	}{{"debian-binary", []byte("2.0\n")}, {"control.tar.gz", control.Bytes()}, {"data.tar.gz", data.Bytes()}} {
		if err := writeAr(w, part.name, part.data, at); err != nil {
			return err
		}
	}
	return nil
}

// writeAr writes one member of an ar archive; members begin at even places.
func writeAr(w io.Writer, name string, data []byte, at time.Time) error {
	if _, err := fmt.Fprintf(w, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, at.Unix(), 0, 0, "100644", len(data)); err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil || len(data)%2 == 0 {
		return err
	}
	_, err := w.Write([]byte{'\n'})
	return err
}

// control are the control files: what the package is, and the sums of its files.
func (d debian) control(t tree) tree {
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
		if f.link == "" {
			fmt.Fprintf(&sums, "%x  %s\n", md5.Sum(f.data), f.path)
		}
	}
	var out tree
	out.add("control", []byte(c.String()))
	out.add("md5sums", []byte(sums.String()))
	return out
}

// apache is the text of the Apache licence, which Debian has once for all
// packages and wants no copies of.
var apache = regexp.MustCompile(`(?s)[ \t]*Apache License\s+Version 2\.0, January 2004.*?END OF TERMS AND CONDITIONS`)

// debianPapers are licences as a .deb states them.
func debianPapers(papers []byte) []byte {
	return apache.ReplaceAll(papers, []byte("Apache License, Version 2.0: on Debian systems its text is in\n/usr/share/common-licenses/Apache-2.0."))
}
