package shoot

import (
	"image"
	"image/color"

	"golang.org/x/image/draw"
)

// The contact sheet: columns of pictures scaled to one width, with a margin.
const (
	sheetColumns = 3
	sheetWidth   = 683
	sheetMargin  = 12
)

// Sheet puts pictures on one ground, in rows, each scaled to the same width.
func Sheet(pictures []image.Image, ground color.Color) image.Image {
	columns := min(sheetColumns, len(pictures))
	places := make([]image.Rectangle, len(pictures))
	y, tall := sheetMargin, 0
	for i, p := range pictures {
		if i > 0 && i%columns == 0 {
			y, tall = y+tall+sheetMargin, 0
		}
		x := sheetMargin + i%columns*(sheetWidth+sheetMargin)
		h := p.Bounds().Dy() * sheetWidth / max(p.Bounds().Dx(), 1)
		places[i] = image.Rect(x, y, x+sheetWidth, y+h)
		tall = max(tall, h)
	}
	out := image.NewRGBA(image.Rect(0, 0, sheetMargin+columns*(sheetWidth+sheetMargin), y+tall+sheetMargin))
	draw.Draw(out, out.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	for i, p := range pictures {
		draw.CatmullRom.Scale(out, places[i], p, p.Bounds(), draw.Src, nil)
	}
	return out
}
