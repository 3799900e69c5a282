; Setup for Windows, for one user and without a password. It takes the class's
; reports from the folder "class" beside it, or beside the folder that it lies in,
; so that its own bytes, and a signature on them, are the same for every class.
;   makensis -DVERSION=1.0.0 -DPROGRAM=placard.exe -DPAPERS=LICENCES.txt -DICON=placard.ico -DOUT=Placard-Setup.exe setup.nsi
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

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
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

Section
	SetShellVarContext current
	SetOutPath "$INSTDIR"
	ClearErrors
	File "/oname=placard.exe" "${PROGRAM}"
	${If} ${Errors}
		MessageBox MB_OK|MB_ICONEXCLAMATION "Placard is running. Close it, then start this Setup again."
		Abort
	${EndIf}
	File "/oname=LICENCES.txt" "${PAPERS}"
	; the class: every folder in "class" takes the place of the one of its name
	StrCpy $0 "$EXEDIR\class"
	${IfNot} ${FileExists} "$0\*.*"
		StrCpy $0 "$EXEDIR\..\class"
	${EndIf}
	${If} ${FileExists} "$0\*.*"
		FindFirst $1 $2 "$0\*.*"
		${DoWhile} $2 != ""
			${If} $2 != "."
			${AndIf} $2 != ".."
				RMDir /r "$INSTDIR\class\$2"
				CreateDirectory "$INSTDIR\class\$2"
				CopyFiles /SILENT "$0\$2\*.*" "$INSTDIR\class\$2"
			${EndIf}
			FindNext $1 $2
		${Loop}
		FindClose $1
	${EndIf}
	; Mesa's opengl32.dll, where somebody has put it beside the Setup: for computers
	; without OpenGL
	${If} ${FileExists} "$EXEDIR\opengl32.dll"
		CopyFiles /SILENT "$EXEDIR\opengl32.dll" "$INSTDIR"
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
	RMDir /r "$INSTDIR\class"
	Delete "$INSTDIR\placard.exe"
	Delete "$INSTDIR\opengl32.dll"
	Delete "$INSTDIR\LICENCES.txt"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR"
	Delete "$SMPROGRAMS\Placard.lnk"
	DeleteRegKey HKCU "${UNINSTALL}"
	DeleteRegKey HKCU "Software\Classes\${TYPE}"
	DeleteRegKey HKCU "Software\Classes\Applications\placard.exe"
	DeleteRegValue HKCU "Software\Classes\.md\OpenWithProgids" "${TYPE}"
	ReadRegStr $0 HKCU "Software\Classes\.placard" ""
	${If} $0 == "${TYPE}"
		DeleteRegKey HKCU "Software\Classes\.placard"
	${EndIf}
	System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
	; progress stays unless one says otherwise; a silent uninstall keeps it
	${If} ${FileExists} "$LOCALAPPDATA\placard\*.*"
		MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "What you did with your reports is in $LOCALAPPDATA\placard and stays there.$\r$\n$\r$\nRemove it too? That cannot be taken back." /SD IDNO IDNO keep
		RMDir /r "$LOCALAPPDATA\placard"
		RMDir /r "$LOCALAPPDATA\cache\placard"
	keep:
	${EndIf}
SectionEnd
