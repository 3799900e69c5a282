// Package content holds the reports that come with the program. It only hands
// out their files; what is in them is for content/report.
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
