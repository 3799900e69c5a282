; Setup for Windows, for one user and without a password. It takes the class's
; reports from the folder "class" beside it, or beside the folder that it lies in,
; so that its own bytes, and a signature on them, are the same for every class.
;   makensis -DVERSION=1.0.0 -DPROGRAM=placard.exe -DPAPERS=LICENCES.txt -DICON=placard.ico
;     -DSIDE=side.bmp -DOUT=Placard-Setup.exe setup.nsi
; With /S it asks nothing. Its exit code is 2 where it could not do its work.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

Name "Placard"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Placard"
RequestExecutionLevel user
ManifestDPIAware true
BrandingText "Placard ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Placard"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Setup of Placard, a study app for Model United Nations"
VIAddVersionKey LegalCopyright "The Placard authors, MIT licence"

Var class ; the folder with the classes, empty if there is none
Var last ; what the last page says

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_TITLE "Placard is installed"
!define MUI_FINISHPAGE_TEXT "$last"
!define MUI_FINISHPAGE_RUN "$INSTDIR\placard.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start Placard"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Placard"
!define TYPE "Placard.Report"
!define TOOLKIT "app.placard.Placard" ; what the toolkit calls its folders by

; Fail gives the work up, with a sentence.
!macro Fail SAYS
	MessageBox MB_OK|MB_ICONEXCLAMATION "${SAYS}" /SD IDOK
	SetErrorLevel 2
	Abort "${SAYS}"
!macroend
!define Fail "!insertmacro Fail"

; Closed sees that the program does not run: then it can be written to.
!macro Closed UN
Function ${UN}Closed
again:
	${IfNot} ${FileExists} "$INSTDIR\placard.exe"
		Return
	${EndIf}
	ClearErrors
	FileOpen $0 "$INSTDIR\placard.exe" a
	FileClose $0
	${If} ${Errors}
		MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Placard is open. Close its window, then choose Retry." /SD IDCANCEL IDRETRY again
		SetErrorLevel 2
		Abort "Placard was open. Nothing was changed."
	${EndIf}
FunctionEnd
!macroend
!insertmacro Closed ""
!insertmacro Closed "un."

Function .onInit
	StrCpy $class "$EXEDIR\class"
	${IfNot} ${FileExists} "$class\*.*"
		StrCpy $class "$EXEDIR\..\class"
	${EndIf}
	${If} ${FileExists} "$class\*.*"
		StrCpy $last "The reports of your class are in it. You find Placard in the Start menu."
		Return
	${EndIf}
	StrCpy $class ""
	StrCpy $last "You find it in the Start menu."
	; who opens a .zip and double-clicks Setup in it has it alone, in a folder for
	; temporary files, and would wonder where the class is
	GetFullPathName /SHORT $0 "$TEMP"
	GetFullPathName /SHORT $1 "$EXEDIR"
	StrLen $2 $0
	StrCpy $1 $1 $2
	${If} $0 == $1
		MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "The reports of your class are not here: Setup was opened inside a .zip. Choose No, unpack the whole .zip (right-click it, Extract all), and open Setup in the folder that comes out.$\r$\n$\r$\nInstall Placard without your class?" /SD IDYES IDYES without
		SetErrorLevel 2
		Quit
	without:
	${EndIf}
FunctionEnd

