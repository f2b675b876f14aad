using System.Collections.Concurrent;
using Alicerce.Protocol;
using Google.Protobuf;

namespace Pulumi;

/// <summary>Registers each package once and remembers how requests refer to it.</summary>
internal sealed class PackageReferences(IMonitor monitor, MonitorFeatures features)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _references = new();

    /// <summary>The reference of a package; null when there is none to send.</summary>
    public Task<string?> ResolveAsync(RegisterPackageRequest? package) =>
        package is null
            ? Task.FromResult<string?>(null)
            : _references.GetOrAdd(Key(package), _ => new Lazy<Task<string?>>(() => RegisterAsync(package))).Value;

    private async Task<string?> RegisterAsync(RegisterPackageRequest package)
    {
        var isParameterized = package.Parameterization is not null || package.Extension is not null;
        if (!await features.ParameterizationAsync().ConfigureAwait(false))
        {
            return isParameterized
                ? throw new InvalidOperationException(
                    $"The Pulumi CLI does not support parameterized packages, which `{package.Name}` is. Update the "
                    + "Pulumi CLI.")
                : null;
        }

        try
        {
            return await monitor.RegisterPackageAsync(Request(package)).ConfigureAwait(false);
        }
        catch (GrpcException) when (!isParameterized)
        {
            // The registration's version and download address name such a package as well.
            return null;
        }
    }

    private static Pulumirpc.RegisterPackageRequest Request(RegisterPackageRequest package)
    {
        var request = new Pulumirpc.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = Parameterization(package.Parameterization),
            Extension = Parameterization(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums)
        {
            request.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        }

        return request;
    }

    private static Pulumirpc.Parameterization? Parameterization(
        RegisterPackageRequest.PackageParameterization? parameterization) =>
        parameterization is null
            ? null
            : new Pulumirpc.Parameterization
            {
                Name = parameterization.Name,
                Version = parameterization.Version,
                Value = ByteString.CopyFrom(parameterization.Value),
            };

    private static string Key(RegisterPackageRequest package) =>
        string.Join(
            '\n',
            package.Name,
            package.Version,
            package.DownloadUrl,
            Key(package.Parameterization),
            Key(package.Extension));

    private static string Key(RegisterPackageRequest.PackageParameterization? parameterization) =>
        parameterization is null
            ? ""
            : $"{parameterization.Name} {parameterization.Version} {Convert.ToBase64String(parameterization.Value)}";
}
