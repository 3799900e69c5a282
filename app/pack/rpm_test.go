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

// readHeader reads a header of an .rpm as rpm.org describes it: the texts and the numbers of each tag, and
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
			case 3:
				numbers[tag] = append(numbers[tag], uint32(binary.BigEndian.Uint16(store[at+2*n:])))
			case 4:
				numbers[tag] = append(numbers[tag], binary.BigEndian.Uint32(store[at+4*n:]))
			case 6, 8, 9: // texts
				text, _, _ := bytes.Cut(store[at:], []byte{0})
				texts[tag], at = append(texts[tag], string(text)), at+uint32(len(text))+1
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
	if int(sizes[1000][0]) != len(b) {
		t.Errorf("a size of %d, want %d", sizes[1000][0], len(b))
	}
	names, modes, contents := uncpio(t, archive)
	home, seen := "/usr/lib/placard-model-un-grade-10", map[string]string{}
	for i, name := range names {
		if told := about[1118][numbers[1116][i]] + about[1117][i]; told != name {
			t.Errorf("file %d is %s, and %s in the header", i, name, told)
		}
		if told := fmt.Sprintf("%06o", numbers[1030][i]); told != modes[i] {
			t.Errorf("%s has the mode %s, and %s in the header", name, modes[i], told)
		}
		sum := fmt.Sprintf("%x", sha256.Sum256([]byte(contents[name])))
		if modes[i] == "100644" && (about[1035][i] != sum || int(numbers[1028][i]) != len(contents[name])) {
			t.Errorf("%s has %d bytes and the digest %s in the header", name, numbers[1028][i], about[1035][i])
		}
		if strings.HasPrefix(name, "/usr/share/man/") && numbers[1037][i] != 2 {
			t.Errorf("%s is no documentation", name)
		}
		seen[name] = modes[i] + " " + contents[name]
	}
	for name, want := range map[string]string{
		home + "/placard": "100755 this is the linux program",
		home + "/class/model-un-grade-10/reports/water":               "040755 ",
		home + "/class/model-un-grade-10/reports/water/maps/lake.jpg": "100644 another",
		"/usr/bin/placard-model-un-grade-10":                          "120777 ../lib/placard-model-un-grade-10/placard",
		"/usr/bin":                                                    "",
		"/usr/lib":                                                    "", // folders of the system are not its own
	} {
		if seen[name] != want {
			t.Errorf("%s is %q, want %q", name, seen[name], want)
		}
	}
	if about[1001][0] != "1.2.0+2" || !slices.Contains(about[1049], "libGL.so.1()(64bit)") {
		t.Errorf("version %v needs %v", about[1001], about[1049])
	}
}
