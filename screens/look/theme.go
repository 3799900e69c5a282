package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Variant is the user's choice of light or dark.
type Variant int

// The choices.
const (
	System Variant = iota // as the desktop says
	Light
	Dark
)

// Options are what the user may choose about the look.
type Options struct {
	Variant   Variant
	TextScale float32 // 0.8 to 2; 0 is 1
}

// Theme is Placard's theme. It answers for every name, its own and the
// toolkit's, so that nothing looks like the toolkit's default.
type Theme struct {
	options     Options
	light, dark palette
	texts       map[fyne.ThemeSizeName]size
	fixed       map[fyne.ThemeSizeName]float32
}

var _ fyne.Theme = (*Theme)(nil)

// New makes the theme. To change an option, set a new theme.
func New(o Options) *Theme {
	if o.TextScale <= 0 {
		o.TextScale = 1
	}
	o.TextScale = min(max(o.TextScale, 0.8), 2)
	return &Theme{options: o, light: lightPalette(), dark: darkPalette(), texts: textSizes, fixed: fixedSizes()}
}

// Options are the choices that the theme was made with.
func (t *Theme) Options() Options { return t.options }

// Color is the colour of a name. The desktop's variant counts where the user
// chose none; one that is neither light nor dark is taken as light.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := t.light
	if t.options.Variant == Dark || t.options.Variant == System && variant == theme.VariantDark {
		p = t.dark
	}
	if c, ok := p[name]; ok {
		return c
	}
	return p[Ink]
}

// Size is the size of a name; text sizes grow with the user's text scale.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := t.texts[name]; ok {
		return s.text * t.options.TextScale
	}
	if s, ok := t.fixed[name]; ok {
		if name == theme.SizeNameInlineIcon {
			s *= t.options.TextScale
		}
		return s
	}
	return theme.DefaultTheme().Size(name)
}

// Font is the face of a style: the sans in two weights. Code keeps the
// toolkit's monospace face, symbols its symbol face.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return Font(SansSemiBold)
	}
	return Font(Sans)
}

// Icon is the icon of a name. The toolkit's own widgets ask for a few of
// theirs; they get ours.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if ours, ok := standIns()[name]; ok {
		return Icon(ours)
	}
	return theme.DefaultTheme().Icon(name)
}

// Scale is the user's text scale under the theme in use, 1 under any other
// theme.
func Scale(t fyne.Theme) float32 {
	return t.Size(Text) / textSizes[Text].text
}

// LineHeight is the line height of a text size under a theme, text scale included.
func LineHeight(t fyne.Theme, name fyne.ThemeSizeName) float32 {
	return LineOf(name) * Scale(t)
}
