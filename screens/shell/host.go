package shell

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// Canvas is the window's.
func (s *Shell) Canvas() fyne.Canvas { return s.p.Window.Canvas() }

// Toast says something in passing.
func (s *Shell) Toast(text, action string, do func()) { s.layer.Toaster.Show(text, action, do) }

// HideToast ends what is said in passing.
func (s *Shell) HideToast() { s.layer.Toaster.Hide() }

// Copy puts text on the clipboard and says so.
func (s *Shell) Copy(text, what string) {
	s.p.Program.Copy(text)
	s.Toast("Copied: "+what, "", nil)
}

// Save asks where to save a file and saves it.
func (s *Shell) Save(name string, data []byte) { s.p.Program.SaveAs(name, data) }

// Print opens a page in the browser, to be printed there.
func (s *Shell) Print(name string, html []byte) {
	if err := s.p.Program.ShowFile(name, html); err != nil {
		s.Warn("This cannot be printed: " + err.Error() + ". You can copy or save it instead.")
		return
	}
	s.Toast("Opened in the browser. Print it there with "+Key{Name: fyne.KeyP, Mod: ctrl}.Label(s.p.GOOS)+".", "", nil)
}

// OpenLink shows the address before it opens it, for a report may come from
// anybody.
func (s *Shell) OpenLink(address string) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || !followed(u) {
		s.Toast("This address cannot be opened: "+address, "", nil)
		return
	}
	text := kit.Body(u.String())
	text.Style.Face = look.SansSemiBold
	kit.ShowDialog(s.Canvas(), kit.Dialog{
		Title:     "Open this page in your browser?",
		Body:      kit.VStack(12, text, kit.Hint("The page is on the internet; Placard does not check what is there.")),
		Primary:   "Open",
		Secondary: "Cancel",
		OnPrimary: func() bool { s.open(u); return false },
	})
}

// followed says which addresses are opened: pages and mail, nothing that runs
// a program or reads a file.
func followed(u *url.URL) bool {
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return u.Host != ""
	case "mailto":
		return u.Opaque != ""
	}
	return false
}

func (s *Shell) open(u *url.URL) {
	if err := s.p.Program.OpenURL(u.String()); err != nil {
		s.Toast("No browser could be started. The address is "+u.String(), "Copy", func() { s.Copy(u.String(), "address") })
	}
}
