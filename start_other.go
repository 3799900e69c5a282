//go:build !windows

package main

import "fyne.io/fyne/v2"

// ready has nothing to do where programs have the console that they were started
// from.
func ready() {}

// raise brings the window forward.
func raise(w fyne.Window) { w.RequestFocus() }
