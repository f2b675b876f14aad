# Runs the worker once. The agent of Systems Manager puts the parameters into the environment as SSM_<name>; nothing of
# them is ever pasted into these lines, because keys of objects are text from strangers. WORKER, WORKER_SECONDS and
# WORKER_REGION are set above.
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

folder="/scratch/run/$SSM_JobId"

# The worker answers the workflow itself. This is for what keeps it from doing so, so that nobody waits for a heartbeat that
# never comes; of two answers the workflow takes the first.
finish() {
  local status=$?
  if [ "$status" -ne 0 ]; then
    aws stepfunctions send-task-failure --region "$WORKER_REGION" --task-token "$SSM_TaskToken" --error WorkerFailed \
      --cause "The command ended with status $status on $HOSTNAME." \
      || echo "The workflow took no answer from here." >&2
  fi
  # Both are gone when the job is, even if the worker had to be killed.
  rm -rf -- "$folder" "/scratch/jobs/$SSM_JobId"
}
trap finish EXIT

# Systems Manager reaches an instance before its first start is over. 2 says that it is over, with warnings.
cloud-init status --wait > /dev/null || [ "$?" -eq 2 ]

install -d -o alicerce -g alicerce -m 0750 /scratch/run "$folder"
cd "$folder"
export TMPDIR="$folder"

set -a
# shellcheck source=/dev/null
. /etc/alicerce/environment
set +a

# It is told to stop before Systems Manager would kill it.
timeout --signal=TERM --kill-after=60 "$WORKER_SECONDS" runuser -u alicerce -- "$WORKER"
