package look

import (
	"bytes"
	"embed"
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

//go:embed icons/*.svg
var iconFiles embed.FS

// IconName is an icon of the set: Phosphor's name, "-fill" for the filled form.
// The files are Phosphor's but for the arcs, which are written as curves.
type IconName string

// Icon is an icon in ink.
func Icon(name IconName) fyne.Resource { return theme.NewThemedResource(iconFile(name)) }

// Painted is an icon in a colour as it is now: whoever shows it paints it anew
// when the theme changes. The toolkit's own way to colour an icon takes it apart
// and writes it anew twice before it is read, which was a quarter of the time that
// a list takes to open.
func Painted(name IconName, colour color.Color) fyne.Resource {
	c := color.NRGBAModel.Convert(colour).(color.NRGBA)
	file, ink := iconFile(name), fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	fill := fmt.Sprintf(`<path fill="%s" fill-opacity="%.3f" `, ink, float64(c.A)/255)
	data := bytes.ReplaceAll(file.Content(), []byte("<path "), []byte(fill))
	// what was drawn is kept by this name
	return fyne.NewStaticResource(fmt.Sprintf("%s-%s%02x.svg", strings.TrimSuffix(file.Name(), ".svg"), ink[1:], c.A), data)
}

// IconIn is an icon in another colour of the theme, for what the toolkit draws.
func IconIn(name IconName, colour fyne.ThemeColorName) fyne.Resource {
	return theme.NewColoredResource(iconFile(name), colour)
}

// iconFile is the icon's picture; a name that is not in the set is a
// programmer's error and shows as a question mark. The toolkit keeps what it drew
// by the resource's name, so ours are no names of its own: its file dialog would
// leave its list in the place of our menu.
func iconFile(name IconName) fyne.Resource {
	data, err := iconFiles.ReadFile("icons/" + string(name) + ".svg")
	if err != nil {
		name = IconQuestion
		data, _ = iconFiles.ReadFile("icons/question.svg")
	}
	return fyne.NewStaticResource("placard-"+string(name)+".svg", data)
}

// Icons are all icons of the set, by name.
func Icons() []IconName {
	entries, err := iconFiles.ReadDir("icons")
	if err != nil {
		return nil
	}
	names := make([]IconName, len(entries))
	for i, e := range entries {
		names[i] = IconName(strings.TrimSuffix(e.Name(), ".svg"))
	}
	return names
}
