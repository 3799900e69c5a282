package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"placard/app/chair"
	"placard/app/class"
	"placard/app/library"
	"placard/app/pack"
	"placard/app/places"
	"placard/content/report"
)

func packCommand() command {
	return command{
		name: "pack", args: "[OPTIONS] REPORT…",
		summary: "make a folder for a class: the program for every system, with reports inside",
		help: `Reads reports as “placard import” does and makes one folder, and a .zip of it, to
hand to a class: START-HERE.html for the students, Placard for Windows, macOS and
Linux, the class's reports for all of them, and each report as one .placard file.
What has problems is printed as “file:line: severity: message [code]”; a report
with errors stops the work. Reports and pictures may have 50 MB together.

  --name NAME        of the class, as students read it; it must be given
  --greeting TEXT    what students read first
  --day DAY          the conference day, like 2026-12-05
  --edition N        1 at first; a higher one updates what students have
  --new N            new cards a day to begin with
  --reviews N        cards to repeat a day
  --retention N      0.70 to 0.97
  --answers N        2 or 4 answers under a card
  --fix LIST         what students may not change: retention, limits, answers, day
  --for LIST         windows, macos, linux; usually all that the kit has
  --kit FOLDER       the release programs, unpacked or as the .zip; usually found
                     beside the program
  -o FOLDER          where the class folder goes; usually here
  --part KIND        one package instead: deb, rpm, tar.gz or zip (Windows);
                     -o then names the file. Without reports and name it is the
                     program alone
  --list FOLDER      write the list of a kit, kit.json, for the release programs
                     in FOLDER; for releases. With --date DAY, that of the release

Exit code 1 means that it was made, but a report has problems; 2 that it could
not be made. Then nothing half-made is left.
`,
		run: runPack,
	}
}

// packing is what was asked for.
type packing struct {
	class   class.Class
	fix     string
	systems string
	kit     string
	out     string
	part    string
	list    string
	date    string
	reports []string
}

func packArgs(args []string) (p packing, err error) {
	f := flag.NewFlagSet("pack", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&p.class.Name, "name", "", "")
	f.StringVar(&p.class.Greeting, "greeting", "", "")
	f.StringVar(&p.class.ConferenceDay, "day", "", "")
	f.IntVar(&p.class.Edition, "edition", 1, "")
	f.IntVar(&p.class.Settings.NewPerDay, "new", 0, "")
	f.IntVar(&p.class.Settings.ReviewsPerDay, "reviews", 0, "")
	f.Float64Var(&p.class.Settings.Retention, "retention", 0, "")
	f.IntVar(&p.class.Settings.Answers, "answers", 0, "")
	f.StringVar(&p.fix, "fix", "", "")
	f.StringVar(&p.systems, "for", "", "")
	f.StringVar(&p.kit, "kit", "", "")
	f.StringVar(&p.out, "o", "", "")
	f.StringVar(&p.part, "part", "", "")
	f.StringVar(&p.list, "list", "", "")
	f.StringVar(&p.date, "date", "", "")
	if err := f.Parse(args); err != nil {
		return p, fmt.Errorf("%v; “placard pack --help” lists the options", err)
	}
	p.reports = f.Args()
	if err := bounded(p.class); err != nil {
		return p, err
	}
	for _, word := range words(p.fix) {
		choice := class.Choice(word)
		if word == "day" {
			choice = class.ChooseDay
		}
		if !slices.Contains(class.Choices(), choice) {
			return p, fmt.Errorf("%q cannot be fixed; choose from retention, limits, answers and day", word)
		}
		p.class.Fixed = append(p.class.Fixed, choice)
	}
	return p, nil
}

// bounded says which settings students could not have.
func bounded(c class.Class) error {
	within := func(value, low, high float64) bool { return value == 0 || value >= low && value <= high }
	s := c.Settings
	switch {
	case !within(s.Retention, 0.70, 0.97):
		return errors.New("--retention takes 0.70 to 0.97")
	case s.Answers != 0 && s.Answers != 2 && s.Answers != 4:
		return errors.New("--answers takes 2 or 4")
	case !within(float64(s.NewPerDay), 1, 999):
		return errors.New("--new takes 1 to 999")
	case !within(float64(s.ReviewsPerDay), 1, 9999):
		return errors.New("--reviews takes 1 to 9999")
	case c.Edition < 1:
		return errors.New("--edition takes 1 or more")
	}
	return nil
}

// words are the words of a list with commas.
func words(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
}

