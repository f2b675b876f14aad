namespace Alicerce.Infra.Settings;

public sealed record ApprovalSettings
{
    /// <summary>Whether a person is asked before large or named kinds of files are processed.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Who is asked by mail; the inbox of the site asks in any case.</summary>
    public required IReadOnlyList<string> Emails { get; init; }

    /// <summary>Size from which on a person is asked; 0 for every file.</summary>
    public required int FromMb { get; init; }

    /// <summary>Kinds of content for which a person is asked whatever the size.</summary>
    public required IReadOnlyList<string> MediaTypes { get; init; }

    /// <summary>How long the decision may take.</summary>
    public required int DecisionHours { get; init; }

    /// <summary>Raised to draw a new signing key; open links end then.</summary>
    public required int SigningKeyGeneration { get; init; }

    internal static ApprovalSettings Read(SettingsGroup group)
    {
        var settings = new ApprovalSettings
        {
            Enabled = group.Boolean("enabled"),
            Emails = group.Texts("emails", "e-mail addresses", "files@example.com", Formats.Email().IsMatch),
            FromMb = group.WholeNumber("fromMb", 0, 5 * 1024),
            MediaTypes = group.Texts(
                "mediaTypes", "kinds of content such as `application/*`", "application/*", Formats.MediaType().IsMatch),
            DecisionHours = group.WholeNumber("decisionHours", 1, 30 * 24),
            SigningKeyGeneration = group.WholeNumber("signingKeyGeneration", 1, 1_000_000),
        };

        group.Require(
            settings.Emails.Distinct(StringComparer.OrdinalIgnoreCase).Count() == settings.Emails.Count,
            $"{group.Path("emails")} names an address twice. Remove one of the two.");
        group.Finish();
        return settings;
    }
}
