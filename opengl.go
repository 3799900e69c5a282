package main

import (
	"errors"
	"io"
	"strings"
)

// errNoOpenGL is what is said where the toolkit cannot draw: in virtual machines,
// over remote desktop and with old drivers.
var errNoOpenGL = errors.New("this computer cannot draw with OpenGL 2.1, which the window needs; " +
	"install the driver of its graphics, sit down at it rather than use it from afar, or put Mesa's opengl32.dll beside the program, as README says")

// overhears reads what the toolkit logs. Where it cannot open its window that is
// the only sign: it then ends the program, with words for programmers.
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
