@echo off
rem Takes back what register.cmd wrote, for this user only.
setlocal
set "CLASSES=HKCU\Software\Classes"
for %%K in (vademecum .vnotes .vplan Vademecum.Notes Vademecum.Plan) do reg delete "%CLASSES%\%%K" /f >nul 2>nul
echo Done: nothing opens Vademecum by itself any more.
exit /b 0
