package pack

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"placard/app/class"
	"placard/app/library"
)

var released = time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)

// enter makes a kit of small files that stand for the release programs.
func enter(t *testing.T) (dir string, k *Kit) {
	t.Helper()
	dir = t.TempDir()
	files := map[Role]string{
		LinuxProgram: "placard-linux-amd64", WindowsProgram: "placard.exe", WindowsSetup: "Placard-Setup.exe",
		MacImage: "Placard.dmg", Licences: "LICENCES.txt",
	}
	for role, name := range files {
		write(t, filepath.Join(dir, name), "this is the "+string(role))
	}
	if err := WriteKit(dir, "1.2.0", released, files); err != nil {
		t.Fatal(err)
	}
	k, err := OpenKit(dir, "1.2.0")
	if err != nil {
		t.Fatal(err)
	}
	return dir, k
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func spec() Spec {
	water := library.Parcel{ID: "water", Title: "Water", Markdown: []byte("# Water\n\nRivers cross borders.\n"),
		Beside: map[string][]byte{"river.png": []byte("a picture"), "maps/lake.jpg": []byte("another"), "original.docx": []byte("as it came")}}
	ports := library.Parcel{ID: "ports", Title: "Safe ports", Markdown: []byte("# Safe ports\n\nShips arrive.\n")}
	return Spec{
		Class:   class.Class{Name: "Model UN, grade 10", Greeting: "Welcome to the class.", ConferenceDay: "2027-02-05", Edition: 2},
		Reports: []library.Parcel{water, ports}, Targets: Targets(),
	}
}

// packed is a package made alone.
func packed(t *testing.T, k *Kit, kind PartKind, s *Spec) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "package")
	if err := k.Part(context.Background(), path, kind, s); err != nil {
		t.Fatal(err)
	}
	return []byte(readFile(t, path))
}

