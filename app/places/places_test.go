package places

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFoldersFollowTheEnvironment(t *testing.T) {
	home := t.TempDir()
	for name, dir := range map[string]string{
		"XDG_CONFIG_HOME": "c", "XDG_DATA_HOME": "d", "XDG_STATE_HOME": "s", "XDG_CACHE_HOME": "k",
	} {
		t.Setenv(name, filepath.Join(home, dir))
	}
	t.Setenv("XDG_RUNTIME_DIR", home)
	t.Setenv("XDG_DATA_DIRS", filepath.Join(home, "x")+string(filepath.ListSeparator)+filepath.Join(home, "y"))
	p := Find()
	for got, want := range map[string]string{
		p.Settings():   "c/placard/settings.json",
		p.Reports():    "d/placard/reports",
		p.Progress():   "d/placard/progress",
		p.Backups():    "d/placard/backups",
		p.DeviceFile(): "s/placard/device",
		p.Window():     "s/placard/window.json",
		p.Snapshots():  "k/placard/snapshots",
		p.Socket():     "placard/placard.sock",
	} {
		if got != filepath.Join(home, want) {
			t.Errorf("got %s, want %s in %s", got, want, home)
		}
	}
	classes := p.Classes()
	want := []string{filepath.Join(home, "d/placard/class"), filepath.Join(home, "x/placard/class"), filepath.Join(home, "y/placard/class")}
	if len(classes) != 4 || !slices.Equal(classes[:3], want) {
		t.Errorf("class reports in %v", classes)
	}
	if names, _ := os.ReadDir(home); len(names) != 0 {
		t.Errorf("finding folders created %v", names)
	}

	t.Setenv("XDG_DATA_HOME", filepath.Join(home, "moved"))
	if got := Find().Reports(); got != filepath.Join(home, "moved/placard/reports") {
		t.Errorf("after the environment changed: %s", got)
	}
}

