package report

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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
	{"en", Introduction, `overview of the committee s agenda; topic description; description of the topic; executive summary; introduction; basic overview of the issue; introduction to the agenda item; introduction to the topic;
		introduction to the issue; topic introduction; statement of the problem; description of the issue; overview of the agenda; preface`},
	{"en", Terms, `important definitions; key vocabulary; vocabulary; important terms and…; relevant terms; terms; concepts and definitions; definitions of important terms; acronyms and…; list of terms; key terms…; explanation of important terms; definition of key terms; definitions of key terms; glossary…; definitions;
		definition of terms; definitions of terms; important terms; terminology; list of abbreviations; abbreviations; acronyms; key concepts;
		key definitions; terms and definitions; list of acronyms`},
	{"en", Overview, `history and…; topic background; issue background; overview of…; general background; topic history; recent developments; current issues; current state of affairs; context; status quo; causes of…; root causes…; general overview; overview; detailed background of the issue; background; background information; background of…;
		background and…; background to…; current situation; current status; historical analysis; historical background; historical context;
		history; history of…; topic outline; state of play; causes; key issues; current issues…; topic overview; overview of the issue;
		overview of the topic; issue overview; the current situation`},
	{"en", Parties, `country stances; stances…; position of countries…; countries positions; bloc stances; relevant actors; parties; countries; key countries…; involved countries…; key states; states involved; political blocs; voting blocs; bloc breakdown; major blocs; major parties involved; major parties…; major parties and…; bloc positions; bloc position; stakeholders; key stakeholders…;
		country blocs; international blocs; blocs; possible country blocs and positions; major countries…; countries involved;
		key players…; key actors…; relevant parties; parties involved; country positions; positions of…; involved parties; main actors; stakeholders…;
		international involvement; involvement of…; international reactions…; international response…; regional positions; positions; country profiles…; country policies; national positions;
		international actors…; major actors…; actors involved; main countries…; relevant countries…; relevant stakeholders; nations involved…; parties concerned; bloc analysis; blocs and…; bloc positions…;
		countries and organizations involved…; countries and organisations involved…; important parties…; concerned countries…; country and bloc positions; delegation positions`},
	{"en", Timeline, `timeline…; important events; key events timeline; historical timeline; chronological overview; timeline events; major events; list of events; timeline; timeline of…; chronology; chronology of…; key dates; history timeline; time line; timeline and…; key events; important dates`},
	{"en", Documents, `un involvement…; past un involvement…; past un action…; previous un action…; previous un involvement…; un treaties…; relevant treaties; international action…; international actions; existing frameworks; legal framework…; relevant legislation; relevant international treaties…; key documents…; important documents; un documents; past resolutions; past international action; relevant resolutions; involvement of the united nations…; involvement of the un…; relevant international documents; united nations involvement; un involvement; relevant un treaties…; relevant resolutions…;
		past un actions; past international actions; past actions; un actions and resolutions; un action; un actions; international frameworks…;
		relevant documents; relevant treaties…; resolutions; relevant un resolutions…; treaties and resolutions; relevant international treaties…;
		international action un involvement; un involvement and…; resolutions and treaties; previous resolutions; international agreements`},
	{"en", Attempts, `previous solutions; attempted solutions; past solutions; existing solutions; past efforts…; previous efforts…; past attempts…; previous attempts…; evaluation of previous attempts…; response overview; previous solution attempts; what has been done`},
	{"en", Challenges, `challenges…; obstacles…; main challenges…; key challenges…; current challenges…; problems and challenges; barriers to…; difficulties…; concerns; concerns over…; concerns about…; main concerns…; key concerns…; areas of concern; problems; main problems…; problems with…`},
	{"en", Solutions, `solutions and…; way forward…; recommendations and…; suggested solution; alternative solutions; looking forward; ideas for solutions; possible resolutions; paths to resolution; possible courses of action; solution alternatives; seeking resolution; seeking resolutions; seeking a resolution; possible solutions…; proposed solutions…;
		proposed solution; possible solution; solutions; solutions to…; suggestions; suggestions for…; recommendations; recommendations for…; the way forward;
		way forward; suggested solutions; potential solutions…; solution proposals`},
	{"en", Questions, `qarmas; qarma…; focus questions; essential questions; key questions; questions to answer; questions to discuss; questions to address; questions for debate; points for discussion; points of discussion; research questions; questions of the debate; further questions…; discussion points; discussion questions; questions to consider; questions a resolution…; questions to be answered…; guiding questions; raised questions; qarma;
		questions that a resolution…; questions for…; points to consider; questions; questions to guide…; points a resolution should address; further questions`},
	{"en", Readings, `recommended sources; suggested sources; helpful links; helpful sources; helpful resources; resources; useful resources; suggested links; links; recommended resources; further resources; additional sources; additional reading…; further reading and…; sources for further research; research links; recommended websites; useful links…; further reading; further readings; further research; additional resources; references and suggested websites;
		suggested reading; suggested readings; research sources; recommended reading; recommended readings; additional reading; suggested websites; useful websites; useful sources`},
	{"en", Citations, `bibliographies; list of sources; footnotes and references; reference; sources used; bibliography works cited; mla citations; citation; bibliography; works cited; work cited; references; sources; reference list; sources cited; endnotes; list of references; citations; works consulted; bibliography and…`},
	{"en", Figures, `appendix…; appendices; annex…; annexes; images and graphs; figures; graphs; images; charts and graphs; graphs and charts; images and figures; tables and figures; maps`},
	{"en", FrontMatter, `committee history; history of the committee; about the conference; about us; about the chairs; chair letter; chairs letter; director s letter; letters; dais introduction; meet the…; introduction of the committee; powers of the committee; committee structure; committee mandate; note to delegates; notes to delegates; opening letter; letter of…; words from…; greetings…; about the committee…; introduction to the committee…; committee information; code of conduct; conference policies…; letter from…; letters from…; welcome letter…; letter of welcome; committee overview; about the committee; committee background;
		introduction to the committee; mandate; rules; rules of procedure; welcome; committee description; letter to…; message from…;
		committee introduction; note from…; foreword`},

	{"es", Introduction, `introduccion del tema; presentacion del tema; descripcion del problema; definicion del problema; delimitacion del tema; introduccion; introduccion al tema; sobre el tema; planteamiento del problema`},
	{"es", Terms, `conceptos importantes; glosario de terminos; terminos y definiciones; conceptos; vocabulario; palabras clave; acronimos; lista de abreviaturas; definicion de conceptos clave; terminos relevantes; terminos clave; terminos importantes; definicion de terminos…; definiciones; glosario…; abreviaciones; abreviaturas; conceptos clave; siglas; definicion de conceptos…`},
	{"es", Overview, `desarrollo historico; contexto; contexto actual; marco teorico; desarrollo del tema; historia…; antecedentes…; situacion actual…; resumen del tema; contexto historico…; evolucion historica; panorama actual; estado actual; causas y consecuencias; causas…; situacion actual; antecedentes; antecedentes historicos; contexto historico; panorama general; resumen general; marco historico; historia; historia del…; causas`},
	{"es", Parties, `posicion de los paises…; posiciones de los paises…; posicion de bloques; posiciones de los bloques…; posiciones de bloques; posicion de los bloques y…; posiciones por bloques; postura de los paises; posturas; bloques…; posicion por bloques; paises y organizaciones…; paises clave; organizaciones involucradas; actores involucrados; actores; partes; actores relevantes; posiciones; posicion de los bloques; bloques; actores principales; principales actores…; paises involucrados; partes involucradas; principales partes involucradas; posturas…; actores clave`},
	{"es", Timeline, `eventos importantes; eventos relevantes; acontecimientos…; sucesos importantes; linea cronologica; cronologia…; fechas relevantes; eventos historicos; cronologia; cronologia de…; linea del tiempo…; linea de tiempo…; fechas clave; fechas importantes; eventos clave`},
	{"es", Documents, `resoluciones; resoluciones previas; resoluciones anteriores; resoluciones y tratados…; tratados; tratados internacionales…; participacion de las naciones unidas; participacion de naciones unidas; documentos importantes; acciones de la onu…; acciones internacionales; marco juridico…; marco legal…; instrumentos internacionales; involucramiento de la onu; documentos relevantes; documentos internacionales…; resoluciones relevantes; tratados y resoluciones; acciones de la onu; acciones de las naciones unidas; participacion de la onu; marco internacional`},
	{"es", Attempts, `soluciones previas; intentos de solucion…; soluciones anteriores; acciones anteriores; acciones tomadas; medidas tomadas; intentos previos…; acciones previas; intentos anteriores…; acciones pasadas`},
	{"es", Challenges, `problematicas; problemas principales; principales desafios; principales retos; desafios…; retos…; obstaculos…`},
	{"es", Solutions, `alternativas de solucion; soluciones potenciales; propuestas; posibles propuestas; soluciones sugeridas; sugerencias de solucion; hacia una solucion; propuestas de soluciones; posibles soluciones…; soluciones posibles; soluciones; propuestas de solucion; soluciones propuestas; recomendaciones; sugerencias`},
	{"es", Questions, `preguntas clave; preguntas de reflexion; preguntas de debate; puntos a tratar; puntos a considerar; puntos a debatir; preguntas de investigacion; qarmas; preguntas…; cuestiones a resolver; puntos a resolver; preguntas; preguntas guia; preguntas para…; preguntas a considerar; preguntas de discusion; preguntas orientadoras; preguntas que…; preguntas a responder`},
	{"es", Readings, `recursos utiles; recursos recomendados; fuentes de apoyo; enlaces de apoyo; links de apoyo; fuentes sugeridas; material de apoyo; lecturas complementarias; links utiles; paginas de apoyo; enlaces recomendados; recursos de investigacion; lecturas recomendadas; lecturas adicionales; enlaces utiles; recursos adicionales; lecturas sugeridas; fuentes recomendadas; para saber mas`},
	{"es", Citations, `fuentes de consulta; fuentes bibliograficas; bibliografia y…; citas; referencias y…; webgrafia; fuentes de informacion; referencias consultadas; obras consultadas; bibliografia; referencias; fuentes; obras citadas; referencias bibliograficas; fuentes consultadas`},
	{"es", Figures, `anexos y…; imagenes; tablas y graficos; mapas; ilustraciones; anexo…; anexos; apendice…; figuras; imagenes y graficas; imagenes y graficos; graficas; graficos`},
	{"es", FrontMatter, `carta de bienvenida; carta a los delegados; reglamento…; historia del comite…; funciones del comite; introduccion a la comision; sobre la comision; presentacion del comite; presentacion de la mesa; mensaje de…; mensaje del…; palabras de…; bienvenida…; acerca del comite; descripcion del comite; carta; carta de…; carta del…; cartas de…; cartas; sobre el comite; bienvenida; introduccion al comite; mandato; reglas de procedimiento; historia del comite`},

	{"fr", Introduction, `introduction generale; introduction a la problematique; definition du sujet; expose du probleme; introduction; presentation du sujet; presentation de la problematique; introduction au sujet`},
	{"fr", Terms, `termes importants; termes importants a definir; definition des termes importants; definition de termes cles; concepts cles; vocabulaire; termes et definitions; sigles; liste des abreviations; acronymes; definitions cles; definition des mots cles; definition des termes cles; definitions des termes cles; termes cles; definitions; glossaire…; mots cles; definition des termes; lexique; sigles et abreviations; abreviations`},
	{"fr", Overview, `mise en contexte; rappel historique; historique du sujet; historique de la question; contexte et…; apercu du probleme; apercu du sujet; developpement du sujet; etat actuel; etat de la situation; presentation generale; causes et consequences; contexte actuel; vue d ensemble; apercu general; apercu; contexte; contexte historique; situation actuelle; historique; etat des lieux; contexte general; causes; enjeux`},
	{"fr", Parties, `acteurs majeurs; acteurs; position des pays…; positions des blocs; principaux pays impliques…; pays concernes; pays et organisations impliques; parties concernees; acteurs impliques; acteurs principaux…; grandes puissances impliquees; blocs de pays; position des acteurs…; principaux acteurs…; acteurs principaux; parties prenantes; parties impliquees; pays impliques…; principaux pays…; pays et organisations…; acteurs cles; position des blocs; positions des pays; blocs`},
	{"fr", Timeline, `evenements importants; evenements majeurs; dates importantes; dates et evenements…; chronologie…; evenements marquants; ligne du temps; calendrier des evenements; chronologie; chronologie des…; dates cles; frise chronologique; evenements cles; chronologie de…`},
	{"fr", Documents, `action des nations unies; actions des nations unies; implication des nations unies…; implication de l onu…; role de l onu…; traites; traites internationaux…; resolutions precedentes; resolutions et traites…; documents importants; cadre juridique…; cadre international; actions internationales; textes internationaux…; traites et conventions…; resolutions de l onu…; documents internationaux…; resolutions pertinentes; traites et resolutions…; traites et evenements…; actions de l onu; implication de l onu; documents pertinents; resolutions; textes de reference`},
	{"fr", Attempts, `tentatives de resolution…; solutions deja…; tentatives de solution…; actions passees; efforts passes; solutions precedentes; mesures prises; actions deja menees; tentatives precedentes…; tentatives passees…; solutions deja tentees; actions anterieures; tentatives anterieures…`},
	{"fr", Challenges, `problemes principaux; principaux defis; principaux obstacles; defis…; obstacles…; difficultes…`},
	{"fr", Solutions, `pistes de reflexion; solutions envisagees; solutions potentielles; solutions eventuelles; propositions; pistes; suggestions; solutions a envisager; vers une solution; solutions possibles…; solutions; solutions envisageables; pistes de solution…; pistes de solutions…; recommandations; solutions proposees; propositions de solutions`},
	{"fr", Questions, `questions auxquelles…; problematiques; questions cles; questions de debat; questions a debattre; questions a traiter; points a considerer; points a debattre; questions a resoudre; questions essentielles; questions que…; questions; questions a se poser; questions a considerer; questions pour…; questions directrices; questions de reflexion; points a aborder`},
	{"fr", Readings, `ressources utiles; ressources; sites internet utiles; pour en savoir plus; lectures suggerees; liens; documentation; documents utiles; sources utiles; lectures conseillees; lectures recommandees; lectures complementaires; liens utiles; pour aller plus loin; ressources complementaires; sites utiles`},
	{"fr", Citations, `sources et bibliographie; bibliographie et…; references et…; ouvrages consultes; sources consultees; bibliographie sitographie; sources et references; liste des sources; bibliographie; references; sources; ouvrages cites; webographie; sitographie; references bibliographiques`},
	{"fr", Figures, `images; cartes; graphiques et…; tableaux et figures; illustrations; annexe…; annexes; figures; images et graphiques; graphiques`},
	{"fr", FrontMatter, `mot de bienvenue; lettre aux delegues; lettre des…; mot des presidents; presentation des presidents; presentation de la presidence; histoire du comite; historique du comite; presentation du comite…; introduction du comite; bienvenue; avant propos; preface; mandat du comite; fonctionnement du comite; reglement; role du comite; lettre de…; lettre du…; lettres; mot de…; mot du…; presentation du comite; a propos du comite; mandat; introduction au comite; regles de procedure`},
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
	title = strings.ToLower(title)
	if !ascii(title) {
		title = norm.NFKD.String(title)
	}
	b.Grow(len(title))
	for _, r := range title {
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

// ascii reports whether a text needs no more than seven bits a character.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
