package shoot

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

func galleryControls() fyne.CanvasObject {
	return columns(kit.VStack(28,
		part("Buttons",
			states(func() reacting { return kit.NewFilled("Print", nil).With(look.IconPrinter) }),
			states(func() reacting { return kit.NewButton("Copy", nil).With(look.IconCopy) }),
			states(func() reacting { return kit.NewQuiet("My sheet ›", nil) }),
			states(func() reacting { return kit.NewIconButton(look.IconMagnifyingGlassPlus, "Closer", nil) })),
		part("Answers", answers(), hints()),
		part("Chips", kit.NewChips(nil, "All 7", "Bookmarked 3", "Not yet ticked 4")),
		part("Ticks, bookmarks, choices", toggles()),
	), kit.VStack(28,
		part("Fields", fields()),
		part("Search box", kit.HStack(16, kit.NewSearchBox("Search", "Ctrl K", nil), kit.NewIconButton(look.IconTextAa, "Text size", nil), kit.NewIconButton(look.IconList, "Menu", nil))),
		part("Key caps", kit.HStack(8, kit.NewKeyCap("Space"), kit.NewKeyCap("Ctrl K"), kit.NewKeyCap("1"), kit.NewKeyCap("⇧"), kit.NewKeyCap("⌘"))),
		part("Meters", meters()),
		part("Marks", markChoices()),
	))
}

func answers() fyne.CanvasObject {
	no, yes := kit.NewButton("Not yet", nil), kit.NewFilled("Got it", nil)
	no.Aside, no.Key, no.Height, no.Wide = "in 1 minute", "1", 52, 216
	yes.Aside, yes.Key, yes.Height, yes.Wide = "in 4 days", "2", 52, 216
	return kit.HStack(16, no, yes)
}

func hints() fyne.CanvasObject {
	return kit.HStack(4, kit.NewKeyCap("Ctrl Z"), kit.Small("undo"), kit.Fixed(4, kit.Small("")), kit.NewKeyCap("S"), kit.Small("set aside"),
		kit.Fixed(4, kit.Small("")), kit.NewKeyCap("D"), kit.Small("card details"))
}

func toggles() fyne.CanvasObject {
	on, marked, chosen, focused := kit.NewTick("I can argue this", nil), kit.NewBookmark("", nil), kit.NewChoice("Normal", nil), kit.NewTick("With the focus", nil)
	on.Set(true)
	marked.Set(true)
	chosen.Set(true)
	focused.FocusGained()
	return kit.VStack(4,
		kit.Flow(8, kit.NewTick("Not ticked", nil), on, focused),
		kit.Flow(8, kit.NewBookmark("", nil), marked, kit.NewChoice("Relaxed", nil), chosen, kit.NewChoice("Thorough", nil)))
}

func fields() fyne.CanvasObject {
	filled, note, focused := kit.NewEntry(""), kit.NewNote("What would you say about it?", nil), kit.NewEntry("")
	filled.SetText("Kenya")
	note.SetText("Kenya can point to its own witness protection agency. Ask who pays: propose the voluntary trust fund of the Global Plan of Action.")
	focused.SetText("With the focus")
	focused.FocusGained()
	off := kit.NewEntry("Disabled")
	off.Disable()
	return kit.VStack(12, kit.HStack(12, kit.Fixed(240, kit.NewSearch("Filter terms")), kit.Fixed(200, filled)),
		kit.HStack(12, kit.Fixed(240, focused), kit.Fixed(200, off)), note,
		kit.HStack(12, kit.NewSelect([]string{"Relaxed", "Normal", "Thorough"}, 1, nil), kit.NewSelect([]string{"Choose"}, -1, nil)))
}

func markChoices() fyne.CanvasObject {
	chosen, focused := kit.NewSwatch(kit.HighlightSign(1), "Key fact", "1", nil), kit.NewSwatch(kit.HighlightSign(2), "For us", "2", nil)
	chosen.Set(true)
	focused.FocusGained()
	return kit.NewFloat(8, kit.VStack(4,
		kit.Flow(2, chosen, focused, kit.NewSwatch(kit.HighlightSign(3), "Against us", "3", nil), kit.NewSwatch(kit.HighlightSign(4), "Ask about", "", nil)),
		kit.HStack(8, kit.HighlightSign(0), kit.PlaceSign())))
}

func meters() fyne.CanvasObject {
	return kit.VStack(16,
		kit.HStack(14, kit.Small("4 of 12"), kit.Grow(kit.NewProgress(0.33)), kit.Small("about 3 minutes")),
		kit.NewSegments(11, 2, 14), kit.NewSegments(120, 31, 260),
		kit.HStack(16, kit.NewRing(72, 0.78, "78%"), kit.NewRing(72, 0, "0%"), kit.NewRing(72, 1, "100%")))
}
