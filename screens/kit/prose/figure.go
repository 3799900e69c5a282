package prose

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	_ "image/gif" // the formats that a report's pictures may have
	_ "image/jpeg"
	_ "image/png"
	"strings"

	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// tallest is how high a picture may be, in device-independent pixels at the
// ordinary text size.
const tallest = 480

// placeFigure sets a picture with its caption under it, or says that the
// picture is missing and shows all its words.
func (f *flow) placeFigure(i int) {
	l := &f.laid[i]
	width, height, ok := f.ask.picture(i)
	if !ok {
		f.placeMissing(i)
		return
	}
	scale := min(1, f.width/width, f.sheet.px(tallest)/height)
	l.parts = append(l.parts, part{picturePart, Rect{0, 0, width * scale, height * scale}})
	l.height = height * scale
	if len(l.ps) == 0 {
		return
	}
	st, r := f.base(i)
	l.set = f.fit(&f.blocks[i], l.ps, f.width)
	fr := frame{y: l.height + f.sheet.px(8), width: f.width, line: r.line, font: st.font, text: f.blocks[i].Text}
	l.height = f.lines(l, caption(l.set), fr)
}

// caption is the part of a figure's words that is shown under the picture: its
// title, which stands on a line after the alternative text, or that text where
// there is no title.
func caption(ps []piece) extent {
	for n := range ps[:len(ps)-1] {
		if ps[n].after == ended {
			return extent{n + 1, len(ps)}
		}
	}
	return extent{0, len(ps)}
}

func (f *flow) placeMissing(i int) {
	l := &f.laid[i]
	pad, r := f.sheet.px(boxPad), f.sheet.caption
	st := style{font: Font{look.SansSemiBold, r.size}, tone: mutedTone}
	f.tag(l, "Picture missing", st, pad, pad+f.baseline(st.font, r.line), nothing)
	y := pad + r.line
	if len(l.ps) > 0 {
		y = f.column(i, pad, y+f.sheet.px(4), f.width-2*pad)
	}
	l.height = y + pad
	l.boxes = append(l.boxes, box{surfaceBox, Rect{0, 0, f.width, l.height}})
}

// picture is a figure's picture and its size in its own pixels.
type picture struct {
	fyne.Resource
	width, height float32
}

// measurePicture finds a picture's size; it is 0 for what is no picture.
func measurePicture(r fyne.Resource) picture {
	if r == nil {
		return picture{}
	}
	if config, _, err := image.DecodeConfig(bytes.NewReader(r.Content())); err == nil {
		return picture{r, float32(config.Width), float32(config.Height)}
	}
	width, height := drawingSize(r.Content())
	return picture{r, width, height}
}

// drawingSize is the size of an SVG drawing, from its viewBox or else its width
// and height; it is 0 for what is no drawing.
func drawingSize(content []byte) (width, height float32) {
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := d.Token()
		if err != nil {
			return 0, 0
		}
		root, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if root.Name.Local != "svg" {
			return 0, 0
		}
		for _, a := range root.Attr {
			switch a.Name.Local {
			case "viewBox":
				var x, y, w, h float32
				if _, err := fmt.Sscan(strings.ReplaceAll(a.Value, ",", " "), &x, &y, &w, &h); err == nil {
					return w, h
				}
			case "width":
				fmt.Sscan(a.Value, &width)
			case "height":
				fmt.Sscan(a.Value, &height)
			}
		}
		return width, height
	}
}
