namespace Pulumi;

/// <summary>What is being deployed.</summary>
internal sealed record DeploymentSettings
{
    public required string Organization { get; init; }

    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required bool IsDryRun { get; init; }

    public string? RootDirectory { get; init; }

    public static DeploymentSettings FromEnvironment() => new()
    {
        Organization = Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") ?? "organization",
        Project = Required("PULUMI_PROJECT"),
        Stack = Required("PULUMI_STACK"),
        IsDryRun = RequiredDryRun(),
        RootDirectory = Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY") is { Length: > 0 } root
            ? root
            : null,
    };

    public static string Required(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw NotUnderPulumi(variable);

    private static bool RequiredDryRun()
    {
        // The host always sets these two; a program that is started another way is told so at once.
        _ = bool.TryParse(Required("PULUMI_QUERY_MODE"), out _) ? true : throw NotUnderPulumi("PULUMI_QUERY_MODE");
        _ = int.TryParse(Required("PULUMI_PARALLEL"), out _) ? true : throw NotUnderPulumi("PULUMI_PARALLEL");
        return bool.TryParse(Required("PULUMI_DRY_RUN"), out var isDryRun)
            ? isDryRun
            : throw NotUnderPulumi("PULUMI_DRY_RUN");
    }

    private static InvalidOperationException NotUnderPulumi(string variable) =>
        new($"The program runs without the Pulumi engine: `{variable}` is missing or not valid. Start it with the "
            + "`pulumi` CLI.");
}
