package pack

import (
	"fmt"
	"path"
	"strings"
	"text/template"
	"time"

	"placard/icons"
)

// What the program needs on Debian and its kin, checked by make test-install: it
// draws the window in bare systems that have nothing else. What is recommended
// draws the borders of windows under Wayland and opens links; Debian's libgl1 brings
// Mesa's drivers along by itself, others of its kin may not.
const (
	debDepends = "libc6 (>= 2.34), libgl1, libegl1, libwayland-client0 (>= 1.20.0), libwayland-cursor0, libwayland-egl1, " +
		"libx11-6, libxcursor1, libxi6, libxinerama1, libxkbcommon0, libxrandr2, libxrender1, libxxf86vm1"
	debRecommends = "libgl1-mesa-dri, libdecor-0-0, xdg-utils"
)

// rpmRequires are the same as names of libraries, which all distributions know.
func rpmRequires() []string {
	var all []string
	for _, lib := range []string{"libc.so.6(GLIBC_2.34)", "libGL.so.1()", "libEGL.so.1()", "libwayland-client.so.0()", "libwayland-cursor.so.0()",
		"libwayland-egl.so.1()", "libX11.so.6()", "libXcursor.so.1()", "libXi.so.6()", "libXinerama.so.1()", "libxkbcommon.so.0()",
		"libXrandr.so.2()", "libXrender.so.1()", "libXxf86vm.so.1()"} {
		all = append(all, lib+"(64bit)")
	}
	return all
}

// linux is a program for Linux with everything that a desktop wants to know of
// it. Name is that of the package and of the command.
type linux struct {
	name    string // "placard", "placard-grade-10"
	title   string // as menus show it
	version string
	program content
	date    time.Time
	class   tree // class/<id>/…; empty without a class
	papers  []byte
}

// installed is the tree of a package for the whole system, a .deb or .rpm. The
// class lies beside the program, where it is found; several classes do not touch
// each other.
func (l linux) installed(kind PartKind) (tree, error) {
	home := path.Join("usr/lib", l.name)
	papers, zsh := path.Join("doc", l.name, "copyright"), "vendor-completions"
	if kind == RPM { // as Fedora has it
		papers, zsh = path.Join("licenses", l.name, "LICENCES.txt"), "site-functions"
	}
	var t tree
	t.addProgram(path.Join(home, "placard"), l.program)
	t = append(t, l.class.under(home)...)
	t.addLink(path.Join("usr/bin", l.name), path.Join("../lib", l.name, "placard"))
	share, err := l.share(path.Join("/usr/bin", l.name))
	if err != nil {
		return nil, err
	}
	manual, err := gzipped([]byte(fill(manualPage, l)))
	if err != nil {
		return nil, err
	}
	changes, err := gzipped([]byte(fmt.Sprintf("placard (%s) stable; urgency=low\n\n  * Release %s.\n\n -- %s  Thu, 01 Jan 1970 00:00:00 +0000\n", l.version, l.version, maintainer)))
	if err != nil {
		return nil, err
	}
	t = append(t, share.under("usr/share")...)
	t = append(t, l.completions(zsh).under("usr/share")...)
	if len(l.class) == 0 { // software centres list the program, not every class
		t.add("usr/share/metainfo/app.placard.Placard.metainfo.xml", l.metainfo(homePage))
	}
	t.add(path.Join("usr/share/man/man1", l.name+".1.gz"), manual)
	t.add(path.Join("usr/share/doc", l.name, "changelog.gz"), changes)
	t.add(path.Join("usr/share", papers), l.papers)
	return t, nil
}

// share is what a desktop reads: the menu entry, the icons, and which files are
// reports.
func (l linux) share(command string) (tree, error) {
	var t tree
	t.add(path.Join("applications", l.desktopID()+".desktop"), []byte(fill(desktopEntry, struct {
		linux
		Command string
	}{l, command})))
	t.add(path.Join("mime/packages", l.name+".xml"), []byte(fill(mimeTypes, l)))
	for _, size := range []int{16, 32, 48, 64, 128, 256, 512} {
		png, err := icons.PNG(size)
		if err != nil {
			return nil, err
		}
		t.add(fmt.Sprintf("icons/hicolor/%dx%d/apps/%s.png", size, size, l.name), png)
		if size <= 256 {
			t.add(fmt.Sprintf("icons/hicolor/%dx%d/mimetypes/%s-report.png", size, size, l.name), png)
		}
	}
	t.add(path.Join("icons/hicolor/scalable/apps", l.name+".svg"), icons.SVG)
	return t, nil
}

func (l linux) desktopID() string {
	if l.name == "placard" {
		return "app.placard.Placard"
	}
	return "app.placard.Placard." + strings.ReplaceAll(strings.TrimPrefix(l.name, "placard-"), "-", "_")
}

// metainfo is what software centres show. Without the address of pages there are
// no pictures: they are read from there.
func (l linux) metainfo(homePage string) []byte {
	return []byte(fill(metainfo, struct {
		linux
		HomePage string
	}{l, homePage}))
}

// Name, Title and Version are for the templates.
func (l linux) Name() string    { return l.name }
func (l linux) Date() string    { return l.date.Format(time.DateOnly) }
func (l linux) Title() string   { return strings.ReplaceAll(l.title, `\`, `\\`) } // as a menu entry has it
func (l linux) Version() string { return l.version }

func fill(text string, with any) string {
	var b strings.Builder
	if err := template.Must(template.New("").Parse(text)).Execute(&b, with); err != nil {
		panic(err) // the templates are ours, and a test fills each
	}
	return b.String()
}

// farewell is what stands in a terminal once a package has been taken away, as a
// command of sh: packages touch nothing in the homes of people.
func (l linux) farewell() string {
	return "echo \"" + l.name + " is gone. What people did in it is still in their homes, in ~/.local/share/placard; delete that folder to remove it too.\"\n"
}

const desktopEntry = `[Desktop Entry]
Version=1.4
Type=Application
Name={{.Title}}
GenericName=Study app for Model United Nations
Comment=Read a research report, learn its terms and prepare for committee
Exec={{.Command}} %f
Icon={{.Name}}
Terminal=false
Categories=Education;
Keywords=MUN;Model United Nations;study;flashcards;report;
MimeType=application/vnd.placard.report;text/markdown;
StartupWMClass=Placard
`

const mimeTypes = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.placard.report">
    <comment>Placard report</comment>
    <icon name="{{.Name}}-report"/>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.placard"/>
  </mime-type>
</mime-info>
`

const manualPage = `.TH PLACARD 1 "" "Placard {{.Version}}"
.SH NAME
{{.Name}} \- study a Model United Nations research report
.SH SYNOPSIS
.B {{.Name}}
.RI [ FILE ]
.br
.B {{.Name}}
.I COMMAND
.RI [ ARGUMENT ]...
.SH DESCRIPTION
Placard opens a research report (a chair report, a study guide) and turns it into
a study desk: read it, learn its key terms, walk its timeline, know its
stakeholders, work through its solutions.
Without a command it opens its window. A report that is named is brought into the
library and opened.
.PP
.B {{.Name}} help
lists the commands, and
.B {{.Name}}
.I COMMAND
.B \-\-help
says what each does.
.SH FILES
.B {{.Name}} paths
prints where settings, reports and progress are kept.
`
