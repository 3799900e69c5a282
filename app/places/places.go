// Package places knows where Placard's files live, by the XDG folders and
// their equals on other systems. It knows nothing of what is in the files, and
// creates none but the device id.
package places

import (
	"fmt"
	"hash/crc32"
	"os"
	"os/user"
	"path/filepath"

	"github.com/adrg/xdg"
)

// app is the name of the application folder.
const app = "placard"

// Places are the application's folders. Nothing in them exists before it is
// written.
type Places struct {
	Config    string   // settings
	Data      string   // reports, progress, backups
	DataDirs  []string // where an administrator may put class reports, first wins
	State     string   // device id, window, last place; not synced
	Cache     string   // may be deleted at any time
	Runtime   string   // the socket of the running program
	Program   string   // the folder that the program itself lies in; may be empty
	Downloads string   // where what was downloaded lies; may be empty
	Papers    string   // the user's documents, where what is made for others is offered to go; may be empty
}

// Find works out the folders from the environment as it is now.
func Find() Places {
	xdg.Reload()
	p := Places{
		Config:  under(xdg.ConfigHome, "config"),
		Data:    under(xdg.DataHome, "data"),
		State:   under(xdg.StateHome, "state"),
		Cache:   under(xdg.CacheHome, "cache"),
		Runtime: under(xdg.RuntimeDir, "runtime"),
	}
	for _, dir := range xdg.DataDirs {
		p.DataDirs = append(p.DataDirs, filepath.Join(dir, app))
	}
	if _, err := os.Stat(xdg.RuntimeDir); err != nil {
		p.Runtime = p.State // no session of its own, as in a container
	}
	if info, err := os.Stat(xdg.UserDirs.Download); err == nil && info.IsDir() {
		p.Downloads = xdg.UserDirs.Download
	}
	if info, err := os.Stat(xdg.UserDirs.Documents); err == nil && info.IsDir() {
		p.Papers = xdg.UserDirs.Documents
	}
	if exe, err := os.Executable(); err == nil {
		p.Program = filepath.Dir(exe)
	}
	return p
}

// under is the application folder in a base folder. Where the environment
// gives no usable one (HOME is not absolute) it is in the home that the system
// knows for the user, or else in the folder for temporary files.
func under(base, kind string) string {
	if filepath.IsAbs(base) {
		return filepath.Join(base, app)
	}
	if u, err := user.Current(); err == nil && filepath.IsAbs(u.HomeDir) {
		return filepath.Join(u.HomeDir, "."+app, kind)
	}
	return filepath.Join(os.TempDir(), app, kind)
}

// In gives all folders under one root, for tests and for drawing screens.
func In(root string) Places {
	return Places{
		Config:  filepath.Join(root, "config"),
		Data:    filepath.Join(root, "data"),
		State:   filepath.Join(root, "state"),
		Cache:   filepath.Join(root, "cache"),
		Runtime: filepath.Join(root, "runtime"),
	}
}

// Settings is the settings file.
func (p Places) Settings() string { return filepath.Join(p.Config, "settings.json") }

// Reports is the folder of the student's own reports.
func (p Places) Reports() string { return filepath.Join(p.Data, "reports") }

// Editions is the folder of what is known of the editions of reports.
func (p Places) Editions() string { return filepath.Join(p.Data, "editions") }

// Classes are the folders that may hold class kits: in the data folder (on macOS
// ~/Library/Application Support/placard), in those of the administrator, and
// beside the program.
func (p Places) Classes() []string {
	var dirs []string
	for _, dir := range append([]string{p.Data}, p.DataDirs...) {
		dirs = append(dirs, filepath.Join(dir, "class"))
	}
	for _, dir := range p.Beside() {
		dirs = append(dirs, filepath.Join(dir, "class"))
	}
	return dirs
}

// Beside are the folders in which something can lie beside the program: its own
// and, where that is inside a bundle of macOS, the one that the bundle lies in:
// nobody looks into a bundle, and what is added to a signed one breaks it.
func (p Places) Beside() []string {
	if p.Program == "" {
		return nil
	}
	dirs := []string{p.Program}
	contents, inside := filepath.Split(p.Program)
	bundle, between := filepath.Split(filepath.Clean(contents))
	if bundle = filepath.Clean(bundle); inside == "MacOS" && between == "Contents" && filepath.Ext(bundle) == ".app" {
		dirs = append(dirs, filepath.Dir(bundle))
	}
	return dirs
}

// Progress is the progress folder, unless the settings name another.
func (p Places) Progress() string { return filepath.Join(p.Data, "progress") }

// Backups is the folder of backups of progress.
func (p Places) Backups() string { return filepath.Join(p.Data, "backups") }

// Damaged is the folder where damaged lines of progress are kept aside.
func (p Places) Damaged() string { return filepath.Join(p.Backups(), "damaged") }

// DeviceFile holds this device's id.
func (p Places) DeviceFile() string { return filepath.Join(p.State, "device") }

// Window is the file of the window's size and the last place.
func (p Places) Window() string { return filepath.Join(p.State, "window.json") }

// Snapshots is the folder of snapshots and indexes, which are rebuilt when
// they are missing.
func (p Places) Snapshots() string { return filepath.Join(p.Cache, "snapshots") }

// Socket is where a second start finds the running program. One that a class lies
// beside has a socket of its own: to students it is another program, which has
// other reports.
func (p Places) Socket() string {
	for _, dir := range p.Beside() {
		if classes, _ := os.ReadDir(filepath.Join(dir, "class")); len(classes) > 0 {
			return filepath.Join(p.Runtime, fmt.Sprintf("placard-%08x.sock", crc32.ChecksumIEEE([]byte(p.Program))))
		}
	}
	return filepath.Join(p.Runtime, "placard.sock")
}
