package shoot

import (
	"math"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/chart"
	"placard/screens/look"
)

// gallery shows every token, widget and state, so that a change of the look is
// seen whole before a screen is.
func gallery() []Scene {
	page := func(name string, height float32, content func() fyne.CanvasObject) Scene {
		return Scene{Name: "gallery-" + name, Size: fyne.NewSize(1366, height), Build: func(w fyne.Window) {
			w.SetContent(kit.NewScroll(kit.Pad(32, 40, 32, 40, content())))
		}}
	}
	return []Scene{
		page("charts", 1400, galleryCharts),
	}
}

// part is a titled part of the gallery.
func part(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(16, append([]fyne.CanvasObject{kit.Subheading(title)}, objects...)...)
}

func galleryCharts() fyne.CanvasObject {
	forms := chart.Data{
		Labels: []string{"2021", "2022", "2023"}, Series: []string{"One form", "Another form", "Organ removal and other"},
		Values: [][]float64{{3700, 4014, 4201}, {2100, 3990, 3457}, {980, 1699, 1937}},
	}
	years := chart.Data{Series: []string{"Cards due"}}
	years.Values = [][]float64{nil}
	for d := 1; d <= 30; d++ {
		years.Labels = append(years.Labels, string(rune('0'+d/10))+string(rune('0'+d%10)))
		years.Values[0] = append(years.Values[0], float64((d*7)%11+2))
	}
	change := chart.Data{Labels: []string{"Kenya", "Republic of Moldova", "Côte d’Ivoire", "Viet Nam"}, Series: []string{"Change since 2015"},
		Values: [][]float64{{4.5, -2.25, 12, -7}}, Unit: "%"}
	lines := chart.Data{Labels: []string{"2015", "2016", "2017", "2018", "2019", "2020"}, Series: []string{"Girls", "Boys", "Women", "Men"},
		Values: [][]float64{{10, 14, math.NaN(), 18, 22, 21}, {4, 6, 7, 9, 9, 12}, {30, 28, 31, 35, 33, 36}, {12, 13, 16, 15, 19, 20}}}
	show := func(kind report.ChartKind, d chart.Data) fyne.CanvasObject {
		d.Kind = kind
		return part(string(kind), chart.New(d))
	}
	left := kit.VStack(40, show(report.StackedShares, forms), show(report.StackedColumns, forms), show(report.Columns, forms))
	right := kit.VStack(40, show(report.Lines, lines), show(report.Bars, change), show(report.Bars, forms), show(report.Columns, years))
	return kit.HStackTop(72, kit.Fixed(600, left), kit.Fixed(600, right))
}

var _ = look.Step
