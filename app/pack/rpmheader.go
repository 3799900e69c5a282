package pack

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"path"
	"slices"
	"strings"
)

// lead is what stands before an .rpm. Programs read the headers instead.
func (p *rpm) lead() []byte {
	b := []byte{0xed, 0xab, 0xee, 0xdb, 3, 0, 0, 0, 0, 1}
	name := make([]byte, 66)
	copy(name[:65], p.name+"-"+p.version+"-1")
	b = append(b, name...)
	b = append(b, 0, 1, 0, 5) // Linux; with a header of digests
	return append(b, make([]byte, 16)...)
}

// headers are the header of digests and the one of the package, before files that
// take so many bytes.
func (p *rpm) headers(packed int64) []byte {
	about := p.about()
	unpacked := len(cpioHead("TRAILER!!!", 0, 0, 0, 0, 0))
	for _, f := range p.files {
		unpacked += len(p.head(0, f)) + int(f.length()) + len(padding(f.length(), 4))
	}
	var h rpmHeader
	h.text(273, fmt.Sprintf("%x", sha256.Sum256(about)))
	h.numbers(1000, uint32(int64(len(about))+packed))
	h.numbers(1007, uint32(unpacked))
	sums := h.bytes(62)
	return append(append(sums, padding(int64(len(sums)), 8)...), about...)
}

// about is the header of what the package is.
func (p *rpm) about() []byte {
	var h rpmHeader
	h.texts(100, "C") // languages
	h.text(1000, p.name)
	h.text(1001, p.version)
	h.text(1002, "1") // release
	h.translated(1004, p.summary())
	h.translated(1005, p.description())
	h.numbers(1006, uint32(p.at.Unix()))
	h.text(1007, "localhost") // where it was built
	h.text(1014, "MIT")
	h.text(1015, maintainer)
	h.translated(1016, "Applications/Education")
	h.text(1021, "linux")
	h.text(1022, "x86_64")
	h.text(1044, p.name+"-"+p.version+"-1.src.rpm")
	p.addFiles(&h)
	p.addNeeds(&h)
	h.text(1124, "cpio")
	h.text(1125, "gzip")
	h.text(1126, "6")
	h.numbers(5011, 8) // digests of files are SHA-256
	h.text(5062, "utf-8")
	h.texts(5092, p.payload)
	h.numbers(5093, 8)
	return h.bytes(63)
}

// addFiles adds what the header says of each file.
func (p *rpm) addFiles(h *rpmHeader) {
	var sizes, times, flags, verify, devices, inodes, dirs []uint32
	var modes, kinds []uint16
	var digests, links, root, langs, names, folders []string
	all := uint32(0)
	for i, f := range p.files {
		dir, name := path.Split("/" + f.path)
		at := slices.Index(folders, dir)
		if at < 0 {
			at, folders = len(folders), append(folders, dir)
		}
		digest := "" // folders and links have none
		if f.open != nil {
			digest = p.digests[i]
		}
		all += uint32(f.length())
		sizes, times, flags = append(sizes, uint32(f.length())), append(times, uint32(p.at.Unix())), append(flags, 0)
		verify, devices, inodes = append(verify, 1<<32-1), append(devices, 1), append(inodes, uint32(i+1))
		modes, kinds, dirs = append(modes, uint16(f.mode())), append(kinds, 0), append(dirs, uint32(at))
		digests, links, names = append(digests, digest), append(links, f.link), append(names, name)
		root, langs = append(root, "root"), append(langs, "")
	}
	h.numbers(1009, all)
	h.numbers(1028, sizes...)
	h.shorts(1030, modes...)
	h.shorts(1033, kinds...)
	h.numbers(1034, times...)
	h.texts(1035, digests...)
	h.texts(1036, links...)
	h.numbers(1037, flags...)
	h.texts(1039, root...)
	h.texts(1040, root...)
	h.numbers(1045, verify...)
	h.numbers(1095, devices...)
	h.numbers(1096, inodes...)
	h.texts(1097, langs...)
	h.numbers(1116, dirs...)
	h.texts(1117, names...)
	h.texts(1118, folders...)
}

