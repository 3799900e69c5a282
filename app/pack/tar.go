package pack

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"placard/app/library"
)

// writeTarGz writes a tree as .tar.gz. All files belong to root and have one
// time; before is put before every path.
func writeTarGz(w io.Writer, t tree, before string, at time.Time) error {
	z := gzip.NewWriter(w) // the best compression takes twice as long, for a hundredth
	out := tar.NewWriter(z)
	header := func(h tar.Header) error {
		h.Name, h.ModTime, h.Format = before+h.Name, at, tar.FormatGNU
		h.Uname, h.Gname = "root", "root"
		return out.WriteHeader(&h)
	}
	for _, dir := range t.folders() {
		if err := header(tar.Header{Typeflag: tar.TypeDir, Name: dir + "/", Mode: 0o755}); err != nil {
			return err
		}
	}
	for _, f := range t.sorted() {
		if f.link != "" {
			if err := header(tar.Header{Typeflag: tar.TypeSymlink, Name: f.path, Linkname: f.link, Mode: 0o777}); err != nil {
				return err
			}
			continue
		}
		if err := header(tar.Header{Typeflag: tar.TypeReg, Name: f.path, Mode: int64(f.mode()), Size: f.size}); err != nil {
			return err
		}
		if err := f.writeTo(out); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return z.Close()
}

// writeZip writes a tree as .zip. Names are UTF-8; what is compressed already is
// stored as it is.
func writeZip(w io.Writer, t tree, at time.Time) error {
	out := zip.NewWriter(w)
	for _, f := range t.sorted() {
		if f.link != "" {
			return fmt.Errorf("%s: a .zip has no links", f.path)
		}
		h := &zip.FileHeader{Name: f.path, Method: zip.Deflate, Modified: at.UTC()}
		if packedAlready(f.path) {
			h.Method = zip.Store
		}
		h.SetMode(f.mode())
		part, err := out.CreateHeader(h)
		if err != nil {
			return err
		}
		if err := f.writeTo(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// gzipped is data compressed, without a name or time.
func gzipped(data []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// packedAlready reports whether a file gains nothing by being compressed.
func packedAlready(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg", ".gif", ".zip", ".gz", ".deb", ".rpm", ".dmg", library.Packed}, strings.ToLower(path.Ext(name)))
}
