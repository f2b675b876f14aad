namespace Alicerce.Policies.Rules.Patching;

/// <summary>Which runtimes of Lambda get no updates any more.</summary>
public sealed record DeprecatedRuntimes
{
    /// <summary>The identifiers of the runtimes.</summary>
    public IReadOnlyList<string> Runtimes { get; init; } =
    [
        "dotnet5.0", "dotnet6", "dotnet7", "dotnet8", "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1",
        "go1.x",
        "java8",
        "nodejs", "nodejs4.3", "nodejs4.3-edge", "nodejs6.10", "nodejs8.10", "nodejs10.x", "nodejs12.x", "nodejs14.x",
        "nodejs16.x", "nodejs18.x", "nodejs20.x",
        "provided",
        "python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "python3.10",
        "ruby2.5", "ruby2.7", "ruby3.2",
    ];
}