// addNeeds adds what the package needs, of rpm itself as well, and what it is.
func (p *rpm) addNeeds(h *rpmHeader) {
	const (
		equal = 8
		ofRPM = 1<<24 | 2 | equal // the version or an earlier one
	)
	names := rpmRequires()
	flags, versions := make([]uint32, len(names)), make([]string, len(names))
	for _, need := range [][2]string{{"CompressedFileNames", "3.0.4-1"}, {"FileDigests", "4.6.0-1"}, {"PayloadFilesHavePrefix", "4.0-1"}} {
		names, flags, versions = append(names, "rpmlib("+need[0]+")"), append(flags, ofRPM), append(versions, need[1])
	}
	h.texts(1047, p.name)
	h.numbers(1048, flags...)
	h.texts(1049, names...)
	h.texts(1050, versions...)
	h.numbers(1112, equal)
	h.texts(1113, p.version+"-1")
}

// rpmHeader is a header: what is said by tags, which are numbers.
type rpmHeader []rpmEntry

// rpmEntry is what is said by one tag: so many values of a kind.
type rpmEntry struct {
	tag, kind, count uint32
	data             []byte
}

// The kinds of values.
const (
	rpmShort      = 3
	rpmNumber     = 4
	rpmText       = 6
	rpmBytes      = 7
	rpmTexts      = 8
	rpmTranslated = 9 // a text in each of the languages
)

func (h *rpmHeader) add(tag, kind uint32, count int, data []byte) {
	*h = append(*h, rpmEntry{tag, kind, uint32(count), data})
}

func (h *rpmHeader) text(tag uint32, s string) { h.add(tag, rpmText, 1, []byte(s+"\x00")) }

func (h *rpmHeader) translated(tag uint32, s string) { h.add(tag, rpmTranslated, 1, []byte(s+"\x00")) }

func (h *rpmHeader) texts(tag uint32, all ...string) {
	h.add(tag, rpmTexts, len(all), []byte(strings.Join(all, "\x00")+"\x00"))
}

func (h *rpmHeader) numbers(tag uint32, all ...uint32) {
	var b []byte
	for _, n := range all {
		b = binary.BigEndian.AppendUint32(b, n)
	}
	h.add(tag, rpmNumber, len(all), b)
}

func (h *rpmHeader) shorts(tag uint32, all ...uint16) {
	var b []byte
	for _, n := range all {
		b = binary.BigEndian.AppendUint16(b, n)
	}
	h.add(tag, rpmShort, len(all), b)
}

// bytes are the header as it is written: a table of the entries by their tags, and
// their values. The first entry, the region, says that the header is to be taken
// as it stands; its value comes last and tells how long the table is.
func (h rpmHeader) bytes(region uint32) []byte {
	slices.SortFunc(h, func(a, b rpmEntry) int { return cmp.Compare(a.tag, b.tag) })
	var table, values []byte
	entry := func(b []byte, tag, kind, at, count uint32) []byte {
		for _, n := range []uint32{tag, kind, at, count} {
			b = binary.BigEndian.AppendUint32(b, n)
		}
		return b
	}
	for _, e := range h {
		switch e.kind {
		case rpmShort:
			values = append(values, padding(int64(len(values)), 2)...)
		case rpmNumber:
			values = append(values, padding(int64(len(values)), 4)...)
		}
		table = entry(table, e.tag, e.kind, uint32(len(values)), e.count)
		values = append(values, e.data...)
	}
	table = append(entry(nil, region, rpmBytes, uint32(len(values)), 16), table...)
	values = entry(values, region, rpmBytes, -uint32(len(table)), 16)
	b := []byte{0x8e, 0xad, 0xe8, 1, 0, 0, 0, 0}
	b = binary.BigEndian.AppendUint32(b, uint32(len(table)/16))
	b = binary.BigEndian.AppendUint32(b, uint32(len(values)))
	return append(append(b, table...), values...)
}
