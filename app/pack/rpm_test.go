package pack

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// readHeader reads a header of an .rpm: the texts and the numbers of each tag, and
// how long it is.
func readHeader(t *testing.T, b []byte) (texts map[uint32][]string, numbers map[uint32][]uint32, length int) {
	t.Helper()
	number := func(at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
	if !bytes.HasPrefix(b, []byte{0x8e, 0xad, 0xe8, 1}) {
		t.Fatal("no header")
	}
	entries, size := int(number(8)), int(number(12))
	store := b[16+16*entries:][:size]
	texts, numbers = map[uint32][]string{}, map[uint32][]uint32{}
	last := uint32(0)
	for i := range entries {
		tag, kind, at, count := number(16+16*i), number(20+16*i), number(24+16*i), number(28+16*i)
		if tag <= last {
			t.Errorf("tag %d comes behind %d", tag, last)
		}
		last = tag
		for n := range count {
			switch kind {
			case rpmShort:
				numbers[tag] = append(numbers[tag], uint32(binary.BigEndian.Uint16(store[at+2*n:])))
			case rpmNumber:
				numbers[tag] = append(numbers[tag], binary.BigEndian.Uint32(store[at+4*n:]))
			case rpmText, rpmTexts, rpmTranslated:
				text, _, _ := bytes.Cut(store[at:], []byte{0})
				texts[tag], at = append(texts[tag], string(text)), at+uint32(len(text))+1
			}
		}
		if i == 0 { // the region leads back to the beginning
			if back := int32(binary.BigEndian.Uint32(store[at+8:])); kind != rpmBytes || int(back) != -16*entries || int(at)+16 != size {
				t.Errorf("the region leads back by %d of %d entries", back, entries)
			}
		}
	}
	return texts, numbers, 16 + 16*entries + size
}

// uncpio reads an archive in the form “newc”.
func uncpio(t *testing.T, b []byte) (names, modes []string, contents map[string]string) {
	t.Helper()
	contents = map[string]string{}
	for at := 0; ; {
		field := func(n int) (v int) {
			if _, err := fmt.Sscanf(string(b[at+6+8*n:][:8]), "%x", &v); err != nil {
				t.Fatal(err)
			}
			return v
		}
		size, named, mode := field(6), field(11), field(1)
		name := string(b[at+110:][:named-1])
		start := (at + 110 + named + 3) / 4 * 4
		if string(b[at:][:6]) != "070701" {
			t.Fatalf("%q is no head", b[at:][:6])
		}
		at = (start + size + 3) / 4 * 4
		if name == "TRAILER!!!" {
			if at != len(b) {
				t.Errorf("%d bytes come behind the end", len(b)-at)
			}
			return names, modes, contents
		}
		names, modes = append(names, name), append(modes, fmt.Sprintf("%06o", mode))
		contents[name] = string(b[start:][:size])
	}
}

func TestAnRPMSaysOfItsFilesWhatTheyAre(t *testing.T) {
	_, k := enter(t)
	s := spec()
	b := packed(t, k, RPM, &s)
	sums, sizes, length := readHeader(t, b[96:])
	b = b[96+(length+7)/8*8:]
	about, numbers, length := readHeader(t, b)
	if want := fmt.Sprintf("%x", sha256.Sum256(b[:length])); sums[273][0] != want {
		t.Errorf("the header's digest is %s, want %s", sums[273][0], want)
	}
	payload := b[length:]
	if want := fmt.Sprintf("%x", sha256.Sum256(payload)); about[5092][0] != want {
		t.Errorf("the files' digest is %s, want %s", about[5092][0], want)
	}
	z, err := gzip.NewReader(bytes.NewReader(payload))
	if err != nil {
		t.Fatal(err)
	}
	archive, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	if int(sizes[1000][0]) != len(b) || int(sizes[1007][0]) != len(archive) {
		t.Errorf("sizes of %v and %v, want %d and %d", sizes[1000], sizes[1007], len(b), len(archive))
	}
	names, modes, contents := uncpio(t, archive)
	for i, name := range names {
		if told := "." + about[1118][numbers[1116][i]] + about[1117][i]; told != name {
			t.Errorf("file %d is %s, and %s in the header", i, name, told)
		}
		sum := fmt.Sprintf("%x", sha256.Sum256([]byte(contents[name])))
		if about[1035][i] != sum && strings.HasPrefix(modes[i], "100") {
			t.Errorf("%s has the digest %s, want %s", name, about[1035][i], sum)
		}
		if int(numbers[1028][i]) != len(contents[name]) || fmt.Sprintf("%06o", numbers[1030][i]) != modes[i] {
			t.Errorf("%s has %d bytes and the mode %o in the header", name, numbers[1028][i], numbers[1030][i])
		}
	}
	home := "./usr/lib/placard-model-un-grade-10"
	for name, want := range map[string]string{
		home + "/placard": "this is the linux program",
		home + "/class/model-un-grade-10/reports/water": "",
		"./usr/bin/placard-model-un-grade-10":           "../lib/placard-model-un-grade-10/placard",
	} {
		at := slices.Index(names, name)
		if at < 0 || contents[name] != want {
			t.Errorf("%s is %q", name, contents[name])
		}
	}
	for i, name := range names {
		want := "100644"
		switch {
		case name == home+"/placard":
			want = "100755"
		case name == "./usr/bin/placard-model-un-grade-10":
			want = "120777"
		case contents[name] == "":
			want = "040755"
		}
		if modes[i] != want {
			t.Errorf("%s has the mode %s", name, modes[i])
		}
	}
	if slices.Contains(names, "./usr/bin") || slices.Contains(names, "./usr/lib") {
		t.Error("folders of the system are the package's own")
	}
	if about[1001][0] != "1.2.0+2" || !slices.Contains(about[1049], "libGL.so.1()(64bit)") || len(about[1049]) != len(about[1050]) {
		t.Errorf("version %v needs %v", about[1001], about[1049])
	}
}