func runPack(c *call) int {
	p, err := packArgs(c.args)
	if err != nil {
		return c.cannotPack(err)
	}
	if p.list != "" {
		return c.listKit(p)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	kit, done, err := c.openKit(ctx, p.kit)
	defer done()
	if err != nil {
		return c.cannotPack(err)
	}
	spec, code, err := c.spec(p, kit)
	if err != nil {
		return c.cannotPack(err)
	}
	if p.part != "" {
		err = c.packPart(ctx, kit, p, spec)
	} else {
		err = c.packFolder(ctx, kit, p, spec)
	}
	if errors.Is(err, context.Canceled) {
		err = errors.New("stopped; nothing was left half made")
	}
	if err != nil {
		return c.cannotPack(err)
	}
	return code
}

// openKit opens the release programs: those that are named, those of a .zip in a
// folder that is gone after done, or those that are found.
func (c *call) openKit(ctx context.Context, dir string) (k *pack.Kit, done func(), err error) {
	done = func() {}
	switch {
	case dir == "":
		if dir = pack.FindKit(places.Find()); dir == "" {
			return nil, done, errors.New("no kit of release programs was found; name its folder with --kit. It comes with each release of Placard")
		}
	case pack.IsPackedKit(dir):
		temp, err := os.MkdirTemp("", "placard-*")
		if err != nil {
			return nil, done, err
		}
		done = func() { os.RemoveAll(temp) }
		if dir, err = pack.TakeKit(ctx, dir, c.env.Version, places.Places{Data: temp}); err != nil {
			return nil, done, err
		}
	}
	k, err = pack.OpenKit(pack.KitIn(dir), c.env.Version)
	return k, done, err
}

// spec reads the reports and prints what is the matter with them; code is that
// of the problems.
func (c *call) spec(p packing, kit *pack.Kit) (s pack.Spec, code int, err error) {
	s = pack.Spec{Class: p.class, Targets: kit.Targets()}
	if p.systems != "" {
		s.Targets = nil
		for _, word := range words(p.systems) {
			for _, t := range pack.Targets() {
				if strings.EqualFold(word, string(t)) {
					s.Targets = append(s.Targets, t)
					word = ""
				}
			}
			if word != "" {
				return s, code, fmt.Errorf("%q is no system; choose from windows, macos and linux", word)
			}
		}
	}
	for _, file := range p.reports {
		parcel, err := library.Pack(file)
		if err != nil {
			return s, code, err
		}
		s.Reports = append(s.Reports, parcel)
		code = max(code, c.saySevere(file, parcel))
	}
	return s, code, nil
}

// saySevere prints the problems of a report, but no notes, and returns their exit
// code.
func (c *call) saySevere(file string, parcel library.Parcel) (code int) {
	checked, err := chair.CheckFile(parcel.Path)
	if err != nil { // a report in one file has nothing to mend beside it
		checked, err = chair.Check("report.md", parcel.Markdown)
	}
	if err != nil {
		return Fine // it would not be a parcel
	}
	var b strings.Builder
	for _, p := range checked.Report.Problems {
		if p.Severity != report.Note {
			code = max(code, severe(p))
			writeProblem(&b, file, checked, p)
		}
	}
	fmt.Fprint(c.stderr, b.String())
	return code
}

func (c *call) packPart(ctx context.Context, kit *pack.Kit, p packing, spec pack.Spec) error {
	kind := pack.PartKind(p.part)
	if !slices.Contains(pack.PartKinds(), kind) {
		return fmt.Errorf("%q is no package; choose from deb, rpm, tar.gz and zip", p.part)
	}
	with := &spec
	if len(spec.Reports) == 0 && spec.Class.Name == "" {
		with = nil
	}
	to := p.out
	if info, err := os.Stat(to); to == "" || err == nil && info.IsDir() {
		to = filepath.Join(to, kit.PartName(kind, with))
	}
	if err := kit.Part(ctx, to, kind, with); err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, to)
	return nil
}

func (c *call) packFolder(ctx context.Context, kit *pack.Kit, p packing, spec pack.Spec) error {
	result, err := kit.Build(ctx, spec, p.out, func(int, int, string) {})
	if err != nil {
		return err
	}
	for _, left := range result.Left {
		fmt.Fprintln(c.stderr, "left out –", left)
	}
	fmt.Fprintf(c.stdout, "%s\n%s\n", result.Folder, result.Zip)
	return nil
}

func (c *call) listKit(p packing) int {
	date, err := c.env.Now(), error(nil)
	if p.date != "" {
		if date, err = time.Parse(time.DateOnly, p.date); err != nil {
			return c.cannotPack(fmt.Errorf("%q is not a day: write it as year-month-day", p.date))
		}
	}
	if err := pack.ListKit(p.list, c.env.Version, date); err != nil {
		return c.cannotPack(err)
	}
	fmt.Fprintln(c.stdout, filepath.Join(p.list, pack.KitFile))
	return Fine
}

func (c *call) cannotPack(err error) int {
	fmt.Fprintln(c.stderr, "placard pack:", strings.TrimRight(err.Error(), ".")+".")
	return Failed
}
