# Runs the worker once. The agent of Systems Manager puts the parameters into the environment as SSM_<name>; nothing of
# them is ever pasted into these lines, because keys of objects are text from strangers.
set -euo pipefail

for name in SSM_TaskToken SSM_Bucket SSM_Key SSM_VersionId SSM_JobId; do
  if [ -z "${!name+set}" ]; then
    echo "$name is not set: the SSM agent is older than 3.3.2746.0, which would paste parameters into scripts." >&2
    exit 78
  fi
  export "${name?}"
done

# A part of paths below, so it is held to its alphabet here too.
if [[ ! "$SSM_JobId" =~ ^[0-9a-f]{40}$ ]]; then
  echo "JobId is not 40 hexadecimal digits." >&2
  exit 64
fi

# The worker keeps its own folder under jobs; both are gone when the job is, even if the worker had to be killed.
folder="/scratch/run/$SSM_JobId"
install -d -o alicerce -g alicerce -m 0750 /scratch/run "$folder"
trap 'rm -rf -- "$folder" "/scratch/jobs/$SSM_JobId"' EXIT
cd "$folder"
export TMPDIR="$folder"

set -a
# shellcheck source=/dev/null
. /etc/alicerce/environment
set +a

# The worker answers with its task token, and is told to stop before Systems Manager would kill it.
timeout --signal=TERM --kill-after=60 "$WORKER_SECONDS" runuser -u alicerce -- "$WORKER"
