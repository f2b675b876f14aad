using Alicerce.Infra.Learning;

namespace Alicerce.Infra.Settings;

public sealed record MlSettings
{
    /// <summary>Whether there is a model.</summary>
    public required bool Enabled { get; init; }

    /// <summary>How the model answers.</summary>
    public required EndpointMode Mode { get; init; }

    /// <summary>Whether there is an endpoint that answers.</summary>
    public required bool Endpoint { get; init; }

    /// <summary>The image that runs the model.</summary>
    public string? Image { get; init; }

    /// <summary>The packed model in the bucket of artifacts, under <c>models/</c>.</summary>
    public string? ModelKey { get; init; }

    internal static MlSettings Read(SettingsGroup group)
    {
        var settings = new MlSettings
        {
            Enabled = group.Boolean("enabled"),
            Mode = group.Choice(
                "mode", ("serverless", EndpointMode.Serverless), ("asynchronous", EndpointMode.Asynchronous)),
            Endpoint = group.Boolean("endpoint"),
            Image = group.OptionalText(
                "image",
                "an image of Amazon ECR with its tag",
                "123456789012.dkr.ecr.us-east-1.amazonaws.com/models:1",
                text => ContainerImage.Parse(text) is not null),
            ModelKey = group.OptionalText(
                "modelKey", "the key of a packed model under `models/`", "classifier/model.tar.gz", Formats.IsText),
        };

        group.Require(
            !settings.Enabled || (settings.Image is not null && settings.ModelKey is not null),
            $"{group.Path("enabled")} is `true` without `image` and `modelKey`. Add both, or set it to `false`.");
        group.Require(
            settings.Enabled || !settings.Endpoint,
            $"{group.Path("endpoint")} is `true` while `enabled` is `false`: there is no model to ask. Set one to the value " +
            "of the other.");
        group.Finish();
        return settings;
    }
}
