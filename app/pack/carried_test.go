package pack

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// student is a user who installs from a .tar.gz, in a home of her own.
type student struct {
	t    *testing.T
	home string
}

func newStudent(t *testing.T, home string) student {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no sh")
	}
	s := student{t, filepath.Join(t.TempDir(), home)}
	if err := os.Mkdir(s.home, 0o755); err != nil {
		t.Fatal(err)
	}
	return s
}

// run runs a script with the home and nothing else of the environment.
func (s student) run(script string, args ...string) (string, error) {
	c := exec.Command("sh", append([]string{script}, args...)...)
	c.Env = []string{"HOME=" + s.home, "PATH=" + os.Getenv("PATH")}
	said, err := c.CombinedOutput()
	return string(said), err
}

// unpack unpacks a class's .tar.gz in the folder of downloads.
func (s student) unpack(k *Kit, class Spec) string {
	s.t.Helper()
	downloads := filepath.Join(s.home, "Downloads")
	folder := ""
	for name, text := range untar(s.t, string(packed(s.t, k, TarGz, &class))) {
		folder = filepath.Join(downloads, strings.Split(name, "/")[0])
		if strings.HasSuffix(name, "/") {
			continue
		}
		path := filepath.Join(downloads, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			s.t.Fatal(err)
		}
		write(s.t, path, text)
	}
	return folder
}

// installs installs a class and returns the script that takes it away.
func (s student) installs(folder string) (uninstall string) {
	s.t.Helper()
	if said, err := s.run(filepath.Join(folder, "install.sh")); err != nil {
		s.t.Fatalf("%v\n%s", err, said)
	}
	return filepath.Join(folder, "uninstall.sh")
}

// files are the files in her home, but for her downloads and caches of the
// desktop.
func (s student) files() (list []string) {
	for name := range files(s.t, s.home) {
		if !strings.HasPrefix(name, "Downloads/") && !strings.HasSuffix(name, ".cache") && (!strings.Contains(name, "/mime/") || strings.Contains(name, "/mime/packages/")) {
			list = append(list, name)
		}
	}
	return list
}

// progresses writes what the program keeps, and its toolkit.
func (s student) progresses() {
	s.t.Helper()
	for _, dir := range []string{".local/share/placard", ".local/state/placard", ".config/placard", ".config/fyne/app.placard.Placard", ".cache/placard", ".cache/fyne/app.placard.Placard"} {
		if err := os.MkdirAll(filepath.Join(s.home, dir), 0o755); err != nil {
			s.t.Fatal(err)
		}
		write(s.t, filepath.Join(s.home, dir, "file"), "mine")
	}
}

func TestAPlainUserInstallsAndTakesAwayAllOfIt(t *testing.T) {
	_, k := enter(t)
	s := newStudent(t, "a student's & home")
	uninstall := s.installs(s.unpack(k, spec()))
	entry := readFile(t, filepath.Join(s.home, ".local/share/applications/app.placard.Placard.model_un_grade_10.desktop"))
	if want := `Exec="` + s.home + `/.local/lib/placard-model-un-grade-10/placard" %f`; !strings.Contains(entry, want+"\n") {
		t.Errorf("the menu entry says\n%s\nwant %s", entry, want)
	}
	if program, err := filepath.EvalSymlinks(filepath.Join(s.home, ".local/bin/placard-model-un-grade-10")); err != nil || readFile(t, program) != "this is the linux program" {
		t.Errorf("the command leads to %s (%v)", program, err)
	}
	class := filepath.Join(s.home, ".local/lib/placard-model-un-grade-10/class/model-un-grade-10")
	write(t, filepath.Join(class, "old.md"), "of an edition before")
	s.installs(filepath.Dir(uninstall))
	if _, err := os.Stat(filepath.Join(class, "old.md")); err == nil {
		t.Error("an edition leaves files of the one before")
	}
	s.progresses()
	if said, err := s.run(uninstall); err != nil || !strings.Contains(said, s.home+"/.local/share/placard") {
		t.Errorf("it says %q (%v), and not where the progress is", said, err)
	}
	if left := s.files(); len(left) != 6 {
		t.Errorf("there is %q, and only what the student did should be", left)
	}
	if _, err := s.run(uninstall, "--progress"); err != nil || len(s.files()) > 0 {
		t.Errorf("%v; there is still %q", err, s.files())
	}
}

func TestProgressStaysWhileAnotherClassNeedsIt(t *testing.T) {
	_, k := enter(t)
	s := newStudent(t, "home")
	first := s.installs(s.unpack(k, spec()))
	club := spec()
	club.Class.Name = "Water club"
	second := s.installs(s.unpack(k, club))
	s.progresses()
	mine := filepath.Join(s.home, ".local/share/placard/file")
	if said, err := s.run(first, "--progress"); err != nil || !strings.Contains(said, "placard-water-club") || readFile(t, mine) != "mine" {
		t.Errorf("it says %q (%v)", said, err)
	}
	if _, err := s.run(second, "--progress"); err != nil || len(s.files()) > 0 {
		t.Errorf("%v; there is still %q", err, s.files())
	}
}

func TestAHomeThatAMenuEntryCannotNameIsSaid(t *testing.T) {
	_, k := enter(t)
	s := newStudent(t, `50% of "home"`)
	folder := s.unpack(k, spec())
	said, err := s.run(filepath.Join(folder, "install.sh"))
	if err == nil || !strings.Contains(said, "Run ./placard from here") || len(s.files()) > 0 {
		t.Errorf("it says %q (%v) and leaves %q", said, err, s.files())
	}
}
