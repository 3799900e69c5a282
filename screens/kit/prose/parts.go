package prose

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"placard/content/report"
	"placard/screens/look"
)

// dotKey names a mark in a line of a block.
type dotKey struct {
	block, line int
	span        report.Span
}

// dots is a dotted line: one object however long it is.
type dots struct {
	*canvas.Raster
	turn uint64
}

// dotted draws a dotted line.
func (k *ink) dotted(key dotKey, r Rect, list *[]fyne.CanvasObject) {
	d := k.dots[key]
	if d == nil {
		d = &dots{Raster: canvas.NewRaster(k.dotImage)}
		d.ScaleMode = canvas.ImageScalePixels
		k.dots[key] = d
	}
	d.turn = k.turn
	d.Resize(fyne.NewSize(r.Width, r.Height))
	d.Move(fyne.NewPos(k.snap(r.X), k.snap(r.Y)))
	*list = append(*list, d.Raster)
}

// dotImage draws square dots as far apart as they are wide.
func (k *ink) dotImage(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	ink := theme.ColorForWidget(look.Primary, k.p)
	side := max(h, 1)
	for x := 0; x < w; x++ {
		if x/side%2 == 0 {
			for y := 0; y < h; y++ {
				img.Set(x, y, ink)
			}
		}
	}
	return img
}

// part draws a picture or a chart.
func (k *ink) part(i int, pt part, g ground) {
	p := k.p
	r := Rect{g.x + pt.X, g.y + pt.Y, pt.Width, pt.Height}
	switch pt.kind {
	case chartPart:
		k.embed(p.charts[i], r)
	case picturePart:
		o := k.images[i]
		if o == nil {
			o = canvas.NewImageFromResource(p.pictures[i].Resource)
			o.FillMode, o.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
			k.images[i] = o
		}
		k.embed(o, r)
	}
}
