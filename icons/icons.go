// Package icons holds the program's own mark, the placard, as bytes: a drawing
// and its renderings. It knows nothing of the toolkit, so that the window, the
// theme and the installers can all use it. `make icons` renders the pictures
// anew after the drawing has changed.
package icons

import (
	"embed"
	"fmt"
)

// SVG is the drawing, 512 units square with a transparent ground: filled shapes
// only.
//
//go:embed placard.svg
var SVG []byte

// Sizes are the edges, in pixels, of the renderings, smallest first. They are
// the ones that desktops look for.
var Sizes = []int{16, 32, 48, 64, 128, 256, 512}

//go:embed placard-*.png
var pictures embed.FS

// PNG returns the rendering whose edge is size pixels; the error of a size that
// is not among Sizes is fs.ErrNotExist.
func PNG(size int) ([]byte, error) {
	return pictures.ReadFile(fmt.Sprintf("placard-%d.png", size))
}
