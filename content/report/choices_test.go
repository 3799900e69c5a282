package report

import (
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// itemsOf lists what a report holds, one line an item, by its topics.
func itemsOf(r *Report) []string {
	var out []string
	for i := range r.Topics {
		t := &r.Topics[i]
		for _, x := range t.Terms {
			out = append(out, x.ID+": "+r.Text(x.Definition))
		}
		for _, x := range t.Events {
			out = append(out, x.ID+" ("+x.Date.Text+"): "+r.Text(x.Body))
		}
		for _, x := range t.Parties {
			out = append(out, x.ID+": "+r.Text(x.Body))
		}
		for _, x := range t.Challenges {
			out = append(out, x.ID+": "+r.Text(x.Body))
		}
		for _, x := range t.Solutions {
			out = append(out, x.ID+": "+r.Text(x.Body)+strings.Join(names(x.Measures, func(m Measure) string { return " + " + m.Title + ": " + r.Text(m.Body) }), ""))
		}
		for _, x := range t.Questions {
			out = append(out, x.ID+": "+x.Text)
		}
		for _, x := range t.Documents {
			out = append(out, x.ID+" "+x.Symbol)
		}
		for _, x := range t.Readings {
			out = append(out, x.ID+" "+x.URL)
		}
		for _, x := range t.Citations {
			out = append(out, x.ID+" "+x.URL)
		}
	}
	return out
}

func TestAReaderSaysWhatASectionIs(t *testing.T) {
	for _, c := range []struct {
		name, source string
		kinds        map[string]Kind
		want         []string
	}{
		{"words in bold that no heading announces",
			"# Introduction\n\nNets.\n\n# Words We Use\n\n**Bycatch:** What nobody wanted to catch.\n\n**Quota:** How much each may catch.\n",
			map[string]Kind{"section/words-we-use": Terms},
			[]string{"term/bycatch: What nobody wanted to catch.", "term/quota: How much each may catch."}},
		{"terms that are headings, one of which looks like a section",
			"# Introduction\n\nNets.\n\n## Words We Use\n\n### Bycatch\n\nWhat nobody wanted to catch.\n\n### Mandate\n\nWhat a body may decide.\n\n### High seas\n\nWhere no state rules.\n",
			map[string]Kind{"section/words-we-use": Terms},
			[]string{"term/bycatch: What nobody wanted to catch.", "term/mandate: What a body may decide.", "term/high-seas: Where no state rules."}},
		{"a table of words within the overview",
			"# General Overview\n\nNets.\n\n## Words We Use\n\n| Word | Meaning |\n|---|---|\n| Bycatch | What nobody wanted |\n| Quota | A share |\n\n## Later\n\nMore nets.\n",
			map[string]Kind{"section/words-we-use": Terms},
			[]string{"term/bycatch: What nobody wanted", "term/quota: A share"}},
		{"dated lines within the overview",
			"# General Overview\n\nNets.\n\n## What Came Before\n\n1946 – Whalers agree.\n\n15 November 1982: The seas get a law.\n",
			map[string]Kind{"section/what-came-before": Timeline},
			[]string{"event/whalers-agree (1946): ", "event/the-seas-get-a-law (15 November 1982): "}},
		{"dates as headings beside their section",
			"# Introduction\n\nNets.\n\n## What Came Before\n\n## 1946 Whalers agree\n\nAll of them.\n\n## 1982 A law\n\nFor the seas.\n\n## Nets today\n\nThey are long.\n",
			map[string]Kind{"section/what-came-before": Timeline},
			[]string{"event/whalers-agree (1946): All of them.", "event/a-law (1982): For the seas."}},
		{"countries as headings beside their section",
			"# Introduction\n\nNets.\n\n## Who Fishes Where\n\n## China\n\nIn all seas.\n\n### Its fleet\n\nIs large.\n\n## Iceland\n\nAt home.\n\n## Nets today\n\nThey are long.\n",
			map[string]Kind{"section/who-fishes-where": Parties},
			[]string{"party/china: In all seas.\n\nIts fleet\n\nIs large.", "party/iceland: At home."}},
		{"countries in bold",
			"# Introduction\n\nNets.\n\n# Who Fishes Where\n\n**China:** In all seas.\n\n**Iceland:** At home.\n",
			map[string]Kind{"section/who-fishes-where": Parties},
			[]string{"party/china: In all seas.", "party/iceland: At home."}},
		{"countries on lines of their own",
			"# Introduction\n\nNets.\n\n# Who Fishes Where\n\nChina\n\nIn all seas.\n\nWith large ships.\n\nIceland\n\nAt home.\n",
			map[string]Kind{"section/who-fishes-where": Parties},
			[]string{"party/china: In all seas.\n\nWith large ships.", "party/iceland: At home."}},
		{"ideas in a list",
			"# Introduction\n\nNets.\n\n# What Might Help\n\n- **Smaller nets:** Fewer fish drown.\n- **Wardens:** They look.\n",
			map[string]Kind{"section/what-might-help": Solutions},
			[]string{"solution/smaller-nets: Fewer fish drown.", "solution/wardens: They look."}},
		{"difficulties under headings",
			"# Introduction\n\nNets.\n\n# Why It Is Hard\n\n## Few wardens\n\nThe sea is wide.\n\n## Much money\n\nFish sells.\n",
			map[string]Kind{"section/why-it-is-hard": Challenges},
			[]string{"challenge/few-wardens: The sea is wide.", "challenge/much-money: Fish sells."}},
		{"questions in prose",
			"# Introduction\n\nNets.\n\n# Think About\n\nWho may fish?\n\nWho pays the wardens?\n",
			map[string]Kind{"section/think-about": Questions},
			[]string{"question/who-may-fish: Who may fish?", "question/who-pays-the-wardens: Who pays the wardens?"}},
		{"papers of the United Nations",
			"# Introduction\n\nNets.\n\n# Papers\n\n- Large nets, 20 December 1991 (A/RES/46/215)\n- Straddling stocks (A/CONF.164/37)\n",
			map[string]Kind{"section/papers": Documents},
			[]string{"document/large-nets A/RES/46/215", "document/straddling-stocks A/CONF.164/37"}},
		{"pages to read on, and pages that were read",
			"# Introduction\n\nNets.\n\n# More\n\n- The Sea Today, https://sea.example.org\n\n# Where This Is From\n\n- Berg, Ada. “Nets.” *Sea*, https://nets.example.org.\n",
			map[string]Kind{"section/more": Readings, "section/where-this-is-from": Citations},
			[]string{"reading/the-sea-today https://sea.example.org", "citation/berg-ada-nets-sea-https-nets-example-org https://nets.example.org"}},
		{"what is no glossary is just read",
			"# Key Terms\n\n**Bycatch:** What nobody wanted to catch.\n\n# Possible Solutions\n\n- **Wardens:** They look.\n",
			map[string]Kind{"section/key-terms": Plain},
			[]string{"solution/wardens: They look."}},
		{"solutions that are questions",
			"# Possible Solutions\n\n- Who may fish?\n- Who pays?\n",
			map[string]Kind{"section/possible-solutions": Questions},
			[]string{"question/who-may-fish: Who may fish?", "question/who-pays: Who pays?"}},
		{"a heading among terms that is none of them",
			"# Key Terms\n\n## Bycatch\n\nWhat nobody wanted to catch.\n\n## How to learn these\n\nEvery day.\n\n## Quota\n\nA share.\n",
			map[string]Kind{"section/how-to-learn-these": Plain},
			[]string{"term/bycatch: What nobody wanted to catch.", "term/quota: A share."}},
		{"a heading among parties with dates under it",
			"# Stakeholders\n\n## China\n\nIn all seas.\n\n## How it came\n\n- 1946: Whalers agree.\n- 1982: A law for the seas.\n\n## Iceland\n\nAt home.\n",
			map[string]Kind{"section/how-it-came": Timeline},
			[]string{"event/whalers-agree (1946): ", "event/a-law-for-the-seas (1982): ", "party/china: In all seas.", "party/iceland: At home."}},
		{"a term that was taken for a section",
			"# Key Terms\n\n## Bycatch\n\nWhat nobody wanted to catch.\n\n## Possible solutions\n\nWhat a paper ends with.\n",
			map[string]Kind{"section/possible-solutions": Terms},
			[]string{"term/bycatch: What nobody wanted to catch.", "term/possible-solutions: What a paper ends with."}},
		{"words below a part that is just read, below the terms",
			"# Key Terms\n\n## Bycatch\n\nWhat nobody wanted to catch.\n\n## Reading on\n\nSlowly.\n\n### More words\n\n**Quota:** A share.\n",
			map[string]Kind{"section/reading-on": Plain, "section/more-words": Terms},
			[]string{"term/bycatch: What nobody wanted to catch.", "term/quota: A share."}},
		{"a text without any heading",
			"**Bycatch:** What nobody wanted to catch.\n\n**Quota:** A share.\n",
			map[string]Kind{"section/the-fish-of-the-open-sea": Terms},
			[]string{"term/bycatch: What nobody wanted to catch.", "term/quota: A share."}},
		{"one of two topics",
			"# Topic A: Nets\n\n## Introduction\n\nNets.\n\n## Words\n\n**Bycatch:** Unwanted.\n\n## Possible Solutions\n\n- Wardens\n\n# Topic B: Oil\n\n## Introduction\n\nOil.\n\n## Words\n\n**Spill:** Oil at sea.\n\n## Possible Solutions\n\n- Booms\n",
			map[string]Kind{"topic-b/section/words": Terms},
			[]string{"topic-a/solution/wardens: ", "topic-b/term/spill: Oil at sea.", "topic-b/solution/booms: "}},
		{"a section that is not there, and a kind that is not known",
			"# Key Terms\n\n**Bycatch:** Unwanted.\n",
			map[string]Kind{"section/gone": Timeline, "section/key-terms": "poem"},
			[]string{"term/bycatch: Unwanted."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := []byte("# The Fish of the Open Sea\n\n" + c.source)
			r := ParseAs(src, c.kinds)
			checkSound(t, r)
			same(t, "items", itemsOf(r), c.want)
			sameWhateverIsChosen(t, Parse(src), r)
		})
	}
}

// sameWhateverIsChosen checks what choices may not change.
func sameWhateverIsChosen(t testing.TB, plain, chosen *Report) {
	t.Helper()
	text := func(b Block) string { return fmt.Sprint(b.Kind, b.Line, b.Text) }
	same(t, "blocks", names(chosen.Blocks, text), names(plain.Blocks, text))
	for i := range plain.Topics {
		section := func(s Section) string { return fmt.Sprint(s.ID, s.First, s.End, s.Recognised) }
		same(t, "sections", names(chosen.Topics[i].Sections, section), names(plain.Topics[i].Sections, section))
	}
	before, after := idsByPlace(plain), idsByPlace(chosen)
	for place, ids := range after {
		for n, id := range ids {
			if was := before[place]; n < len(was) && was[n] != id {
				t.Errorf("%s was %s without the choices", id, was[n])
			}
		}
	}
}

// idsByPlace are the IDs of all items by the line and the name that they have.
func idsByPlace(r *Report) map[string][]string {
	all := map[string][]string{}
	for i := range r.Topics {
		for _, it := range everything(&r.Topics[i]) {
			name := strings.TrimRight(strings.TrimRight(it.id, "0123456789"), "-")
			place := fmt.Sprint(it.line, name)
			all[place] = append(all[place], it.id)
		}
	}
	return all
}

func TestItemsKeepTheirIDsWhenOthersOfTheNameAppear(t *testing.T) {
	src := []byte("# The Fish of the Open Sea\n\n# Introduction\n\nNets.\n\n# What They Say\n\n**China:** No.\n\n# Country Positions\n\n**China:** Yes.\n\n**Iceland:** Yes.\n\n# Key Terms\n\n**Net:** One.\n\n# Glossary\n\n**Net:** Two.\n")
	same(t, "before", itemsOf(Parse(src)), []string{"term/net: One.", "term/net-2: Two.", "party/china: Yes.", "party/iceland: Yes."})
	r := ParseAs(src, map[string]Kind{"section/what-they-say": Parties, "section/key-terms": Plain})
	same(t, "after", itemsOf(r), []string{"term/net-2: Two.", "party/china-2: No.", "party/china: Yes.", "party/iceland: Yes."})
}

func TestItemsOfOneNameHaveIDsOfTheirOwn(t *testing.T) {
	r := Parse([]byte("# Key Terms\n\n**Zone 2:** Far.\n\n**Zone:** Near.\n\n**Zone:** Here.\n"))
	checkSound(t, r)
	same(t, "terms", itemsOf(r), []string{"term/zone-2: Far.", "term/zone: Near.", "term/zone-3: Here."})
}

func TestChoosingWhatWasRecognisedChangesNothing(t *testing.T) {
	for _, file := range fixtures(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := Parse(src)
		roles := map[string]Kind{}
		for _, topic := range r.Topics {
			for _, s := range topic.Sections {
				roles[s.ID] = s.Role
			}
		}
		if again := ParseAs(src, roles); !reflect.DeepEqual(r, again) {
			t.Errorf("%s changed:\n%s", file, firstDifference(dump(r), dump(again)))
		}
	}
}

func TestNoWordIsLostWhateverIsChosen(t *testing.T) {
	for _, file := range fixtures(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		plain := Parse(src)
		for seed := range uint64(12) {
			checkChoices(t, src, plain, seed)
		}
	}
}

// checkChoices parses with choices at random.
func checkChoices(t testing.TB, src []byte, plain *Report, seed uint64) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 1))
	all := slices.Sorted(func(yield func(Kind) bool) {
		for k := range lists {
			if !yield(k) {
				return
			}
		}
		_ = yield(Plain) && yield(Overview) && yield(FrontMatter)
	})
	kinds := map[string]Kind{}
	for _, topic := range plain.Topics {
		for _, s := range topic.Sections {
			if random.IntN(3) == 0 {
				kinds[s.ID] = all[random.IntN(len(all))]
			}
		}
	}
	r := ParseAs(src, kinds)
	checkSound(t, r)
	sameWhateverIsChosen(t, plain, r)
	if t.Failed() {
		t.Fatalf("with %v", kinds)
	}
}

func FuzzParseAs(f *testing.F) {
	for _, file := range fixtures(f) {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src, uint64(len(src)))
	}
	f.Fuzz(func(t *testing.T, src []byte, seed uint64) {
		if len(src) < 20000 {
			checkChoices(t, src, Parse(src), seed)
		}
	})
}
