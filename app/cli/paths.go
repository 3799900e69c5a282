package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"text/tabwriter"

	"placard/app/places"
	"placard/app/settings"
)

func pathsCommand() command {
	return command{
		name: "paths", summary: "say where everything lives; for support",
		help: `Prints the version, whether a display was found, and where Placard keeps what:
one line each with its name, its state and its path. The states are

  writable          it is there and can be written
  read-only         it is there and cannot be written
  not made yet      it is made when it is needed
  cannot be made    it is not there, and the folder above it cannot be written

Class reports are only read, so these may be in any state. To find out what can
be written, an empty file is made in each folder for a moment. The display is
told from the environment alone; whether it answers shows when the window opens.
`,
		run: runPaths,
	}
}

func runPaths(c *call) int {
	if len(c.args) > 0 {
		fmt.Fprintf(c.stderr, "placard paths: %q is too much; it takes no arguments.\n", c.args[0])
		return Failed
	}
	where := places.Find()
	store, notice := settings.Open(settings.Config{Places: where, Disk: untouched{}})
	if notice != "" {
		fmt.Fprintln(c.stderr, "placard paths:", notice)
	}
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "version\t%s\n", c.env.Version)
	fmt.Fprintf(w, "system\t%s/%s\n", runtime.GOOS, runtime.GOARCH)
	fmt.Fprintf(w, "display\t%s\n", display(runtime.GOOS, os.Getenv))
	if err := w.Flush(); err != nil {
		return notPrinted(c, err)
	}
	fmt.Fprintln(c.stdout)
	for _, p := range where.List(store.Progress()) {
		fmt.Fprintf(w, "%s\t%s\t%s\n", p.Name, state(p), p.Path)
	}
	if err := w.Flush(); err != nil {
		return notPrinted(c, err)
	}
	return Fine
}

func notPrinted(c *call, err error) int {
	fmt.Fprintf(c.stderr, "placard paths: the result could not be written: %v\n", err)
	return Failed
}

func state(p places.Place) string {
	switch {
	case p.Exists && p.Writable:
		return "writable"
	case p.Exists:
		return "read-only"
	case p.Writable:
		return "not made yet"
	}
	return "cannot be made"
}

// display says which display the window would open on. Windows and macOS always
// have one; elsewhere the environment names it, and FYNE_PLATFORM may choose
// between two.
func display(system string, env func(string) string) string {
	switch system {
	case "windows", "darwin":
		return "that of the system"
	}
	wayland, x11 := env("WAYLAND_DISPLAY"), env("DISPLAY")
	switch platform := env("FYNE_PLATFORM"); {
	case wayland != "" && platform != "x11":
		return "Wayland, " + wayland
	case x11 != "" && platform != "wayland":
		return "X11, " + x11
	case wayland != "" || x11 != "":
		return "none for FYNE_PLATFORM=" + env("FYNE_PLATFORM") + "; unset it to use the display that there is"
	}
	return "none (neither DISPLAY nor WAYLAND_DISPLAY is set); the window needs a desktop session"
}

// untouched is a disk on which nothing is changed: looking at a damaged settings
// file must not set it aside, or the next start would not tell the student.
type untouched struct{ places.OS }

// Rename refuses.
func (untouched) Rename(string, string) error {
	return errors.New("placard paths changes nothing")
}
