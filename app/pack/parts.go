package pack

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// StartHere is the page that students open first.
const StartHere = "START-HERE.html"

// parts are the files of a class folder in the order in which they are made, and
// what is left out because the kit has no program for it.
func (k *Kit) parts(s Spec) (list []part, left []string, err error) {
	ready, err := s.classTree()
	if err != nil {
		return nil, nil, err
	}
	add := func(path, says string, write func(io.Writer) error) {
		list = append(list, part{path, says, write})
	}
	for _, f := range ready {
		add(f.path, "the reports", bytesOf(func() ([]byte, error) { return f.data, nil }))
	}
	for _, p := range s.Reports {
		add(p.ID+Extension, "the reports", func(w io.Writer) error { return writeZip(w, folderOf(p), k.Date) })
	}
	for _, t := range s.Targets {
		more, missing := k.target(t, s, ready)
		list = append(list, more...)
		left = append(left, missing...)
	}
	add(StartHere, "the page to start from", bytesOf(func() ([]byte, error) { return page(s, list), nil }))
	return list, left, nil
}

// bytesOf writes what is made whole in memory.
func bytesOf(make func() ([]byte, error)) func(io.Writer) error {
	return func(w io.Writer) error {
		data, err := make()
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	}
}

// target are the parts for one kind of computers.
func (k *Kit) target(t Target, s Spec, ready tree) (list []part, left []string) {
	offer := func(role Role, path, says string, write func(io.Writer) error) {
		if !k.Has(role) {
			left = append(left, fmt.Sprintf("%s: the kit does not have %s", t, role.words()))
			return
		}
		list = append(list, part{path, says, write})
	}
	switch t {
	case Windows:
		offer(WindowsSetup, "Windows/Placard-Setup.exe", "the Setup for Windows", bytesOf(func() ([]byte, error) { return k.read(WindowsSetup) }))
		offer(WindowsProgram, "Windows/Placard-portable.zip", "Windows without installing", func(w io.Writer) error { return k.portable(w, ready) })
		if k.Has(WindowsOpenGL) { // the Setup takes it from beside it
			offer(WindowsOpenGL, "Windows/opengl32.dll", "OpenGL for Windows", bytesOf(func() ([]byte, error) { return k.read(WindowsOpenGL) }))
		}
	case MacOS:
		offer(MacImage, "macOS/Placard.dmg", "the program for macOS", bytesOf(func() ([]byte, error) { return k.read(MacImage) }))
	case Linux:
		for _, kind := range []PartKind{Deb, RPM, TarGz} {
			offer(LinuxProgram, "Linux/"+k.partName(kind, s.Class.ID, s.Class.Edition), "the packages for Linux", func(w io.Writer) error {
				return k.part(w, kind, &s, ready)
			})
		}
	}
	return list, left
}

// portable is the program for Windows in a .zip that needs no installing, with
// the class beside it.
func (k *Kit) portable(w io.Writer, ready tree) error {
	program, err := k.read(WindowsProgram)
	if err != nil {
		return err
	}
	t := slices.Clone(ready)
	t.addProgram("placard.exe", program)
	if k.Has(WindowsOpenGL) {
		library, err := k.read(WindowsOpenGL)
		if err != nil {
			return err
		}
		t.add("opengl32.dll", library)
	}
	papers, err := k.read(Licences)
	if err != nil {
		return err
	}
	t.add("LICENCES.txt", papers)
	return writeZip(w, t.under("Placard"), k.Date)
}

// streamZip writes a folder into a .zip, one file at a time, in the order of the
// names.
func (k *Kit) streamZip(ctx context.Context, w io.Writer, folder string) error {
	out := zip.NewWriter(w)
	root := filepath.Dir(folder)
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		in, err := os.Open(path)
		if err != nil {
			return err
		}
		defer in.Close()
		h := &zip.FileHeader{Name: filepath.ToSlash(name), Method: zip.Deflate, Modified: k.Date.UTC()}
		if packedAlready(name) || filepath.Ext(name) == ".exe" {
			h.Method = zip.Store // a Setup is compressed in itself
		}
		h.SetMode(0o644)
		part, err := out.CreateHeader(h)
		if err != nil {
			return err
		}
		_, err = io.Copy(part, in)
		return err
	})
	if err != nil {
		return err
	}
	return out.Close()
}
