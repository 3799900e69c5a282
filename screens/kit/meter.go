package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Progress is a thin bar that shows how far something is.
type Progress struct {
	widget.BaseWidget
	done float32
}

const progressHeight = 4

// NewProgress makes a bar at a share of 0 to 1.
func NewProgress(done float64) *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	p.Set(done)
	return p
}

// Set shows a share of 0 to 1; less and more are taken as these.
func (p *Progress) Set(done float64) {
	if share := float32(min(max(done, 0), 1)); share != p.done {
		p.done = share
		p.Refresh()
	}
}

// MinSize is thin.
func (p *Progress) MinSize() fyne.Size { return fyne.NewSize(40, progressHeight) }

// CreateRenderer draws it.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &progressRenderer{p: p, track: newBox(progressHeight / 2), bar: newBox(progressHeight / 2)}
	r.Refresh()
	return r
}

type progressRenderer struct {
	p          *Progress
	track, bar box
}

func (r *progressRenderer) Layout(size fyne.Size) {
	for b, share := range map[box]float32{r.track: 1, r.bar: r.p.done} {
		b.Move(fyne.NewPos(0, (size.Height-progressHeight)/2))
		b.Resize(fyne.NewSize(size.Width*share, progressHeight))
	}
}

func (r *progressRenderer) MinSize() fyne.Size { return r.p.MinSize() }
func (r *progressRenderer) Destroy()           {}
func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track.Rectangle, r.bar.Rectangle}
}

func (r *progressRenderer) Refresh() {
	r.track.paint(r.p, look.Line, "", 0)
	r.bar.paint(r.p, look.Primary, "", 0)
	r.bar.Hidden = r.p.done == 0
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

// Segments shows how many of a few things are done, one piece for each: done,
// soon done (with today's cards), and the rest. The numbers stand beside it in
// words. Of very many things the pieces run together.
type Segments struct {
	widget.BaseWidget
	done, soon, all int
}

const (
	segmentHeight = 8
	segmentGap    = 3
	segmentWidth  = 18.5 // as wide as one likes to be
	segmentLeast  = 4    // below this width, pieces run together
)

// NewSegments makes a bar of pieces.
func NewSegments(done, soon, all int) *Segments {
	s := &Segments{}
	s.ExtendBaseWidget(s)
	s.Set(done, soon, all)
	return s
}

// Set shows other numbers. Numbers that make no sense together are cut down to
// such that do.
func (s *Segments) Set(done, soon, all int) {
	all = max(all, 0)
	done = min(max(done, 0), all)
	soon = min(max(soon, 0), all-done)
	if s.done != done || s.soon != soon || s.all != all {
		s.done, s.soon, s.all = done, soon, all
		s.Refresh()
	}
}

// NaturalWidth gives each piece its width.
func (s *Segments) NaturalWidth() float32 {
	return max(float32(s.all)*(segmentWidth+segmentGap)-segmentGap, 0)
}

// MinSize is low.
func (s *Segments) MinSize() fyne.Size { return fyne.NewSize(80, segmentHeight) }

// CreateRenderer draws it.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &segmentsRenderer{s: s}
	r.Refresh()
	return r
}

type segmentsRenderer struct {
	s      *Segments
	pieces []box
}

// runs are the widths of the pieces as shares, and their colours.
func (s *Segments) runs(width float32) (shares []float32, colours []fyne.ThemeColorName, piece float32) {
	width = min(width, s.NaturalWidth())
	piece = (width+segmentGap)/float32(max(s.all, 1)) - segmentGap
	for _, part := range []struct {
		n      int
		colour fyne.ThemeColorName
	}{{s.done, look.Good}, {s.soon, look.Primary}, {s.all - s.done - s.soon, look.Line}} {
		if piece < segmentLeast {
			shares, colours = append(shares, width*float32(part.n)/float32(max(s.all, 1))), append(colours, part.colour)
			continue
		}
		for range part.n {
			shares, colours = append(shares, piece), append(colours, part.colour)
		}
	}
	return shares, colours, piece
}

func (r *segmentsRenderer) Layout(size fyne.Size) {
	widths, colours, piece := r.s.runs(size.Width)
	if len(r.pieces) != len(widths) {
		r.pieces = make([]box, len(widths))
		for i := range r.pieces {
			r.pieces[i] = newBox(2)
		}
	}
	gap := float32(segmentGap)
	if piece < segmentLeast {
		gap = 0
	}
	var x float32
	for i, w := range widths {
		r.pieces[i].paint(r.s, colours[i], "", 0)
		r.pieces[i].Move(fyne.NewPos(x, (size.Height-segmentHeight)/2))
		r.pieces[i].Resize(fyne.NewSize(w, segmentHeight))
		x += w + gap
	}
}

func (r *segmentsRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *segmentsRenderer) Destroy()           {}
func (r *segmentsRenderer) Objects() []fyne.CanvasObject {
	list := make([]fyne.CanvasObject, len(r.pieces))
	for i, p := range r.pieces {
		list[i] = p.Rectangle
	}
	return list
}

func (r *segmentsRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
