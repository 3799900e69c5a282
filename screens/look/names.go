// Package look is how Placard looks: colours, sizes, faces and icons, all found
// by name, so that a widget drawn in the other theme or at another text size is
// right after a Refresh. No other package holds a colour.
package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour names. Where the toolkit has a name for the thing, it is the
// toolkit's, so that its own widgets agree with ours.
const (
	Paper     = theme.ColorNameBackground      // the window's ground
	Surface   = fyne.ThemeColorName("surface") // cards, panes, entries
	Ink       = theme.ColorNameForeground
	Muted     = theme.ColorNamePlaceHolder // secondary text, still 4.5:1
	Line      = theme.ColorNameSeparator   // hairlines only
	Border    = theme.ColorNameInputBorder // edges of controls, 3:1
	Primary   = theme.ColorNamePrimary
	OnPrimary = theme.ColorNameForegroundOnPrimary
	Selection = fyne.ThemeColorName("selected") // the ground of a chosen row
	Hover     = theme.ColorNameHover
	Pressed   = theme.ColorNamePressed
	Focus     = theme.ColorNameFocus // the 2 px ring
	Good      = theme.ColorNameSuccess
	Wrong     = theme.ColorNameError
	Bookmark  = fyne.ThemeColorName("bookmark")
	Shadow    = theme.ColorNameShadow
	Veil      = fyne.ThemeColorName("veil") // behind dialogs
	Rim       = fyne.ThemeColorName("rim")  // of what floats, seen on surface where a shadow is not

	Highlight1 = fyne.ThemeColorName("highlight1") // behind text, also search hits
	Highlight2 = fyne.ThemeColorName("highlight2")
	Highlight3 = fyne.ThemeColorName("highlight3")
	Highlight4 = fyne.ThemeColorName("highlight4")

	Chart1 = fyne.ThemeColorName("chart1")
	Chart2 = fyne.ThemeColorName("chart2")
	Chart3 = fyne.ThemeColorName("chart3")
	Chart4 = fyne.ThemeColorName("chart4")
)

// Text sizes, in device-independent pixels before the user's text scale. Each
// has a line height under LineOf.
const (
	Caption  = theme.SizeNameCaptionText       // 12/16
	Text     = theme.SizeNameText              // 14/20, the interface
	Reading  = fyne.ThemeSizeName("reading")   // 17/27
	Heading  = theme.SizeNameSubHeadingText    // 18/24
	Title    = theme.SizeNameHeadingText       // 22/28
	Display  = fyne.ThemeSizeName("display")   // 30/36
	CardTerm = fyne.ThemeSizeName("card-term") // 32/40
)

// Face is a family and weight.
type Face int

// The faces. Sans faces are the theme's own; serif faces are given to a
// canvas.Text by FontSource (see Font).
const (
	Sans Face = iota
	SansSemiBold
	Serif
	SerifItalic
	SerifSemiBold
	SerifSemiBoldItalic
	Mono
)
