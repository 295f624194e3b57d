#!/usr/bin/env bash
# An office that has Maven and nothing else: from an empty folder to a site.
#
#   docs/verify/fresh.sh [NEW-FOLDER]
#   DEPLOY=-Prelease docs/verify/fresh.sh     what a release would hand over (docs/releasing.md)
#
# Builds the program, deploys it to a folder that stands for the public repository, and then works
# with a local repository of its own that is empty at first: (1) a folder with nothing but data,
# (2) a folder that the goal "new" has made, (3) twice in one Maven, (4) something wrong, (5) no
# network any more. Fetches some 60 MB from Maven Central. Ends with 0 if all went as it should.
set -euo pipefail
cd "$(dirname "$0")/../.."
sources=$PWD
work=${1:-$(mktemp -d)}
mkdir -p "$work"
if [ -n "$(ls -A "$work")" ]; then
  echo "$work is not empty." >&2
  exit 2
fi
work=$(cd "$work" && pwd)

# shellcheck disable=SC2086
mvn -B -ntp -q deploy ${DEPLOY:-} -Dmaven.test.skip=true -Dexec.skip=true -Dmaven.install.skip=true \
  -DaltDeploymentRepository="handed-over::file://$work/deployed"
version=$(basename "$work"/deployed/vn/parindex/site-generator/*/)
plugin=vn.parindex:site-generator:$version
if ls site-generator/target/lib | grep -E '^(maven|plexus|org.eclipse.sisu)'; then
  echo "FAILED: the program carries jars of Maven." >&2
  exit 1
fi

cat >"$work/settings.xml" <<EOF
<settings>
  <profiles>
    <profile>
      <id>handed-over</id>
      <repositories>
        <repository><id>handed-over</id><url>file://$work/deployed</url></repository>
      </repositories>
      <pluginRepositories>
        <pluginRepository><id>handed-over</id><url>file://$work/deployed</url></pluginRepository>
      </pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>handed-over</activeProfile></activeProfiles>
</settings>
EOF

# Runs Maven as the office has it, and says how long it took.
office() {
  local TIMEFORMAT="  %0R s, of the processor %0U s:   mvn $*"
  time mvn -B -ntp -q -s "$work/settings.xml" -Dmaven.repo.local="$work/repository" "$@" >"$work/said" 2>&1 ||
    { cat "$work/said" >&2; return 1; }
}

# A site that opens.
opened() {
  [ -s target/site/index.html ] || { echo "FAILED: no site in $PWD" >&2; exit 1; }
}

echo "(1) a folder with nothing but data: one command"
mkdir "$work/one"
cp -r data "$work/one/data"
cd "$work/one"
office "$plugin:site"
opened
java -jar "$sources/site-generator/target/parindex.jar" build --data "$work/one/data" --out "$work/by-jar" >/dev/null
diff -r "$work/by-jar" target/site
echo "  the same bytes as the jar makes"

echo "(2) a folder made by new: two commands"
cd "$work"
office "$plugin:new" -Dto=office
cd office
office
opened
grep -q "SỐ LIỆU MINH HỌA" target/site/index.html
office -Dparindex=check
office parindex:check

echo "(3) twice in one Maven"
office parindex:check parindex:site parindex:site

echo "(4) something wrong"
if office parindex:check -Dstrct 2>"$work/wrong"; then
  echo "FAILED: a misspelt property was taken." >&2
  exit 1
fi
grep -q '"-Dstrict"' "$work/wrong"
if grep -E 'Caused by|^\s+at [a-z]' "$work/wrong"; then
  echo "FAILED: a stack trace." >&2
  exit 1
fi
echo "  one plain line: $(grep -m1 -o 'LỖI: .*' "$work/wrong")"

echo "(5) without the network"
office -o
office -o -Dparindex=template
echo "All went as it should. Repository of the office: $(du -sm "$work/repository" | cut -f1) MB"
