# What every application needs: libraries of the runtime, tools of the first start and the CloudWatch agent. Image builds
# and first starts run the same lines; where all of it is there already, nothing happens.
dnf install --assumeyes --setopt=install_weak_deps=False \
  amazon-cloudwatch-agent amazon-ec2-utils amazon-ssm-agent krb5-libs libicu openssl-libs tzdata unzip xfsprogs

if ! id alicerce > /dev/null 2>&1; then
  useradd --system --user-group --home-dir /opt/alicerce --shell /sbin/nologin alicerce
fi
