package desk

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/png"
	"testing"
	"testing/fstest"
)

func TestPicturesAreShownOnlyWithinLimits(t *testing.T) {
	var small bytes.Buffer
	if err := png.Encode(&small, image.NewGray(image.Rect(0, 0, 4, 3))); err != nil {
		t.Fatal(err)
	}
	huge := bytes.Clone(small.Bytes())
	binary.BigEndian.PutUint32(huge[16:], 100_000) // the width in the header
	binary.BigEndian.PutUint32(huge[20:], 100_000)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	r := enter(t)
	r.p.Assets = fstest.MapFS{
		"graph.png":       {Data: small.Bytes()},
		"media/photo.png": {Data: small.Bytes()},
		"huge.png":        {Data: huge},
		"fake.png":        {Data: []byte("not a picture")},
		"heavy.png":       {Data: make([]byte, pictureBytes+1)},
	}
	for _, c := range []struct {
		name string
		ok   bool
	}{
		{"graph.png", true}, {"./media/photo.png", true}, {`media\photo.png`, true},
		{"missing.png", false}, {"../graph.png", false}, {"/graph.png", false},
		{"huge.png", false}, {"fake.png", false}, {"heavy.png", false}, {"media", false},
	} {
		data, err := r.Picture(c.name)
		if (err == nil) != c.ok || (err == nil) != (len(data) > 0) {
			t.Errorf("%s: %d bytes, %v", c.name, len(data), err)
		}
		if err != nil && !errors.Is(err, ErrPicture) {
			t.Errorf("%s: %v is no ErrPicture", c.name, err)
		}
	}
}
