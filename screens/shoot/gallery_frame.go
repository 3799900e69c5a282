package shoot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/screens/kit"
	"placard/screens/look"
)

// galleryFrame is the rail in its two sizes, and what stands on top.
func galleryFrame() fyne.CanvasObject {
	wide, compact := galleryRail(), galleryRail()
	compact.SetCompact(true)
	bar := kit.HStack(4, kit.NewIconButton(look.IconCaretLeft, "Back", nil), kit.NewIconButton(look.IconCaretRight, "Forward", nil), kit.Space(),
		kit.NewSearchBox("Search", "Ctrl K", nil), kit.NewIconButton(look.IconTextAa, "Text size", nil), kit.NewIconButton(look.IconList, "Menu", nil))
	return kit.HStackTop(40, kit.Fixed(wide.Width(), tall(wide)), kit.Fixed(compact.Width(), tall(compact)), kit.Grow(kit.VStack(32, bar, kit.NewDivider())))
}

// tall gives an object the height of a window.
func tall(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(heightOf(740), o)
}

// heightOf is a layout of one height.
type heightOf float32

func (h heightOf) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, float32(h)))
	}
}

func (h heightOf) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

func galleryRail() *kit.Rail {
	r := kit.NewRail(nil)
	r.SetReport("Strengthening International Cooperation to Combat Human Trafficking", "General Assembly 3")
	r.SetTopic(kit.RailTopic{Title: "Strengthening International Cooperation to Combat Human Trafficking", Place: "Topic 1 of 2", Brief: "1/2"})
	section := func(id, text string, level int, done bool) kit.RailItem {
		return kit.RailItem{ID: id, Text: text, Level: level, Done: done}
	}
	r.SetItems([]kit.RailItem{
		{ID: "today", Text: "Today", Icon: look.IconHouse, Chosen: look.IconHouseFill},
		{ID: "read", Text: "Read", Icon: look.IconBookOpen, Chosen: look.IconBookOpenFill},
		section("a", "Introduction", 1, true), section("b", "Definition of Key Terms", 1, true), section("c", "General Overview", 1, false),
		section("d", "Background and Causes", 2, true), section("e", "Current Global Efforts", 2, false), section("f", "Images and Graphs", 2, false),
		section("g", "Possible Solutions", 1, false), section("h", "Further Readings", 1, false),
		{ID: "front", Text: "About this guide", Level: 1, Caption: true}, section("i", "Letter from the Chairs", 1, false),
		{ID: "terms", Text: "Terms", Icon: look.IconCards, Chosen: look.IconCardsFill, Trailing: "12 today"},
		{ID: "timeline", Text: "Timeline", Icon: look.IconClockCounterClockwise, Chosen: look.IconClockCounterClockwiseFill},
		{ID: "stakeholders", Text: "Stakeholders", Icon: look.IconUsersThree, Chosen: look.IconUsersThreeFill},
		{ID: "solutions", Text: "Solutions", Icon: look.IconListChecks, Chosen: look.IconListChecksFill, Trailing: "3 of 7"},
		{ID: "sources", Text: "Sources", Icon: look.IconQuotes, Chosen: look.IconQuotesFill},
	}, []kit.RailItem{
		{ID: "library", Text: "Library", Icon: look.IconBooks, Chosen: look.IconBooksFill},
		{ID: "settings", Text: "Settings", Icon: look.IconGearSix, Chosen: look.IconGearSixFill},
	})
	r.Select("read", "e")
	return r
}
