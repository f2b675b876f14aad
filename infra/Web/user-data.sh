# Runs once, at the first start of an instance. The lines that set DATA_DISK, SCRATCH_DISK and ALICERCE_*
# are written above this part when the stack is built.

# Disks show up under names of their own choosing; these links name them as the launch template does.
prepare_disk() {
  local device="$1" label="$2" folder="$3" waited=0

  until [ -b "$device" ]; do
    waited=$((waited + 1))
    if [ "$waited" -gt 60 ]; then
      echo "Disk $device did not appear within 60 seconds." >&2
      return 1
    fi
    sleep 1
  done

  # A disk that already carries a file system holds data: it is mounted, never formatted.
  if ! blkid "$device" > /dev/null; then
    mkfs.xfs -L "$label" "$device"
  fi

  mkdir -p "$folder"
  echo "UUID=$(blkid -s UUID -o value "$device") $folder xfs defaults,nofail,noatime 0 2" >> /etc/fstab
  mount "$folder"
}

prepare_disk "$DATA_DISK" data /data
prepare_disk "$SCRATCH_DISK" scratch /scratch
chmod 1777 /scratch

mkdir -p /etc/alicerce
cat > /etc/alicerce/environment << END
ALICERCE_STAGE=$ALICERCE_STAGE
ALICERCE_REGION=$ALICERCE_REGION
ALICERCE_INCOMING_BUCKET=$ALICERCE_INCOMING_BUCKET
ALICERCE_FILES_TABLE=$ALICERCE_FILES_TABLE
ALICERCE_DATABASE_HOST=$ALICERCE_DATABASE_HOST
END
chmod 0644 /etc/alicerce/environment

dnf install --assumeyes nginx
mkdir -p /data/site
echo "alicerce $ALICERCE_STAGE" > /data/site/index.html
cat > /etc/nginx/conf.d/alicerce.conf << 'END'
server {
  listen 8080 default_server;
  root /data/site;
  server_tokens off;

  location = /healthz {
    access_log off;
    default_type text/plain;
    return 200 "ok\n";
  }
}
END
systemctl enable --now nginx
