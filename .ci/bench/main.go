// Command bench prints how fast the program is, as plain tables. Nothing is
// asserted: what is slow is for a person to judge.
//
//	bench start BARE PROGRAM        how long both take from their start to their
//	                                first frame, and the memory they then hold
//	go test -bench … | bench table  what the packages' benchmarks measured, and
//	                                how it grows with the size
//	go test -bench … | bench page   the page that is read beside the toolkit's
//	                                rich text
package main

import (
	"fmt"
	"os"
)

func main() {
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 3 && args[0] == "start":
		err = start(args[1], args[2])
	case len(args) == 1 && args[0] == "table":
		err = table(os.Stdin, os.Stdout)
	case len(args) == 1 && args[0] == "page":
		err = page(os.Stdin, os.Stdout)
	default:
		fmt.Fprintln(os.Stderr, "usage: bench start BARE PROGRAM, or go test -bench … | bench table or page")
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}