func build(t *testing.T, k *Kit, s Spec, dir string) Result {
	t.Helper()
	r, err := k.Build(context.Background(), s, dir, func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// files are the files below a folder, by name with forward slashes.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAClassFolderHasEverythingForEverySystem(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	r := build(t, k, spec(), out)
	var got []string
	for name := range files(t, r.Folder) {
		got = append(got, name)
	}
	slices.Sort(got)
	want := []string{
		"Linux/placard-model-un-grade-10-1.2.0+2-1.x86_64.rpm",
		"Linux/placard-model-un-grade-10-1.2.0+2-linux-amd64.tar.gz",
		"Linux/placard-model-un-grade-10_1.2.0+2_amd64.deb",
		"START-HERE.html",
		"Windows/Placard-Setup.exe",
		"Windows/Placard-portable.zip",
		"class/model-un-grade-10/class.json",
		"class/model-un-grade-10/reports/ports/report.md",
		"class/model-un-grade-10/reports/water/maps/lake.jpg",
		"class/model-un-grade-10/reports/water/report.md",
		"class/model-un-grade-10/reports/water/river.png",
		"macOS/Placard.dmg",
		"ports.placard",
		"water.placard",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the folder has\n%s", strings.Join(got, "\n"))
	}
	if len(r.Left) > 0 {
		t.Errorf("left out: %v", r.Left)
	}
	c, err := class.Parse([]byte(files(t, r.Folder)["class/model-un-grade-10/class.json"]))
	if err != nil || c.Greeting != "Welcome to the class." || c.Edition != 2 || !slices.Equal(c.Reports, []string{"water", "ports"}) {
		t.Errorf("class.json says %+v, %v", c, err)
	}
	inZip := unzipped(t, []byte(readFile(t, r.Zip)))
	for name, data := range files(t, r.Folder) {
		if inZip["placard-model-un-grade-10/"+name] != data {
			t.Errorf("%s is not the same in the .zip", name)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(out, ".placard-*")); len(left) > 0 {
		t.Errorf("something half made stays: %v", left)
	}
}

func TestTheSameClassMakesTheSameBytes(t *testing.T) {
	_, k := enter(t)
	first, second := t.TempDir(), t.TempDir()
	a, b := build(t, k, spec(), first), build(t, k, spec(), second)
	if readFile(t, a.Zip) != readFile(t, b.Zip) {
		t.Error("two folders of the same class differ")
	}
}

func TestADebHasTheProgramAndTheClassBesideIt(t *testing.T) {
	_, k := enter(t)
	s := spec()
	members := unar(t, packed(t, k, Deb, &s))
	if members["debian-binary"] != "2.0\n" {
		t.Errorf("debian-binary is %q", members["debian-binary"])
	}
	control := untar(t, members["control.tar.gz"])["./control"]
	for _, want := range []string{"Package: placard-model-un-grade-10\n", "Version: 1.2.0+2\n", "Architecture: amd64\n", "libgl1", "\n .\n"} {
		if !strings.Contains(control, want) {
			t.Errorf("control lacks %q:\n%s", want, control)
		}
	}
	data := untar(t, members["data.tar.gz"])
	for path, want := range map[string]string{
		"./usr/lib/placard-model-un-grade-10/placard":                                         "this is the linux program",
		"./usr/lib/placard-model-un-grade-10/class/model-un-grade-10/reports/water/river.png": "a picture",
		"./usr/bin/placard-model-un-grade-10":                                                 "→ ../lib/placard-model-un-grade-10/placard",
		"./usr/share/doc/placard-model-un-grade-10/copyright":                                 "this is the licences",
	} {
		if data[path] != want {
			t.Errorf("%s is %q", path, data[path])
		}
	}
	entry := data["./usr/share/applications/app.placard.Placard.model_un_grade_10.desktop"]
	if !strings.Contains(entry, "Name=Placard: Model UN, grade 10\n") || !strings.Contains(entry, "Exec=/usr/bin/placard-model-un-grade-10 %f\n") {
		t.Errorf("the menu entry is\n%s", entry)
	}
	for path := range data {
		if strings.Contains(path, "original.docx") {
			t.Error("the file that the report came from goes with it")
		}
	}
}

func TestADebSaysWhereTheProgressIsWhenItGoes(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no shell here")
	}
	_, k := enter(t)
	s := spec()
	script := untar(t, unar(t, packed(t, k, Deb, &s))["control.tar.gz"])["./postrm"]
	for step, says := range map[string]bool{"remove": true, "purge": false, "upgrade": false} {
		out, err := exec.Command(sh, "-c", script, "postrm", step).CombinedOutput()
		if err != nil || strings.Contains(string(out), "~/.local/share/placard") != says {
			t.Errorf("%s: %q, %v", step, out, err)
		}
	}
}

func TestTwoClassesShareNoFile(t *testing.T) {
	_, k := enter(t)
	one, other := spec(), spec()
	other.Class.Name = "Grade 11"
	seen := map[string]bool{}
	for _, s := range []Spec{one, other} {
		for path := range untar(t, unar(t, packed(t, k, Deb, &s))["data.tar.gz"]) {
			if !strings.HasSuffix(path, "/") && seen[path] {
				t.Errorf("both have %s", path)
			}
			seen[path] = true
		}
	}
}

func TestTheProgramAloneIsPackedTheSameWay(t *testing.T) {
	_, k := enter(t)
	for _, kind := range PartKinds() {
		if len(packed(t, k, kind, nil)) == 0 {
			t.Errorf("%s is empty", kind)
		}
		if name := k.PartName(kind, nil); strings.Contains(name, "+") || !strings.Contains(name, "1.2.0") {
			t.Errorf("%s is called %s", kind, name)
		}
	}
}

func TestThePageSaysOneStepForEachSystemThatIsThere(t *testing.T) {
	_, k := enter(t)
	s := spec()
	s.Class.Name, s.Class.ConferenceDay = `<i>“Ten”</i>`, "2026-12-05"
	s.Targets = []Target{Windows}
	page := files(t, build(t, k, s, t.TempDir()).Folder)[StartHere]
	for _, want := range []string{"Placard-Setup", "Welcome to the class.", "Safe ports", "Saturday 5 December 2026", "iPads", "Chromebooks</b> need", "Macs</b>: this folder has nothing", "&lt;i&gt;"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, not := range []string{"macOS", ".rpm", "<i>", "Windows computers"} {
		if strings.Contains(page, not) {
			t.Errorf("the page has %q", not)
		}
	}
}

func TestThePageSaysTheWayOfEachSystem(t *testing.T) {
	_, k := enter(t)
	page := files(t, build(t, k, spec(), t.TempDir()).Folder)[StartHere]
	for _, want := range []string{
		"drop the folder <b>class</b>, which lies beside this page, on its window", // macOS
		"beside Placard, and start Placard again",
		"Did it come as a .zip?",
		"A single report can be dropped on the window too",
		"in the settings under “Developers”", // Chromebooks
		"run <b>install.sh</b>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if pictures := strings.Count(page, `role="img"`); pictures != 3 {
		t.Errorf("%d pictures, want one for each system", pictures)
	}
	if strings.Contains(page, "has nothing for them") {
		t.Error("a system is told to be missing that is there")
	}
}

func TestANewerClassFolderReplacesTheOldAndNothingElse(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	r := build(t, k, spec(), out)
	s := spec()
	s.Reports = s.Reports[:1]
	build(t, k, s, out)
	if _, there := files(t, r.Folder)["ports.placard"]; there {
		t.Error("a report that was taken out is still there")
	}
	if err := os.RemoveAll(r.Folder); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(r.Folder, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(r.Folder, "homework.txt"), "mine")
	if _, err := k.Build(context.Background(), spec(), out, func(int, int, string) {}); err == nil || !strings.Contains(err.Error(), "choose another place") {
		t.Errorf("a folder of something else: %v", err)
	}
	if files(t, r.Folder)["homework.txt"] != "mine" {
		t.Error("what was there is touched")
	}
}

func TestWhatCannotBeMadeLeavesNothingBehind(t *testing.T) {
	for what, c := range map[string]struct {
		spoil func(t *testing.T, dir string, s *Spec)
		says  string
	}{
		"no report":           {func(_ *testing.T, _ string, s *Spec) { s.Reports = nil }, "add one"},
		"no name":             {func(_ *testing.T, _ string, s *Spec) { s.Class.Name = " " }, "needs a name"},
		"the same id twice":   {func(_ *testing.T, _ string, s *Spec) { s.Reports[1].ID = "water" }, "the same id"},
		"a program changed":   {func(t *testing.T, dir string, _ *Spec) { write(t, filepath.Join(dir, "placard.exe"), "something bad") }, "copy the kit anew"},
		"a program cut short": {func(t *testing.T, dir string, _ *Spec) { write(t, filepath.Join(dir, "Placard.dmg"), "") }, "copy the kit anew"},
		"a program missing":   {func(t *testing.T, dir string, _ *Spec) { _ = os.Remove(filepath.Join(dir, "placard-linux-amd64")) }, "copy the kit anew"},
		"an unknown system":   {func(_ *testing.T, _ string, s *Spec) { s.Targets = []Target{"iPad"} }, "no system"},
	} {
		dir, k := enter(t)
		s, out := spec(), t.TempDir()
		c.spoil(t, dir, &s)
		if _, err := k.Build(context.Background(), s, out, func(int, int, string) {}); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", what, err, c.says)
		}
		if left := files(t, out); len(left) > 0 {
			t.Errorf("%s leaves %v", what, left)
		}
	}
}

func TestMesasOpenGLGoesWithEveryProgramForWindows(t *testing.T) {
	dir, _ := enter(t)
	names := []string{"opengl32.dll", "libgallium_wgl.dll"}
	for _, name := range names {
		write(t, filepath.Join(dir, name), "this is Mesa's "+name)
	}
	if err := ListKit(dir, "1.2.0", released); err != nil {
		t.Fatal(err)
	}
	k, err := OpenKit(dir, "1.2.0")
	if err != nil {
		t.Fatal(err)
	}
	made := files(t, build(t, k, spec(), t.TempDir()).Folder)
	portable := unzipped(t, []byte(made["Windows/Placard-portable.zip"]))
	for _, name := range names {
		if made["Windows/"+name] != "this is Mesa's "+name {
			t.Errorf("%s is not beside the Setup", name)
		}
		if portable["Placard/"+name] != "this is Mesa's "+name {
			t.Errorf("%s is not beside the program", name)
		}
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// unar reads an ar archive as deb(5) describes it.
func unar(t *testing.T, data []byte) map[string]string {
	t.Helper()
	rest, ok := strings.CutPrefix(string(data), "!<arch>\n")
	if !ok {
		t.Fatal("no ar archive")
	}
	all := map[string]string{}
	for len(rest) > 0 {
		name, size := strings.TrimSpace(rest[:16]), 0
		for _, d := range strings.TrimSpace(rest[48:58]) {
			size = size*10 + int(d-'0')
		}
		if rest[58:60] != "`\n" {
			t.Fatalf("the head of %s is broken", name)
		}
		all[name] = rest[60 : 60+size]
		rest = rest[60+size+size%2:]
	}
	return all
}

func untar(t *testing.T, data string) map[string]string {
	t.Helper()
	z, err := gzip.NewReader(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if !h.ModTime.Equal(released) {
			t.Errorf("%s is of %v", h.Name, h.ModTime)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[h.Name] = string(text)
		if h.Linkname != "" {
			all[h.Name] = "→ " + h.Linkname
		}
	}
}

func unzipped(t *testing.T, data []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}

func TestADebPointsToTheApacheLicenceOfTheSystem(t *testing.T) {
	text := "one 1.0\n=======\n\n                 Apache License\n           Version 2.0, January 2004\n\nTERMS\n\n   END OF TERMS AND CONDITIONS\n\nCopyright 2020 One\n\ntwo 1.0\n"
	got := string(debianPapers([]byte(text)))
	if strings.Contains(got, "TERMS") || !strings.Contains(got, "common-licenses/Apache-2.0") || !strings.Contains(got, "Copyright 2020 One") || !strings.Contains(got, "two 1.0") {
		t.Errorf("it says\n%s", got)
	}
}

func TestSoftwareCentresAreSentOnlyToPagesThatThereAre(t *testing.T) {
	_, k := enter(t)
	l, err := k.linux(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for page, addresses := range map[string]int{"": 0, "https://example.org/placard": 3} {
		text := l.metainfo(page)
		if got := strings.Count(string(text), "https://"); got != addresses {
			t.Errorf("with the page %q there are %d addresses, want %d", page, got, addresses)
		}
		if err := xml.Unmarshal(text, new(struct{})); err != nil {
			t.Error(err)
		}
	}
}
