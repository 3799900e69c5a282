package main

import (
	"fmt"
	"os"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// user32 is the system's library of windows.
func user32(name string) *syscall.LazyProc { return syscall.NewLazyDLL("user32.dll").NewProc(name) }

// ready does what Windows wants of a start before anything else. A program with
// a window has no console: where one started it, what commands print goes there.
// And it may come forward: it lets the first start do so in its place.
func ready() {
	if len(os.Args) > 1 {
		attachConsole()
	}
	const any = ^uintptr(0)
	user32("AllowSetForegroundWindow").Call(any)
}

// attachConsole lets output that goes nowhere go to the console of the program
// that started this one. What goes to a file or to another program stays.
func attachConsole() {
	var mute []**os.File
	for _, f := range []**os.File{&os.Stdout, &os.Stderr} {
		if kind, err := syscall.GetFileType(syscall.Handle((*f).Fd())); err != nil || kind == syscall.FILE_TYPE_UNKNOWN {
			mute = append(mute, f)
		}
	}
	if len(mute) == 0 {
		return
	}
	const parent = ^uintptr(0)
	if ok, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("AttachConsole").Call(parent); ok == 0 {
		return // it was not started from a console
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0) // reading tells Go that it is a console
	if err != nil {
		return
	}
	fmt.Fprintln(console) // the console did not wait: its prompt stands there already
	for _, f := range mute {
		*f = console
	}
}

// raise brings the window forward, also where it was minimised: asking for the
// focus, which the toolkit does, is not enough for that.
func raise(w fyne.Window) {
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			c, _ := context.(driver.WindowsWindowContext)
			const restore = 9
			if minimised, _, _ := user32("IsIconic").Call(c.HWND); minimised != 0 {
				user32("ShowWindow").Call(c.HWND, restore)
			}
		})
	}
	w.RequestFocus()
}
