package main

import (
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// errNoOpenGL is what is said where the toolkit cannot draw: in virtual machines,
// over remote desktop and with old drivers.
var errNoOpenGL = errors.New("this computer cannot draw with OpenGL 2.1, which the window needs; " +
	"update the driver of its graphics, or sit down at it rather than use it from afar")

// overhears reads what the toolkit logs. Where it cannot open its window and ends
// the program, with words for programmers, that is the only sign.
type overhears struct {
	to  io.Writer
	end func(error) // does not return
}

func (o overhears) Write(p []byte) (int, error) {
	for _, sign := range []string{"window creation error", "failed to initialise OpenGL", "failed to initialise GLFW"} {
		if strings.Contains(string(p), sign) {
			o.end(errNoOpenGL)
		}
	}
	return o.to.Write(p)
}

// demandWindows calls end with the native context of a window for which the
// toolkit got none from the system: by itself it would wait for ever, unseen. A
// display may promise OpenGL and have no driver for it; then not even the log
// says that there is no window. It looks once the toolkit's loop runs.
func demandWindows(a fyne.App, end func(context any)) {
	go fyne.Do(func() {
		for _, w := range a.Driver().AllWindows() {
			if native, ok := w.(driver.NativeWindow); ok {
				native.RunNative(func(context any) {
					if windowless(context) {
						end(context)
					}
				})
			}
		}
	})
}

// windowless reports whether a native context is that of no window.
func windowless(context any) bool {
	switch c := context.(type) {
	case driver.X11WindowContext:
		return c.WindowHandle == 0
	case driver.WaylandWindowContext:
		return c.WaylandSurface == 0
	case driver.WindowsWindowContext:
		return c.HWND == 0
	case driver.MacWindowContext:
		return c.NSWindow == 0
	}
	return false
}

// endAnyway ends the program a while after its window was closed, when it has long
// saved everything: with some drivers the toolkit hangs while it lets go of its
// window, and nobody would see what keeps the program from being replaced.
func endAnyway() { time.AfterFunc(15*time.Second, func() { os.Exit(0) }) }
