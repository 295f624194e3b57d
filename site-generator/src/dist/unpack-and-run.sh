#!/bin/sh
# Unpacks the zip and works with it as an office would: no Java on the path, no network, a home folder of
# its own. Its site must be the one that the jar makes with the Java of this machine, byte for byte.
#   sh unpack-and-run.sh ZIP JAR DATA
set -eu
zip=$1 jar=$2 data=$3
case $zip in
  *-linux-x64.zip) ;;
  *)
    echo "Not tried: $zip is for another system. Unpack it there and start parindex.cmd."
    exit 0
    ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "FAILED: $*" >&2
  exit 1
}

unzip -q "$zip" -d "$work/thư mục mới"
home=$(echo "$work/thư mục mới"/parindex-*)
mkdir "$work/bin" "$work/home"
unzip -p "$home/program/parindex.jar" META-INF/MANIFEST.MF | tr -d '\r' |
  sed -e ':all' -e 'N' -e '$!b all' -e 's/\n //g' | sed -n 's/^Class-Path: //p' | tr ' ' '\n' | sort >"$work/asked"
(cd "$home/program" && ls lib/*) | sort | diff "$work/asked" - || fail "other libraries than the jar asks for"
# All that the starter needs; whatever else were called would be missing.
for tool in dirname sh; do
  ln -s "$(command -v $tool)" "$work/bin/$tool"
done
offline=
if unshare -rn true 2>/dev/null; then
  offline="unshare -rn"
else
  echo "unshare -rn is not allowed here: the program was tried with the network there."
fi
in_zip() {
  (cd "$work" && $offline env -i PATH="$work/bin" HOME="$work/home" LC_ALL=C.UTF-8 "$home/parindex" "$@")
}

PATH=$work/bin command -v java >/dev/null && fail "there is a Java on the path"
in_zip --version
in_zip >"$work/said" 2>&1 && fail "no data, and yet it ended well"
grep -q "parindex new --data data" "$work/said" || fail "nobody told how to begin: $(cat "$work/said")"

cp -R "$data/." "$home/data"
cp -R "$data" "$work/data"
in_zip check >/dev/null || fail "the shipped data have errors"
in_zip >"$work/said" 2>&1 || fail "$(cat "$work/said")"
java -jar "$jar" build --data "$work/data" --out "$work/site" >/dev/null
diff -r "$work/site" "$home/target/site" >"$work/differs" || fail "another site: $(head -5 "$work/differs")"
in_zip new --help >/dev/null
echo "The site of the zip is the site of the jar: $(find "$home/target/site" -type f | wc -l) files alike."
