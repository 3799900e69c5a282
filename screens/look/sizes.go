package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Sizes of the frame, in device-independent pixels. They do not grow with the
// text.
const (
	RailWidth     = 216
	RailCompact   = 56
	RailBreak     = 1100 // below this window width the rail is compact
	ColumnMax     = 680  // of reading
	MarginWidth   = 240  // definitions and notes beside the text
	Gutter        = 72   // from the rail to the content, where there is room
	GutterLeast   = 40   // the same in a small window
	RightMargin   = 40   // right of the content
	PageMax       = 1120 // of a screen's content; a wider window leaves the rest at both sides
	RowInset      = 12   // of words in a row, which stands out by as much: they stand under the title
	MinWidth      = 860
	MinHeight     = 560
	RowHeight     = 52
	ControlHeight = 40
	TopBarHeight  = 56
	IconSize      = 20
	FocusWidth    = 2
	PlacardEdge   = 4 // the blue edge on top of a placard
	RadiusControl = 8
	RadiusCard    = 12
	RadiusDialog  = 14
	Step          = 4 // all distances are multiples of it
)

// size is a text size and its line height.
type size struct{ text, line float32 }

var textSizes = map[fyne.ThemeSizeName]size{
	Caption: {12, 16}, Text: {14, 20}, Reading: {17, 27}, Heading: {18, 24},
	Title: {22, 28}, Display: {30, 36}, CardTerm: {32, 40},
}

// fixedSizes are the toolkit's sizes that do not grow with the text, but for
// that of icons in a line of it.
func fixedSizes() map[fyne.ThemeSizeName]float32 {
	return map[fyne.ThemeSizeName]float32{
		theme.SizeNamePadding: 4, theme.SizeNameInnerPadding: 10, theme.SizeNameLineSpacing: 6,
		theme.SizeNameSeparatorThickness: 1, theme.SizeNameSplitThickness: 4,
		theme.SizeNameInputBorder: 1, theme.SizeNameInlineIcon: IconSize,
		theme.SizeNameInputRadius: RadiusControl, theme.SizeNameButtonRadius: RadiusControl,
		theme.SizeNameSelectionRadius: RadiusControl, theme.SizeNameCardRadius: RadiusCard,
		theme.SizeNameDialogRadius: RadiusDialog, theme.SizeNamePopupRadius: RadiusControl,
		theme.SizeNameMenuRadius: RadiusControl, theme.SizeNameInnerWindowRadius: RadiusCard,
		theme.SizeNameScrollBar: 10, theme.SizeNameScrollBarSmall: 4, theme.SizeNameScrollBarRadius: 4,
		theme.SizeNameModalBlurRadius: 0, theme.SizeNameWindowButtonHeight: 16, theme.SizeNameWindowButtonIcon: 14,
		theme.SizeNameWindowButtonRadius: RadiusControl, theme.SizeNameWindowTitleBarHeight: 26,
	}
}

// Margins are the empty sides of a screen's content in an area as wide as this,
// under a text scale: larger text has a wider page. All screens have the same,
// so that what they show begins on one line.
func Margins(width, scale float32) (left, right float32) {
	spare := (width - PageMax*max(scale, 1)) / 2
	left = min(max(width/15, GutterLeast), Gutter)
	return max(left, spare), max(RightMargin, spare)
}

// LineOf is the line height of a text size at text scale 1.
func LineOf(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return s.line
	}
	return textSizes[Text].line
}
