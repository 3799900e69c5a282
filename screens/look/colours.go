package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// palette holds one variant's colour for every name.
type palette map[fyne.ThemeColorName]color.NRGBA

// rgb is an opaque colour, rgba one that lets the ground show through.
func rgb(hex uint32) color.NRGBA { return rgba(hex, 0xff) }

func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}

// Clear is no colour at all.
func Clear() color.Color { return color.Transparent }

// The toolkit's selection, which lies under marked text in a field, is stronger
// than the ground of a chosen row: it must show on surface.
// Hover and pressed are ink over whatever lies below, so that they suit paper,
// surface and selection alike. The highlights are four hues of one lightness,
// dark enough or light enough for ink to stand 7:1 on them; the chart colours
// stand 3:1 on surface, take OnPrimary as text, and are told apart by lightness
// as well as by hue.

func lightPalette() palette {
	return palette{
		Paper: rgb(0xFBFAF7), Surface: rgb(0xFFFFFF), Ink: rgb(0x1B2430), Muted: rgb(0x556070),
		Line: rgb(0xE3DFD6), Border: rgb(0x857F73), Primary: rgb(0x1F6FB2), OnPrimary: rgb(0xFFFFFF),
		Selection: rgb(0xE8F1FA), Hover: rgba(0x1B2430, 0x0D), Pressed: rgba(0x1B2430, 0x1C), Focus: rgb(0x1F6FB2),
		Good: rgb(0x2B7A4B), Wrong: rgb(0xB3372F), Bookmark: rgb(0x9A5B00),
		Shadow: rgba(0x1B2430, 0x24), Veil: rgba(0x1B2430, 0x66), Rim: rgb(0xCFC9BC),
		Highlight1: rgb(0xFBEFC4), Highlight2: rgb(0xD7F0DC), Highlight3: rgb(0xF9DDE4), Highlight4: rgb(0xD9E8FA),
		Chart1: rgb(0x1F6FB2), Chart2: rgb(0xA86109), Chart3: rgb(0x5B4A9E), Chart4: rgb(0x2B7A4B),
		theme.ColorNameDisabled: rgb(0x857F73), theme.ColorNameWarning: rgb(0x9A5B00), theme.ColorNameSelection: rgb(0xB9D6F0),
	}.complete()
}

func darkPalette() palette {
	return palette{
		Paper: rgb(0x14181E), Surface: rgb(0x1D232C), Ink: rgb(0xE8ECF1), Muted: rgb(0x9AA7B6),
		Line: rgb(0x2E3742), Border: rgb(0x66717F), Primary: rgb(0x6FB1F0), OnPrimary: rgb(0x14181E),
		Selection: rgb(0x22344A), Hover: rgba(0xE8ECF1, 0x12), Pressed: rgba(0xE8ECF1, 0x22), Focus: rgb(0x6FB1F0),
		Good: rgb(0x6CC08B), Wrong: rgb(0xF08A80), Bookmark: rgb(0xF0B65A),
		Shadow: rgba(0x000000, 0x70), Veil: rgba(0x05070A, 0x99), Rim: rgb(0x4E5967),
		Highlight1: rgb(0x4A3E14), Highlight2: rgb(0x1C4229), Highlight3: rgb(0x4F2733), Highlight4: rgb(0x1F3A59),
		Chart1: rgb(0x6FB1F0), Chart2: rgb(0xE8A75C), Chart3: rgb(0xA796E6), Chart4: rgb(0x6CC08B),
		theme.ColorNameDisabled: rgb(0x66717F), theme.ColorNameWarning: rgb(0xF0B65A), theme.ColorNameSelection: rgb(0x2F5379),
	}.complete()
}

// complete gives the toolkit's remaining names the colour of the thing that
// they mean here.
func (p palette) complete() palette {
	for name, same := range map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameButton:                    Surface,
		theme.ColorNameDisabledButton:            Line,
		theme.ColorNameForegroundOnError:         OnPrimary,
		theme.ColorNameForegroundOnSuccess:       OnPrimary,
		theme.ColorNameForegroundOnWarning:       OnPrimary,
		theme.ColorNameHeaderBackground:          Paper,
		theme.ColorNameHyperlink:                 Primary,
		theme.ColorNameInnerWindowBorder:         Line,
		theme.ColorNameInnerWindowBorderInactive: Line,
		theme.ColorNameInputBackground:           Surface,
		theme.ColorNameMenuBackground:            Surface,
		theme.ColorNameOverlayBackground:         Surface,
		theme.ColorNameScrollBarBackground:       Paper,
	} {
		p[name] = p[same]
	}
	bar := p[Border]
	bar.A = 0xA0 // over whatever scrolls
	p[theme.ColorNameScrollBar] = bar
	return p
}
