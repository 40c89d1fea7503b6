@echo off
rem Starts Plimsoll with the first Java 25 or newer it finds. Standard output belongs to the program alone.
rem   PLIMSOLL_JAVA  a Java home or a java command; nothing else is tried then
rem   PLIMSOLL_OPTS  further options of the Java machine, such as -Xmx4g
rem   PLIMSOLL_HOME  the folder of everything the program keeps
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "JAVA="
set "MAJOR=0"
set "VECTOR="
for %%I in ("%~dp0..") do set "FOLDER=%%~fI"

if not defined PLIMSOLL_JAVA goto search
if exist "%PLIMSOLL_JAVA%\bin\java.exe" call :try "%PLIMSOLL_JAVA%"
if not defined JAVA if exist "%PLIMSOLL_JAVA%" for %%I in ("%PLIMSOLL_JAVA%") do call :try "%%~dpI.."
if defined JAVA goto start
>&2 echo plimsoll: needs Java %NEEDED% or newer; PLIMSOLL_JAVA=%PLIMSOLL_JAVA% is not one
exit /b 2

:search
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%I in ('where java 2^>nul') do call :try "%%~dpI.."
for %%R in ("%ProgramFiles%" "%LocalAppData%\Programs") do (
    for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft" "OpenJDK") do (
        if exist "%%~R\%%~V" for /d %%H in ("%%~R\%%~V\*") do call :try "%%~fH"
    )
)
for /d %%H in ("%UserProfile%\.jdks\*") do call :try "%%~fH"
if defined JAVA goto start
>&2 echo plimsoll: needs Java %NEEDED% or newer; none in PLIMSOLL_JAVA, JAVA_HOME, on the PATH or in Program Files (Eclipse Adoptium, Java, Microsoft, Zulu, Amazon Corretto, BellSoft, OpenJDK)
exit /b 2

:start
if defined PLIMSOLL_HOME (set "CACHE=%PLIMSOLL_HOME%\cache") else set "CACHE=%LocalAppData%\plimsoll\cache"
set "CLASSES=command"
if "%~1"=="" set "CLASSES=window"
if "%~1"=="open" set "CLASSES=window"
if "%~1"=="bench" set "CLASSES=bench"
if "%~1"=="report" set "CLASSES=report"
rem Heatmaps and a report's searches by SIMD. Java says so on standard error at every start, so a short command goes without.
if "%CLASSES%"=="command" set "VECTOR="
if not exist "%CACHE%\" mkdir "%CACHE%" 2>nul
set "ARCHIVE="
rem Its own for each place of installation: an archive of another one's jars breaks the start.
set "PLACE=%FOLDER::=_%"
set "PLACE=%PLACE:\=_%"
set "PLACE=%PLACE: =_%"
if exist "%CACHE%\" set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\%CLASSES%-%PLACE%.jsa"
set "UNSAFE="
if "%MAJOR%"=="25" set "UNSAFE=--sun-misc-unsafe-memory-access=allow"
"%JAVA%" ^
    -XX:+DisplayVMOutputToStderr -XX:-PrintWarnings -Xlog:disable ^
    -XX:+UseSerialGC -Xshare:auto -Dslf4j.internal.verbosity=ERROR ^
    --enable-native-access=javafx.graphics,com.sun.jna ^
    %PLIMSOLL_OPTS% %UNSAFE% %VECTOR% %ARCHIVE% ^
    --module-path "%FOLDER%\lib" --module plimsoll.app/plimsoll.app.Main %*
exit /b %ERRORLEVEL%

rem Sets JAVA, MAJOR and VECTOR if the Java home %1 will do. The file `release` answers at once.
:try
if defined JAVA exit /b 0
if not exist "%~f1\bin\java.exe" exit /b 0
set "VERSION="
if exist "%~f1\release" for /f "usebackq tokens=1,* delims==" %%A in ("%~f1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION for /f "tokens=3" %%A in ('^""%~f1\bin\java.exe" -version 2^>^&1 ^| findstr /c:" version "^"') do set "VERSION=%%~A"
if not defined VERSION exit /b 0
set "FOUND=0"
for /f "tokens=1 delims=.-+_" %%A in ("%VERSION%") do set "FOUND=%%A"
if %FOUND% LSS %NEEDED% exit /b 0
set "MAJOR=%FOUND%"
set "JAVA=%~f1\bin\java.exe"
findstr /c:"jdk.incubator.vector" "%~f1\release" >nul 2>&1 && set "VECTOR=--add-modules=jdk.incubator.vector"
exit /b 0
