#!/usr/bin/env bash
# Previews programs of 1,000, 10,000 and 50,000 resources with the policy pack: time, time per resource, peak memory.
# Usage: benchmarks/scale.sh [SIZE...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(1000 10000 50000)
dotnet build --configuration Release --verbosity quiet -nologo engine/Engine.csproj
dotnet build --configuration Release --verbosity quiet -nologo benchmarks/Scale/Scale.csproj
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

# The largest resident memory of a process so far, in MB.
peak() {
  awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$1/status" 2> /dev/null || true
}

printf '%9s %9s %14s %10s\n' resources seconds 'ms each' 'engine MB'
for size in "${sizes[@]}"; do
  start=$EPOCHREALTIME
  ALICERCE_SCALE=$size dotnet artifacts/bin/Engine/release/alicerce.dll preview -C "$work" \
    --policy-pack policies --json "$work/out.json" > "$work/out.txt" 2> "$work/err.txt" &
  engine=$!
  memory=0
  while kill -0 "$engine" 2> /dev/null; do
    now=$(peak "$engine")
    memory=${now:-$memory}
    sleep 0.2
  done
  code=0
  wait "$engine" || code=$?
  end=$EPOCHREALTIME
  [ "$code" -eq 0 ] || [ "$code" -eq 5 ] || { cat "$work/err.txt" >&2; exit 1; }
  grep -q "to create" "$work/out.txt" || { echo 'error: Nothing was planned.' >&2; exit 1; }
  awk -v n="$size" -v us="$((${end/./} - ${start/./}))" -v mb="$memory" \
    'BEGIN { printf "%9d %9.1f %14.3f %10d\n", n, us / 1e6, us / 1e3 / n, mb }'
done
