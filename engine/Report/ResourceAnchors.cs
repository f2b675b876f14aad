using System.Collections.Frozen;
using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>Where in the page each resource is.</summary>
internal sealed class ResourceAnchors(PreviewResult result)
{
    private readonly FrozenDictionary<Urn, string> _anchors = Reported.Resources(result)
        .DistinctBy(resource => resource.Urn)
        .OrderBy(resource => resource.Urn.Value, StringComparer.Ordinal)
        .Index()
        .ToFrozenDictionary(
            entry => entry.Item.Urn, entry => string.Create(CultureInfo.InvariantCulture, $"resource-{entry.Index + 1}"));

    public string? Of(Urn urn) => _anchors.GetValueOrDefault(urn);

    /// <summary>The name of a resource, as a link to it.</summary>
    public Html Link(Urn urn)
    {
        var name = urn.IsValid ? urn.Name : urn.Value;
        return Of(urn) is { } anchor
            ? Html.Of($"<a class=\"name\" href=\"#{anchor}\">{name}</a>")
            : Html.Of($"<span class=\"name\">{(urn.IsValid && urn.Type == TypeToken.RootStack ? "the stack" : name)}</span>");
    }
}
