package look

import (
	_ "embed" // the faces

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

//go:embed fonts/Sans-Regular.otf
var sansRegular []byte

//go:embed fonts/Sans-SemiBold.otf
var sansSemiBold []byte

//go:embed fonts/Serif-Regular.ttf
var serifRegular []byte

//go:embed fonts/Serif-Italic.ttf
var serifItalic []byte

//go:embed fonts/Serif-SemiBold.ttf
var serifSemiBold []byte

//go:embed fonts/Serif-SemiBoldItalic.ttf
var serifSemiBoldItalic []byte

// The resources are made once: the toolkit caches parsed faces by resource.
var faces = map[Face]fyne.Resource{
	Sans:                fyne.NewStaticResource("Sans-Regular.otf", sansRegular),
	SansSemiBold:        fyne.NewStaticResource("Sans-SemiBold.otf", sansSemiBold),
	Serif:               fyne.NewStaticResource("Serif-Regular.ttf", serifRegular),
	SerifItalic:         fyne.NewStaticResource("Serif-Italic.ttf", serifItalic),
	SerifSemiBold:       fyne.NewStaticResource("Serif-SemiBold.ttf", serifSemiBold),
	SerifSemiBoldItalic: fyne.NewStaticResource("Serif-SemiBoldItalic.ttf", serifSemiBoldItalic),
}

// Font is the resource of a face, for a canvas.Text's FontSource.
func Font(f Face) fyne.Resource {
	if r, ok := faces[f]; ok {
		return r
	}
	return theme.DefaultTheme().Font(fyne.TextStyle{Monospace: true})
}
