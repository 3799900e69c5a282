// Package content holds the reports that come with the program, and a template
// for new ones. It only hands out their files; what is in them is for
// content/report.
package content

import (
	"embed"
	"io/fs"
)

//go:embed reports
var bundled embed.FS

// Reports returns the bundled reports: a folder for each, named by the report's
// id, with report.md and its pictures inside.
func Reports() fs.FS {
	reports, err := fs.Sub(bundled, "reports")
	if err != nil {
		return bundled // fs.Sub fails on an invalid path only, and "reports" is valid
	}
	return reports
}

//go:embed template
var template embed.FS

// Template returns the files of a report to start from: report.md and its
// picture. What is to be filled in stands in double brackets.
func Template() fs.FS {
	files, err := fs.Sub(template, "template")
	if err != nil {
		return template // as in Reports
	}
	return files
}
