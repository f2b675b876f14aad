# Runs once, at the first start of an instance. The variables in capitals are set above when the stack is built.

# Disks show up under names of their own choosing, in any order. The link that carries the volume id says which volume a
# disk is, and the disk itself knows the device name that the launch template gave it.
find_disk() {
  local wanted="${1#/dev/}" link name waited=0

  until [ "$waited" -gt 60 ]; do
    for link in "${DISK_LINKS:-/dev/disk/by-id}"/nvme-Amazon_Elastic_Block_Store_vol*; do
      case "$link" in
        *-part* | *-ns-* | *_[0-9]) continue ;;
      esac
      [ -e "$link" ] || continue
      name="$(ebsnvme-id -b "$link")"
      if [ "${name#/dev/}" = "$wanted" ]; then
        echo "$link"
        return 0
      fi
    done
    waited=$((waited + 1))
    sleep 1
  done

  echo "No disk is /dev/$wanted after 60 seconds." >&2
  return 1
}

prepare_disk() {
  local link folder="$2"
  link="$(find_disk "$1")"

  # A disk that already carries a file system holds data: it is mounted, never formatted.
  if ! blkid "$link" > /dev/null; then
    mkfs.xfs "$link"
  fi

  # By volume id: the file system of a restored copy has the same identifier as the original.
  mkdir -p "$folder"
  echo "$link $folder xfs defaults,nofail,noatime,nouuid 0 2" >> "${FSTAB:-/etc/fstab}"
  mount "$folder"
}

metadata() {
  curl --silent --show-error --fail --retry 5 --header "X-aws-ec2-metadata-token: $METADATA_TOKEN" \
    "http://169.254.169.254/latest/meta-data/$1"
}

if [ -n "$DATA_DISK" ]; then
  prepare_disk "$DATA_DISK" /data
  install -d -o alicerce -g alicerce -m 0750 "/data/$APPLICATION"
fi
prepare_disk "$SCRATCH_DISK" /scratch
chown alicerce:alicerce /scratch
chmod 0750 /scratch

METADATA_TOKEN="$(curl --silent --show-error --fail --retry 5 --request PUT \
  --header 'X-aws-ec2-metadata-token-ttl-seconds: 300' http://169.254.169.254/latest/api/token)"
GROUP_NAME="$(metadata tags/instance/aws:autoscaling:groupName)"

install -d -m 0755 /etc/alicerce
{
  echo "$ENVIRONMENT"
  echo "ALICERCE_GROUP_NAME='$GROUP_NAME'"
} > /etc/alicerce/environment
chown root:alicerce /etc/alicerce/environment
chmod 0640 /etc/alicerce/environment

# The certificate of a database server is signed by RDS itself, which no system trusts out of the box.
CERTIFICATES="$(sed -n "s/^ALICERCE_DATABASE_CA='\(.*\)'$/\1/p" <<< "$ENVIRONMENT")"
if [ -n "$CERTIFICATES" ]; then
  curl --silent --show-error --fail --location --retry 5 --proto '=https' --output "$CERTIFICATES" \
    "https://truststore.pki.rds.amazonaws.com/$REGION/$REGION-bundle.pem"
  chmod 0644 "$CERTIFICATES"
fi

install -d -o alicerce -g alicerce -m 0750 /var/log/alicerce
cat > /etc/logrotate.d/alicerce << 'END'
/var/log/alicerce/*.log {
  daily
  rotate 3
  size 50M
  missingok
  notifempty
  copytruncate
}
END

AGENT_FOLDER=/opt/aws/amazon-cloudwatch-agent
echo "${AGENT_CONFIGURATION//__GROUP_NAME__/$GROUP_NAME}" > "$AGENT_FOLDER/etc/alicerce.json"
"$AGENT_FOLDER/bin/amazon-cloudwatch-agent-ctl" -a fetch-config -m ec2 -s -c "file:$AGENT_FOLDER/etc/alicerce.json"

HOME_FOLDER="/opt/alicerce/$APPLICATION"
ARCHIVE="$(mktemp --suffix=.zip)"
aws s3 cp --region "$REGION" --only-show-errors "s3://$PACKAGE_BUCKET/$PACKAGE_KEY" "$ARCHIVE"
install -d -m 0755 "$HOME_FOLDER"
unzip -q -o "$ARCHIVE" -d "$HOME_FOLDER"
rm "$ARCHIVE"
chown -R root:root "$HOME_FOLDER"
find "$HOME_FOLDER" -type d -exec chmod 0755 {} +
find "$HOME_FOLDER" -type f -exec chmod 0644 {} +
chmod 0755 "$HOME_FOLDER/$EXECUTABLE"

if [ "$IS_SERVICE" = true ]; then
  UNIT="$(find "$HOME_FOLDER" -maxdepth 1 -name '*.service' -print -quit)"
  if [ -z "$UNIT" ]; then
    echo "The package s3://$PACKAGE_BUCKET/$PACKAGE_KEY holds no unit file of systemd." >&2
    exit 1
  fi
  UNIT_NAME="$(basename "$UNIT")"
  install -m 0644 "$UNIT" "/etc/systemd/system/$UNIT_NAME"
  install -d -m 0755 "/etc/systemd/system/$UNIT_NAME.d"
  # What every service here has in common, whatever its own file says: a user without rights, its settings, its places to
  # write, and a log file, because the CloudWatch agent reads files.
  cat > "/etc/systemd/system/$UNIT_NAME.d/alicerce.conf" << END
[Service]
User=alicerce
Group=alicerce
EnvironmentFile=/etc/alicerce/environment
StandardOutput=append:/var/log/alicerce/$APPLICATION.log
StandardError=append:/var/log/alicerce/$APPLICATION.log
ReadWritePaths=-/data/$APPLICATION /scratch
END
  systemctl daemon-reload
  systemctl enable --now "$UNIT_NAME"
fi
