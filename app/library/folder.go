package library

import (
	"os"
	"path/filepath"
	"strings"
)

// Bounds of a folder of reports.
const (
	mostReports = 200
	deepest     = 3 // folders within folders
)

// Reports are the files to bring in for a path that was named: the file itself,
// or the reports in a folder and in those within it. A folder with a report.md
// is one report. Its errors are those of Pack.
func Reports(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	var list []string
	gather(path, deepest, &list)
	if len(list) == 0 {
		_, err := reportIn(path, isReadable) // says why
		return nil, err
	}
	return list, nil
}

func gather(dir string, depth int, list *[]string) {
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		if strings.EqualFold(f.Name(), reportName) && f.Type().IsRegular() {
			*list = append(*list, filepath.Join(dir, f.Name()))
			return
		}
	}
	for _, f := range files {
		name := f.Name()
		switch {
		case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || len(*list) == mostReports:
		case f.IsDir() && depth > 0:
			gather(filepath.Join(dir, name), depth-1, list)
		case f.Type().IsRegular() && isReadable(name) && !strings.EqualFold(strings.TrimSuffix(name, filepath.Ext(name)), "readme"):
			*list = append(*list, filepath.Join(dir, name))
		}
	}
}
