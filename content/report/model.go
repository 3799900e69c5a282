// Package report knows what a Model United Nations research report is: its
// sections, key terms, events, parties, challenges, solutions and sources, and
// how to find them in Markdown. It knows nothing of students, files or screens.
//
// Blocks own the text. Everything else (a term's definition, an event, a
// solution) points into blocks with spans, so no word is kept twice and every
// item can be shown in its place.
package report

// Report is one parsed document. It is never changed after Parse returns, so
// it may be read from any goroutine.
type Report struct {
	ID             string // from the front matter, otherwise made from the title
	OwnID          bool   // the front matter names the ID
	Title          string
	Committee      string
	Conference     string
	ConferenceDate string // ISO 8601 day, empty if the report names none
	Authors        []string
	Language       string // BCP 47, "en" unless the front matter says otherwise
	Version        string
	Sensitive      bool // readers are warned kindly; no timers or games
	Blocks         []Block
	Topics         []Topic // at least one
	Problems       []Problem
}

// Topic is one agenda item with its own set of sections.
type Topic struct {
	ID         string // empty when the report has a single topic
	Title      string
	Line       int
	Sections   []Section // in source order; Level gives the hierarchy
	Terms      []Term
	Events     []Event // by start, the source's order among equals
	Parties    []Party
	Challenges []Challenge
	Solutions  []Solution
	Questions  []Question
	Documents  []Document
	Readings   []Reading
	Citations  []Citation
}

// Kind says what a section is for. It is recognised by the heading.
type Kind string

// The kinds of sections. Plain is a section that is simply read.
const (
	Plain        Kind = ""
	Introduction Kind = "introduction"
	Terms        Kind = "terms"
	Overview     Kind = "overview"
	Parties      Kind = "parties"
	Timeline     Kind = "timeline"
	Documents    Kind = "documents"
	Attempts     Kind = "previous attempts"
	Challenges   Kind = "challenges"
	Solutions    Kind = "solutions"
	Questions    Kind = "questions"
	Readings     Kind = "readings"
	Citations    Kind = "citations"
	Figures      Kind = "figures"
	FrontMatter  Kind = "front matter"
)

// Section is a heading and the blocks up to the next heading.
type Section struct {
	ID   string // "section/timeline-of-key-events"
	Kind Kind
	// Role is its kind or, where that is Plain and it is a part of a list of
	// items above it, the kind of that list.
	Role Kind
	// Recognised is the Role that it has without the choices of a reader.
	Recognised Kind
	Level      int // 1 is the top; a child's level is its parent's plus one
	Title      string
	Line       int
	// First and End bound the section's own blocks in Report.Blocks, its
	// heading block included, its subsections excluded.
	First, End int
}

// BlockKind says how a block is drawn.
type BlockKind string

// The kinds of blocks.
const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	ListItem  BlockKind = "item" // one paragraph of a list item
	Quote     BlockKind = "quote"
	Callout   BlockKind = "callout" // > [!NOTE] and its kin; Label says which
	Editor    BlockKind = "editor"  // > [!EDITOR], a note on the source
	Code      BlockKind = "code"
	Table     BlockKind = "table" // drawn as a chart when Chart is set
	Figure    BlockKind = "figure"
	Rule      BlockKind = "rule"
	Footnote  BlockKind = "footnote"  // Label is the number shown
	Furniture BlockKind = "furniture" // contents lists, running headers: kept, not shown
)

// Block is a piece of the document that is laid out by itself. Nested lists and
// quotes are flat: Depth says how far a block is set in.
type Block struct {
	Kind  BlockKind
	Line  int    // in the source, 1 is the first
	Level int    // of a heading, 1 to 6, as in the contents tree
	Depth int    // of list items and quotes, 0 is the outermost
	Text  string // the visible text; of a table all cells, of a figure alt text and caption
	Runs  []Run  // styles and links in Text, by Start, not overlapping
	Label string // marker of a list item ("1.", "•", empty when it goes on), callout's name, footnote's number
	Task  TaskState
	Image string   // of a figure: the file's name in the report's folder
	Rows  [][]Cell // of a table, the first row is the header
	Chart ChartKind
}

// TaskState is the box of a task list item.
type TaskState int

// The states of a list item's box.
const (
	NoTask TaskState = iota
	OpenTask
	DoneTask
)

// ChartKind names the drawing of a table, from a <!-- chart: KIND --> comment.
type ChartKind string

// The kinds of charts.
const (
	StackedColumns ChartKind = "stacked-columns"
	StackedShares  ChartKind = "stacked-shares"
	Columns        ChartKind = "columns"
	Bars           ChartKind = "bars"
	Lines          ChartKind = "lines"
)

// Style is how a run of text is set. Values combine.
type Style uint8

// The styles of runs.
const (
	Bold Style = 1 << iota
	Italic
	Underline
	Strike
	Mono
	Superscript // a footnote mark
)

// Run is a stretch of a block's text with a style, a link, or both. Start and
// End are byte offsets into Block.Text.
type Run struct {
	Start, End int
	Style      Style
	Link       string
}

// Cell is one cell of a table: byte offsets into Block.Text.
type Cell struct {
	Start, End int
	Right      bool // aligned to the right
}

// Span is a stretch of one block's text. Start and End are byte offsets.
type Span struct {
	Block, Start, End int
}

// Term is a key term with its definition.
type Term struct {
	ID         string // "term/palermo-protocol"
	Line       int
	Term       string
	Aliases    []string // acronym or long form, for matching
	Contrast   bool     // "A vs. B": one card, never the reverse
	Definition []Span
	Notes      []int // editor's notes on it, indexes of blocks
}

// Event is one entry of the timeline.
type Event struct {
	ID    string
	Line  int
	Date  Date
	Title string
	Body  []Span
	Notes []int
}

// Party is one entry among the stakeholders; it may name several.
type Party struct {
	ID    string
	Line  int
	Names []string
	Body  []Span
	Notes []int
}

// Challenge is a difficulty that solutions answer.
type Challenge struct {
	ID    string
	Line  int
	Title string
	Body  []Span
	Notes []int
}

// Solution is an aim with the measures that a clause can name.
type Solution struct {
	ID       string
	Line     int
	Title    string
	Body     []Span // its text outside the measures
	Measures []Measure
	Answers  string // ID of the challenge that it answers, empty if none is plain
	Notes    []int
}

// Measure is one step that a solution proposes.
type Measure struct {
	Title string
	Body  []Span
}

// Question is one that a resolution should answer, or a point for discussion.
type Question struct {
	ID   string
	Line int
	Text string
	Body []Span
}

// Document is a resolution, treaty or other paper that the report names.
type Document struct {
	ID     string
	Line   int
	Title  string
	Symbol string // "A/RES/64/293"
	Date   Date   // zero if not given
	Body   []Span
}

// Reading is a suggestion for further reading.
type Reading struct {
	ID        string
	Line      int
	Title     string
	URL       string
	Publisher string
	Body      []Span
}

// Citation is an entry of the works cited.
type Citation struct {
	ID   string
	Line int
	Text string
	URL  string
	Body []Span
}

// Severity says how much a problem matters.
type Severity string

// The severities of problems.
const (
	Note    Severity = "note"
	Warning Severity = "warning"
	Error   Severity = "error"
)

// Problem is something in the source that a chair should look at.
type Problem struct {
	Line     int
	Severity Severity
	Code     string // stable, "placeholder", "figure-missing" …
	Message  string // one sentence that says what to do
	Passage  string // the first words there, or those around what is to mend; empty where there are none
	Block    int    // that it is in, an index into Report.Blocks; -1 if it is in none
}
