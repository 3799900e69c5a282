package icons_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io/fs"
	"testing"

	"placard/icons"
)

func TestEachSizeIsAPictureOfThatSizeWithTheMarkOnIt(t *testing.T) {
	for _, size := range icons.Sizes {
		data, err := icons.PNG(size)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%d: %v", size, err)
		}
		if got := picture.Bounds().Size(); got.X != size || got.Y != size {
			t.Errorf("the icon of %d pixels is %v", size, got)
		}
		if _, _, _, alpha := picture.At(0, 0).RGBA(); alpha != 0 {
			t.Errorf("the corner of the icon of %d pixels is not transparent", size)
		}
		red, green, blue, _ := picture.At(size/2, size*3/16).RGBA()
		if blue <= red || blue <= green {
			t.Errorf("the upper edge of the icon of %d pixels is not blue", size)
		}
		if red, green, blue, _ := picture.At(size/2, size*3/8).RGBA(); red&green&blue != 0xffff {
			t.Errorf("the card of the icon of %d pixels is not white", size)
		}
	}
}

func TestASizeThatIsNotThereIsAnError(t *testing.T) {
	if _, err := icons.PNG(17); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("PNG(17) returned %v", err)
	}
}

func TestTheDrawingIsXML(t *testing.T) {
	var root struct {
		XMLName xml.Name
		ViewBox string `xml:"viewBox,attr"`
	}
	if err := xml.Unmarshal(icons.SVG, &root); err != nil {
		t.Fatal(err)
	}
	if root.XMLName.Local != "svg" || root.ViewBox != "0 0 512 512" {
		t.Errorf("the drawing is %s with view box %q", root.XMLName.Local, root.ViewBox)
	}
}
