package main

import (
	"bytes"
	"errors"
	"log"
	"testing"

	"fyne.io/fyne/v2"
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
