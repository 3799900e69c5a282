package report

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// synonyms are the titles by which kinds of sections are known, in lower case,
// without accents, punctuation and numbers, parted by semicolons. A title that
// ends in an ellipsis is the beginning of longer ones. To teach the parser a
// language, add its lines.
var synonyms = []struct {
	language string
	kind     Kind
	titles   string
}{
	{"en", Introduction, `introduction; basic overview of the issue; introduction to the agenda item; introduction to the topic;
		introduction to the issue; topic introduction; statement of the problem; description of the issue; overview of the agenda; preface`},
	{"en", Terms, `key terms…; explanation of important terms; definition of key terms; definitions of key terms; glossary…; definitions;
		definition of terms; definitions of terms; important terms; terminology; list of abbreviations; abbreviations; acronyms; key concepts;
		key definitions; terms and definitions; list of acronyms`},
	{"en", Overview, `general overview; overview; detailed background of the issue; background; background information; background of…;
		background and…; background to…; current situation; current status; historical analysis; historical background; historical context;
		history; history of…; topic outline; state of play; causes; key issues; current issues…; topic overview; overview of the issue;
		overview of the topic; issue overview; the current situation`},
	{"en", Parties, `major parties involved; major parties…; major parties and…; bloc positions; bloc position; stakeholders; key stakeholders…;
		country blocs; international blocs; blocs; possible country blocs and positions; major countries…; countries involved;
		key players…; key actors…; relevant parties; parties involved; country positions; positions of…; involved parties; main actors; stakeholders…;
		international involvement; involvement of…; international reactions…; international response…; regional positions; positions; country profiles…; country policies; national positions;
		international actors…; major actors…; actors involved; main countries…; relevant countries…; relevant stakeholders; nations involved…; parties concerned; bloc analysis; blocs and…; bloc positions…;
		countries and organizations involved…; countries and organisations involved…; important parties…; concerned countries…; country and bloc positions; delegation positions`},
	{"en", Timeline, `timeline; timeline of…; chronology; chronology of…; key dates; history timeline; time line; timeline and…; key events; important dates`},
	{"en", Documents, `involvement of the united nations…; involvement of the un…; relevant international documents; united nations involvement; un involvement; relevant un treaties…; relevant resolutions…;
		past un actions; past international actions; past actions; un actions and resolutions; un action; un actions; international frameworks…;
		relevant documents; relevant treaties…; resolutions; relevant un resolutions…; treaties and resolutions; relevant international treaties…;
		international action un involvement; un involvement and…; resolutions and treaties; previous resolutions; international agreements`},
	{"en", Attempts, `past attempts…; previous attempts…; evaluation of previous attempts…; response overview; previous solution attempts; what has been done`},
	{"en", Challenges, `challenges…; obstacles…; main challenges…; key challenges…; current challenges…; problems and challenges; barriers to…; difficulties…`},
	{"en", Solutions, `solution alternatives; seeking resolution; seeking resolutions; seeking a resolution; possible solutions…; proposed solutions…;
		proposed solution; possible solution; solutions; solutions to…; suggestions; suggestions for…; recommendations; recommendations for…; the way forward;
		way forward; suggested solutions; potential solutions…; solution proposals`},
	{"en", Questions, `discussion questions; questions to consider; questions a resolution…; questions to be answered…; guiding questions; raised questions; qarma;
		questions that a resolution…; questions for…; points to consider; questions; questions to guide…; points a resolution should address; further questions`},
	{"en", Readings, `useful links…; further reading; further readings; further research; additional resources; references and suggested websites;
		suggested reading; suggested readings; research sources; recommended reading; recommended readings; additional reading; suggested websites; useful websites; useful sources`},
	{"en", Citations, `bibliography; works cited; work cited; references; sources; reference list; sources cited; endnotes; list of references; citations; works consulted; bibliography and…`},
	{"en", Figures, `appendix…; appendices; annex…; annexes; images and graphs; figures; graphs; images; charts and graphs; graphs and charts; images and figures; tables and figures; maps`},
	{"en", FrontMatter, `letter from…; letters from…; welcome letter…; letter of welcome; committee overview; about the committee; committee background;
		introduction to the committee; mandate; rules; rules of procedure; welcome; committee description; letter to…; message from…;
		committee introduction; note from…; foreword`},

	{"es", Introduction, `introduccion; introduccion al tema; sobre el tema; planteamiento del problema`},
	{"es", Terms, `terminos clave; terminos importantes; definicion de terminos…; definiciones; glosario…; abreviaciones; abreviaturas; conceptos clave; siglas; definicion de conceptos…`},
	{"es", Overview, `situacion actual; antecedentes; antecedentes historicos; contexto historico; panorama general; resumen general; marco historico; historia; historia del…; causas`},
	{"es", Parties, `posiciones; posicion de los bloques; bloques; actores principales; principales actores…; paises involucrados; partes involucradas; principales partes involucradas; posturas…; actores clave`},
	{"es", Timeline, `cronologia; cronologia de…; linea del tiempo…; linea de tiempo…; fechas clave; fechas importantes; eventos clave`},
	{"es", Documents, `documentos relevantes; documentos internacionales…; resoluciones relevantes; tratados y resoluciones; acciones de la onu; acciones de las naciones unidas; participacion de la onu; marco internacional`},
	{"es", Attempts, `intentos previos…; acciones previas; intentos anteriores…; acciones pasadas`},
	{"es", Challenges, `desafios…; retos…; obstaculos…`},
	{"es", Solutions, `posibles soluciones…; soluciones posibles; soluciones; propuestas de solucion; soluciones propuestas; recomendaciones; sugerencias`},
	{"es", Questions, `preguntas; preguntas guia; preguntas para…; preguntas a considerar; preguntas de discusion; preguntas orientadoras; preguntas que…; preguntas a responder`},
	{"es", Readings, `lecturas recomendadas; lecturas adicionales; enlaces utiles; recursos adicionales; lecturas sugeridas; fuentes recomendadas; para saber mas`},
	{"es", Citations, `bibliografia; referencias; fuentes; obras citadas; referencias bibliograficas; fuentes consultadas`},
	{"es", Figures, `anexo…; anexos; apendice…; figuras; imagenes y graficas; imagenes y graficos; graficas; graficos`},
	{"es", FrontMatter, `carta; carta de…; carta del…; cartas de…; cartas; sobre el comite; bienvenida; introduccion al comite; mandato; reglas de procedimiento; historia del comite`},

	{"fr", Introduction, `introduction; presentation du sujet; presentation de la problematique; introduction au sujet`},
	{"fr", Terms, `definition des termes cles; definitions des termes cles; termes cles; definitions; glossaire…; mots cles; definition des termes; lexique; sigles et abreviations; abreviations`},
	{"fr", Overview, `vue d ensemble; apercu general; apercu; contexte; contexte historique; situation actuelle; historique; etat des lieux; contexte general; causes; enjeux`},
	{"fr", Parties, `principaux acteurs…; acteurs principaux; parties prenantes; parties impliquees; pays impliques…; principaux pays…; pays et organisations…; acteurs cles; position des blocs; positions des pays; blocs`},
	{"fr", Timeline, `chronologie; chronologie des…; dates cles; frise chronologique; evenements cles; chronologie de…`},
	{"fr", Documents, `documents internationaux…; resolutions pertinentes; traites et resolutions…; traites et evenements…; actions de l onu; implication de l onu; documents pertinents; resolutions; textes de reference`},
	{"fr", Attempts, `tentatives precedentes…; tentatives passees…; solutions deja tentees; actions anterieures; tentatives anterieures…`},
	{"fr", Challenges, `defis…; obstacles…; difficultes…`},
	{"fr", Solutions, `solutions possibles…; solutions; solutions envisageables; pistes de solution…; pistes de solutions…; recommandations; solutions proposees; propositions de solutions`},
	{"fr", Questions, `questions; questions a se poser; questions a considerer; questions pour…; questions directrices; questions de reflexion; points a aborder`},
	{"fr", Readings, `lectures recommandees; lectures complementaires; liens utiles; pour aller plus loin; ressources complementaires; sites utiles`},
	{"fr", Citations, `bibliographie; references; sources; ouvrages cites; webographie; sitographie; references bibliographiques`},
	{"fr", Figures, `annexe…; annexes; figures; images et graphiques; graphiques`},
	{"fr", FrontMatter, `lettre de…; lettre du…; lettres; mot de…; mot du…; presentation du comite; a propos du comite; mandat; introduction au comite; regles de procedure`},
}

