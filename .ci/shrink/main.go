// Command shrink writes pictures of screens with a palette of 256 colours,
// which takes about a third of the room: shrink FOLDER FILE…
package main

import (
	"cmp"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

const (
	most = 256 // colours that a PNG's palette can hold
	near = 8   // colours that differ by less, over all channels, share a place
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: shrink FOLDER FILE…")
		os.Exit(2)
	}
	folder := os.Args[1]
	err := os.MkdirAll(folder, 0o755)
	for _, file := range os.Args[2:] {
		err = errors.Join(err, shrink(file, filepath.Join(folder, filepath.Base(file))))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "shrink:", err)
		os.Exit(2)
	}
}

func shrink(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	picture, err := png.Decode(in)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	best := png.Encoder{CompressionLevel: png.BestCompression}
	return errors.Join(best.Encode(out, reduced(picture)), out.Close())
}

// reduced is a picture in the colours that it has most of, grounds and text
// exactly as they were; the blends at the edges of letters, of which there are
// thousands, become the nearest of these.
func reduced(picture image.Image) *image.Paletted {
	count := map[color.RGBA]int{}
	at := func(x, y int) color.RGBA { return color.RGBAModel.Convert(picture.At(x, y)).(color.RGBA) }
	area := picture.Bounds()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			count[at(x, y)]++
		}
	}
	palette := paletteOf(count)
	place := map[color.RGBA]uint8{}
	for c := range count {
		place[c] = uint8(palette.Index(c))
	}
	small := image.NewPaletted(area, palette)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			small.SetColorIndex(x, y, place[at(x, y)])
		}
	}
	return small
}

// paletteOf chooses the most frequent colours that are not near one another.
// The order is fixed, so that the same picture gives the same file.
func paletteOf(count map[color.RGBA]int) color.Palette {
	byCount := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(number(a), number(b)))
	})
	var palette color.Palette
	for _, c := range byCount {
		close := func(p color.Color) bool { return distance(p.(color.RGBA), c) < near }
		if len(palette) < most && !slices.ContainsFunc(palette, close) {
			palette = append(palette, c)
		}
	}
	return palette
}

func distance(a, b color.RGBA) int {
	return apart(a.R, b.R) + apart(a.G, b.G) + apart(a.B, b.B)
}

func apart(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

func number(c color.RGBA) int { return int(c.R)<<16 | int(c.G)<<8 | int(c.B) }
