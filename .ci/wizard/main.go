// Command wizard draws the picture at the side of Setup's last page, as the
// bitmap that it takes: the mark, on white as the page. For releases.
//
//	wizard MARK.png OUT.bmp
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
)

// The size that Setup gives the picture, in pixels.
const (
	width  = 164
	height = 314
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: wizard MARK.png OUT.bmp")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "wizard:", err)
		os.Exit(2)
	}
}

func write(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	mark, err := png.Decode(in)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	data, err := bitmap(side(mark))
	return errors.Join(err, os.WriteFile(to, data, 0o644))
}

// side is the mark in the middle, its centre at a third of the height.
func side(mark image.Image) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(picture, picture.Bounds(), image.White, image.Point{}, draw.Src)
	size := mark.Bounds().Size()
	at := image.Pt((width-size.X)/2, height/3-size.Y/2)
	draw.Draw(picture, image.Rectangle{at, at.Add(size)}, mark, mark.Bounds().Min, draw.Over)
	return picture
}

// bitmap is a picture as a BMP of 24 bits, without compression: the two headers,
// then the rows from the bottom up, blue first, each filled up to whole words.
func bitmap(p *image.RGBA) ([]byte, error) {
	const headers = 14 + 40
	row := (p.Rect.Dx()*3 + 3) / 4 * 4
	var b bytes.Buffer
	b.WriteString("BM")
	err := binary.Write(&b, binary.LittleEndian, struct {
		Size, Reserved, Pixels    uint32
		Header                    uint32
		Width, Height             int32
		Planes, Bits              uint16
		Compression, Bytes        uint32
		PerMetreX, PerMetreY      int32
		Colours, ImportantColours uint32
	}{
		Size: uint32(headers + row*p.Rect.Dy()), Pixels: headers,
		Header: 40, Width: int32(p.Rect.Dx()), Height: int32(p.Rect.Dy()), Planes: 1, Bits: 24,
	})
	for y := p.Rect.Max.Y - 1; y >= p.Rect.Min.Y; y-- {
		line := make([]byte, row)
		for x := 0; x < p.Rect.Dx(); x++ {
			c := p.RGBAAt(p.Rect.Min.X+x, y)
			copy(line[3*x:], []byte{c.B, c.G, c.R})
		}
		b.Write(line)
	}
	return b.Bytes(), err
}
