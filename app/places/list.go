package places

import (
	"os"
	"path/filepath"
)

// Place is a line of what `placard paths` prints.
type Place struct {
	Name     string
	Path     string
	Exists   bool
	Writable bool // it can be written to or, if it does not exist, created
}

// List tells where everything is. To find out what can be written it creates
// an empty file for a moment, as permission bits alone do not tell (disks can
// be read-only). The progress folder is given as it may be elsewhere.
func (p Places) List(progress string) []Place {
	list := []Place{
		look("settings", p.Settings()),
		look("reports", p.Reports()),
		look("progress", progress),
		look("backups", p.Backups()),
	}
	for _, dir := range p.Classes() {
		list = append(list, look("class reports", dir))
	}
	return append(list,
		look("device", p.DeviceFile()),
		look("window", p.Window()),
		look("cache", p.Cache),
		look("runtime", p.Runtime),
	)
}

func look(name, path string) Place {
	info, err := os.Stat(path)
	place := Place{Name: name, Path: path, Exists: err == nil}
	if err == nil && !info.IsDir() {
		place.Writable = fileWritable(path)
		return place
	}
	dir := path
	for err != nil && filepath.Dir(dir) != dir {
		dir = filepath.Dir(dir)
		info, err = os.Stat(dir)
	}
	place.Writable = err == nil && info.IsDir() && dirWritable(dir)
	return place
}

// fileWritable looks at the file, and at its folder, as files are replaced
// whole.
func fileWritable(path string) bool {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return false
	}
	f.Close()
	return dirWritable(filepath.Dir(path))
}

func dirWritable(dir string) bool {
	f, err := os.CreateTemp(dir, ".placard-*")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}
