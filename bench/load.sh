#!/usr/bin/env bash
# The backends under load: runs their load tests one after the other, and writes bench/results/load-*.md.
#
#   bench/load.sh        20 seconds for each database
#   bench/load.sh 60     a minute for each
#
# Needs the servers that ./test would start: ASHLAR_TEST_POSTGRES_URL, ASHLAR_TEST_PGBOUNCER_URL.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-20}
[[ $seconds =~ ^[0-9]+$ ]] && ((seconds > 0)) || { echo "load: how many seconds? $seconds" >&2; exit 1; }
for setting in ASHLAR_TEST_POSTGRES_URL ASHLAR_TEST_PGBOUNCER_URL; do
  [[ -n ${!setting:-} ]] || { echo "load: $setting is not set: the URL of a PostgreSQL server, or of a PgBouncer before it" >&2; exit 1; }
done

apps=(PetTracker MachiQuest CtoProjects UniversalMfe)
for app in "${apps[@]}"; do
  echo "building $app"
  dotnet build -c Release -v q -nologo "tests/$app.Tests" > /dev/null || { echo "load: tests/$app.Tests does not build" >&2; exit 1; }
done

# One at a time: two databases that are measured at once measure each other.
for app in "${apps[@]}"; do
  ASHLAR_LOAD_SECONDS=$seconds "artifacts/bin/$app.Tests/release/$app.Tests" -noColor -noLogo -parallel none -class "$app.Tests.LoadTests*"
done
