package main

import (
	"bytes"
	"errors"
	"log"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

func TestAComputerWithoutOpenGLIsToldSo(t *testing.T) {
	defer log.SetOutput(log.Writer())
	for reason, ends := range map[string]bool{
		"window creation error": true, "failed to initialise OpenGL": true, "Getting favorite locations": false,
	} {
		var out bytes.Buffer
		var said error
		log.SetOutput(overhears{&out, func(err error) { said = err }})
		fyne.LogError(reason, errors.New("WGL: the driver does not support it"))
		if (said == errNoOpenGL) != ends || out.Len() == 0 {
			t.Errorf("%s: said %v, logged %q", reason, said, out.String())
		}
	}
}

func TestAWindowThatTheSystemDidNotGiveIsNoticed(t *testing.T) {
	for context, want := range map[any]bool{
		driver.WindowsWindowContext{}:                  true,
		driver.WindowsWindowContext{HWND: 7}:           false,
		driver.X11WindowContext{}:                      true,
		driver.X11WindowContext{WindowHandle: 7}:       false,
		driver.WaylandWindowContext{}:                  true,
		driver.WaylandWindowContext{WaylandSurface: 7}: false,
		driver.MacWindowContext{}:                      true,
		driver.MacWindowContext{NSWindow: 7}:           false,
		driver.UnknownContext{}:                        false,
	} {
		if windowless(context) != want {
			t.Errorf("%T %+[1]v: windowless is %v", context, !want)
		}
	}
}
