using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Settings;

public sealed record WorkerSettings
{
    public required string InstanceType { get; init; }

    /// <summary>Other instance types that serve as well, for spot instances.</summary>
    public required IReadOnlyList<string> AlternativeTypes { get; init; }

    public required int MinInstances { get; init; }

    public required int DesiredInstances { get; init; }

    public required int MaxInstances { get; init; }

    /// <summary>Whether instances above <see cref="OnDemandBase"/> are spot instances.</summary>
    public required bool Spot { get; init; }

    /// <summary>How many instances are on demand before spot ones are used.</summary>
    public required int OnDemandBase { get; init; }

    public required int ScratchDiskGb { get; init; }

    /// <summary>The longest that one file may take.</summary>
    public required int TimeoutSeconds { get; init; }

    internal static WorkerSettings Read(SettingsGroup group)
    {
        var settings = new WorkerSettings
        {
            InstanceType = group.Text(
                "instanceType", "an EC2 instance type", "t4g.small", Formats.InstanceType().IsMatch),
            AlternativeTypes = group.Texts(
                "alternativeTypes", "EC2 instance types", "t4g.medium", Formats.InstanceType().IsMatch),
            MinInstances = group.WholeNumber("minInstances", 0, 100),
            DesiredInstances = group.WholeNumber("desiredInstances", 0, 100),
            MaxInstances = group.WholeNumber("maxInstances", 1, 100),
            Spot = group.Boolean("spot"),
            OnDemandBase = group.WholeNumber("onDemandBase", 0, 100),
            ScratchDiskGb = group.WholeNumber("scratchDiskGb", 1, 16384),
            TimeoutSeconds = group.WholeNumber("timeoutSeconds", 60, 86400),
        };

        group.Require(
            settings.MinInstances <= settings.DesiredInstances && settings.DesiredInstances <= settings.MaxInstances,
            $"{group.Path("desiredInstances")} is {settings.DesiredInstances}, outside `minInstances` " +
            $"({settings.MinInstances}) to `maxInstances` ({settings.MaxInstances}). " +
            "Bring the three numbers in order.");
        var architecture = InstanceFamily.Architecture(settings.InstanceType);
        group.Require(
            settings.AlternativeTypes.All(type => InstanceFamily.Architecture(type) == architecture),
            $"{group.Path("alternativeTypes")} mixes processors: `{settings.InstanceType}` is {architecture}, and one " +
            "image fits one kind only. Name types with the same processor.");
        group.Require(
            settings.Spot || settings.OnDemandBase == 0,
            $"{group.Path("onDemandBase")} is {settings.OnDemandBase} while `spot` is `false`: every instance is on " +
            "demand then. Set it to 0 or `spot: true`.");
        group.Finish();
        return settings;
    }
}
