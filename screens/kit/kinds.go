package kit

import "placard/content/report"

// KindName is a kind of sections as a student calls it.
func KindName(k report.Kind) string {
	switch k {
	case report.Introduction:
		return "Introduction"
	case report.Terms:
		return "Key terms"
	case report.Overview:
		return "Overview"
	case report.Parties:
		return "Stakeholders"
	case report.Timeline:
		return "Timeline"
	case report.Documents:
		return "Documents"
	case report.Attempts:
		return "Previous attempts"
	case report.Challenges:
		return "Challenges"
	case report.Solutions:
		return "Solutions"
	case report.Questions:
		return "Questions"
	case report.Readings:
		return "Further readings"
	case report.Citations:
		return "Works cited"
	case report.Figures:
		return "Figures"
	case report.FrontMatter:
		return "About this guide"
	}
	return "Just reading"
}
