#!/usr/bin/env bash
# Previews programs of 1,000, 10,000 and 50,000 resources with the policy pack, and prints for each size the time and the
# processor time per resource, their ratios to the size before, and the peak memory of every process and of all together.
# Usage: benchmarks/scale.sh [SIZE...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(1000 10000 50000)
dotnet build --configuration Release --verbosity quiet -nologo engine/Engine.csproj > /dev/null
dotnet build --configuration Release --verbosity quiet -nologo benchmarks/Scale/Scale.csproj > /dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp benchmarks/Scale/Pulumi.dev.yaml "$work"
cat > "$work/Pulumi.yaml" << YAML
name: scale
runtime:
  name: dotnet
  options:
    binary: $PWD/artifacts/bin/Scale/release/Alicerce.Scale.dll
YAML
ticks=$(getconf CLK_TCK)

# What a process is, by the assembly that it runs.
role() {
  case $({ tr '\0' ' ' < "/proc/$1/cmdline"; } 2> /dev/null) in
    *alicerce.dll*) echo engine ;;
    *Alicerce.Scale.dll*) echo program ;;
    *Alicerce.Policies.dll*) echo pack ;;
  esac
}

# One look at the engine and what it started: lines of role, peak KB so far, KB now, ticks of processor time so far.
look() {
  local id name
  for id in "$1" $(cat "/proc/$1/task/"*/children 2> /dev/null); do
    name=$(role "$id" || true)
    [ -n "$name" ] || continue
    awk -v name="$name" '
      FILENAME ~ /status$/ && /^VmHWM/ { peak = $2 }
      FILENAME ~ /status$/ && /^VmRSS/ { now = $2 }
      FILENAME ~ /stat$/ { sub(/.*\) /, ""); used = $12 + $13 }
      END { if (peak) print name, peak, now, used }' "/proc/$id/status" "/proc/$id/stat" 2> /dev/null || true
  done
}

printf '%9s %8s %8s %6s %8s %6s %10s %10s %8s %8s\n' \
  resources seconds 'ms each' ratio 'CPU each' ratio 'engine MB' 'program MB' 'pack MB' 'all MB'
: > "$work/before"
for size in "${sizes[@]}"; do
  : > "$work/looks"
  start=$EPOCHREALTIME
  ALICERCE_SCALE=$size dotnet artifacts/bin/Engine/release/alicerce.dll preview -C "$work" \
    --policy-pack policies --json "$work/out.json" > "$work/out.txt" 2> "$work/err.txt" &
  engine=$!
  while kill -0 "$engine" 2> /dev/null; do
    look "$engine" >> "$work/looks"
    echo end >> "$work/looks"
    sleep 0.1
  done
  code=0
  wait "$engine" || code=$?
  end=$EPOCHREALTIME
  [ "$code" -eq 0 ] || [ "$code" -eq 5 ] || { cat "$work/err.txt" >&2; exit 1; }
  grep -q "to create" "$work/out.txt" || { echo 'error: Nothing was planned.' >&2; exit 1; }
  awk -v n="$size" -v us="$((${end/./} - ${start/./}))" -v ticks="$ticks" -v file="$work/before" '
    $1 == "end" { all = sum > all ? sum : all; sum = 0; next }
    { peak[$1] = $2; sum += $3; used[$1] = $4 }
    END {
      for (name in used) cpu += used[name]
      wall = us / 1e3 / n; cpu = cpu * 1000 / ticks / n
      wallRatio = cpuRatio = "-"
      if ((getline line < file) > 0) {
        split(line, before)
        wallRatio = sprintf("%.2f", wall / before[1]); cpuRatio = sprintf("%.2f", cpu / before[2])
      }
      print wall, cpu > (file ".next")
      printf "%9d %8.1f %8.3f %6s %8.3f %6s %10d %10d %8d %8d\n", n, us / 1e6, wall, wallRatio, cpu, cpuRatio,
        peak["engine"] / 1024, peak["program"] / 1024, peak["pack"] / 1024, all / 1024
    }' "$work/looks"
  mv "$work/before.next" "$work/before"
done
