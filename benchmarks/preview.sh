#!/usr/bin/env bash
# Times the two ways to preview: from a fresh clone, and again with nothing to build.
# Usage: benchmarks/preview.sh [RUNS]
set -euo pipefail
runs=${1:-5}
source=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
clone=$(mktemp -d)
trap 'rm -rf "$clone"' EXIT
git clone --quiet "$source" "$clone/repository"
cd "$clone/repository"

# Milliseconds that a command takes; its output is of no interest, its failure is.
milliseconds() {
  local start=$EPOCHREALTIME
  "$@" > "$clone/output" 2>&1 || { cat "$clone/output" >&2; exit 1; }
  local end=$EPOCHREALTIME
  echo $(((${end/./} - ${start/./}) / 1000))
}

row() {
  printf '%-52s %6d ms\n' "$1" "$2"
}

# The middle of several runs, so that one slow run does not decide.
middle() {
  for _ in $(seq "$runs"); do milliseconds "$@"; done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

engine=artifacts/bin/Engine/debug/alicerce.dll
row 'fresh clone, no packages: dotnet run' "$(NUGET_PACKAGES=$clone/packages milliseconds dotnet run --project engine -- preview)"
rm -rf artifacts
row 'fresh clone, packages there: dotnet run' "$(milliseconds dotnet run --project engine -- preview)"
row "nothing to build: dotnet run (median of $runs)" "$(middle dotnet run --project engine -- preview)"
row "the built engine, dev (median of $runs)" "$(middle dotnet "$engine" preview)"
row "the built engine, prod (median of $runs)" "$(middle dotnet "$engine" preview --stack prod)"
printf '\nWhere the time of the built engine goes, prod:\n'
dotnet "$engine" preview --stack prod --verbose 2>&1 > /dev/null
