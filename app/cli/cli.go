// Package cli is the program without a window: subcommands that read reports,
// answer on standard output and end with a code. It knows nothing of screens,
// and it never waits for an answer.
package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// The exit codes of all subcommands.
const (
	Fine     = 0 // done, nothing to report
	Problems = 1 // done, and the input has problems that should be mended
	Failed   = 2 // could not be done
)

// Env is what the subcommands know of the world outside.
type Env struct {
	Version string           // of the program, "1.0.0"
	Now     func() time.Time // nil is time.Now
}

// command is one subcommand.
type command struct {
	name    string
	args    string // as shown after the name
	summary string // one line for the list
	help    string // the whole of --help below the usage line
	run     func(c *call) int
}

// call is one run of a subcommand.
type call struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	env            Env
}

// commands is the table from which dispatch and help are made.
func commands() []command {
	return []command{
		checkCommand(),
		newCommand(),
		importCommand(),
		packCommand(),
		pathsCommand(),
		{name: "help", args: "[COMMAND]", summary: "say what a command does", help: "Without COMMAND it lists them all.\n", run: runHelp},
		{name: "version", summary: "print the version", help: "Prints the program's version and nothing else.\n", run: runVersion},
	}
}

// Known reports whether an argument is a subcommand, so that the program does
// not take it for a report to open.
func Known(arg string) bool {
	if arg == "--help" || arg == "-h" || arg == "--version" {
		return true
	}
	_, ok := find(arg)
	return ok
}

func find(name string) (command, bool) {
	all := commands()
	i := slices.IndexFunc(all, func(c command) bool { return c.name == name })
	if i < 0 {
		return command{}, false
	}
	return all[i], true
}

// Run runs the subcommand that args begin with and returns the exit code.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer, env Env) int {
	if env.Now == nil {
		env.Now = time.Now
	}
	c := &call{stdin: stdin, stdout: stdout, stderr: stderr, env: env}
	if len(args) == 0 {
		return runHelp(c)
	}
	switch args[0] {
	case "--help", "-h":
		args[0] = "help"
	case "--version":
		args[0] = "version"
	}
	cmd, ok := find(args[0])
	if !ok {
		fmt.Fprintf(stderr, "placard: %q is no command; “placard help” lists them.\n", args[0])
		return Failed
	}
	c.args = args[1:]
	if slices.Contains(c.args, "--help") || slices.Contains(c.args, "-h") {
		cmd.usage(stdout)
		return Fine
	}
	return cmd.run(c)
}

func (c command) usage(w io.Writer) {
	fmt.Fprintf(w, "usage: placard %s\n\n%s", strings.TrimSpace(c.name+" "+c.args), c.help)
}

const usage = `usage: placard [FILE or FOLDER]
       placard COMMAND …

Without a command the window opens. A report in Markdown that is named, or the
folder that it lies in with its pictures, is copied into the library and opened;
if Placard is running already, its window opens it.

`

// shoot is dispatched by main, as it draws; here it is only told of.
const shoot = "shoot"

func runHelp(c *call) int {
	if len(c.args) > 0 {
		if c.args[0] == shoot {
			fmt.Fprintln(c.stdout, "“placard shoot --help” says what it draws and how.")
			return Fine
		}
		cmd, ok := find(c.args[0])
		if !ok {
			fmt.Fprintf(c.stderr, "placard: %q is no command; “placard help” lists them.\n", c.args[0])
			return Failed
		}
		cmd.usage(c.stdout)
		return Fine
	}
	fmt.Fprint(c.stdout, usage)
	for _, cmd := range commands() {
		fmt.Fprintf(c.stdout, "  %-9s %s\n", cmd.name, cmd.summary)
	}
	fmt.Fprintf(c.stdout, "  %-9s %s\n", shoot, "draw every screen as a picture, without a display")
	fmt.Fprint(c.stdout, "\n“placard COMMAND --help” says more. Exit codes: 0 fine, 1 problems found, 2 could not do it.\n")
	return Fine
}

func runVersion(c *call) int {
	fmt.Fprintln(c.stdout, c.env.Version)
	return Fine
}