func TestAProgramWithAClassBesideItIsAnother(t *testing.T) {
	root := t.TempDir()
	at := func(program string) string {
		p := In(root)
		p.Program = filepath.Join(root, program)
		return p.Socket()
	}
	for _, dir := range []string{"one/class/grade-10", "other/class/water-club", "empty/class"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if at("one") == at("other") || at("one") == at("plain") {
		t.Errorf("the sockets are %s, %s, and %s without a class", at("one"), at("other"), at("plain"))
	}
	if at("plain") != at("empty") || at("plain") != at("elsewhere") {
		t.Errorf("without a class the sockets are %s, %s and %s", at("plain"), at("empty"), at("elsewhere"))
	}
}

func TestClassesLieBesideTheProgramOrTheBundleThatItIsIn(t *testing.T) {
	support := "/Users/ann/Library/Application Support/placard"
	for program, want := range map[string][]string{
		"":               nil,
		"/opt/placard":   {"/opt/placard/class"},
		"/srv/MacOS":     {"/srv/MacOS/class"},
		"/a.app/Content": {"/a.app/Content/class"},
		"/Applications/Placard.app/Contents/MacOS":             {"/Applications/Placard.app/Contents/MacOS/class", "/Applications/class"},
		"/Volumes/MUN stick/macOS/Placard.app/Contents/MacOS":  {"/Volumes/MUN stick/macOS/Placard.app/Contents/MacOS/class", "/Volumes/MUN stick/macOS/class"},
		"/Users/ann/My.apps/Contents/MacOS":                    {"/Users/ann/My.apps/Contents/MacOS/class"},
		"/Users/ann/Placard 2.app/Contents/MacOS":              {"/Users/ann/Placard 2.app/Contents/MacOS/class", "/Users/ann/class"},
		"/Users/ann/Placard.app/Contents/MacOS/Helper/x/MacOS": {"/Users/ann/Placard.app/Contents/MacOS/Helper/x/MacOS/class"},
	} {
		p := Places{Program: filepath.FromSlash(program), Data: filepath.FromSlash(support)}
		var all []string
		for _, dir := range p.Classes() {
			all = append(all, filepath.ToSlash(dir))
		}
		if want = append([]string{support + "/class"}, want...); !slices.Equal(all, want) {
			t.Errorf("the program in %q looks in %q, want %q", program, all, want)
		}
	}
}

func TestFoldersAreAbsoluteWhateverTheHome(t *testing.T) {
	for _, home := range []string{"", "somewhere", "/"} {
		for _, name := range []string{"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"} {
			t.Setenv(name, "")
		}
		t.Setenv("HOME", home)
		p := Find()
		for _, dir := range []string{p.Config, p.Data, p.State, p.Cache, p.Runtime} {
			if !filepath.IsAbs(dir) {
				t.Errorf("HOME=%q gives %q", home, dir)
			}
		}
	}
}

func TestTheDeviceIsNamedOnce(t *testing.T) {
	p := In(t.TempDir())
	first, err := p.Device(bytes.NewReader([]byte{0x3f, 0x9a, 0x1c}))
	if err != nil || !strings.HasSuffix(first, "-3f9a1c") || !deviceForm.MatchString(first) {
		t.Fatalf("got %q, %v", first, err)
	}
	again, err := p.Device(bytes.NewReader([]byte{1, 2, 3}))
	if err != nil || again != first {
		t.Fatalf("then %q, %v", again, err)
	}
	if err := os.WriteFile(p.DeviceFile(), []byte("../../etc\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	mended, err := p.Device(bytes.NewReader([]byte{1, 2, 3}))
	if err != nil || !strings.HasSuffix(mended, "-010203") {
		t.Fatalf("a damaged name gives %q, %v", mended, err)
	}
}

func TestADeviceWithoutAPlaceForItsNameStillHasOne(t *testing.T) {
	p := In(t.TempDir())
	if err := os.WriteFile(p.State, nil, 0o600); err != nil { // a file in place of the folder
		t.Fatal(err)
	}
	id, err := p.Device(bytes.NewReader([]byte{1, 2, 3}))
	if err == nil || !deviceForm.MatchString(id) {
		t.Fatalf("got %q, %v", id, err)
	}
}

func TestTheListTellsWhatCanBeWritten(t *testing.T) {
	p := In(t.TempDir())
	if err := os.WriteFile(p.Cache, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(OS{}, p.Settings(), []byte("{}")); err != nil {
		t.Fatal(err)
	}
	elsewhere := filepath.Join(p.Cache, "progress")
	found := map[string]Place{}
	for _, place := range p.List(elsewhere) {
		found[place.Name] = place
	}
	for name, want := range map[string]Place{
		"settings": {Path: p.Settings(), Exists: true, Writable: true},
		"reports":  {Path: p.Reports(), Writable: true},
		"progress": {Path: elsewhere},
	} {
		want.Name = name
		if found[name] != want {
			t.Errorf("got %+v, want %+v", found[name], want)
		}
	}
	if _, err := os.Stat(p.Data); err == nil {
		t.Error("looking created the data folder")
	}
}

// failing is a disk whose nth operation fails; a failed write stops half-way.
type failing struct {
	OS
	n, count int
	op       string
}

var errDisk = errors.New("disk trouble")

func (f *failing) step(op string) error {
	if f.count++; f.count == f.n {
		f.op = op
		return errDisk
	}
	return nil
}

func (f *failing) MkdirAll(dir string) error { return errors.Join(f.step("mkdir"), f.OS.MkdirAll(dir)) }
func (f *failing) CreateTemp(dir, pattern string) (TempFile, error) {
	if err := f.step("create"); err != nil {
		return nil, err
	}
	file, err := f.OS.CreateTemp(dir, pattern)
	return failingFile{file, f}, err
}
func (f *failing) Rename(from, to string) error {
	if err := f.step("rename"); err != nil {
		return err
	}
	return f.OS.Rename(from, to)
}
func (f *failing) SyncDir(dir string) error { return errors.Join(f.step("syncdir"), f.OS.SyncDir(dir)) }

type failingFile struct {
	TempFile
	disk *failing
}

func (f failingFile) Write(p []byte) (int, error) {
	if err := f.disk.step("write"); err != nil {
		n, _ := f.TempFile.Write(p[:len(p)/2])
		return n, err
	}
	return f.TempFile.Write(p)
}
func (f failingFile) Sync() error  { return errors.Join(f.disk.step("sync"), f.TempFile.Sync()) }
func (f failingFile) Close() error { return errors.Join(f.disk.step("close"), f.TempFile.Close()) }

func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	for n := 1; ; n++ {
		dir := t.TempDir()
		path := filepath.Join(dir, "f")
		if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		disk := &failing{n: n}
		err := WriteFile(disk, path, []byte("new contents"))
		data, readErr := os.ReadFile(path)
		if readErr != nil {
			t.Fatal(readErr)
		}
		names, _ := os.ReadDir(dir)
		if len(names) != 1 {
			t.Fatalf("%s failed and left %v", disk.op, names)
		}
		if disk.op == "" {
			if err != nil || string(data) != "new contents" || n < 8 {
				t.Fatalf("after %d operations: %q, %v", n-1, data, err)
			}
			return
		}
		if !errors.Is(err, errDisk) || string(data) != "old" && disk.op != "syncdir" {
			t.Fatalf("%s failed: %q, %v", disk.op, data, err)
		}
	}
}

func TestALinkStaysALink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real"), filepath.Join(dir, "link")
	if err := os.WriteFile(real, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", link); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(OS{}, link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(real); string(data) != "new" {
		t.Fatalf("the file behind the link has %q", data)
	}
}