Section
	SetShellVarContext current
	Call Closed
	SetOutPath "$INSTDIR"
	File "/oname=placard.exe" "${PROGRAM}"
	File "/oname=LICENCES.txt" "${PAPERS}"
	; every folder in "class" takes the place of the one of its name, once it is
	; there whole
	${If} $class != ""
		FindFirst $1 $2 "$class\*.*"
		${DoWhile} $2 != ""
			${If} $2 != "."
			${AndIf} $2 != ".."
			${AndIf} ${FileExists} "$class\$2\*.*"
				RMDir /r "$INSTDIR\class\.new"
				CreateDirectory "$INSTDIR\class\.new"
				ClearErrors
				CopyFiles /SILENT "$class\$2\*.*" "$INSTDIR\class\.new"
				${If} ${Errors}
					RMDir /r "$INSTDIR\class\.new"
					${Fail} "The reports of the class could not be copied. See that the disk has room, then start Setup again."
				${EndIf}
				RMDir /r "$INSTDIR\class\$2"
				Rename "$INSTDIR\class\.new" "$INSTDIR\class\$2"
			${EndIf}
			FindNext $1 $2
		${Loop}
		FindClose $1
	${EndIf}
	; Mesa, where somebody has put it beside the Setup: for computers without OpenGL
	${If} ${FileExists} "$EXEDIR\opengl32.dll"
		CopyFiles /SILENT "$EXEDIR\opengl32.dll" "$INSTDIR"
	${EndIf}
	${If} ${FileExists} "$EXEDIR\libgallium_wgl.dll"
		CopyFiles /SILENT "$EXEDIR\libgallium_wgl.dll" "$INSTDIR"
	${EndIf}
	CreateShortcut "$SMPROGRAMS\Placard.lnk" "$INSTDIR\placard.exe"
	WriteUninstaller "$INSTDIR\uninstall.exe"
	WriteRegStr HKCU "Software\Classes\.placard" "" "${TYPE}"
	WriteRegStr HKCU "Software\Classes\.placard\OpenWithProgids" "${TYPE}" ""
	WriteRegStr HKCU "Software\Classes\${TYPE}" "" "Placard report"
	WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\placard.exe,0"
	WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\placard.exe" "%1"'
	; Markdown can be opened with Placard, but belongs to what it belonged to
	WriteRegStr HKCU "Software\Classes\Applications\placard.exe\shell\open\command" "" '"$INSTDIR\placard.exe" "%1"'
	WriteRegStr HKCU "Software\Classes\Applications\placard.exe\SupportedTypes" ".md" ""
	WriteRegStr HKCU "Software\Classes\.md\OpenWithProgids" "${TYPE}" ""
	WriteRegStr HKCU "${UNINSTALL}" DisplayName "Placard"
	WriteRegStr HKCU "${UNINSTALL}" DisplayVersion "${VERSION}"
	WriteRegStr HKCU "${UNINSTALL}" Publisher "The Placard authors"
	WriteRegStr HKCU "${UNINSTALL}" DisplayIcon "$INSTDIR\placard.exe"
	WriteRegStr HKCU "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
	WriteRegStr HKCU "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
	WriteRegStr HKCU "${UNINSTALL}" InstallLocation "$INSTDIR"
	WriteRegDWORD HKCU "${UNINSTALL}" NoModify 1
	WriteRegDWORD HKCU "${UNINSTALL}" NoRepair 1
	${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
	WriteRegDWORD HKCU "${UNINSTALL}" EstimatedSize $0
	System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
	SetShellVarContext current
	Call un.Closed
	RMDir /r "$INSTDIR\class"
	Delete "$INSTDIR\placard.exe"
	Delete "$INSTDIR\opengl32.dll"
	Delete "$INSTDIR\libgallium_wgl.dll"
	Delete "$INSTDIR\LICENCES.txt"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR"
	RMDir "$LOCALAPPDATA\Programs" ; unless another program is there
	Delete "$SMPROGRAMS\Placard.lnk"
	DeleteRegKey HKCU "${UNINSTALL}"
	DeleteRegKey HKCU "Software\Classes\${TYPE}"
	DeleteRegKey HKCU "Software\Classes\Applications\placard.exe"
	DeleteRegKey /ifempty HKCU "Software\Classes\Applications"
	DeleteRegValue HKCU "Software\Classes\.md\OpenWithProgids" "${TYPE}"
	DeleteRegKey /ifempty HKCU "Software\Classes\.md\OpenWithProgids"
	DeleteRegKey /ifempty HKCU "Software\Classes\.md"
	ReadRegStr $0 HKCU "Software\Classes\.placard" ""
	${If} $0 == "${TYPE}"
		DeleteRegKey HKCU "Software\Classes\.placard"
	${EndIf}
	System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
	; what may be deleted at any time, and the folders of the toolkit
	RMDir /r "$LOCALAPPDATA\cache\placard"
	RMDir "$LOCALAPPDATA\cache"
	RMDir /r "$LOCALAPPDATA\fyne\${TOOLKIT}"
	RMDir "$LOCALAPPDATA\fyne"
	RMDir /r "$APPDATA\fyne\${TOOLKIT}"
	RMDir "$APPDATA\fyne"
	; progress stays unless one says otherwise; a silent uninstall keeps it
	${If} ${FileExists} "$LOCALAPPDATA\placard\*.*"
		MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "What you did with your reports is in $LOCALAPPDATA\placard and stays there.$\r$\n$\r$\nRemove it too? That cannot be taken back." /SD IDNO IDNO keep
		RMDir /r "$LOCALAPPDATA\placard"
	keep:
	${EndIf}
SectionEnd
