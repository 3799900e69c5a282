// Command placard is a desktop study app for Model United Nations. Without a
// subcommand it opens its window; this file only decides which of both it is,
// and tells the toolkit who we are.
package main

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"

	"placard/app/places"
	"placard/icons"
)

// The same stands in FyneApp.toml, for those who build with the fyne tool.
const (
	id      = "app.placard.Placard"
	name    = "Placard"
	version = "0.1.0"
	build   = 1
)

// failed is the exit code of what could not be done.
const failed = 2

func main() { os.Exit(start(os.Args[1:])) }

// start runs a subcommand or the window and returns the exit code.
func start(args []string) int {
	if len(args) > 0 {
		if run, ok := subcommand(args[0]); ok {
			return run(args)
		}
	}
	if err := checkDisplay(); err != nil {
		return fail(err)
	}
	return window(args)
}

// subcommand finds what runs without a window.
func subcommand(word string) (run func(args []string) int, ok bool) {
	switch word {
	case "--version":
		return func([]string) int { fmt.Println(name, version); return 0 }, true
	}
	return nil, false
}

// window shows the desk until its window is closed, or SIGINT or SIGTERM ends
// it, which the toolkit turns into the same quiet end.
func window(args []string) int {
	where := places.Find()
	hastenStart(where.Cache)
	a := identify()
	demandWindow(a)
	w := a.NewWindow(name)
	w.SetContent(widget.NewLabel(name))
	w.ShowAndRun()
	return 0
}

// identify makes the toolkit's app with what FyneApp.toml says.
func identify() fyne.App {
	meta := fyne.AppMetadata{ID: id, Name: name, Version: version, Build: build,
		Migrations: map[string]bool{"fyneDo": true}}
	if picture, err := icons.PNG(256); err == nil {
		meta.Icon = fyne.NewStaticResource("placard.png", picture)
	}
	app.SetMetadata(meta)
	return app.NewWithID(id)
}

func fail(err error) int {
	fmt.Fprintln(os.Stderr, "placard:", err)
	return failed
}
