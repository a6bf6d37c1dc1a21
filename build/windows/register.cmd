@echo off
rem Lets vademecum:// links and Vademecum's files open this program, for this user only; needs no administrator.
rem Run it again when the folder or the drive letter has changed. unregister.cmd takes everything back.
setlocal
set "PROGRAM=%~dp0vademecum.exe"
if not exist "%PROGRAM%" (
  echo vademecum.exe is not beside this file.
  exit /b 1
)
set "CLASSES=HKCU\Software\Classes"
reg add "%CLASSES%\vademecum" /ve /d "URL:Vademecum" /f >nul
reg add "%CLASSES%\vademecum" /v "URL Protocol" /d "" /f >nul
reg add "%CLASSES%\vademecum\DefaultIcon" /ve /d "\"%PROGRAM%\",0" /f >nul
reg add "%CLASSES%\vademecum\shell\open\command" /ve /d "\"%PROGRAM%\" open -- \"%%1\"" /f >nul
call :kind .vnotes Vademecum.Notes "Vademecum notes"
call :kind .vplan Vademecum.Plan "Vademecum lesson plan"
echo Done: vademecum:// links and Vademecum's files open "%PROGRAM%".
exit /b 0

:kind
reg add "%CLASSES%\%~1" /ve /d "%~2" /f >nul
reg add "%CLASSES%\%~2" /ve /d "%~3" /f >nul
reg add "%CLASSES%\%~2\DefaultIcon" /ve /d "\"%PROGRAM%\",0" /f >nul
reg add "%CLASSES%\%~2\shell\open\command" /ve /d "\"%PROGRAM%\" open -- \"%%1\"" /f >nul
exit /b 0
