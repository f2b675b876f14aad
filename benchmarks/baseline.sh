#!/usr/bin/env bash
# Previews a program of 1,000 resources beside a state of 300 MB: time, and peak memory of the engine.
# Usage: benchmarks/baseline.sh [MEGABYTES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
megabytes=${1:-300}
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

# A hundred resources to a megabyte, as states with documents and user data have them.
awk -v count="$((megabytes * 100))" 'BEGIN {
  for (text = "x"; length(text) < 10300;) text = text text
  text = substr(text, 1, 9800)
  printf "{\"version\":3,\"deployment\":{\"resources\":["
  for (i = 0; i < count; i++)
    print (i ? "," : "") "{\"urn\":\"urn:pulumi:dev::scale::aws:sqs/queue:Queue::old-" i "\",\"custom\":true," \
      "\"id\":\"old-" i "\",\"type\":\"aws:sqs/queue:Queue\",\"inputs\":{\"policy\":\"" text "\"},\"outputs\":{}}"
  print "]}}"
}' > "$work/state.json"

start=$EPOCHREALTIME
ALICERCE_SCALE=1000 dotnet artifacts/bin/Engine/release/alicerce.dll preview -C "$work" \
  --baseline "$work/state.json" > "$work/out.txt" 2> "$work/err.txt" &
engine=$!
memory=0
while kill -0 "$engine" 2> /dev/null; do
  now=$(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$engine/status" 2> /dev/null || true)
  memory=${now:-$memory}
  sleep 0.1
done
code=0
wait "$engine" || code=$?
end=$EPOCHREALTIME
[ "$code" -eq 0 ] || [ "$code" -eq 5 ] || { cat "$work/err.txt" >&2; exit 1; }
grep -q "$((megabytes * 100)) to delete" <(tr -d ',' < "$work/out.txt") ||
  { echo 'error: The state was not read.' >&2; tail -5 "$work/out.txt" >&2; exit 1; }
awk -v mb="$(($(stat -c %s "$work/state.json") / 1000000))" -v us="$((${end/./} - ${start/./}))" -v peak="$memory" \
  'BEGIN { printf "%d MB of state: %.1f s, engine at most %d MB\n", mb, us / 1e6, peak }'
