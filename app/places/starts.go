package places

import (
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// Start is a folder from which people look for their files.
type Start struct {
	Name string // as it stands on the screen
	Path string
}

// Starts are the user's own folders, those that are there, and the disks and
// sticks of this computer.
func Starts() []Start {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return starts([]Start{
		{"Home", home}, {"Desktop", xdg.UserDirs.Desktop}, {"Documents", xdg.UserDirs.Documents}, {"Downloads", xdg.UserDirs.Download},
	}, disks())
}

// starts are those folders that are there, each once.
func starts(folders, disks []Start) []Start {
	var list []Start
	seen := map[string]bool{}
	for _, s := range append(folders, disks...) {
		if !filepath.IsAbs(s.Path) || seen[filepath.Clean(s.Path)] {
			continue
		}
		if info, err := os.Stat(s.Path); err == nil && info.IsDir() {
			seen[filepath.Clean(s.Path)] = true
			list = append(list, s)
		}
	}
	return list
}

// disks are the root of all files, or each drive, and what is plugged in. None is
// looked into.
func disks() []Start {
	var list []Start
	if filepath.Separator == '\\' {
		for letter := 'C'; letter <= 'Z'; letter++ {
			list = append(list, Start{string(letter) + ":", string(letter) + `:\`})
		}
		return list
	}
	name := filepath.Base(os.Getenv("HOME"))
	for _, dir := range []string{"/Volumes", "/media/" + name, "/run/media/" + name} {
		entries, _ := os.ReadDir(dir) // one that is not there has none
		for _, e := range entries {
			list = append(list, Start{e.Name(), filepath.Join(dir, e.Name())})
		}
	}
	return append(list, Start{"Computer", "/"})
}
