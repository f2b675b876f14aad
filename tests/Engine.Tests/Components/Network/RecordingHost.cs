using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Components.Network;

/// <summary>Takes down what a component asks for, and answers as a preview does: every id is unknown.</summary>
internal sealed class RecordingHost(params string[] zones) : IComponentHost
{
    public List<ChildRequest> Children { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<(string Token, PropertyMap Arguments)> Invokes { get; } = [];

    public Task<ChildResource> RegisterAsync(ChildRequest child, CancellationToken cancellationToken)
    {
        Children.Add(child);
        var urn = Urn.Create(child.Parent.Stack, child.Parent.Project, child.Parent, child.Type, child.Name);
        return Task.FromResult(new ChildResource(urn, new PropertyValue.Unknown(), child.Inputs));
    }

    public Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments, CancellationToken cancellationToken)
    {
        Invokes.Add((token, arguments));
        var names = new PropertyValue.List([.. zones.Select(zone => new PropertyValue.String(zone))]);
        return Task.FromResult(PropertyMap.Empty.With("names", names));
    }

    public void Warn(string message) => Warnings.Add(message);

    public ChildRequest Child(string type, string name) =>
        Children.Single(child => child.Type.EndsWith($":{type}", StringComparison.Ordinal) && child.Name == name);

    /// <summary>Every child with its parent, its dependencies and its inputs.</summary>
    public string Listing() => string.Concat(Children.Select(child =>
        $"{child.Type}  {child.Name}\n"
        + $"    parent  {child.Parent.QualifiedType.Split('$')[^1]}  {child.Parent.Name}\n"
        + string.Concat(child.Dependencies.Select(urn => $"    depends on  {urn.Type}  {urn.Name}\n"))
        + string.Concat(child.Inputs.Select(input => $"    {input.Key} = {input.Value}{From(child, input.Key)}\n"))));

    private static string From(ChildRequest child, string input) =>
        child.PropertyDependencies.TryGetValue(input, out var sources)
            ? $"  <- {string.Join(", ", sources.Select(urn => $"{urn.Type} {urn.Name}"))}"
            : "";
}
