package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The icons of the set.
const (
	IconHouse                     IconName = "house"
	IconHouseFill                 IconName = "house-fill"
	IconBookOpen                  IconName = "book-open"
	IconBookOpenFill              IconName = "book-open-fill"
	IconCards                     IconName = "cards"
	IconCardsFill                 IconName = "cards-fill"
	IconClockCounterClockwise     IconName = "clock-counter-clockwise"
	IconClockCounterClockwiseFill IconName = "clock-counter-clockwise-fill"
	IconUsersThree                IconName = "users-three"
	IconUsersThreeFill            IconName = "users-three-fill"
	IconListChecks                IconName = "list-checks"
	IconListChecksFill            IconName = "list-checks-fill"
	IconQuotes                    IconName = "quotes"
	IconQuotesFill                IconName = "quotes-fill"
	IconGearSix                   IconName = "gear-six"
	IconGearSixFill               IconName = "gear-six-fill"
	IconBooks                     IconName = "books"
	IconBooksFill                 IconName = "books-fill"
	IconMagnifyingGlass           IconName = "magnifying-glass"
	IconList                      IconName = "list"
	IconCaretLeft                 IconName = "caret-left"
	IconCaretRight                IconName = "caret-right"
	IconCaretDown                 IconName = "caret-down"
	IconCaretUp                   IconName = "caret-up"
	IconX                         IconName = "x"
	IconCheck                     IconName = "check"
	IconCheckCircle               IconName = "check-circle"
	IconCheckSquare               IconName = "check-square"
	IconCheckSquareFill           IconName = "check-square-fill"
	IconSquare                    IconName = "square"
	IconBookmarkSimple            IconName = "bookmark-simple"
	IconBookmarkSimpleFill        IconName = "bookmark-simple-fill"
	IconArrowRight                IconName = "arrow-right"
	IconArrowLeft                 IconName = "arrow-left"
	IconArrowUp                   IconName = "arrow-up"
	IconArrowDown                 IconName = "arrow-down"
	IconArrowSquareOut            IconName = "arrow-square-out"
	IconCopy                      IconName = "copy"
	IconNotePencil                IconName = "note-pencil"
	IconPlus                      IconName = "plus"
	IconMinus                     IconName = "minus"
	IconMagnifyingGlassPlus       IconName = "magnifying-glass-plus"
	IconMagnifyingGlassMinus      IconName = "magnifying-glass-minus"
	IconArrowsHorizontal          IconName = "arrows-horizontal"
	IconArrowsInLineHorizontal    IconName = "arrows-in-line-horizontal"
	IconExport                    IconName = "export"
	IconFileText                  IconName = "file-text"
	IconPrinter                   IconName = "printer"
	IconTrash                     IconName = "trash"
	IconWarningCircle             IconName = "warning-circle"
	IconInfo                      IconName = "info"
	IconTextAa                    IconName = "text-aa"
	IconFunnelSimple              IconName = "funnel-simple"
	IconFlag                      IconName = "flag"
	IconFlagFill                  IconName = "flag-fill"
	IconMapPin                    IconName = "map-pin"
	IconCalendarBlank             IconName = "calendar-blank"
	IconQuestion                  IconName = "question"
	IconKeyboard                  IconName = "keyboard"
	IconEye                       IconName = "eye"
	IconEyeSlash                  IconName = "eye-slash"
	IconStar                      IconName = "star"
	IconStarFill                  IconName = "star-fill"
	IconDotsThree                 IconName = "dots-three"
	IconFolderOpen                IconName = "folder-open"
	IconArrowUUpLeft              IconName = "arrow-u-up-left"
	IconArrowUUpRight             IconName = "arrow-u-up-right"
	IconPencilSimple              IconName = "pencil-simple"
	IconImage                     IconName = "image"
	IconTable                     IconName = "table"
	IconChartBar                  IconName = "chart-bar"
	IconGlobe                     IconName = "globe"
	IconLink                      IconName = "link"
	IconRadioButton               IconName = "radio-button"
	IconCircle                    IconName = "circle"
	IconLifebuoy                  IconName = "lifebuoy"
	IconSun                       IconName = "sun"
	IconMoon                      IconName = "moon"
	IconFilePlus                  IconName = "file-plus"
	IconFloppyDisk                IconName = "floppy-disk"
	IconSkipForward               IconName = "skip-forward"
	IconMinusCircle               IconName = "minus-circle"
)

// standIns are our icons for what the toolkit's own widgets draw.
func standIns() map[fyne.ThemeIconName]IconName {
	return map[fyne.ThemeIconName]IconName{
		theme.IconNameCancel: IconX, theme.IconNameConfirm: IconCheck, theme.IconNameSearch: IconMagnifyingGlass,
		theme.IconNameFolder: IconFolderOpen, theme.IconNameFolderOpen: IconFolderOpen, theme.IconNameFile: IconFileText,
		theme.IconNameFileText: IconFileText, theme.IconNameHome: IconHouse, theme.IconNameMenu: IconList,
		theme.IconNameArrowDropDown: IconCaretDown, theme.IconNameArrowDropUp: IconCaretUp,
		theme.IconNameNavigateBack: IconCaretLeft, theme.IconNameNavigateNext: IconCaretRight,
		theme.IconNameCheckButton: IconSquare, theme.IconNameCheckButtonChecked: IconCheckSquareFill,
		theme.IconNameVisibility: IconEye, theme.IconNameVisibilityOff: IconEyeSlash, theme.IconNameSettings: IconGearSix,
		theme.IconNameInfo: IconInfo, theme.IconNameQuestion: IconQuestion, theme.IconNameWarning: IconWarningCircle,
		theme.IconNameError: IconWarningCircle, theme.IconNameContentCopy: IconCopy, theme.IconNameDelete: IconTrash,
	}
}
