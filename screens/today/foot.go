package today

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// foot is what has been gathered so far, solutions for the committee and sections
// read, and what waits in topics that are not shown.
type foot struct {
	content   *fyne.Container
	elsewhere *fyne.Container
	solutions fyne.CanvasObject
	bookmark  *kit.Icon
	marked    *kit.Text
	sheet     *kit.Button
	sections  fyne.CanvasObject
	read      *kit.Text
	numbers   fyne.CanvasObject
	host      route.Host
}

func newFoot(host route.Host) *foot {
	f := &foot{host: host, marked: kit.Body(""), read: kit.Hint("")}
	f.bookmark = kit.NewIcon(look.IconBookmarkSimple, look.Muted)
	f.sheet = kit.NewQuiet("", nil)
	f.solutions = kit.NewAside(kit.HStack(12, f.bookmark, kit.Grow(f.marked)), kit.FlushRight(f.sheet), 16)
	f.sections = kit.HStack(12, kit.NewIcon(look.IconBookOpen, look.Muted), kit.Grow(f.read))
	f.elsewhere = kit.VStack(12)
	f.numbers = kit.NewAside(kit.HStack(12, kit.NewIcon(look.IconChartBar, look.Muted), kit.Grow(kit.Hint("What you have done so far, in numbers"))),
		kit.FlushRight(kit.NewQuiet("Statistics ›", func() { host.Go(route.To(route.Stats)) })), 16)
	f.content = kit.Pad(44, 0, 0, 0, kit.VStack(0, kit.NewDivider(),
		kit.Pad(18, 0, 0, 0, f.solutions), kit.Pad(12, 0, 0, 0, f.sections), kit.Pad(12, 0, 0, 0, f.numbers), kit.Pad(12, 0, 0, 0, f.elsewhere)))
	return f
}

func (f *foot) refresh(d *desk.Desk) {
	all, _, marked := d.CountSolutions()
	sections := readable(d)
	questions, answered := d.CountQuestions()
	f.solutions.(*kit.Pair).Hidden = all+questions == 0
	f.sections.(*fyne.Container).Hidden = len(sections) == 0
	f.look(d.Elsewhere())
	f.content.Hidden = all+questions == 0 && len(sections) == 0 && f.elsewhere.Hidden
	f.read.Set(readOf(d))
	if all == 0 {
		f.bookmark.Set(look.IconListChecks, look.Muted)
		f.marked.Set(fmt.Sprintf("You have an answer to %d of %s", answered, count(questions, "question")))
		f.sheet.Set("Questions ›")
		f.sheet.SetAct(func() { f.host.Go(route.To(route.Solutions)) })
		return
	}
	if marked == 0 {
		f.bookmark.Set(look.IconBookmarkSimple, look.Muted)
		f.marked.Set("No solutions bookmarked for the committee yet")
		f.sheet.Set("Solutions ›")
		f.sheet.SetAct(func() { f.host.Go(route.To(route.Solutions)) })
		return
	}
	f.bookmark.Set(look.IconBookmarkSimpleFill, look.Bookmark)
	f.marked.Set(count(marked, "solution") + " bookmarked for the committee")
	f.sheet.Set("My committee sheet ›")
	f.sheet.SetAct(func() { f.host.Go(route.To(route.Sheet)) })
}

// look says what is due in topics that are not shown, a line for each.
func (f *foot) look(topics []desk.Waiting) {
	f.elsewhere.Objects = nil
	for _, w := range topics {
		n := w.Counts.Today()
		if n == 0 {
			continue
		}
		there := route.Route{Screen: route.Today, Topic: w.Topic.ID}
		words := kit.HStack(12, kit.NewIcon(look.IconCards, look.Muted),
			kit.Grow(kit.Hint(fmt.Sprintf("%s for today in another topic: %s", count(n, "card"), w.Topic.Title))))
		f.elsewhere.Add(kit.NewAside(words, kit.NewQuiet("Go there ›", func() { f.host.Go(there) }), 16))
	}
	f.elsewhere.Hidden = len(f.elsewhere.Objects) == 0
}

// readOf says how much of the report has been read.
func readOf(d *desk.Desk) string {
	sections, read := readable(d), 0
	for _, s := range sections {
		if d.IsRead(s.ID) {
			read++
		}
	}
	switch {
	case read == len(sections) && read > 1:
		return fmt.Sprintf("All %d sections read", read)
	case len(sections) == 1:
		return map[bool]string{true: "The report’s one section is read", false: "The report’s one section is not read yet"}[read == 1]
	}
	return fmt.Sprintf("%d of %d sections read", read, len(sections))
}
