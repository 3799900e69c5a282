package cli

import (
	"fmt"
	"io"
	"strings"

	"placard/app/chair"
	"placard/content/wordcount"
)

// checkWords prints the words of a file that are not in exactly one block.
func checkWords(c *call, file string) int {
	name, data, err := bytesOf(c.stdin, file)
	if err != nil {
		return c.cannot(err)
	}
	w, err := chair.CountWords(name, data)
	if err != nil {
		return c.cannot(err)
	}
	if err := writeWords(c.stdout, file, w); err != nil {
		return c.cannot(fmt.Errorf("the result could not be written: %w", err))
	}
	if len(w.Lost)+len(w.Doubled) > 0 {
		return Problems
	}
	return Fine
}

func writeWords(out io.Writer, file string, w chair.Words) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n  %d words, ", file, w.N)
	if len(w.Lost)+len(w.Doubled) == 0 {
		b.WriteString("each in exactly one block\n")
	} else {
		fmt.Fprintf(&b, "%d lost, %d doubled\n", len(w.Lost), len(w.Doubled))
	}
	list := func(what string, places []wordcount.Place) {
		for _, p := range places {
			place := file
			if w.Lines {
				place = fmt.Sprintf("%s:%d", file, p.Line)
			}
			fmt.Fprintf(&b, "%s: %s: “%s” in “%s”\n", place, what, p.Text, p.Around)
		}
	}
	list("lost", w.Lost)
	list("doubled", w.Doubled)
	_, err := io.WriteString(out, b.String())
	return err
}
