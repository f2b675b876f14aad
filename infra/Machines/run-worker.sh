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

folder="/scratch/$SSM_JobId"
install -d -o alicerce -g alicerce -m 0750 "$folder"
trap 'rm -rf -- "$folder"' EXIT
cd "$folder"

set -a
# shellcheck source=/dev/null
. /etc/alicerce/environment
set +a

# The worker answers with its task token, and is told to stop before Systems Manager would kill it.
timeout --signal=TERM --kill-after=60 "$WORKER_SECONDS" runuser -u alicerce -- "$WORKER"
