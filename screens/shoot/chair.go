package shoot

import (
	"os"
	"path/filepath"

	"placard/app/desk"
	"placard/screens"
	"placard/screens/route"
)

// draft is a report that somebody has not finished.
const draft = `---
title: Sharing Rivers That Cross Borders
committee: Economic and Social Council
---

# Introduction

Many rivers cross a border {#borders}. What one country takes, the next one lacks.

# Key Terms

**Basin:** The land from which all water runs into one river.

**Water Convention (WC):** A convention about water.

**Basin:** A bowl for washing.

# Timeline

- 21 May 1997: The General Assembly adopts a convention on shared rivers.
- 28 July 2010: The General Assembly recognises a right to water.
- A dam is begun.

# Stakeholders

#### Hungary & Slovakia

They brought their dispute over a dam on the Danube before a court.

![](danube.png)

# Possible Solutions

## 1. Measure Together

Common Gauges: The countries of a basin publish what they measure, as [UNECE](htp:/unece.org) asks them to.

# Works Cited

Insert your sources here in MLA format
`

// checking checks the draft.
func checking(p *screens.Program, _ *desk.Desk) {
	within(func(folder string) {
		path := filepath.Join(folder, "rivers.md")
		if err := os.WriteFile(path, []byte(draft), 0o600); err != nil {
			panic("shoot: " + err.Error())
		}
		p.Shell().Go(route.At(route.Check, path))
	})
}

// beginning writes a new report.
func beginning(p *screens.Program, _ *desk.Desk) { within(p.WriteTemplate) }

// within does something in a folder that is thrown away afterwards.
func within(do func(folder string)) {
	folder, err := os.MkdirTemp("", "report-")
	if err != nil {
		panic("shoot: no folder for temporary files: " + err.Error())
	}
	defer func() { _ = os.RemoveAll(folder) }()
	do(folder)
}
