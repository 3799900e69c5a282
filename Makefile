# Placard. `make run` and `make test` install what is missing by themselves and
# say what they install. See `make help`.

GO       := .ci/go
PURE     := ./app/... ./content/... ./screens/... ./icons/...
COMMANDS := . ./.ci/bare ./.ci/bench ./.ci/shrink ./.ci/licences ./.ci/wizard
OUT      := out
PICTURES := today-light read-light card-answer-dark timeline-dark
# One set of build flags everywhere: others compile the toolkit's C code once
# more, which takes two minutes. The tag leaves out the toolkit's checks of which
# goroutine draws; the end-to-end test is built with them and looks for what
# they find.
BUILD    := $(GO) build -buildvcs=false -tags migrated_fynedo

# The module honnef.co/go/tools; its releases are named 2026.1 and so on.
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.7.0

# What bench measures besides the start; the packages have more.
TIMED    := ^Benchmark(KeyToCard.*|SectionOpen|ReadOn|TodayOpen|Statistics.*|KeystrokeInSearch|KeystrokeWithTypos|Catalogue|KeystrokeInFind.*|FoldReport|NextCard|CardsOfToday|Readiness|TodaysPlan.*|ReportOpen.*|Load|Parse|ImportMarkdown|ImportWord)$$

.PHONY: build run test setup setup-test format vet compile staticcheck unit race e2e shoot pictures bench simulate release test-install icons clean help

build: setup ## build ./placard
	$(BUILD) -o placard .

run: build ## build and open the window; FILE=report.md opens a report
	./placard $(FILE)

test: setup-test format vet compile staticcheck unit race e2e ## everything that must pass

setup: ## install what building and running need
	@.ci/setup.sh run

setup-test: ## install what the tests need besides
	@.ci/setup.sh test

format:
	@unformatted=$$("$$($(GO) env GOROOT)/bin/gofmt" -l .) && \
	if [ -n "$$unformatted" ]; then echo "not formatted with gofmt:" $$unformatted; exit 1; fi

vet:
	CGO_ENABLED=0 $(GO) vet $(PURE)
	$(GO) vet $(COMMANDS)

# What can be compiled for the other systems without their compilers: on macOS
# the toolkit draws with C from its widgets on.
compile: ## all that can be compiled for Windows and macOS from here
	CGO_ENABLED=0 GOOS=windows $(GO) build $(PURE)
	CGO_ENABLED=0 GOOS=darwin $(GO) build ./app/... ./content/... ./icons/...

staticcheck:
	CGO_ENABLED=0 $(GO) run $(STATICCHECK) $(PURE)
	$(GO) run $(STATICCHECK) $(COMMANDS)

# All but main.go is pure Go and needs neither a C compiler nor a display.
unit: ## the tests of all packages
	CGO_ENABLED=0 $(GO) test -timeout 25m $(PURE)

# Tests with much data on one goroutine have nothing for the race detector and
# take fifteen times as long with it; -short leaves them out.
race:
	CGO_ENABLED=1 $(GO) test -race -short -timeout 25m $(PURE)

e2e: ## the real program under a virtual display
	$(GO) test -count=1 .

shoot: build ## draw every screen, without a display, into out/shoot
	./placard shoot $(OUT)/shoot
	./placard shoot --text-scale 1.5 $(OUT)/shoot/text-1.5

pictures: shoot ## the four pictures of README, with fewer colours than shoot draws
	$(GO) run ./.ci/shrink .github/pictures $(PICTURES:%=$(OUT)/shoot/%.png)

bench: setup-test ## start and memory against a bare window; keys, reading, search, files
	$(BUILD) -o $(OUT)/placard .
	$(BUILD) -o $(OUT)/bare ./.ci/bare
	$(GO) run ./.ci/bench start $(OUT)/bare $(OUT)/placard
	(CGO_ENABLED=0 $(GO) test -run='^$$' -bench='$(TIMED)' -benchtime=200ms -count=3 \
		./screens ./app/study ./app/journal ./app/library ./app/search ./app/catalogue ./content/report && \
		CGO_ENABLED=0 $(GO) test -run='^$$' -bench=ClassKit -benchtime=1x -count=3 ./app/pack) | $(GO) run ./.ci/bench table
	(CGO_ENABLED=0 $(GO) test -run='^$$' -bench=Page -benchtime=200ms -timeout 30m ./screens/kit/prose && \
		CGO_ENABLED=0 $(GO) test -run='^$$' -bench='Page/(frame|painted)/page' -benchtime=200ms -count=4 \
		./screens/kit/prose) | $(GO) run ./.ci/bench page

simulate: ## how much students would remember on the day, with the plan and without
	CGO_ENABLED=0 $(GO) test -run='^$$' -bench=ConferencePlan -benchtime=1x -v ./app/study

release: ## the programs, Setup and packages of a release in out/release (Debian 12)
	.ci/release/build.sh

test-install: ## install the packages on bare Debian 12 and 13, an .rpm root, and under wine
	.ci/install/all.sh

icons: ## render icons/placard.svg anew (needs rsvg-convert)
	for size in 16 32 48 64 128 256 512; do \
		rsvg-convert -w $$size -h $$size icons/placard.svg -o icons/placard-$$size.png || exit; \
	done

clean: ## remove what was built
	rm -rf placard $(OUT)

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22
