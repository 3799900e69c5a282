package report

import (
	"regexp"
	"strings"
)

// committees are names and abbreviations of bodies that Model United Nations
// conferences simulate, normalised.
var committees = tagSetOf(`general assembly; ga; ga1; ga2; ga3; ga4; ga5; ga6; unga; first committee; second committee; third committee; fourth committee; fifth committee; sixth committee;
	security council; unsc; sc; historical security council; hsc; economic and social council; economical and social council; ecosoc; trusteeship council;
	human rights council; hrc; unhrc; disec; disarmament and international security committee; disarmament and international security; disarmament commission;
	specpol; special political and decolonization committee; special political and decolonisation committee; sochum; social humanitarian and cultural committee;
	social humanitarian and cultural; ecofin; economic and financial committee; economic and financial; legal; legal committee; administrative and budgetary committee;
	unesco; educational scientific and cultural organization; unicef; children s fund; who; world health organization; world health organisation; unodc; office on drugs and crime;
	unep; environment programme; unea; environment assembly; undp; development programme; unhcr; high commissioner for refugees; un women; unfpa; population fund; wfp; world food programme;
	fao; food and agriculture organization; ilo; international labour organization; imf; international monetary fund; world bank; wto; world trade organization; wipo; imo; icao; itu; upu; unwto;
	iaea; international atomic energy agency; icj; international court of justice; icc; international criminal court; interpol; international criminal police organization; europol;
	commission on the status of women; csw; uncsw; commission on narcotic drugs; cnd; commission on crime prevention and criminal justice; ccpcj; commission on science and technology for development; cstd;
	unctad; copuos; committee on the peaceful uses of outer space; unoosa; nato; north atlantic treaty organization; north atlantic council; european union; eu; european council; council of the european union;
	european parliament; european commission; council of europe; african union; au; arab league; league of arab states; asean; oas; organization of american states; osce; g20; g7; opec; brics;
	organisation of islamic cooperation; oic; league of nations; special conference; advisory panel; environment commission; political commission; human rights commission; youth assembly; crisis committee; joint crisis committee; international press corps; press corps;
	peacebuilding commission; permanent forum on indigenous issues; international law commission;
	asamblea general; consejo de seguridad; consejo economico y social; consejo de derechos humanos; organizacion mundial de la salud; corte internacional de justicia; onu mujeres; comision de desarme;
	assemblee generale; conseil de securite; conseil economique et social; conseil des droits de l homme; organisation mondiale de la sante; cour internationale de justice; onu femmes; conseil de l europe; union europeenne`)

var (
	bracketed     = regexp.MustCompile(`\(([^)]*)\)`)
	committeeTail = regexp.MustCompile(`^(?:\d{1,2}|[ivx]{1,4}|\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|committee|commission|council|of the united nations|united nations|un)$`)
)

// isCommittee reports whether a line of a title page names a committee.
func isCommittee(l string) bool {
	if words(l) > 14 {
		return false
	}
	for _, m := range bracketed.FindAllStringSubmatch(l, -1) {
		if key := normal(m[1]); committees[key] && !strings.Contains(key, " ") {
			return true
		}
	}
	key := normal(bracketed.ReplaceAllString(l, " "))
	for _, lead := range []string{"the ", "united nations ", "un ", "u n ", "naciones unidas ", "nations unies "} {
		key = strings.TrimPrefix(key, lead)
	}
	if committees[key] {
		return true
	}
	f := strings.Fields(key)
	for n := len(f) - 1; n > 0; n-- { // "general assembly 3", "sochum third committee"
		if committees[strings.Join(f[:n], " ")] {
			tail := f[n:]
			return committees[strings.Join(tail, " ")] || allMatch(tail, committeeTail)
		}
	}
	last := ""
	if len(f) > 0 {
		last = f[len(f)-1]
	}
	named := last == "committee" || last == "council" || last == "commission" || last == "assembly"
	return named && len(f) <= 8 && len(f) > 1 && !strings.HasSuffix(f[0], "ing") && !strings.Contains(key, " of the ") && f[0] != "reform"
}

func allMatch(words []string, re *regexp.Regexp) bool {
	for _, w := range words {
		if !re.MatchString(w) {
			return false
		}
	}
	return true
}
