package prose

import (
	"bytes"
	"image"
	_ "image/gif" // the formats that a report's pictures may have
	_ "image/jpeg"
	_ "image/png"

	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// tallest is how high a picture may be, in device-independent pixels at the
// ordinary text size.
const tallest = 480

// placeFigure sets a picture with its words under it, or says that the picture
// is missing.
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
	if len(l.ps) > 0 {
		l.height = f.column(i, 0, l.height+f.sheet.px(8), f.width)
	}
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

// pictureSize is a picture's size in its own pixels; drawings in SVG, which
// have none, are taken to be as wide as they like, three to two.
func pictureSize(r fyne.Resource) (width, height float32, ok bool) {
	if r == nil {
		return 0, 0, false
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(r.Content()))
	switch {
	case err == nil && config.Width > 0 && config.Height > 0:
		return float32(config.Width), float32(config.Height), true
	case bytes.Contains(r.Content()[:min(len(r.Content()), 1024)], []byte("<svg")):
		return 720, 480, true
	}
	return 0, 0, false
}
