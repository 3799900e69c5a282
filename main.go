// Command placard is a desktop study app for Model United Nations. Without a
// subcommand it opens its window; this file only decides which of both it is,
// and tells the toolkit who we are.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"placard/app/cli"
	"placard/app/instance"
	"placard/app/places"
	"placard/icons"
	"placard/screens"
	"placard/screens/shoot"
)

// The same stands in FyneApp.toml, for those who build with the fyne tool.
const (
	id      = "app.placard.Placard"
	name    = "Placard"
	version = "0.1.0"
	build   = 1
)

// main keeps the heap small: garbage is collected before it comes to 300 MB.
func main() {
	debug.SetMemoryLimit(300 << 20)
	ready()
	os.Exit(start(os.Args[1:]))
}

// start runs a subcommand or the window and returns the exit code.
func start(args []string) int {
	if len(args) > 0 && args[0] == "shoot" {
		return shoot.Run(args[1:], os.Stdout, os.Stderr)
	}
	if len(args) > 0 && cli.Known(args[0]) {
		return cli.Run(args, os.Stdin, os.Stdout, os.Stderr, cli.Env{Version: version})
	}
	if err := checkDisplay(); err != nil {
		return fail(err)
	}
	return window(args)
}

// window shows the desk until it is closed, or SIGINT or SIGTERM ends it. A
// second start only hands its report to the first.
func window(args []string) int {
	deps := screens.Deps{
		Places: places.Find(), Now: time.Now, Go: func(f func()) { go f() }, Do: fyne.Do,
		Version: version, Raise: raise, Closing: endAnyway, Silent: silentDesktop(),
	}
	if len(args) > 0 {
		deps.Open = absolute(args[0])
	}
	var err error
	if deps.Instance, err = instance.Claim(deps.Places.Socket(), instance.Request{Open: deps.Open}); errors.Is(err, instance.ErrRunning) {
		return 0
	}
	hastenStart(deps.Places.Cache)
	a := identify()
	demandWindow(a)
	screens.Run(a, deps)
	return 0
}

// absolute is a file's path as the first start, in another folder, can use it.
func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}

// identify makes the toolkit's app with what FyneApp.toml says, but for the
// migration: make builds with the tag migrated_fynedo instead, so that any
// other build prints a call from the wrong goroutine.
func identify() fyne.App {
	meta := fyne.AppMetadata{ID: id, Name: name, Version: version, Build: build}
	if picture, err := icons.PNG(256); err == nil {
		meta.Icon = fyne.NewStaticResource("placard.png", picture)
	}
	app.SetMetadata(meta)
	return app.NewWithID(id)
}

// fail tells the reader what is the matter and returns the exit code for it.
func fail(err error) int {
	fmt.Fprintln(os.Stderr, "placard:", err)
	return cli.Failed
}
