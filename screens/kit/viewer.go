package kit

import (
	"bytes"
	"fmt"
	"image"
	_ "image/gif" // the formats that a report's pictures may have
	_ "image/jpeg"
	_ "image/png"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/image/draw"

	"placard/screens/look"
)

// Picture is what a viewer shows: a picture and the words that belong to it.
type Picture struct {
	Resource    fyne.Resource // PNG, JPEG or GIF
	Caption     string
	Description string // in words, for those who do not see it
}

// Viewer is a picture over the whole window: + − 0 and the wheel zoom, the
// arrows and dragging move it, Esc closes.
type Viewer struct {
	widget.BaseWidget
	picture Picture
	over    *over
	ground  box
	strip   box // under the words
	panel   box // under the tools
	image   *canvas.Image
	natural fyne.Size // of the picture, in its own pixels
	words   *fyne.Container
	tools   *fyne.Container
	level   *Text // how large it is shown

	zoom float32       // 1 is as large as the window allows
	pan  fyne.Position // of the picture's middle, from that of its room
}

var (
	_ fyne.Scrollable   = (*Viewer)(nil)
	_ fyne.Draggable    = (*Viewer)(nil)
	_ fyne.Tappable     = (*Viewer)(nil)
	_ desktop.Hoverable = (*Viewer)(nil)
)

const (
	mostZoom   = 8
	zoomStep   = 1.25
	panStep    = 60
	viewerEdge = 24
	wordsWidth = 720
	// sharpest is the longest side at which a picture is kept: more pixels than
	// that no window shows, and a graphics card may refuse them.
	sharpest = 2560
)

// ShowPicture opens a viewer; nil if the picture cannot be drawn.
func ShowPicture(c fyne.Canvas, p Picture) *Viewer {
	img := decoded(p.Resource)
	if img == nil {
		return nil
	}
	v := &Viewer{picture: p, ground: newBox(0), strip: newBox(0), panel: newBox(look.RadiusControl), zoom: 1, level: NewLine("", look.Sans, look.Caption, look.Muted)}
	v.natural = fyne.NewSize(float32(img.Bounds().Dx()), float32(img.Bounds().Dy()))
	v.image = canvas.NewImageFromImage(img)
	v.image.FillMode = canvas.ImageFillStretch
	v.words = VStack(4)
	for _, t := range []*Text{NewText(p.Caption, look.Sans, look.Text, look.Ink), NewText(p.Description, look.Sans, look.Caption, look.Muted)} {
		if t.Content != "" {
			t.Align = fyne.TextAlignCenter
			v.words.Add(t)
		}
	}
	v.tools = HStack(4, Fixed(px(v, 48), v.level),
		NewIconButton(look.IconMagnifyingGlassMinus, "Smaller (−)", func() { v.zoomBy(1/zoomStep, nil) }),
		NewIconButton(look.IconMagnifyingGlassPlus, "Larger (+)", func() { v.zoomBy(zoomStep, nil) }),
		NewIconButton(look.IconX, "Close (Esc)", v.Close))
	v.ExtendBaseWidget(v)
	v.over = layOver(c, v, v.typedKey, v.typedRune)
	return v
}

// decoded is a picture with no more pixels than can be of use.
func decoded(r fyne.Resource) image.Image {
	if r == nil {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(r.Content()))
	if err != nil {
		return nil
	}
	size := img.Bounds().Size()
	by := sharpest / float64(max(size.X, size.Y, 1))
	if by >= 1 {
		return img
	}
	small := image.NewNRGBA(image.Rect(0, 0, max(int(float64(size.X)*by), 1), max(int(float64(size.Y)*by), 1)))
	draw.BiLinear.Scale(small, small.Bounds(), img, img.Bounds(), draw.Src, nil)
	return small
}

// Close takes the viewer away.
func (v *Viewer) Close() { v.over.lift() }

// Zoom is how large the picture is shown; 1 is as large as the window allows.
func (v *Viewer) Zoom() float32 { return v.zoom }

func (v *Viewer) typedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		v.Close()
	case fyne.KeyLeft:
		v.moveBy(panStep, 0)
	case fyne.KeyRight:
		v.moveBy(-panStep, 0)
	case fyne.KeyUp:
		v.moveBy(0, panStep)
	case fyne.KeyDown:
		v.moveBy(0, -panStep)
	}
}

func (v *Viewer) typedRune(r rune) {
	switch r {
	case '+', '=':
		v.zoomBy(zoomStep, nil)
	case '-', '_', '−':
		v.zoomBy(1/zoomStep, nil)
	case '0':
		v.zoomBy(1/v.zoom, nil)
	}
}

// room is where the picture may be.
func (v *Viewer) room() fyne.Size {
	size := v.Size()
	return fyne.NewSize(size.Width, max(size.Height-v.wordsHeight(), 1))
}

