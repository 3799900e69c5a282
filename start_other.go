//go:build !windows

package main

// ready has nothing to do where programs have the console that they were started
// from.
func ready() {}
