package shoot

import (
	"time"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// galleryDialog is a dialog with a form, over a page.
func galleryDialog(w fyne.Window) {
	w.SetContent(kit.NewScroll(kit.Pad(32, 40, 32, 40, galleryControls())))
	name := kit.NewEntry("Any country")
	kit.ShowDialog(w.Canvas(), kit.Dialog{
		Title: "Which country do you represent?", Primary: "Keep", Secondary: "Not now",
		Body: kit.VStack(12, kit.Hint("It stands first under Stakeholders, and on your committee sheet. You can change it in Settings at any time."), kit.Label("Country"), name),
	})
}

// galleryWarning is a dialog that asks before something is taken away.
func galleryWarning(w fyne.Window) {
	w.SetContent(kit.NewScroll(kit.Pad(32, 40, 32, 40, galleryContent())))
	kit.Confirm(w.Canvas(), "Remove this report?", "Its file is taken away. What you did with it stays on this computer, and is there again when you open the report again.", "Remove", func() {})
}

// atOnce is a timer for pictures: tips come at once, and stay.
func atOnce(d time.Duration, f func()) (stop func()) {
	if d < time.Second {
		f()
	}
	return func() {}
}

// galleryMenu is the menu under its button, with a tip, and a toast at the foot.
func galleryMenu(w fyne.Window) {
	button := kit.NewIconButton(look.IconList, "Menu", nil)
	pointed := kit.NewIconButton(look.IconPrinter, "Print this sheet", nil)
	layer := kit.NewLayer(kit.Pad(16, 24, 0, 40, kit.VStack(24, kit.HStack(8, pointed, kit.Space(), button), galleryContent())))
	layer.Timer = atOnce
	w.SetContent(layer)
	layer.Toaster.Show("“Coercion” is set aside.", "Undo", nil)
	w.Resize(fyne.NewSize(1366, 820))
	pointed.MouseIn(nil)
	kit.ShowMenu(w.Canvas(), button, []kit.MenuItem{
		{Icon: look.IconFolderOpen, Text: "Open a report…", Key: "Ctrl O"}, {Icon: look.IconExport, Text: "Export…", Key: "Ctrl E"},
		{Separator: true}, {Icon: look.IconSun, Text: "Light", Ticked: true}, {Icon: look.IconMoon, Text: "Dark"},
		{Separator: true}, {Icon: look.IconArrowUUpLeft, Text: "Undo", Key: "Ctrl Z", Disabled: true}, {Icon: look.IconKeyboard, Text: "Keys", Key: "F1"},
	})
}
