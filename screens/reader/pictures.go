package reader

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
)

// picture is one of the report's pictures, nil if it cannot be shown; prose
// says so in its place.
func (s *Screen) picture(name string) fyne.Resource {
	data, err := s.desk.Picture(name)
	if err != nil {
		return nil
	}
	return fyne.NewStaticResource(name, data)
}

// showPicture shows a figure's picture over the whole window, with its caption and
// what is on it in words.
func (s *Screen) showPicture(block int) {
	b := s.page().blocks[block-s.page().first]
	description, caption, both := strings.Cut(b.Text, "\n")
	if !both {
		description, caption = "", b.Text
	}
	kit.ShowPicture(s.host.Canvas(), kit.Picture{Resource: s.picture(b.Image), Caption: caption, Description: description})
}
