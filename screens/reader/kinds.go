package reader

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/prose"
	"placard/screens/look"
)

// kinds lets the student say what a section is: a quiet control at the heading
// that is pointed at, or reached by key, opens the menu of kinds.
type kinds struct {
	s       *Screen
	control *kit.Button
	section report.Section // at whose heading the control is
	heading int            // its block, -1 while the control is not shown
	soon    func()         // calls off that the control goes; nil if it stays
}

func newKinds(s *Screen) *kinds {
	k := &kinds{s: s, heading: -1}
	k.control = kit.NewFaint("", k.open)
	k.control.After = look.IconCaretDown
	k.control.SetTip("Say what this section is")
	k.control.Watch(k.watched)
	return k
}

// onHeading follows the pointer over the headings.
func (k *kinds) onHeading(block int, how prose.How) {
	if how == prose.Left {
		k.leave()
		return
	}
	if section, ok := k.at(block); ok {
		k.show(section, block)
	}
}

// at is the section that a block is the heading of; false if it is of none.
func (k *kinds) at(block int) (report.Section, bool) {
	r := k.s.desk.Report
	section := r.SectionOf(block)
	if section == nil || !k.s.page().inReport() || !k.s.desk.CanSetKind() {
		return report.Section{}, false
	}
	for b := section.First; b < block; b++ {
		if kind := r.Blocks[b].Kind; kind != report.Heading && kind != report.Furniture {
			return report.Section{}, false
		}
	}
	return *section, r.Blocks[block].Kind == report.Heading
}

// show puts the control at a heading.
func (k *kinds) show(section report.Section, block int) {
	k.stay()
	k.section, k.heading = section, block
	k.control.Set("This is: " + k.present())
	k.s.stage.show()
}

// present is what the section is now.
func (k *kinds) present() string {
	if k.section.Role != k.section.Kind {
		return "Part of " + kit.KindName(k.section.Role)
	}
	return kit.KindName(k.section.Kind)
}

// watched hears that the control itself is pointed at or has the focus.
func (k *kinds) watched(on bool) {
	if on {
		k.stay()
	} else {
		k.leave()
	}
}

// leave takes the control away after a moment, unless a menu hangs on it.
func (k *kinds) leave() {
	k.stay()
	k.soon = k.s.options.After(leavePause, func() {
		k.soon = nil
		if k.s.host.Canvas().Overlays().Top() != nil {
			k.leave()
			return
		}
		k.close()
	})
}

// stay calls off that the control goes.
func (k *kinds) stay() {
	if k.soon != nil {
		k.soon()
		k.soon = nil
	}
}

// close takes the control away. It reports whether it was shown.
func (k *kinds) close() bool {
	k.stay()
	if k.heading < 0 {
		return false
	}
	k.heading = -1
	if k.focused() {
		k.s.host.Canvas().Unfocus()
		k.stay()
	}
	k.s.stage.show()
	return true
}

func (k *kinds) focused() bool { return k.s.host.Canvas().Focused() == fyne.Focusable(k.control) }

// headings are the blocks of the page that are headings of sections.
func (k *kinds) headings() []int {
	var list []int
	p := k.s.page()
	for b := p.first; b < p.first+len(p.blocks); b++ {
		if _, ok := k.at(b); ok {
			list = append(list, b)
		}
	}
	return list
}

// walk brings the control to the next heading, or the one before, with the
// focus: from the heading that has it, otherwise to the first in sight.
func (k *kinds) walk(step int) {
	list := k.headings()
	if len(list) == 0 {
		return
	}
	to := k.nearest(list)
	if i := slices.Index(list, k.heading); i >= 0 && k.focused() {
		to = (i + step + len(list)) % len(list)
	}
	block := list[to]
	k.s.prose.ScrollTo(block, 0, prose.Nearest)
	section, _ := k.at(block)
	k.show(section, block)
	k.s.host.Canvas().Focus(k.control)
}

// nearest is the index of the first heading in sight, otherwise of the last one
// above.
func (k *kinds) nearest(list []int) int {
	above := 0
	for i, b := range list {
		_, line, ok := k.s.headingLines(b)
		if ok && line.Y >= 0 {
			if line.Y+line.Height <= k.s.prose.Size().Height {
				return i
			}
			return above
		}
		above = i
	}
	return above
}

// SayKind opens the menu of the heading that has the control, otherwise of the
// first one in sight.
func (s *Screen) SayKind() {
	if s.at < 0 {
		return
	}
	if s.kinds.heading < 0 {
		s.kinds.walk(1)
	}
	if s.kinds.heading >= 0 {
		s.kinds.open()
	}
}

// headingLines are the areas of the first and the last line of a heading.
func (s *Screen) headingLines(block int) (first, last prose.Rect, ok bool) {
	lines := s.prose.RectsOf(report.Span{Block: block, End: len(s.desk.Report.Blocks[block].Text)})
	if len(lines) == 0 {
		return first, last, false
	}
	return lines[0], lines[len(lines)-1], true
}
