package pack

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"placard/app/places"
)

// KitName is what the release programs of a version are called where Placard is
// to be had.
func KitName(version string) string {
	if version == "" {
		return "placard-kit.zip"
	}
	return "placard-kit-" + version + ".zip"
}

// Offered finds the release programs of a version in a folder that people
// download into: unpacked or as they came. It is a path for TakeKit; empty if
// there are none. They are offered and not taken: what lies there may be from
// anybody.
func Offered(dir, version string) string {
	if dir == "" {
		return ""
	}
	name := KitName(version)
	for _, unpacked := range []string{filepath.Join(dir, "kit"), filepath.Join(dir, strings.TrimSuffix(name, ".zip"))} {
		if unpacked = KitIn(unpacked); isKit(unpacked) {
			if _, err := OpenKit(unpacked, version); err == nil {
				return unpacked
			}
		}
	}
	if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.Mode().IsRegular() {
		return filepath.Join(dir, name)
	}
	return ""
}

// IsPackedKit reports whether a path is that of a .zip.
func IsPackedKit(path string) bool { return strings.EqualFold(filepath.Ext(path), ".zip") }

// TakeKit unpacks the .zip of the release programs into the folder where they
// are found by themselves, in place of those that are there, and returns that
// folder. They are compared with their sums first; if that fails, or the context
// ends, everything is as it was.
func TakeKit(ctx context.Context, packed, version string, p places.Places) (string, error) {
	if err := os.MkdirAll(p.Data, 0o755); err != nil {
		return "", untaken(p.Data, err)
	}
	temp, err := os.MkdirTemp(p.Data, making+"*")
	if err != nil {
		return "", untaken(p.Data, err)
	}
	defer discard(p.Data, temp)
	clean(p.Data, temp)
	fresh, home, old := filepath.Join(temp, "kit"), filepath.Join(p.Data, "kit"), filepath.Join(temp, earlier+"kit")
	if err := unpackKit(ctx, packed, fresh); err != nil {
		return "", err
	}
	k, err := OpenKit(fresh, version)
	if errors.Is(err, ErrNoKit) {
		return "", notPacked(packed)
	}
	if err == nil {
		err = k.Verify(ctx)
	}
	if err != nil {
		return "", err
	}
	if err := os.Rename(home, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", untaken(p.Data, err)
	}
	if err := os.Rename(fresh, home); err != nil {
		return "", errors.Join(untaken(p.Data, err), os.Rename(old, home))
	}
	return home, nil
}

// unpackKit unpacks the files that lie beside kit.json, and nothing else.
func unpackKit(ctx context.Context, packed, to string) error {
	z, err := zip.OpenReader(packed)
	if err != nil {
		return notPacked(packed)
	}
	defer z.Close()
	list := -1
	for i, f := range z.File {
		if path.Base(f.Name) == KitFile && strings.Count(f.Name, "/") <= 2 {
			list = i
		}
	}
	if list < 0 {
		return notPacked(packed)
	}
	home, known := path.Dir(z.File[list].Name), map[string]bool{KitFile: true}
	for _, name := range usualNames() {
		known[name] = true
	}
	if err := os.Mkdir(to, 0o755); err != nil {
		return untaken(filepath.Dir(to), err)
	}
	for _, f := range z.File {
		if path.Dir(f.Name) != home || !known[path.Base(f.Name)] {
			continue
		}
		if err := unpackFile(ctx, f, filepath.Join(to, path.Base(f.Name))); err != nil {
			return err
		}
	}
	return nil
}

func unpackFile(ctx context.Context, f *zip.File, to string) error {
	in, err := f.Open()
	if err != nil {
		return notWhole(f.Name)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return untaken(filepath.Dir(to), err)
	}
	written := &failing{w: until{ctx, out}}
	n, err := io.Copy(written, io.LimitReader(in, biggestFile+1))
	switch closed := out.Close(); {
	case ctx.Err() != nil:
		return ctx.Err()
	case written.err != nil || closed != nil:
		return untaken(filepath.Dir(to), errors.Join(written.err, closed))
	case err != nil || n > biggestFile:
		return notWhole(f.Name)
	}
	return nil
}

// failing keeps what went wrong with writing apart from what did with reading.
type failing struct {
	w   io.Writer
	err error
}

func (f *failing) Write(p []byte) (int, error) {
	n, err := f.w.Write(p)
	f.err = err
	return n, err
}

func notPacked(packed string) error {
	return fmt.Errorf("%w in %s: choose %s, or the folder that it was unpacked into", ErrNoKit, filepath.Base(packed), KitName(""))
}

func notWhole(name string) error {
	return fmt.Errorf("%w: %s in the .zip is not whole; download it anew", ErrTampered, path.Base(name))
}

func untaken(dir string, cause error) error {
	why, remedy := places.Reason(cause)
	return fmt.Errorf("the release programs could not be unpacked into %s: %s. %s", dir, why, remedy)
}
