# What every application needs: the ASP.NET Core runtime, the tools of the first start and of the worker, and the CloudWatch
# agent. Image builds and first starts run the same lines; where all of it is there already, nothing happens.
#
# Packages of applications are portable, so the runtime comes with the machine: a new image brings its security fixes to
# every application. All of it is in the repositories of Amazon Linux, which are signed and reached through the gateway
# endpoint of S3.
dnf install --assumeyes --setopt=install_weak_deps=False \
  amazon-cloudwatch-agent amazon-ec2-utils amazon-ssm-agent aspnetcore-runtime-10.0 gzip tar tzdata unzip xfsprogs

if ! id alicerce > /dev/null 2>&1; then
  useradd --system --user-group --home-dir /opt/alicerce --shell /sbin/nologin alicerce
fi
