package cli

import (
	"errors"
	"fmt"
	"strings"

	"placard/app/chair"
	"placard/app/library"
	"placard/app/places"
)

func importCommand() command {
	return command{
		name: "import", args: "[-o FOLDER] FILE…",
		summary: "bring a report into the library, or convert it to Markdown",
		help: `Reads reports in Word (.docx), OpenDocument (.odt), HTML, plain text or Markdown,
also a folder with one of them or a class kit, and brings each into the library
with its pictures, as the window does. A file that is not Markdown is kept beside what
became of it. The same report again changes nothing; a new edition, known by its
id or else by its title, takes the place of the old one, which is kept in the
backups.

  -o FOLDER   instead of the library, write report.md and the pictures into
              FOLDER, for one file only; nothing in it is overwritten

What could not be converted as it was is printed as “file: severity: message
[code]”. Exit code 1 means that there was such a problem, 2 that a file could not
be read or written.
`,
		run: runImport,
	}
}

func runImport(c *call) int {
	files, out, err := importArgs(c.args)
	if err != nil {
		fmt.Fprintln(c.stderr, "placard import:", err)
		return Failed
	}
	code := Fine
	for _, file := range files {
		code = max(code, importFile(c, file, out))
	}
	return code
}

// importArgs parts the files from the folder.
func importArgs(args []string) (files []string, out string, err error) {
	flags := true
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case flags && a == "--":
			flags = false
		case flags && a == "-o":
			if i++; i == len(args) || args[i] == "" {
				return nil, "", errors.New("name a folder after -o, like “placard import -o guide guide.docx”")
			}
			out = args[i]
		case flags && strings.HasPrefix(a, "-"):
			return nil, "", fmt.Errorf("%q is no option; “placard import --help” lists them", a)
		default:
			files = append(files, a)
		}
	}
	switch {
	case len(files) == 0:
		err = errors.New("name the report to bring in, like “placard import guide.docx”")
	case len(files) > 1 && out != "":
		err = errors.New("-o takes one report; give each a folder of its own")
	}
	return files, out, err
}

// importFile brings in one file; what cannot be read costs that file alone.
func importFile(c *call, file, out string) int {
	if classes := library.ClassesIn(file); len(classes) > 0 && out == "" {
		return importClasses(c, classes)
	}
	p, err := library.Pack(file)
	if err == nil && out != "" {
		err = writeParcel(out, p)
	}
	where := out
	if err == nil && out == "" {
		var e library.Entry
		e, err = library.Open(places.Find()).Import(file)
		where = e.Path
	}
	if err != nil {
		fmt.Fprintln(c.stderr, "placard import:", err)
		return Failed
	}
	fmt.Fprintf(c.stdout, "%s\n  %s\n", where, p.Title)
	code := Fine
	for _, problem := range chair.Problems(p.Problems) {
		fmt.Fprintf(c.stdout, "%s: %s: %s [%s]\n", file, problem.Severity, problem.Message, problem.Code)
		code = max(code, severe(problem))
	}
	return code
}

// importClasses brings in the classes of a class kit.
func importClasses(c *call, folders []string) int {
	l := library.Open(places.Find())
	for _, folder := range folders {
		k, err := l.AddClass(folder)
		if err != nil {
			fmt.Fprintln(c.stderr, "placard import:", err)
			return Failed
		}
		fmt.Fprintf(c.stdout, "%s\n  %s\n", k.Folder, k.Name)
	}
	return Fine
}

// writeParcel writes a report and its pictures into a folder.
func writeParcel(dir string, p library.Parcel) error {
	files := map[string][]byte{"report.md": p.Markdown}
	for name, data := range p.Beside {
		if !strings.HasPrefix(name, "original.") {
			files[name] = data
		}
	}
	return chair.Write(dir, files)
}
