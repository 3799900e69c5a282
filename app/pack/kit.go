package pack

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"placard/app/places"
)

// KitFile is the list of a kit's files, in its folder.
const KitFile = "kit.json"

// Role says what a file of a kit is for.
type Role string

// The roles of files. Of each a kit has one at the most.
const (
	LinuxProgram   Role = "linux program"   // amd64, from Debian 12
	WindowsProgram Role = "windows program" // amd64, placard.exe
	WindowsSetup   Role = "windows setup"   // installs for one user, with the class that lies beside it
	WindowsOpenGL  Role = "windows opengl"  // Mesa's opengl32.dll; may be missing
	WindowsGallium Role = "windows gallium" // Mesa's libgallium_wgl.dll, which the former needs since Mesa 21.3
	MacImage       Role = "mac image"       // .dmg with the universal .app
	Licences       Role = "licences"        // of everything that the programs are made of
)

// words is the role as it stands in a sentence.
func (r Role) words() string {
	return map[Role]string{
		LinuxProgram: "the program for Linux", WindowsProgram: "the program for Windows", WindowsSetup: "the Setup for Windows",
		WindowsOpenGL: "OpenGL for Windows", WindowsGallium: "OpenGL for Windows", MacImage: "the program for macOS", Licences: "the licences",
	}[r]
}

// Kit is a folder of release programs, from which class folders are made.
type Kit struct {
	Version string    // of the programs
	Date    time.Time // of the release: the time of all files that are made
	dir     string
	files   map[Role]kitFile
	disk    disk
}

// kitFormat is the version of the list that this program reads and writes.
const kitFormat = 1

type kitList struct {
	Format  int       `json:"format"`
	Version string    `json:"version"`
	Date    string    `json:"date"` // ISO 8601 day
	Files   []kitFile `json:"files"`
}

type kitFile struct {
	Role   Role   `json:"role"`
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// The errors of kits, for tests with errors.Is.
var (
	ErrNoKit    = errors.New("there are no release programs")
	ErrTampered = errors.New("the kit is damaged")
	ErrVersion  = errors.New("the kit is of another version")
)

// Bounds of what a kit says: a file of it has at the most ten times what one
// really has, its list a hundred times.
const (
	biggestFile = 400 << 20
	biggestList = 1 << 17
)

// OpenKit reads the list of a kit. Version is that of the running program: kits
// of others are refused, for what they make may not fit the reports that this
// one checked. An empty version takes any.
//
// The sums in the list find files that were damaged, cut short or mixed up on
// their way. They are no signature: who can write to the folder can change the
// list as well.
func OpenKit(dir, version string) (*Kit, error) {
	text, err := readList(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w in %s: choose %s, which comes with each release of Placard, or the folder that it was unpacked into", ErrNoKit, dir, KitName(version))
	}
	if err != nil {
		return nil, fmt.Errorf("%w that can be read in %s (%v): copy it to a folder of your own", ErrNoKit, dir, places.Cause(err))
	}
	var list kitList
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, fmt.Errorf("%w: %s cannot be understood; copy the kit anew", ErrTampered, KitFile)
	}
	if version != "" && list.Version != version {
		return nil, fmt.Errorf("%w: it is of Placard %s, and this is %s; take the kit of %[3]s", ErrVersion, list.Version, version)
	}
	if list.Format != kitFormat {
		return nil, fmt.Errorf("%w: its list is of a kind that this Placard does not know; take the kit that came with it", ErrVersion)
	}
	return list.kit(dir)
}

func readList(dir string) ([]byte, error) {
	path := filepath.Join(dir, KitFile)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New(KitFile + " is no file")
	case info.Size() > biggestList:
		return nil, errors.New(KitFile + " is too large")
	}
	return os.ReadFile(path)
}

// versionForm is what a version looks like. It becomes part of files' names.
var versionForm = regexp.MustCompile(`^[0-9][0-9A-Za-z.+~-]{0,40}$`)

