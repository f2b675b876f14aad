# What every application needs: the ASP.NET Core runtime and its libraries, the tools of the first start and of the worker,
# and the CloudWatch agent. Image builds and first starts run the same lines; where all of it is there already, nothing
# happens.
dnf install --assumeyes --setopt=install_weak_deps=False \
  amazon-cloudwatch-agent amazon-ec2-utils amazon-ssm-agent gzip krb5-libs libicu openssl-libs tar tzdata unzip xfsprogs

if ! id alicerce > /dev/null 2>&1; then
  useradd --system --user-group --home-dir /opt/alicerce --shell /sbin/nologin alicerce
fi

# Packages are portable, so the runtime comes with the machine: a new image brings its security fixes to every application.
RUNTIME_FOLDER=/usr/share/dotnet
RUNTIME_CHANNEL=10.0
if ! ls -d "$RUNTIME_FOLDER/shared/Microsoft.AspNetCore.App/$RUNTIME_CHANNEL".* > /dev/null 2>&1; then
  case "$(uname -m)" in
    aarch64) RUNTIME_PROCESSOR=arm64 ;;
    *) RUNTIME_PROCESSOR=x64 ;;
  esac
  RUNTIME_ARCHIVE="$(mktemp --suffix=.tar.gz)"
  curl --silent --show-error --fail --location --retry 5 --proto '=https' --output "$RUNTIME_ARCHIVE" \
    "https://aka.ms/dotnet/$RUNTIME_CHANNEL/aspnetcore-runtime-linux-$RUNTIME_PROCESSOR.tar.gz"
  install -d -m 0755 "$RUNTIME_FOLDER"
  tar --extract --gzip --file "$RUNTIME_ARCHIVE" --directory "$RUNTIME_FOLDER"
  rm "$RUNTIME_ARCHIVE"
  ln --symbolic --force "$RUNTIME_FOLDER/dotnet" /usr/bin/dotnet
fi