// contentsTitles are the headings of contents lists.
var contentsTitles = tagSetOf(`table of contents; contents; index; content; table of content; list of contents; indice; tabla de contenido; tabla de contenidos; contenido; contenidos; table des matieres; sommaire`)

func tagSetOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, t := range strings.Split(list, ";") {
		set[strings.Join(strings.Fields(t), " ")] = true
	}
	return set
}

// titleTable is the synonyms, ready to look up.
type titleTable struct {
	whole  map[string]Kind
	begins map[string]Kind
}

var titles = sync.OnceValue(func() titleTable {
	t := titleTable{map[string]Kind{}, map[string]Kind{}}
	for _, s := range synonyms {
		for title := range tagSetOf(s.titles) {
			short, begins := strings.CutSuffix(title, "…")
			if _, taken := t.whole[short]; !taken {
				t.whole[short] = s.kind
			}
			if begins {
				t.begins[short] = s.kind
			}
		}
	}
	return t
})

// kindOf recognises a section's kind by its title. exact tells a whole title
// from one that only begins like a known one.
func kindOf(title string) (kind Kind, exact bool) {
	key := normal(title)
	for _, article := range []string{"the ", "our ", "las ", "los ", "les "} {
		key = strings.TrimPrefix(key, article)
	}
	t := titles()
	if k, ok := t.whole[key]; ok {
		return k, true
	}
	if k, ok := t.whole["the "+key]; ok {
		return k, true
	}
	if words(key) > 12 {
		return Plain, false
	}
	for cut := strings.LastIndexByte(key, ' '); cut > 0; cut = strings.LastIndexByte(key[:cut], ' ') {
		if k, ok := t.begins[key[:cut]]; ok {
			return k, false
		}
	}
	return Plain, false
}

// normal is a title without case, accents, numbering and punctuation.
func normal(title string) string {
	title = stripNumbers(title)
	var b strings.Builder
	space := false
	for _, r := range norm.NFD.String(strings.ToLower(title)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		default:
			space = true
		}
	}
	return b.String()
}
