#!/usr/bin/env bash
# Publishing to a share that a real Samba serves, with the program as a clerk runs it.
#
#   docs/verify/samba.sh [NEW-FOLDER]
#   PARINDEX_JAR=… docs/verify/samba.sh      another program than that of this checkout
#
# Needs root (smbd listens on 127.0.0.1:445, the mount is one of FUSE), Debian's packages samba and
# smbnetfs, python3, and Maven, which fetches smbj (3 MB) and builds the program if it is not there.
# Where one of them is missing it says so and ends with 2.
#
# Publishes through the mount while a reader polls, goes back, kills three runs in the middle, and
# asks "verify" on both sides each time. Then a second computer (smbj) has the pointer and pages open
# and lets nobody delete them: for a while, and for ever. Ends with 0 if all went as it should.
set -euo pipefail
cd "$(dirname "$0")/../.."
sources=$PWD
missing() {
  echo "Not tried: $1" >&2
  exit 2
}
[ "$(id -u)" = 0 ] || missing "only root serves port 445 and mounts."
for program in smbd smbnetfs fusermount python3 java mvn; do
  command -v $program >/dev/null || missing "no $program (apt-get install samba smbnetfs)."
done
[ -e /dev/fuse ] || missing "this kernel has no FUSE."
! (exec 3<>/dev/tcp/127.0.0.1/445) 2>/dev/null || missing "something is listening on port 445."

work=${1:-$(mktemp -d)}
mkdir -p "$work"
[ -z "$(ls -A "$work")" ] || missing "$work is not empty."
work=$(cd "$work" && pwd)
jar=${PARINDEX_JAR:-site-generator/target/parindex.jar}
[ -e "$jar" ] || mvn -B -ntp -q package -Dmaven.test.skip=true -Dexec.skip=true
jar=$(realpath "$jar")
mvn -B -ntp -q -f docs/verify/samba/pom.xml dependency:copy-dependencies \
  -DoutputDirectory="$work/smbj"
mkdir "$work"/{var,disk,mnt,home,home/.smb,data}
chmod 777 "$work/disk"
# The program refuses a share in somebody's home; smbnetfs wants one.
export HOME=$work/home
cat >"$work/smb.conf" <<CONF
[global]
 server role = standalone server
 map to guest = Bad User
 guest account = root
 interfaces = 127.0.0.1/8
 bind interfaces only = yes
 smb ports = 445
 pid directory = $work/var
 lock directory = $work/var
 state directory = $work/var
 cache directory = $work/var
 private dir = $work/var
 log file = $work/var/log
 disable netbios = yes
 load printers = no
[chung]
 path = $work/disk
 read only = no
 guest ok = yes
 force user = root
CONF
cp "$work/smb.conf" "$work/home/.smb/smb.conf"
printf 'smb_query_browsers "false"\n' >"$work/home/.smb/smbnetfs.conf"
chmod 600 "$work/home/.smb/"*

finish() {
  # shellcheck disable=SC2046
  { fusermount -u -z "$work/mnt"; kill $(jobs -p); wait; } 2>/dev/null || true
}
trap finish EXIT
smbd --foreground -s "$work/smb.conf" >"$work/var/said" 2>&1 &
for _ in $(seq 100); do
  (exec 3<>/dev/tcp/127.0.0.1/445) 2>/dev/null && break
  sleep 0.1
done
smbnetfs -f "$work/mnt" >"$work/var/smbnetfs" 2>&1 &
mounted=$work/mnt/127.0.0.1/chung
for _ in $(seq 100); do
  ls "$mounted" >/dev/null 2>&1 && break
  sleep 0.2
done
touch "$mounted/try"
[ -e "$work/disk/try" ] || missing "nothing written in the mount comes to the disk."
rm "$mounted/try"
share=$mounted/cchc
disk=$work/disk/cchc

