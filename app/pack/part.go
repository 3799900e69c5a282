package pack

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
)

// PartKind is one package by itself.
type PartKind string

// The packages that can be made alone.
const (
	Deb      PartKind = "deb"
	RPM      PartKind = "rpm"
	TarGz    PartKind = "tar.gz"
	Portable PartKind = "zip" // Windows, without installing
)

// PartKinds are all packages.
func PartKinds() []PartKind { return []PartKind{Deb, RPM, TarGz, Portable} }

// Part writes one package to a file, in place of one that is there. Without a
// spec it is the program alone, as it is released.
func (k *Kit) Part(ctx context.Context, path string, kind PartKind, s *Spec) error {
	var ready tree
	if s != nil {
		whole, err := s.whole()
		if err != nil {
			return err
		}
		s = &whole
		if ready, err = s.classTree(); err != nil {
			return err
		}
	}
	return aside(filepath.Dir(path), func(temp string) error {
		made := filepath.Join(temp, filepath.Base(path))
		if err := k.write(ctx, made, func(w *sink) error { return k.part(w, kind, s, ready) }); err != nil {
			return err
		}
		return k.disk.rename(made, path)
	})
}

// part writes a package of a spec that is whole, with the files of its class.
func (k *Kit) part(w *sink, kind PartKind, s *Spec, ready tree) error {
	if kind == Portable {
		return k.portable(w, ready)
	}
	l, err := k.linux(s, ready)
	if err != nil {
		return err
	}
	if kind == TarGz {
		t, err := l.carried()
		if err != nil {
			return err
		}
		return writeTarGz(w, t, "", k.Date)
	}
	if kind == Deb {
		l.papers = debianPapers(l.papers)
	}
	t, err := l.installed(kind)
	if err != nil {
		return err
	}
	if kind == RPM {
		return writeRPM(w, l, t, k.Date)
	}
	return writeDeb(w, debian{
		name: l.name, version: l.version, summary: l.summary(), description: l.description(),
		depends: debDepends, recommends: debRecommends, farewell: l.farewell(),
	}, t, k.Date)
}

// linux is the program for Linux with the class of a spec, or without one.
func (k *Kit) linux(s *Spec, ready tree) (linux, error) {
	l := linux{name: "placard", title: "Placard", version: k.Version, date: k.Date, class: ready}
	if s != nil {
		l.name, l.title = "placard-"+s.Class.ID, "Placard: "+s.Class.Name
		l.version = versionOf(k.Version, s.Class.Edition)
	}
	var err error
	if l.program, err = k.content(LinuxProgram); err != nil {
		return l, err
	}
	l.papers, err = k.papers()
	return l, err
}

// versionOf is the version of a class's package: a newer edition of the class
// with the same program is an upgrade, and so is a newer program.
func versionOf(program string, edition int) string { return fmt.Sprintf("%s+%d", program, edition) }

// PartName is the name of the file of a package: that of the class, or of the
// program alone.
func (k *Kit) PartName(kind PartKind, s *Spec) string {
	if s == nil {
		return k.partName(kind, "", 0)
	}
	whole, _ := s.whole() // the name is there in any case
	return k.partName(kind, whole.Class.ID, whole.Class.Edition)
}

func (k *Kit) partName(kind PartKind, id string, edition int) string {
	name, version := "placard", k.Version
	if id != "" {
		name, version = "placard-"+id, versionOf(k.Version, edition)
	}
	switch kind {
	case Deb:
		return fmt.Sprintf("%s_%s_amd64.deb", name, version)
	case RPM:
		return fmt.Sprintf("%s-%s-1.x86_64.rpm", name, version)
	case TarGz:
		return fmt.Sprintf("%s-%s-linux-amd64.tar.gz", name, version)
	}
	return fmt.Sprintf("%s-%s-windows-amd64.zip", name, version)
}

func (l linux) summary() string { return "study app for Model United Nations research reports" }

// description is what package managers show.
func (l linux) description() string {
	text := `Placard opens a research report (a chair report, a study guide) and turns it
into a study desk: read it, learn its key terms with spaced repetition, walk
its timeline, know its stakeholders and work through its solutions. It works
offline and needs no account.`
	if len(l.class) > 0 {
		text += "\n\nThis package has the reports of a class with it: " + strings.TrimPrefix(l.title, "Placard: ") + "."
	}
	return text
}
