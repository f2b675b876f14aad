namespace Alicerce.Policies;

/// <summary>
/// What the program said about a resource of the stack. What a provider fills in by itself is unknown before deployment
/// as well, but takes its value from no other resource.
/// </summary>
internal static class Declarations
{
    /// <summary>A property that the program set; null when it left the property to the provider.</summary>
    public static PolicyValue Declared(this StackResource resource, string property)
    {
        var value = resource.Properties.Value(property);
        var isFilledIn = value.Kind switch
        {
            PolicyValueKind.Unknown => resource.References(property).Count == 0,
            // How providers write that there is none.
            PolicyValueKind.Text => value.AsText().Length == 0,
            _ => false,
        };
        return isFilledIn ? PolicyValue.Null : value;
    }

    /// <summary>
    /// The same, of a property that no provider fills in: one that is not known yet was set, wherever its value comes
    /// from.
    /// </summary>
    public static PolicyValue Stated(this StackResource resource, string property) =>
        resource.Properties.Value(property) is var value
        && value.Kind == PolicyValueKind.Text
        && value.AsText().Length == 0
            ? PolicyValue.Null
            : value;

    /// <summary>Whether the program set a property.</summary>
    public static bool Declares(this StackResource resource, string property) => resource.Declared(property).Exists;

    /// <summary>Whether the program set a property, and to something of another resource.</summary>
    /// <exception cref="UnknownValueException">The program set it to something that is not known yet.</exception>
    public static bool Names(this StackResource resource, string property, StackResource target) =>
        resource.Declares(property) && resource.RefersTo(property, target);

    /// <summary>
    /// Whether a property means a network: by itself, or by way of the component that made the network, whose outputs
    /// hand its id on.
    /// </summary>
    public static bool IsOfVpc(this StackResource resource, string property, StackResource vpc)
    {
        var sources = resource.References(property);
        for (var maker = vpc.Parent; maker is { Type: not "pulumi:pulumi:Stack" }; maker = maker.Parent)
        {
            if (sources.Contains(maker))
            {
                return true;
            }
        }

        return resource.RefersTo(property, vpc, "id");
    }
}
