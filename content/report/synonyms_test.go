package report

import (
	"strings"
	"testing"
)

// The titles that published reports give their sections, as they were counted.
func TestTitlesOfSections(t *testing.T) {
	for kind, titles := range map[Kind]string{
		Introduction: `Introduction; Basic Overview of the Issue; Introduction to the Agenda Item; Topic Introduction; Statement of the Problem; Description of the Issue;
			Overview of the Agenda; Introduction to the Topic; Introducción; Introducción al tema; Sobre el tema; Présentation du sujet`,
		Terms: `Explanation of Important Terms; Key Terms; Definition of Key Terms; Definitions of Key Terms; Key Terms and Concepts; KEY TERMS & DEFINITIONS; Glossary; Definitions;
			Definition of terms; Important terms; Terminology; List of Abbreviations; Acronyms; Glossary of Terms; Important Definitions; Términos clave; Glosario; Definición de términos clave; Abreviaciones; Conceptos importantes;
			Définition des termes clés; Glossaire; Définitions; Mots-clés; Termes importants`,
		Overview: `Detailed Background of the Issue; Current Situation; Historical Analysis; Historical background; Background; Background information; History; History of the problem; General Overview;
			Historical Context; Topic outline; State of play; Causes; Key issues; Background of the Topic; History and Description of the Issue; Situación actual; Antecedentes; Contexto histórico; Panorama general; Desarrollo histórico; Historia del conflicto;
			Vue d’ensemble; Contexte; Situation actuelle; Mise en contexte; Rappel historique`,
		Parties: `Major Parties Involved; Bloc positions; Stakeholders; Key Stakeholders; Key stakeholders and blocs; Country Blocs; International blocs; Possible country blocs and positions;
			Major Countries and Organizations Involved; Major Countries/Organization Involved and Their Views on Snow; Countries involved; Key players; Key actors; Relevant parties; Country positions; Country Stances; Position of Countries;
			Posiciones; Bloques; Países involucrados; Actores principales; Posición de los países; Posturas de los bloques; Principaux acteurs; Pays impliqués; Acteurs majeurs; Position des pays; Pays et organisations impliqués`,
		Timeline: `Chronology of Important Events; Timeline; Timeline of events; Timeline of Key Events; Key dates; Chronology; History timeline; TimeLine:; Timeline of Relevant Resolutions, Treaties and Events;
			Cronología; Línea del tiempo; Línea de tiempo; Fechas importantes; Eventos importantes; Chronologie; Dates clés; Chronologie des événements; Frise chronologique; Événements importants`,
		Documents: `Relevant International Documents; United Nations involvement; Relevant UN treaties and events; Relevant Resolutions and Treaties; Past UN actions; Past international actions; UN actions and resolutions;
			International frameworks; International Frameworks and Regional Cooperation; Relevant UN Resolutions, Treaties and Events; UN Involvement, Relevant Resolutions, Treaties and Events; Past UN Involvement; Documentos relevantes; Resoluciones; Acciones de la ONU; Participación de las Naciones Unidas; Tratados y resoluciones;
			Résolutions; Documents internationaux pertinents; Implication de l’ONU; Traités et résolutions; Action des Nations Unies`,
		Attempts: `Past attempts to resolve the issue; Previous attempts; Previous attempts to solve the issue; Evaluation of Previous Attempts to Resolve the Issue; Response overview; Past Attempts;
			Intentos previos de solución; Acciones previas; Tentatives précédentes; Tentatives de résolution; Solutions déjà apportées`,
		Solutions: `Solution alternatives; Seeking resolution; Possible solutions; Possible solutions/discussion points; Proposed solutions; Solutions; Suggestions; Recommendations; The way forward; Potential Solutions; Possible Solutions to the Issue;
			Posibles soluciones; Soluciones propuestas; Recomendaciones; Alternativas de solución; Solutions possibles; Pistes de réflexion; Recommandations; Solutions envisagées`,
		Questions: `Discussion questions; Questions to consider; Questions a resolution must answer; Questions a Resolution Paper Should Address; QARMA; Questions to be answered in committee; Guiding questions; Raised questions; QARMAs;
			Questions a Resolution Must Answer (QARMA); Points a resolution should address; Focus questions; Essential Questions; Preguntas; Preguntas a considerar; Preguntas que debe responder la resolución; Preguntas guía; QARMA (preguntas);
			Questions à considérer; Questions à se poser; Questions auxquelles la résolution doit répondre; Problématiques`,
		Readings: `Useful links; Further reading; Further Readings; Further research; Additional Resources; References and suggested websites; Suggested reading; Research sources; Useful Links for Research; Recommended Sources; Suggested Sources;
			Lecturas recomendadas; Enlaces útiles; Fuentes de apoyo; Recursos útiles; Lectures recommandées; Liens utiles; Pour aller plus loin; Ressources utiles`,
		Citations: `Bibliography; Works cited; Work Cited; References; Sources; Reference list; Sources cited; Endnotes; Bibliografía; Referencias; Fuentes; Referencias bibliográficas; Fuentes de consulta; Bibliographie; Références; Webographie; Sources et bibliographie`,
		Figures:   `Appendix; Appendices; Annex; Images and Graphs; Figures; Appendix A; Anexos; Apéndice; Annexes; Annexe 1`,
		FrontMatter: `Letter from the Director; Letters from the Chairs; Welcome letter; Committee overview; About the committee; Mandate; Rules; Letter from the Secretary-General; Welcome Letter from the Dais; Introduction to the Committee; Committee History; About the Conference;
			Carta; Carta de bienvenida; Carta del Secretario General; Sobre el comité; Introducción al comité; Reglamento; Lettre du président; Mot de bienvenue; Présentation du comité; À propos du comité`,
	} {
		for _, title := range strings.Split(titles, ";") {
			if got, _ := kindOf(strings.TrimSpace(title)); got != kind {
				t.Errorf("%q is %q, want %q", strings.TrimSpace(title), got, kind)
			}
		}
	}
}

func TestTitlesThatAreNoSections(t *testing.T) {
	for _, title := range []string{"France", "Water Scarcity", "The Arctic Council", "Positive Effects", "Rulers of the Sea", "Carta Magna and the Law", "Historic Buildings in Danger"} {
		if kind, _ := kindOf(title); kind != Plain {
			t.Errorf("%q is taken for %q", title, kind)
		}
	}
}
