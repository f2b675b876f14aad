using Alicerce.Infra.Images;

namespace Alicerce.Infra.Settings;

/// <summary>What both groups of instances start from.</summary>
public sealed record ImageSettings
{
    public required ImageMode Mode { get; init; }

    /// <summary>The type of the machine that builds.</summary>
    public required string BuilderType { get; init; }

    /// <summary>A new version makes a new image.</summary>
    public required string Version { get; init; }

    /// <summary>The image to use when the mode is <c>explicit</c>.</summary>
    public string? ImageId { get; init; }

    internal static ImageSettings Read(SettingsGroup group)
    {
        var settings = new ImageSettings
        {
            Mode = group.Choice(
                "mode", ("none", ImageMode.None), ("build", ImageMode.Build), ("explicit", ImageMode.Explicit)),
            BuilderType = group.Text(
                "builderType", "an EC2 instance type", "t4g.small", Formats.InstanceType().IsMatch),
            Version = group.Text(
                "version", "lower-case letters, digits and hyphens", "1", Formats.Version().IsMatch),
            ImageId = group.OptionalText(
                "imageId", "the id of a machine image", "ami-0123456789abcdef0", Formats.ImageId().IsMatch),
        };

        group.Require(
            settings.Mode != ImageMode.Explicit || settings.ImageId is not null,
            $"{group.Path("mode")} is `explicit` without `imageId`. Add the id of the image to use.");
        group.Require(
            settings.Mode == ImageMode.Explicit || settings.ImageId is null,
            $"{group.Path("imageId")} counts only with `mode: explicit`. Set the mode or remove the id.");
        group.Finish();
        return settings;
    }
}
