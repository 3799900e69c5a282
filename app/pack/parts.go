package pack

import (
	"fmt"
	"io"
	"slices"

	"placard/app/class"
	"placard/app/library"
)

// StartHere is the page in a class folder that students open first.
const StartHere = class.StartHere

// part is one file of a class folder, written when its turn comes.
type part struct {
	path  string // in the class folder
	says  string // for the progress
	write func(*sink) error
}

// parts are the files of a class folder in the order in which they are made, and
// what is left out because the kit has no program for it.
func (k *Kit) parts(s Spec) (list []part, left []string, err error) {
	ready, err := s.classTree()
	if err != nil {
		return nil, nil, err
	}
	for _, f := range ready {
		list = append(list, part{f.path, "the reports", whole(f.content)})
	}
	for _, p := range s.Reports {
		list = append(list, part{p.ID + library.Packed, "the reports", func(w *sink) error { return writeZip(w, folderOf(p), k.Date) }})
	}
	reports := len(list)
	for _, t := range s.Targets {
		more, missing := k.target(t, s, ready)
		list = append(list, more...)
		left = append(left, missing...)
	}
	if len(list) == reports {
		return nil, nil, fmt.Errorf("%w of what was asked for: it has no program for these systems; copy the kit of all systems, or choose others", ErrNoKit)
	}
	return append(list, part{StartHere, "the page to start from", whole(bytesOf(page(s, list)))}), left, nil
}

func whole(c content) func(*sink) error {
	return func(w *sink) error { return c.writeTo(w) }
}

// target are the parts for one kind of computers.
func (k *Kit) target(t Target, s Spec, ready tree) (list []part, left []string) {
	offer := func(role Role, path, says string, write func(*sink) error) {
		if !k.Has(role) {
			left = append(left, fmt.Sprintf("%s: the kit does not have %s", t, role.words()))
			return
		}
		list = append(list, part{path, says, write})
	}
	copied := func(role Role, path string) {
		offer(role, path, role.words(), func(w *sink) error {
			c, err := k.content(role)
			if err != nil {
				return err
			}
			return c.writeTo(w)
		})
	}
	switch t {
	case Windows:
		copied(WindowsSetup, "Windows/Placard-Setup.exe")
		offer(WindowsProgram, "Windows/Placard-portable.zip", "Windows without installing", func(w *sink) error { return k.portable(w, ready) })
		for _, r := range k.mesa() { // the Setup takes it from beside it
			copied(r, "Windows/"+usualNames()[r])
		}
	case MacOS:
		copied(MacImage, "macOS/Placard.dmg")
	case Linux:
		for _, kind := range []PartKind{Deb, RPM, TarGz} {
			offer(LinuxProgram, "Linux/"+k.partName(kind, s.Class.ID, s.Class.Edition), "the packages for Linux", func(w *sink) error {
				return k.part(w, kind, &s, ready)
			})
		}
	}
	return list, left
}

// mesa are the files of Mesa that the kit has, with which Windows draws where it
// has no OpenGL.
func (k *Kit) mesa() []Role {
	return slices.DeleteFunc([]Role{WindowsOpenGL, WindowsGallium}, func(r Role) bool { return !k.Has(r) })
}

// portable is the program for Windows in a .zip that needs no installing, with
// the class beside it.
func (k *Kit) portable(w io.Writer, ready tree) error {
	program, err := k.content(WindowsProgram)
	if err != nil {
		return err
	}
	t := slices.Clone(ready)
	t.addProgram("placard.exe", program)
	for _, r := range k.mesa() {
		library, err := k.content(r)
		if err != nil {
			return err
		}
		t.addFile(usualNames()[r], library)
	}
	papers, err := k.content(Licences)
	if err != nil {
		return err
	}
	t.addFile("LICENCES.txt", papers)
	return writeZip(w, t.under("Placard"), k.Date)
}
