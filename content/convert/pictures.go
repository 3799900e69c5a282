package convert

import (
	"bytes"
	"crypto/sha256"
	"image"
	_ "image/gif"  // the kinds of pictures that can be shown as they are
	_ "image/jpeg" // likewise
	"image/png"
	"strconv"

	_ "golang.org/x/image/bmp"  // the kinds that become PNG
	_ "golang.org/x/image/tiff" // likewise
	_ "golang.org/x/image/webp" // likewise
)

// Limits of pictures: one beyond them is left out.
const (
	maxPicture  = 20 << 20 // bytes
	maxPictures = 100 << 20
	maxPixels   = 40_000_000
	maxRecoded  = 12_000_000 // pixels of a picture that must be decoded
	pictureDir  = "pictures/"
)

// pictures collects the pictures of a document under names of our own: no name
// from within a file is ever used.
type pictures struct {
	files map[string][]byte
	names map[[32]byte]string // by content
	size  int
}

// keep takes a picture in and returns its name; it is empty, with the code of a
// problem, if the picture cannot be shown.
func (p *pictures) keep(data []byte) (name, code string) {
	if len(data) == 0 {
		return "", "picture-missing"
	}
	sum := sha256.Sum256(data)
	if name, ok := p.names[sum]; ok {
		return name, ""
	}
	data, ext, code := showable(data)
	if code != "" {
		return "", code
	}
	if p.size+len(data) > maxPictures {
		return "", "picture-size"
	}
	if p.files == nil {
		p.files, p.names = map[string][]byte{}, map[[32]byte]string{}
	}
	name = pictureDir + "image" + strconv.Itoa(len(p.files)+1) + ext
	p.files[name], p.names[sum] = data, name
	p.size += len(data)
	return name, ""
}

// showable returns a picture as PNG, JPEG or GIF.
func showable(data []byte) (shown []byte, ext, code string) {
	if len(data) > maxPicture {
		return nil, "", "picture-size"
	}
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width <= 0 || c.Height <= 0 {
		return nil, "", "picture-kind"
	}
	if c.Width > maxPixels/c.Height {
		return nil, "", "picture-size"
	}
	switch format {
	case "png", "gif":
		return data, "." + format, ""
	case "jpeg":
		return data, ".jpg", ""
	}
	if c.Width > maxRecoded/c.Height {
		return nil, "", "picture-size"
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, "", "picture-kind"
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil || b.Len() > maxPicture {
		return nil, "", "picture-size"
	}
	return b.Bytes(), ".png", ""
}
