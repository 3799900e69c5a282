package cli

import (
	"fmt"
	"strings"

	"placard/app/chair"
)

func newCommand() command {
	return command{
		name: "new", args: "FOLDER",
		summary: "write a report to start from",
		help: `Writes report.md and a picture into FOLDER, which is made if it is not there: a
report with one example of each form that Placard recognises. What is to be
filled in stands in [[double brackets]]; “placard check” names what is left of
it, and has nothing to say of a report that is filled in. Nothing is overwritten.

Exit code 2 means that FOLDER holds a report already or cannot be written to.
`,
		run: runNew,
	}
}

func runNew(c *call) int {
	args := c.args
	if len(args) > 0 && args[0] == "--" {
		args = args[1:]
	} else if len(args) > 0 && strings.HasPrefix(args[0], "-") {
		fmt.Fprintf(c.stderr, "placard new: %q is no option; “placard new --help” says more.\n", args[0])
		return Failed
	}
	if len(args) != 1 || args[0] == "" {
		fmt.Fprintln(c.stderr, "placard new: name one folder to write the report into, like “placard new guide”.")
		return Failed
	}
	path, err := chair.New(args[0])
	if err != nil {
		fmt.Fprintln(c.stderr, "placard new:", err)
		return Failed
	}
	fmt.Fprintf(c.stdout, "%s\n  Write your own words in place of all that stands in [[double brackets]].\n  “placard check %s” says what is left.\n", path, path)
	return Fine
}
