package shoot

import "fyne.io/fyne/v2"

// Scene is one picture: its name in file names and on the command line, and
// what is on it. A size of its own overrides the one that is asked for.
type Scene struct {
	Name  string
	Build Build
	Size  fyne.Size
}

// Scenes are all pictures, in the order in which they stand on the sheet.
func Scenes() []Scene {
	return gallery()
}

func (s Scene) sized(asked fyne.Size) fyne.Size {
	if s.Size != (fyne.Size{}) {
		return s.Size
	}
	return asked
}
