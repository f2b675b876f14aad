#!/usr/bin/env bash
# Times the warm preview of `dev` with its policy pack beside the same resources from Node: a program on `@pulumi/aws` and
# a pack on `@pulumi/policy`, against the same engine, in turns. Prints the medians and their ratio.
# Usage: benchmarks/node.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-5}
dotnet build --configuration Release --verbosity quiet -nologo engine/Engine.csproj
node=tests/Preview.Tests/node
npm ci --prefix "$node" --ignore-scripts --no-audit --no-fund --prefer-offline > /dev/null
engine=artifacts/bin/Engine/release/alicerce.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet "$engine" preview --json "$work/plan.json" > /dev/null
export REPLAYED_PLAN=$work/plan.json REPLAYED_FROM=$PWD/infra

# Milliseconds that a command takes; a violated policy is no failure here.
milliseconds() {
  local start=$EPOCHREALTIME code=0
  "$@" > "$work/output" 2>&1 || code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 5 ] || { cat "$work/output" >&2; exit 1; }
  local end=$EPOCHREALTIME
  echo $(((${end/./} - ${start/./}) / 1000))
}

middle() {
  sort -n "$1" | sed -n "$(((runs + 1) / 2))p"
}

# In turns, so that what else the machine does falls on both.
for _ in $(seq "$runs"); do
  milliseconds dotnet "$engine" preview >> "$work/dotnet"
  milliseconds dotnet "$engine" preview -C "$node/replay" --policy-pack "$node/pack" >> "$work/node"
done
ours=$(middle "$work/dotnet")
theirs=$(middle "$work/node")
printf '%-52s %6d ms\n' "C#, with all rules of the pack (median of $runs)" "$ours"
printf '%-52s %6d ms\n' "Node, with the 2 rules of a pack (median of $runs)" "$theirs"
awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%-52s %6.2f (at most 0.50)\n", "ratio", a / b }'
