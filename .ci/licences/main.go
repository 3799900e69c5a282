// Command licences prints the licences of everything that a program of Placard
// is made of: its own, those of the fonts and icons inside it, and those of the
// Go modules that its packages come from. For releases.
//
//	licences PACKAGE
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: licences PACKAGE")
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	err := errors.Join(write(out, os.Args[1]), out.Flush())
	if err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

// own are the licences that lie in this repository.
var own = [][2]string{
	{"Placard", "LICENSE"},
	{"The fonts inside Placard", "screens/look/fonts/OFL.txt"},
	{"The icons inside Placard", "screens/look/icons/LICENSE"},
}

func write(w io.Writer, of string) error {
	for _, o := range own {
		if err := writeOne(w, o[0], o[1]); err != nil {
			return err
		}
	}
	goroot, err := exec.Command(".ci/go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	if err := writeOne(w, "Go and its standard library", filepath.Join(strings.TrimSpace(string(goroot)), "LICENSE")); err != nil {
		return err
	}
	modules, err := modulesOf(of)
	if err != nil {
		return err
	}
	for _, m := range modules {
		files, err := licencesIn(m.Dir)
		if err != nil {
			return err
		}
		if len(files) == 0 {
			return fmt.Errorf("%s has no licence; it must not be in a release", m.Path)
		}
		for _, f := range files {
			if err := writeOne(w, m.Path+" "+m.Version, f); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeOne(w io.Writer, title, path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n%s\n\n%s\n\n", title, strings.Repeat("=", len(title)), strings.TrimSpace(string(text)))
	return err
}

// module is a Go module that packages of the program come from.
type module struct{ Path, Version, Dir string }

func modulesOf(of string) ([]module, error) {
	text, err := exec.Command(".ci/go", "list", "-deps", "-json=Module", "-tags", "release,migrated_fynedo", of).Output()
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var list []module
	for d := json.NewDecoder(bytes.NewReader(text)); ; {
		var p struct {
			Module *struct {
				module
				Main bool
			}
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if p.Module != nil && !p.Module.Main && !seen[p.Module.Path] {
			seen[p.Module.Path] = true
			list = append(list, p.Module.module)
		}
	}
	slices.SortFunc(list, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return list, nil
}

// licencesIn are the files at the top of a module that state its terms.
func licencesIn(dir string) ([]string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, f := range files {
		name := strings.ToUpper(f.Name())
		for _, begins := range []string{"LICENSE", "LICENCE", "COPYING", "NOTICE"} {
			if !f.IsDir() && strings.HasPrefix(name, begins) {
				found = append(found, filepath.Join(dir, f.Name()))
				break
			}
		}
	}
	return found, nil
}
