@echo off
rem Starts Statecraft on Windows, as the script "statecraft" does elsewhere, without building it and
rem without a record of its start.
setlocal EnableExtensions DisableDelayedExpansion

set "home=%~dp0.."
set "library=%~dp0..\lib"
if not exist "%~dp0pom.xml" goto library
set "home=%~dp0."
set "library=%~dp0target\statecraft\lib"
:library
if not exist "%library%\statecraft.jar" goto nolibrary

rem JAVA_HOME if it is one, else of PATH.
set "java="
if not defined JAVA_HOME goto path
if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
:path
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto nojava
set "version=21"
for %%j in ("%java%") do set "release=%%~dpj..\release"
if exist "%release%" for /f "usebackq tokens=1,2 delims==." %%k in ("%release%") do if "%%k"=="JAVA_VERSION" set "version=%%l"
set "version=%version:"=%"
if %version% LSS 21 goto nojava

rem Short runs gain from the quick compiler, and loading a database from both processors.
set "quick=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "%~1"=="load" set "quick=-XX:+UseParallelGC"

rem What infers thousands of times, or reads a million rows, gains from the full compiler; an import
rem where it is kept from looking far into what is called.
set "full="
if /i "%~1"=="sweep" set "full=-XX:TieredStopAtLevel=4"
if /i "%~1"=="import" set "full=-XX:TieredStopAtLevel=4 -XX:FreqInlineSize=60"
rem A loop over the words would stumble over their quotes and brackets; they are looked at as one text.
set words=%*
if not defined words goto start
set "fragile="
setlocal EnableDelayedExpansion
if not "!words:--fragile=!"=="!words!" set "fragile=yes"
endlocal & if "%fragile%"=="yes" set "full=-XX:TieredStopAtLevel=4"
:start

rem What serves agents needs libraries that no other command does.
set "more="
if /i "%~1"=="mcp" set "more=;%library%\mcp\*"

rem How wide the window is; Java asks itself whether there is one.
set "columns="
for /f "skip=4 tokens=2 delims=: " %%c in ('mode con 2^>nul') do if not defined columns set "columns=%%c"

"%java%" --enable-native-access=ALL-UNNAMED %quick% %full% -XX:-UsePerfData -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr %STATECRAFT_JAVA_OPTIONS% -Djdk.console=java.base "-Dstatecraft.home=%home%" "-Dstatecraft.snapshot=%library%\statecraft.snapshot" -Dstatecraft.terminals=ask "-Dstatecraft.columns=%columns%" -cp "%library%\*%more%" org.statecraft.Main %*
exit /b %ERRORLEVEL%

:nolibrary
echo error: "%library%" holds no statecraft.jar; in a checkout, build it by: mvn package -DskipTests 1>&2
exit /b 5

:nojava
echo error: Statecraft needs Java 21 or newer, and none was found; install one or set JAVA_HOME 1>&2
exit /b 5
