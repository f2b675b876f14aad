using System.Collections.Immutable;
using System.Text.Json;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Data;

/// <summary>What the engine states in the place of a cloud that it never asks.</summary>
/// <param name="Account">A placeholder for the number of the account.</param>
/// <param name="User">A placeholder for the name of who deploys.</param>
/// <param name="Images">A placeholder for the newest Amazon Linux 2023 image, by architecture.</param>
public sealed record StatedData(
    string Account,
    string User,
    ImmutableSortedDictionary<string, string> Images,
    ImmutableSortedDictionary<string, StatedRegion> Regions)
{
    public const string File = "engine/Data/stated.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static StatedData Load()
    {
        using var stream = typeof(StatedData).Assembly.GetManifestResourceStream("stated.json")!;
        return JsonSerializer.Deserialize<StatedData>(stream, Options)!;
    }

    public StatedRegion Region(string name) => Regions.TryGetValue(name, out var region)
        ? region
        : throw new InvalidResourceException(
            $"The engine states nothing about the region `{name}`. Add it to `{File}`; " +
            $"there are {string.Join(", ", Regions.Keys.Select(known => $"`{known}`"))}.");
}
