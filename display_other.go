//go:build !linux

package main

import "fyne.io/fyne/v2"

// checkDisplay has nothing to find out where the system always has a display.
func checkDisplay() error { return nil }

// demandWindow leaves what can go wrong to the toolkit, which ends with an error.
func demandWindow(fyne.App) {}

// hastenStart has nothing to hasten here.
func hastenStart(string) {}
