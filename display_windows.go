package main

import (
	"log"
	"os"
	"path/filepath"
	"syscall"
	"unsafe"

	"fyne.io/fyne/v2"

	"placard/app/cli"
)

// checkDisplay has nothing to find out: there always is a display, and whether
// it has OpenGL is known once a window is made.
func checkDisplay() error { return nil }

// demandWindow says in a box of the system's what is missing where the toolkit
// cannot make its window: what a program with a window prints, nobody sees.
func demandWindow(a fyne.App) {
	log.SetOutput(overhears{os.Stderr, showAndEnd})
	demandWindows(a, func(any) { showAndEnd(errNoOpenGL) })
}

// showAndEnd also names the last resort, OpenGL from files, and their place.
func showAndEnd(err error) {
	says := "Placard cannot start: " + err.Error()
	if program, err := os.Executable(); err == nil {
		says += "; if neither helps, ask your teacher for Mesa's opengl32.dll and libgallium_wgl.dll, and put both into " + filepath.Dir(program)
	}
	text, title := utf16(says+"."), utf16("Placard")
	const iconError = 0x10
	user32("MessageBoxW").Call(0, uintptr(unsafe.Pointer(text)), uintptr(unsafe.Pointer(title)), iconError)
	os.Exit(cli.Failed)
}

// utf16 is a text as the system's functions take it. Ours have no zero in them.
func utf16(text string) *uint16 {
	p, err := syscall.UTF16PtrFromString(text)
	if err != nil {
		panic(err)
	}
	return p
}

// silentDesktop is nothing: here the system always says whether it is dark.
func silentDesktop() func() bool { return nil }

// hastenStart has nothing to hasten here.
func hastenStart(string) {}
