package shoot

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"placard/screens/look"
)

// The exit codes, as of every subcommand.
const (
	fine     = 0
	couldNot = 2
)

// order is what the command line asks for.
type order struct {
	folder string
	screen string // empty is all
	themes []string
	size   fyne.Size
	scale  float32
}

// Run takes the pictures that the arguments, without the word "shoot", ask for,
// and returns the exit code. For each theme it also makes a sheet with all
// pictures on it.
func Run(args []string, stdout, stderr io.Writer) int {
	return run(args, Scenes(), stdout, stderr)
}

func run(args []string, scenes []Scene, stdout, stderr io.Writer) int {
	o, err := parse(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return fine
	}
	if err == nil {
		scenes, err = o.chosen(scenes)
	}
	if err == nil {
		err = o.take(scenes, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "placard shoot:", err)
		return couldNot
	}
	return fine
}

const usage = `usage: placard shoot [--theme light|dark] [--size WxH] [--text-scale N] [--screen NAME] FOLDER

Draws every screen as a PNG into FOLDER, without a display, and for each theme a
sheet with all of them. The screens show the bundled report and a student's ten
days of work on it; nothing of your own is read or changed.

  --theme light|dark   only this theme; both if left out
  --size WxH           of the window in pixels; 1366x768 if left out
  --text-scale N       size of the text, 0.8 to 2; 1 if left out
  --screen NAME        only the screen of this name, or those whose names begin
                       with it and a dash; gallery shows every widget, and a
                       name that is unknown lists those that there are

Exit code 2 means that a picture could not be made.
`

func parse(args []string, help io.Writer) (order, error) {
	o := order{}
	f := flag.NewFlagSet("shoot", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	theme := f.String("theme", "", "")
	size := f.String("size", "1366x768", "")
	scale := f.Float64("text-scale", 1, "")
	f.StringVar(&o.screen, "screen", "", "")
	f.Usage = func() {}
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprint(help, usage)
			return o, err
		}
		return o, fmt.Errorf("%w; see placard shoot --help", err)
	}
	if f.NArg() != 1 {
		return o, errors.New("name one folder for the pictures; see placard shoot --help")
	}
	o.folder, o.scale = f.Arg(0), float32(*scale)
	if *scale < 0.8 || *scale > 2 {
		return o, errors.New("--text-scale goes from 0.8 to 2")
	}
	var err error
	if o.themes, err = themesOf(*theme); err == nil {
		o.size, err = sizeOf(*size)
	}
	return o, err
}

func themesOf(word string) ([]string, error) {
	switch word {
	case "":
		return []string{"light", "dark"}, nil
	case "light", "dark":
		return []string{word}, nil
	}
	return nil, fmt.Errorf("--theme is light or dark, not %q", word)
}

func sizeOf(word string) (fyne.Size, error) {
	var w, h int
	if n, err := fmt.Sscanf(word, "%dx%d", &w, &h); n != 2 || err != nil || w < 100 || h < 100 || w > 8000 || h > 8000 {
		return fyne.Size{}, fmt.Errorf("--size is width x height in pixels, such as 1366x768, not %q", word)
	}
	return fyne.NewSize(float32(w), float32(h)), nil
}

// chosen are the scenes that are asked for: the one of that name, or those
// whose names begin with it and a dash.
func (o order) chosen(scenes []Scene) ([]Scene, error) {
	var list []Scene
	var names []string
	for _, s := range scenes {
		names = append(names, s.Name)
		if o.screen == "" || s.Name == o.screen || strings.HasPrefix(s.Name, o.screen+"-") {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("there is no screen %q; there are: %s", o.screen, strings.Join(names, ", "))
	}
	return list, nil
}

// take draws the scenes in each theme and writes them.
func (o order) take(scenes []Scene, stdout io.Writer) error {
	if err := os.MkdirAll(o.folder, 0o755); err != nil {
		return fmt.Errorf("the folder cannot be made: %w", err)
	}
	for _, name := range o.themes {
		v := View{Size: o.size, Look: look.Options{Variant: look.Light, TextScale: o.scale}}
		if name == "dark" {
			v.Look.Variant = look.Dark
		}
		var pictures []image.Image
		for _, s := range scenes {
			v.Size = s.sized(o.size)
			picture := Capture(s.Build, v)
			pictures = append(pictures, picture)
			if err := o.write(s.Name+"-"+name, picture, stdout); err != nil {
				return err
			}
		}
		if len(pictures) > 1 {
			ground := look.New(v.Look).Color(look.Line, theme.VariantLight) // v.Look says which
			if err := o.write("sheet-"+name, Sheet(pictures, ground), stdout); err != nil {
				return err
			}
		}
	}
	return nil
}

// write saves a picture and says where.
func (o order) write(name string, picture image.Image, stdout io.Writer) error {
	if o.scale != 1 {
		name += fmt.Sprintf("-%g", o.scale)
	}
	path := filepath.Join(o.folder, name+".png")
	f, err := os.Create(path)
	if err == nil {
		err = errors.Join(png.Encode(f, picture), f.Close())
	}
	if err != nil {
		return fmt.Errorf("a picture cannot be written: %w", err)
	}
	fmt.Fprintln(stdout, path)
	return nil
}
