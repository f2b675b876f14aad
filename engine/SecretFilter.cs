using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine;

/// <summary>Takes the texts of secrets out of everything that programs and packs say.</summary>
public static class SecretFilter
{
    private const string Mark = "[secret]";

    /// <summary>Shorter texts would tear ordinary words apart.</summary>
    private const int MinLength = 4;

    public static PreviewResult Apply(PreviewResult result)
    {
        var secrets = result.Resources
            .SelectMany(resource => resource.Inputs.Values.Concat(resource.Outputs.Values))
            .Concat(result.Outputs.Values)
            .Concat(result.Configuration.Values)
            .SelectMany(PropertyValues.SecretTexts)
            .Where(text => text.Length >= MinLength)
            .Distinct()
            .OrderByDescending(text => text.Length)
            .ToImmutableArray();
        return secrets.IsEmpty
            ? result
            : result with
            {
                Diagnostics = [.. result.Diagnostics.Select(item => item with { Message = Clean(item.Message) })],
                Violations = [.. result.Violations.Select(item => item with { Message = Clean(item.Message) })],
                NotDecided = [.. result.NotDecided.Select(item => item with { Message = Clean(item.Message) })],
            };

        string Clean(string text) =>
            secrets.Aggregate(text, (cleaned, secret) => cleaned.Replace(secret, Mark, StringComparison.Ordinal));
    }
}
