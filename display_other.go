//go:build !linux && !windows

package main

import (
	"log"
	"os"

	"fyne.io/fyne/v2"
)

// checkDisplay has nothing to find out where the system always has a display.
func checkDisplay() error { return nil }

// demandWindow says what is missing where the toolkit cannot make its window.
func demandWindow(a fyne.App) {
	log.SetOutput(overhears{os.Stderr, func(err error) { os.Exit(fail(err)) }})
	demandWindows(a, func(any) { os.Exit(fail(errNoOpenGL)) })
}

// silentDesktop is nothing: here the system always says whether it is dark.
func silentDesktop() func() bool { return nil }

// hastenStart has nothing to hasten here.
func hastenStart(string) {}