func (v *Viewer) wordsHeight() float32 {
	if len(v.words.Objects) == 0 {
		return 0
	}
	return min(HeightFor(v.words, v.wordsWidth())+2*16, v.Size().Height/2)
}

func (v *Viewer) wordsWidth() float32 {
	return min(wordsWidth*look.Scale(v.Theme()), max(v.Size().Width-2*viewerEdge, 1))
}

// shown is the size of the picture as it is drawn. A small picture is not blown
// up before one asks for it.
func (v *Viewer) shown() fyne.Size {
	room, edge := v.room(), px(v, viewerEdge)
	top := reach(v) + 16 // of the tools
	fit := min((room.Width-2*edge)/v.natural.Width, (room.Height-2*top)/v.natural.Height, 2)
	fit = max(fit, 0.01) * v.zoom
	return fyne.NewSize(v.natural.Width*fit, v.natural.Height*fit)
}

// zoomBy zooms about a point, or about the middle.
func (v *Viewer) zoomBy(by float32, about *fyne.Position) {
	before := v.zoom
	v.zoom = max(min(v.zoom*by, mostZoom), 1)
	if v.zoom == before {
		return
	}
	if about != nil {
		room := v.room()
		dx, dy := about.X-room.Width/2-v.pan.X, about.Y-room.Height/2-v.pan.Y
		grown := v.zoom/before - 1
		v.pan = v.pan.SubtractXY(dx*grown, dy*grown)
	}
	v.moveBy(0, 0)
}

// moveBy moves the picture; none of its sides comes further in than it must.
func (v *Viewer) moveBy(dx, dy float32) {
	room, shown := v.room(), v.shown()
	reachX, reachY := max((shown.Width-room.Width)/2, 0), max((shown.Height-room.Height)/2, 0)
	v.pan = fyne.NewPos(max(min(v.pan.X+dx, reachX), -reachX), max(min(v.pan.Y+dy, reachY), -reachY))
	v.Refresh()
}

// Scrolled zooms about the pointer.
func (v *Viewer) Scrolled(ev *fyne.ScrollEvent) {
	by := float32(math.Pow(zoomStep, float64(max(min(ev.Scrolled.DY/20, 2), -2))))
	v.zoomBy(by, &ev.Position)
}

// Dragged moves the picture.
func (v *Viewer) Dragged(ev *fyne.DragEvent) { v.moveBy(ev.Dragged.DX, ev.Dragged.DY) }

// DragEnd is called by the toolkit.
func (v *Viewer) DragEnd() {}

// Tapped closes beside the picture.
func (v *Viewer) Tapped(ev *fyne.PointEvent) {
	at, size := v.image.Position(), v.image.Size()
	if ev.Position.X < at.X || ev.Position.X > at.X+size.Width || ev.Position.Y < at.Y || ev.Position.Y > at.Y+size.Height {
		v.Close()
	}
}

// MouseIn keeps what is under the viewer from being pointed at.
func (v *Viewer) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is called by the toolkit.
func (v *Viewer) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by the toolkit.
func (v *Viewer) MouseOut() {}

// CreateRenderer draws it.
func (v *Viewer) CreateRenderer() fyne.WidgetRenderer {
	return &bare{
		w: v, layout: v.layout, least: func() fyne.Size { return fyne.NewSize(100, 100) }, refresh: v.paint,
		objects: []fyne.CanvasObject{v.ground.Rectangle, v.image, v.strip.Rectangle, v.words, v.panel.Rectangle, v.tools},
	}
}

func (v *Viewer) paint() {
	v.ground.paint(v, look.Paper, "", 0)
	v.strip.paint(v, look.Paper, "", 0)
	v.panel.paint(v, look.Surface, look.Rim, 1)
	v.level.Set(fmt.Sprintf("%.0f %%", v.zoom*100))
}

func (v *Viewer) layout(size fyne.Size) {
	v.paint()
	cover(v.ground, size)
	room, shown := v.room(), v.shown()
	v.image.ScaleMode = canvas.ImageScaleFastest
	if shown.Width < v.natural.Width/2 {
		v.image.ScaleMode = canvas.ImageScaleSmooth
	}
	v.image.Resize(shown)
	v.image.Move(fyne.NewPos((room.Width-shown.Width)/2+v.pan.X, (room.Height-shown.Height)/2+v.pan.Y))
	words := v.wordsHeight()
	v.strip.Move(fyne.NewPos(0, size.Height-words))
	v.strip.Resize(fyne.NewSize(size.Width, words))
	width := v.wordsWidth()
	v.words.Move(fyne.NewPos((size.Width-width)/2, size.Height-words+12))
	v.words.Resize(fyne.NewSize(width, max(words-2*12, 0)))
	tools := v.tools.MinSize()
	v.tools.Move(fyne.NewPos(size.Width-tools.Width-12, 12))
	v.tools.Resize(tools)
	v.panel.Move(fyne.NewPos(size.Width-tools.Width-20, 8))
	v.panel.Resize(tools.AddWidthHeight(12, 8))
}
