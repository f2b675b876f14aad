namespace Pulumi;

/// <summary>A package that is made from a base provider and parameters.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>The name of the base provider.</summary>
    public string Name { get; }

    /// <summary>The version of the base provider.</summary>
    public string Version { get; }

    /// <summary>Where the base provider comes from; empty when the engine decides.</summary>
    public string DownloadUrl { get; }

    /// <summary>The checksums of the base provider, by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>The parameters that replace the provider's own package.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>The parameters that extend the provider's own package.</summary>
    public PackageParameterization? Extension { get; }

    /// <param name="name">The name of the base provider.</param>
    /// <param name="version">The version of the base provider.</param>
    /// <param name="downloadUrl">Where the base provider comes from.</param>
    /// <param name="checksums">The checksums of the base provider, by platform.</param>
    /// <param name="parameterization">The parameters that replace the provider's own package.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums,
        PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <param name="name">The name of the base provider.</param>
    /// <param name="version">The version of the base provider.</param>
    /// <param name="downloadUrl">Where the base provider comes from.</param>
    /// <param name="checksums">The checksums of the base provider, by platform.</param>
    /// <param name="parameterization">The parameters that replace the provider's own package.</param>
    /// <param name="extension">The parameters that extend the provider's own package.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>The parameters of a package.</summary>
    public sealed class PackageParameterization
    {
        /// <summary>The name of the package that results.</summary>
        public string Name { get; }

        /// <summary>The version of the package that results.</summary>
        public string Version { get; }

        /// <summary>The parameters as the provider wants them.</summary>
        public byte[] Value { get; }

        /// <param name="name">The name of the package that results.</param>
        /// <param name="version">The version of the package that results.</param>
        /// <param name="value">The parameters as the provider wants them.</param>
        public PackageParameterization(string name, string version, byte[] value)
        {
            Name = name;
            Version = version;
            Value = value;
        }
    }
}
