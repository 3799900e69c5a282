package shoot

import (
	"math"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/chart"
	"placard/screens/look"
)

func galleryContent() fyne.CanvasObject {
	return columns(kit.VStack(32,
		part("Placard", placards()...),
		part("Rows", rows())),
		kit.VStack(32,
			part("Notices",
				kit.NewNotice(kit.Plain, "", "This report is about hard things. You can leave it at any time; what you have done is kept."),
				kit.NewNotice(kit.Caution, "The source says 2021", "Operation Storm Makers ran from 21 to 25 March 2022."),
				kit.NewNotice(kit.Trouble, "Your last answers are not saved yet", "The disk is full. Everything is kept in memory; free some space and they will be written.", kit.NewButton("Try again", nil))),
			part("Empty", kit.NewEmpty("Bookmark what you take to committee, and it stands here.", "Go to solutions", nil))))
}

func placards() []fyne.CanvasObject {
	next := kit.NewFilled("Continue", nil)
	next.After = look.IconArrowRight
	resting := kit.NewPlacard(kit.HStack(16, kit.Grow(kit.VStack(2, kit.Small("Go on where you stopped"),
		kit.NewText("Current Global Efforts", look.SerifSemiBold, look.Title, look.Ink),
		kit.Hint("General Overview · about 4 minutes left in this section"))), next))
	floating := kit.NewPlacard(kit.VStack(4, kit.NewText("Palermo Protocol", look.SerifSemiBold, look.Text, look.Ink), kit.Small("The UN agreement of 2000 that defines trafficking in persons and obliges states to prevent it.")))
	floating.Floating = true
	chosen := kit.NewPlacard(kit.VStack(4, kit.Small("March 2022"), kit.NewText("Operation Storm Makers", look.SerifSemiBold, look.Text, look.Ink)))
	chosen.Selected = true
	return []fyne.CanvasObject{resting, kit.HStackTop(16, kit.Fixed(240, floating), kit.Fixed(240, chosen))}
}

func rows() fyne.CanvasObject {
	var list []fyne.CanvasObject
	for i, words := range []string{"Strengthening International Legal Frameworks", "Enhancing Law Enforcement and Border Control", "Improving Victim Support and Protection",
		"A row with the focus", "A row whose title is much too long for the room that there is, so that it ends in an ellipsis and shows whole on pointing"} {
		tick, mark := kit.NewTick("", nil), kit.NewBookmark("", nil)
		tick.Set(i < 3)
		mark.Set(i%2 == 0)
		face := look.Serif
		if i == 2 {
			face = look.SerifSemiBold
		}
		r := kit.NewRow(kit.HStack(8, tick, kit.Fixed(14, kit.NewLine(string(rune('1'+i)), look.Sans, look.Text, look.Muted)),
			kit.Grow(kit.NewLine(words, face, look.Reading, look.Ink)), mark), nil)
		r.Inset = 8
		switch i {
		case 1:
			r.MouseIn(nil)
		case 2:
			r.Select(true)
		case 3:
			r.FocusGained()
		}
		list = append(list, r)
	}
	return kit.VStack(0, list...)
}

func galleryCharts() fyne.CanvasObject {
	forms := chart.Data{
		Labels: []string{"2021", "2022", "2023"}, Series: []string{"One form", "Another form", "A third and the rest"},
		Values: [][]float64{{3700, 4014, 4201}, {2100, 3990, 3457}, {980, 1699, 1937}},
	}
	month := chart.Data{Series: []string{"Cards due"}, Values: [][]float64{nil}}
	for d := 1; d <= 30; d++ {
		month.Labels = append(month.Labels, string([]rune{rune('0' + d/10), rune('0' + d%10)}))
		month.Values[0] = append(month.Values[0], float64((d*7)%11+2))
	}
	change := chart.Data{Labels: []string{"Kenya", "Republic of Moldova", "Côte d’Ivoire", "Viet Nam"}, Series: []string{"Change since 2015"},
		Values: [][]float64{{4.5, -2.25, 12, -7}}, Unit: "%"}
	lines := chart.Data{Labels: []string{"2015", "2016", "2017", "2018", "2019", "2020"}, Series: []string{"Girls", "Boys", "Women", "Men"},
		Values: [][]float64{{10, 14, math.NaN(), 18, 22, 21}, {4, 6, 7, 9, 9, 12}, {30, 28, 31, 35, 33, 36}, {12, 13, 16, 15, 19, 20}}}
	show := func(kind report.ChartKind, d chart.Data) fyne.CanvasObject {
		d.Kind = kind
		return part(string(kind), chart.New(d))
	}
	return columns(
		kit.VStack(40, show(report.StackedShares, forms), show(report.StackedColumns, forms), show(report.Columns, forms)),
		kit.VStack(40, show(report.Lines, lines), show(report.Bars, change), show(report.Bars, forms), show(report.Columns, month)))
}
