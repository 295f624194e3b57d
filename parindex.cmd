@echo off
rem Runs parindex in its own folder:  parindex check   parindex import --from thang-11
rem Without anything behind it, as by a double click, it makes the site and waits for a key.
rem The same file stands in a checkout, which uses the Java of the machine, and in the zip, which has its own.
rem Plain letters only: cmd reads this file in whatever code page the console has.
setlocal DisableDelayedExpansion
set "PARINDEX_CODE=2"
set "PARINDEX_PAGE="
pushd "%~dp0" || goto nofolder

set "PARINDEX_JAR=program\parindex.jar"
set "PARINDEX_JAVA=java\bin\java.exe"
if not exist "%PARINDEX_JAR%" goto checkout
if exist "%PARINDEX_JAVA%" goto run
goto broken

:checkout
set "PARINDEX_JAR=site-generator\target\parindex.jar"
if not exist "%PARINDEX_JAR%" goto nojar
set "PARINDEX_JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PARINDEX_JAVA=%JAVA_HOME%\bin\java.exe"
if not "%PARINDEX_JAVA%"=="java.exe" goto run
where java.exe >nul 2>nul || goto nojava

:run
rem "Active code page: 437" in any language, with or without a full stop.
for /f "tokens=2 delims=:." %%p in ('chcp') do for %%q in (%%p) do set "PARINDEX_PAGE=%%q"
chcp 65001 >nul
if "%~1"=="" goto site
"%PARINDEX_JAVA%" -jar "%PARINDEX_JAR%" %*
set "PARINDEX_CODE=%ERRORLEVEL%"
goto ran

:site
"%PARINDEX_JAVA%" -jar "%PARINDEX_JAR%" build
set "PARINDEX_CODE=%ERRORLEVEL%"

:ran
if defined PARINDEX_PAGE chcp %PARINDEX_PAGE% >nul
rem The program never ends with 1: Java did, because it is too old or broken.
if "%PARINDEX_CODE%"=="1" echo LOI: Java tren may nay khong chay duoc chuong trinh. Can JDK 17 tro len.
goto end

:nofolder
echo LOI: khong mo duoc thu muc cua phan mem.
goto wait

:broken
echo LOI: thieu java\bin\java.exe. Sua: giai nen lai ca tep zip, dung mo parindex.cmd ngay trong tep zip.
goto end

:nojar
echo LOI: chua co site-generator\target\parindex.jar. Sua: chay mot lan lenh  mvn package -DskipTests
goto end

:nojava
echo LOI: may nay chua co Java. Sua: cai JDK 17 tro len, vi du tu https://adoptium.net, roi chay lai.

:end
popd
:wait
if "%~1"=="" pause
exit /b %PARINDEX_CODE%