failed() {
  echo "FAILED: $*" >&2
  cat "$work/said" >&2
  exit 1
}
program() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" "$@"
}
# Data of their own, so that most pages of an edition differ from those of the one before.
edition() {
  cp "$sources"/site-generator/src/test/resources/second-set/* "$work/data/"
  sed -i "s/thành phố Thử\"/thành phố Thử $1\"/" "$work/data/dataset.json"
}
publish() {
  program publish "$share" --data "$work/data" --out "$work/site" >"$work/said" 2>&1
}
led() {
  grep -o 'releases/[0-9]*/index.html' "$disk/index.html" | head -n 1 | grep -o '[0-9]\{4,\}'
}
# Whole from both sides, and readers are led to what was just made.
whole() {
  for side in "$share" "$disk"; do
    program verify "$side" >"$work/said" 2>&1 || failed "verify $side after $1"
  done
  echo "$1: readers are led to release $(led), whole from both sides (${SECONDS} s)"
}
shows() {
  diff -rq "$work/site" "$disk/releases/$(led)" >"$work/said" 2>&1 || failed "$1 is not shown"
}

for number in 1 2 3; do
  edition $number
  publish || failed "publication $number"
  shows "edition $number"
  whole "publication $number"
  if [ $number = 1 ]; then
    python3 docs/verify/samba/reader.py "$disk" >"$work/reader" &
    reader=$!
  fi
done
program rollback "$share" >"$work/said" 2>&1 || failed "going back"
whole "back"

# As soon as so many files of the new release are there: the first, half of them, all of them.
sent() {
  find "$disk/releases" -newer "$work/data/dataset.json" -type f | wc -l
}
for kill in 1 90 184; do
  before=$(led)
  edition "bị ngắt $kill"
  program publish "$share" --data "$work/data" --out "$work/site" >"$work/said" 2>&1 &
  run=$!
  until [ "$(sent)" -ge $kill ]; do
    kill -0 $run 2>/dev/null || failed "the run ended after $(sent) files"
    sleep 0.02
  done
  kill -9 $run 2>/dev/null || echo "too late: the run has ended"
  wait $run 2>/dev/null || true
  echo "killed after $(sent) files: readers were led to release $before, now to $(led)"
  edition "sau ngắt $kill"
  publish || failed "the run after that"
  shows "the edition after that"
  whole "the next run"
done

# Another computer has a page of the current release and one of the oldest open, and what is named.
hold() {
  oldest=$(ls "$disk/releases" | head -n 1)
  coproc holder { java -cp "$work/smbj/*" docs/verify/samba/Holder.java chung \
    "$@" "cchc/releases/$(led)/index.html" "cchc/releases/$oldest/index.html" \
    2>"$work/holder"; }
  held=$holder_PID
  read -r -t 60 line <&"${holder[0]}" && [ "$line" = HELD ] ||
    { cat "$work/holder" >&2; failed "nothing is held"; }
}
let_go() {
  exec {holder[1]}>&-
  wait $held 2>/dev/null || true
}
edition "có người đọc"
hold
publish || failed "the publication while somebody has pages open"
grep 'chưa thu gọn' "$work/said" || echo "nothing of the oldest release was in the way"
shows "the edition published while somebody has pages open"
whole "pages held for ever"
let_go
whole "nothing held any more"

before=$(led)
edition "có người mở"
hold cchc/index.html
code=0
publish || code=$?
echo "index.html and pages held for ever: exit code $code, readers are led to release $(led)"
sed 's/^/  /' "$work/said" | tail -n 6
if [ $code = 0 ]; then
  shows "the edition published while somebody reads"
else
  { [ $code = 4 ] && grep -q 'XB-022' "$work/said" && [ "$(led)" = "$before" ]; } ||
    failed "neither published nor refused in words"
fi
let_go
whole "what somebody held"

edition "có người mở một lúc"
hold cchc/index.html
publish &
run=$!
until [ -e "$disk/.parindex/pointer.txt" ] && [ "$disk/.parindex/pointer.txt" -nt "$work/data/dataset.json" ]; do
  kill -0 $run 2>/dev/null || break
  sleep 0.2
done
sleep 5
let_go
wait $run || failed "the publication while somebody read for a while"
shows "the edition published while somebody read for a while"
whole "held until 5 s after the switch began"

kill $reader
wait $reader || { cat "$work/reader" >&2; exit 1; }
cat "$work/reader"