// kit is the kit that the list describes, or what cannot be in a list.
func (l kitList) kit(dir string) (*Kit, error) {
	bad := func(what string) (*Kit, error) {
		return nil, fmt.Errorf("%w: %s names %s; copy the kit anew", ErrTampered, KitFile, what)
	}
	date, err := time.Parse(time.DateOnly, l.Date)
	if err != nil || date.Year() < 1970 || date.Year() > 2100 { // what archives can say
		return bad("no day")
	}
	if !versionForm.MatchString(l.Version) {
		return bad("no version")
	}
	k := &Kit{Version: l.Version, Date: date, dir: dir, files: map[Role]kitFile{}, disk: realDisk{}}
	for _, f := range l.Files {
		if strings.ContainsAny(f.Name, `/\:`) || f.Name == "." || !filepath.IsLocal(f.Name) || f.Size < 0 || f.Size > biggestFile {
			return bad(strconv.Quote(f.Name))
		}
		if k.Has(f.Role) {
			return bad("two files as “" + string(f.Role) + "”")
		}
		k.files[f.Role] = f
	}
	if !k.Has(Licences) {
		return bad("no licences")
	}
	return k, nil
}

// Has reports whether the kit lists a file of the role.
func (k *Kit) Has(r Role) bool { _, ok := k.files[r]; return ok }

// papers are the licences of the kit.
func (k *Kit) papers() ([]byte, error) {
	c, err := k.content(Licences)
	if err != nil {
		return nil, err
	}
	return c.bytes()
}

// Verify compares every file of the kit with its sum. It returns the first fault
// as an error, or the context's error once that ends.
func (k *Kit) Verify(ctx context.Context) error {
	for _, r := range slices.Sorted(maps.Keys(k.files)) {
		c, err := k.content(r)
		if err == nil {
			err = c.writeTo(until{ctx, io.Discard})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// WriteKit writes the list of a kit whose files lie in a folder already.
func WriteKit(dir, version string, date time.Time, files map[Role]string) error {
	list := kitList{Format: kitFormat, Version: version, Date: date.Format(time.DateOnly)}
	for role, name := range files {
		f, err := sumOf(filepath.Join(dir, name))
		if err != nil {
			return fmt.Errorf("%s does not belong into a kit: %w", name, err)
		}
		f.Role, f.Name = role, name
		list.Files = append(list.Files, f)
	}
	slices.SortFunc(list.Files, func(a, b kitFile) int { return strings.Compare(string(a.Role), string(b.Role)) })
	text, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, KitFile), append(text, '\n'), 0o644)
}

func sumOf(path string) (kitFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return kitFile{}, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	return kitFile{Size: n, SHA256: fmt.Sprintf("%x", h.Sum(nil))}, err
}

// KitIn is the folder of a kit that was named, by itself or by the folder that it
// was unpacked into.
func KitIn(dir string) string {
	if inside := filepath.Join(dir, "kit"); !isKit(dir) && isKit(inside) {
		return inside
	}
	return dir
}

func isKit(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, KitFile))
	return err == nil
}

// FindKit is the folder of a kit, looked for beside the program and in the data
// folder; empty if there is none.
func FindKit(p places.Places) string {
	for _, dir := range append(p.Beside(), p.Data) {
		if dir = filepath.Join(dir, "kit"); isKit(dir) && filepath.IsAbs(dir) {
			return dir
		}
	}
	return ""
}

// Targets are the kinds of computers that the kit has programs for.
func (k *Kit) Targets() []Target {
	var list []Target
	for _, t := range Targets() {
		if slices.ContainsFunc(rolesOf(t), k.Has) {
			list = append(list, t)
		}
	}
	return list
}

func rolesOf(t Target) []Role {
	return map[Target][]Role{Windows: {WindowsSetup, WindowsProgram}, MacOS: {MacImage}, Linux: {LinuxProgram}}[t]
}

// usualNames are what the files of a release are called.
func usualNames() map[Role]string {
	return map[Role]string{
		LinuxProgram: "placard-linux-amd64", WindowsProgram: "placard.exe", WindowsSetup: "Placard-Setup.exe",
		WindowsOpenGL: "opengl32.dll", WindowsGallium: "libgallium_wgl.dll", MacImage: "Placard.dmg", Licences: "LICENCES.txt",
	}
}

// ListKit writes the list of the release programs that lie in a folder under
// their usual names. The licences must be there, and one program.
func ListKit(dir, version string, date time.Time) error {
	files := map[Role]string{}
	for role, name := range usualNames() {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.Mode().IsRegular() {
			files[role] = name
		}
	}
	if files[Licences] == "" || len(files) < 2 {
		return fmt.Errorf("%w in %s: it needs %s and one of the programs", ErrNoKit, dir, usualNames()[Licences])
	}
	return WriteKit(dir, version, date, files)
}
