// Package pack makes what a teacher hands to a class: one folder with the
// program for every system and the class's reports, from the running program and
// a kit of release programs. It is pure Go, and the same input makes the same
// bytes on every system.
package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime/debug"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/app/class"
	"placard/app/library"
	"placard/content/report"
)

// Target is a kind of computers.
type Target string

// The targets.
const (
	Windows Target = "Windows"
	MacOS   Target = "macOS"
	Linux   Target = "Linux"
)

// Targets are all targets, in the order in which they are offered.
func Targets() []Target { return []Target{Windows, MacOS, Linux} }

// Spec is what goes into a class folder.
type Spec struct {
	Class   class.Class // its ID is made from the name, its Reports from Reports
	Reports []library.Parcel
	Targets []Target
}

// ErrReport says that a report has errors or cannot go with the others.
var ErrReport = errors.New("a report stands in the way")

// inTheWay is an ErrReport in words.
func inTheWay(format string, args ...any) error { return told{fmt.Sprintf(format, args...), ErrReport} }

// whole is the spec as it is carried out. It returns an error, as a sentence that
// says what to do, for what cannot be.
func (s Spec) whole() (Spec, error) {
	s.Class.Name = strings.TrimSpace(s.Class.Name)
	s.Class.ID = class.ID(s.Class.Name)
	s.Class.Edition = max(s.Class.Edition, 1)
	s.Class.Reports = nil
	if len(s.Reports) == 0 {
		return s, inTheWay("a class folder needs a report; add one")
	}
	if _, err := Gather(s.Reports, func(p library.Parcel) (library.Parcel, error) { return p, nil }); err != nil {
		return s, err
	}
	titles := map[string]string{}
	for _, p := range s.Reports {
		if other, taken := titles[strings.ToLower(p.ID)]; taken { // Windows and macOS make no difference
			return s, inTheWay("“%s” and “%s” have the same id, %s; give one of them another with a line like “id: %[3]s-2” at its top", other, p.Title, p.ID)
		}
		titles[strings.ToLower(p.ID)] = p.Title
		if !fits(p.ID) {
			return s, inTheWay("the id of “%s”, %q, cannot be a folder’s name on every system; give it another with a line like “id: rivers” at its top", p.Title, p.ID)
		}
		beside := map[string]bool{reportName: true}
		for name := range p.Beside {
			low := strings.ToLower(name)
			if !fits(name) || beside[low] {
				return s, inTheWay("“%s” has a picture %q, whose name cannot be on every system; give it another of letters and digits, also in the report", p.Title, name)
			}
			beside[low] = true
		}
		for _, problem := range report.Parse(p.Markdown).Problems {
			if problem.Severity == report.Error {
				return s, inTheWay("“%s”, line %d: %s; mend it first", p.Title, problem.Line, strings.TrimRight(problem.Message, "."))
			}
		}
		s.Class.Reports = append(s.Class.Reports, p.ID)
	}
	for _, t := range s.Targets {
		if !slices.Contains(Targets(), t) {
			return s, fmt.Errorf("%q is no system; choose from Windows, macOS and Linux", t)
		}
	}
	return s, s.Class.Check()
}

// fits reports whether a path has nothing that a system cannot have in names.
func fits(name string) bool {
	odd := func(part string) bool { return strings.TrimRight(part, ". ") != part }
	return fs.ValidPath(name) && utf8.ValidString(name) && !strings.ContainsAny(name, `<>:"|?*\`) &&
		!strings.ContainsFunc(name, unicode.IsControl) && !slices.ContainsFunc(strings.Split(name, "/"), odd)
}

// MostBytes bounds the texts and pictures of all reports of a class together. A
// class folder has them in seven places, and what can be unpacked on any laptop
// and sent through a learning platform is not large.
const MostBytes = 50 << 20

// Gather reads the reports of a class one after the other, and stops where they
// become too large together.
func Gather[T any](chosen []T, read func(T) (library.Parcel, error)) ([]library.Parcel, error) {
	var list []library.Parcel
	all := int64(0)
	for _, c := range chosen {
		p, err := read(c)
		if err != nil {
			return nil, err
		}
		if all += folderOf(p).size(); all > MostBytes {
			err := inTheWay("with “%s” the reports and their pictures are larger than the %d MB that a class folder takes; make the largest pictures smaller, or make two class folders", p.Title, MostBytes>>20)
			if len(list) == 0 {
				err = inTheWay("“%s” and its pictures are larger than the %d MB that a class folder takes; make the largest pictures smaller", p.Title, MostBytes>>20)
			}
			debug.FreeOSMemory() // what was read is much of a small laptop
			return nil, err
		}
		list = append(list, p)
	}
	return list, nil
}

// reportName is the Markdown file in a report's folder.
const reportName = "report.md"

// folderOf are the files of a report as they lie in its folder: the text and the
// pictures, not the file that it was made from.
func folderOf(p library.Parcel) tree {
	var t tree
	t.add(reportName, p.Markdown)
	for name, data := range p.Beside {
		if path.Dir(name) != "." || !strings.HasPrefix(name, "original.") {
			t.add(name, data)
		}
	}
	return t.sorted()
}

// classTree is the class as the program finds it: class/<id>/class.json and its
// reports.
func (s Spec) classTree() (tree, error) {
	text, err := s.Class.Bytes()
	if err != nil {
		return nil, err
	}
	home := path.Join("class", s.Class.ID)
	var t tree
	t.add(path.Join(home, class.File), text)
	for _, p := range s.Reports {
		t = append(t, folderOf(p).under(path.Join(home, class.Reports, p.ID))...)
	}
	return t, nil
}
