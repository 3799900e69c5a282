package preferences

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

const synced = "You can keep the progress folder in a synced folder such as Nextcloud or OneDrive: " +
	"each computer writes files of its own there, so nothing is overwritten."

// files says where progress is kept.
func (s *Screen) files() []fyne.CanvasObject {
	show := kit.NewButton("Show folder", s.onShow).With(look.IconFolderOpen)
	copyPath := kit.NewQuiet("Copy path", func() { s.host.Copy(s.p.Progress(), "the folder’s path") })
	copyPath.Height = look.ControlHeight
	move := kit.NewButton("Move…", s.p.MoveFolder)
	items := []fyne.CanvasObject{
		kit.VStack(8,
			kit.VStack(2, kit.Hint("Your progress is kept in"), s.folder),
			kit.Pad(4, 0, 0, 0, kit.Flow(8, show, move, copyPath)),
		),
		kit.Hint(synced),
	}
	if s.p.Device != "" {
		items = append(items, kit.VStack(2, kit.Hint("This computer’s name in these files"), kit.Body(s.p.Device)))
	}
	return items
}

func (s *Screen) onShow() {
	if err := s.p.ShowFolder(s.p.Progress()); err != nil {
		s.host.Toast("The folder could not be shown. Copy its path and open it yourself.", "", nil)
	}
}

const licences = "Placard is free software under the MIT licence. It is set in Inter and Source Serif " +
	"(SIL Open Font License) with icons from Phosphor (MIT); what it is built on is free software too."

// about says what the program is.
func (s *Screen) about() []fyne.CanvasObject {
	name := "Placard"
	if s.p.Version != "" {
		name += " " + s.p.Version
	}
	return []fyne.CanvasObject{
		kit.VStack(2, kit.Body(name), kit.Hint("Works offline. Sends nothing.")),
		kit.Hint(licences),
	}
}
