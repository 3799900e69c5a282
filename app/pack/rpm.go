package pack

import (
	"io"
	"path"
	"runtime/debug"
	"strings"
	"time"

	"github.com/google/rpmpack"
)

// writeRPM writes an .rpm for x86_64. The library has all of it in memory, and some
// of it twice: what is garbage goes back to the system before, and this behind.
func writeRPM(w io.Writer, l linux, t tree, at time.Time) error {
	debug.FreeOSMemory()
	defer debug.FreeOSMemory()
	meta := rpmpack.RPMMetaData{
		Name: l.name, Version: l.version, Release: "1", Arch: "x86_64", OS: "linux",
		Summary: strings.ToUpper(l.summary()[:1]) + l.summary()[1:], Description: l.description(), Licence: "MIT", Packager: maintainer, URL: homePage,
		BuildHost: "localhost", Compressor: "gzip:6", BuildTime: at, // 9 takes six times as long, for three hundredths
	}
	for _, need := range append(rpmRequires(), "/bin/sh") {
		relation, err := rpmpack.NewRelation(need)
		if err != nil {
			return err
		}
		meta.Requires = append(meta.Requires, relation)
	}
	rpm, err := rpmpack.NewRPM(meta)
	if err != nil {
		return err
	}
	rpm.AddPostun("if [ \"$1\" = 0 ]; then\n\t" + l.farewell() + "fi\n") // 0 of the package are left
	rpm.AddCustomTag(changeTime, rpmpack.EntryUint32([]uint32{uint32(at.Unix())}))
	rpm.AddCustomTag(changeName, rpmpack.EntryStringSlice([]string{maintainer + " - " + l.version + "-1"}))
	rpm.AddCustomTag(changeText, rpmpack.EntryStringSlice([]string{"- Release " + l.version + "."}))
	for _, dir := range ownFolders(l, t) {
		rpm.AddFile(rpmpack.RPMFile{Name: "/" + dir, Mode: 0o040755, Owner: "root", Group: "root", MTime: uint32(at.Unix())})
	}
	for _, f := range t.sorted() {
		body, mode := []byte(f.link), uint(0o120777)
		if f.link == "" {
			mode = uint(f.mode())
			if body, err = f.bytes(); err != nil {
				return err
			}
		}
		rpm.AddFile(rpmpack.RPMFile{Name: "/" + f.path, Body: body, Mode: mode, Owner: "root", Group: "root", MTime: uint32(at.Unix()), Type: use(f.path)})
	}
	return rpm.Write(w)
}

// The tags of the changes that a package tells of.
const (
	changeTime = 1080
	changeName = 1081
	changeText = 1082
)

// use says which files are documentation, which may be left out, and which are
// licences.
func use(file string) rpmpack.FileType {
	switch {
	case strings.HasPrefix(file, "usr/share/licenses/"):
		return rpmpack.LicenceFile
	case strings.HasPrefix(file, "usr/share/doc/"), strings.HasPrefix(file, "usr/share/man/"):
		return rpmpack.DocFile
	}
	return rpmpack.GenericFile
}

// ownFolders are the folders that are the package's alone: rpm takes away no
// others when the package goes.
func ownFolders(l linux, t tree) []string {
	var list []string
	for _, dir := range t.folders() {
		for _, own := range []string{path.Join("usr/lib", l.name), path.Join("usr/share/doc", l.name), path.Join("usr/share/licenses", l.name)} {
			if dir == own || strings.HasPrefix(dir, own+"/") {
				list = append(list, dir)
			}
		}
	}
	return list
}
