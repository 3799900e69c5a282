package main

/*
#cgo LDFLAGS: -lX11
#include <X11/Xlib.h>

// probe connects to the X display in DISPLAY: 0 it is there and has GLX,
// 1 it does not answer, 2 it cannot draw with OpenGL.
static int probe(void) {
	Display *display = XOpenDisplay(NULL);
	if (display == NULL) {
		return 1;
	}
	int opcode, event, error;
	int glx = XQueryExtension(display, "GLX", &opcode, &event, &error);
	XCloseDisplay(display);
	return glx ? 0 : 2;
}
*/
import "C"

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/rymdport/portal/settings/appearance"
)

// checkDisplay says what is missing where no window can be opened, before the
// toolkit is started: that would panic without a display, and wait for ever on
// one without OpenGL. Its own library (GLFW) is not asked, because an early
// start of it loses the hint by which Fyne chooses between Wayland and X11.
func checkDisplay() error {
	platform := os.Getenv("FYNE_PLATFORM")
	wayland, x11 := os.Getenv("WAYLAND_DISPLAY"), os.Getenv("DISPLAY")
	if platform == "x11" {
		wayland = ""
	}
	if platform == "wayland" {
		x11 = ""
	}
	if wayland != "" && reachable(wayland) {
		return nil
	}
	if x11 == "" {
		return noDisplay(wayland)
	}
	if wayland != "" {
		os.Setenv("FYNE_PLATFORM", "x11") // WAYLAND_DISPLAY is left over from another session
	}
	switch C.probe() {
	case 1:
		return fmt.Errorf("the X display %s does not answer; start Placard from a desktop session, or set DISPLAY to a display that runs", x11)
	case 2:
		return noOpenGL(x11)
	}
	return nil
}

func noDisplay(wayland string) error {
	if wayland != "" {
		return fmt.Errorf("the Wayland display %s does not answer; start Placard from a desktop session", wayland)
	}
	return errors.New("no display was found (neither DISPLAY nor WAYLAND_DISPLAY is set); start Placard from a desktop session, or see placard --help for what works without one")
}

func noOpenGL(display string) error {
	return fmt.Errorf("the display %s cannot draw with OpenGL, which the window needs; install the Mesa drivers (libgl1-mesa-dri on Debian and Ubuntu), or start Placard on a display that has OpenGL", display)
}

// reachable says whether a Wayland compositor listens on the socket.
func reachable(socket string) bool {
	if !filepath.IsAbs(socket) {
		socket = filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), socket)
	}
	connection, err := net.Dial("unix", socket)
	if err != nil {
		return false
	}
	connection.Close()
	return true
}

// demandWindow ends the program where the toolkit could not make its window.
func demandWindow(a fyne.App) {
	demandWindows(a, func(context any) {
		display := os.Getenv("DISPLAY")
		if _, wayland := context.(driver.WaylandWindowContext); wayland {
			display = os.Getenv("WAYLAND_DISPLAY")
		}
		os.Exit(fail(noOpenGL(display)))
	})
}

// silentDesktop reports whether nothing says if the desktop is light or dark: the
// toolkit asks the same portal, and takes silence for dark.
func silentDesktop() func() bool {
	return func() bool {
		_, err := appearance.GetColorScheme()
		return err != nil
	}
}

// hastenStart lets libX11 keep the table of compose keys in the cache folder
// instead of parsing it at each start, which takes 20 to 30 ms.
func hastenStart(cache string) {
	if os.Getenv("XCOMPOSECACHE") != "" {
		return
	}
	folder := filepath.Join(cache, "compose")
	if os.MkdirAll(folder, 0o700) == nil {
		os.Setenv("XCOMPOSECACHE", folder)
	}
}
