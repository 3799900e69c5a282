package desk

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // so that a picture's size can be read before it is drawn
	_ "image/jpeg" // likewise
	_ "image/png"  // likewise
	"io"
	"io/fs"
	"path"
	"strings"
)

// Limits of a picture that is shown: a larger one could fill the memory of a
// school laptop.
const (
	pictureBytes  = 20 << 20
	picturePixels = 40_000_000
)

// ErrPicture says that a picture cannot be shown; the text around it can.
var ErrPicture = errors.New("this picture cannot be shown")

// Picture reads one of the report's pictures: PNG, JPEG or GIF from inside the
// report's folder, up to 20 MB and 40 million pixels. Its errors wrap
// ErrPicture.
func (d *Desk) Picture(name string) ([]byte, error) {
	clean := path.Clean(strings.ReplaceAll(name, "\\", "/"))
	if d.p.Assets == nil || !fs.ValidPath(clean) {
		return nil, fmt.Errorf("%w: %s is not in the report's folder", ErrPicture, name)
	}
	f, err := d.p.Assets.Open(clean)
	if err != nil {
		return nil, fmt.Errorf("%w: %s is missing from the report's folder", ErrPicture, name)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, pictureBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrPicture, name, err)
	}
	if len(data) > pictureBytes {
		return nil, fmt.Errorf("%w: %s is larger than 20 MB", ErrPicture, name)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %s is not a PNG, JPEG or GIF", ErrPicture, name)
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > picturePixels/c.Height {
		return nil, fmt.Errorf("%w: %s has more than 40 million pixels", ErrPicture, name)
	}
	return data, nil
}
