package report

import "strings"

// countries are the names, normalised, by which reports call states and the
// bodies that act like them. They tell a list of parties from one long name.
var countries = tagSetOf(`afghanistan; albania; algeria; andorra; angola; antigua and barbuda; argentina; armenia; australia; austria; azerbaijan; bahamas; bahrain; bangladesh; barbados; belarus; belgium; belize; benin; bhutan;
	bolivia; bosnia and herzegovina; bosnia; botswana; brazil; brunei; bulgaria; burkina faso; burundi; cabo verde; cape verde; cambodia; cameroon; canada; central african republic; car; chad; chile; china; prc; people s republic of china; colombia; comoros;
	congo; republic of the congo; democratic republic of the congo; democratic republic of congo; drc; dr congo; costa rica; cote d ivoire; ivory coast; croatia; cuba; cyprus; czechia; czech republic; denmark; djibouti; dominica; dominican republic; ecuador; egypt; el salvador;
	equatorial guinea; eritrea; estonia; eswatini; swaziland; ethiopia; fiji; finland; france; gabon; gambia; georgia; germany; ghana; greece; grenada; guatemala; guinea; guinea bissau; guyana; haiti; holy see; vatican; honduras; hungary; iceland; india; indonesia;
	iran; islamic republic of iran; iraq; ireland; israel; italy; jamaica; japan; jordan; kazakhstan; kenya; kiribati; kosovo; kuwait; kyrgyzstan; laos; lao pdr; latvia; lebanon; lesotho; liberia; libya; liechtenstein; lithuania; luxembourg; madagascar; malawi; malaysia; maldives; mali; malta;
	marshall islands; mauritania; mauritius; mexico; micronesia; moldova; monaco; mongolia; montenegro; morocco; mozambique; myanmar; burma; namibia; nauru; nepal; netherlands; new zealand; nicaragua; niger; nigeria; north korea; dprk; democratic people s republic of korea; north macedonia; norway; oman; pakistan; palau;
	palestine; state of palestine; panama; papua new guinea; paraguay; peru; philippines; poland; portugal; qatar; south korea; republic of korea; rok; romania; russia; russian federation; soviet union; ussr; rwanda; saint kitts and nevis; st kitts and nevis; saint lucia; saint vincent and the grenadines; samoa; san marino; sao tome and principe;
	saudi arabia; ksa; senegal; serbia; seychelles; sierra leone; singapore; slovakia; slovenia; solomon islands; somalia; south africa; south sudan; spain; sri lanka; sudan; suriname; sweden; switzerland; syria; syrian arab republic; taiwan; tajikistan; tanzania; thailand; timor leste; east timor; togo; tonga;
	trinidad and tobago; tunisia; turkey; turkiye; turkmenistan; tuvalu; uganda; ukraine; united arab emirates; uae; united kingdom; uk; great britain; britain; england; united states; united states of america; usa; us; u s; u s a; uruguay; uzbekistan; vanuatu; venezuela; vietnam; viet nam; yemen; zambia; zimbabwe; greenland; hong kong; scotland; gulf;
	european union; eu; council of europe; organization for economic cooperation and development; organisation for economic co operation and development; organization of islamic cooperation; organisation of islamic cooperation; organization of american states; international monetary fund; world health organization; world trade organization; general assembly; security council; african union; au; arab league; nato; asean; united nations; un; unodc; unicef; unesco; unhcr; who; ilo; interpol; europol; world bank; imf; iaea; red cross; icrc; ngos; ecowas; oas; osce; g7; g20; brics; opec; fao; wfp; undp; unep; wto;
	amnesty international; human rights watch; greenpeace; hamas; hezbollah; taliban; wagner group; isis; isil; al qaeda; al shabaab; boko haram; gcc; commonwealth;
	alemania; arabia saudita; brasil; corea del norte; corea del sur; egipto; espana; estados unidos; filipinas; francia; grecia; irak; italia; japon; marruecos; paises bajos; reino unido; rusia; sudafrica; suecia; suiza; turquia; ucrania; union europea; union africana;
	allemagne; arabie saoudite; bresil; chine; coree du nord; coree du sud; danemark; egypte; espagne; etats unis; finlande; grece; inde; italie; japon; maroc; mexique; norvege; pays bas; perou; pologne; royaume uni; russie; suede; suisse; tunisie; turquie; union europeenne; union africaine`)

// isParty reports whether a name is that of a country or a well-known body, or
// an acronym.
func isParty(name string) bool {
	key := strings.TrimPrefix(normal(bracketed.ReplaceAllString(name, " ")), "the ")
	return countries[key] || isAcronym(name) && words(name) == 1
}
