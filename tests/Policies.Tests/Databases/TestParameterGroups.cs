namespace Alicerce.Policies.Tests.Databases;

/// <summary>Parameter groups of databases and clusters.</summary>
internal static class TestParameterGroups
{
    public static TestResource Group(string family, params (string Name, string Value)[] parameters) =>
        TestResource.Of<Rds.ParameterGroup>("parameters", Properties(family, parameters));

    public static TestResource ClusterGroup(string family, params (string Name, string Value)[] parameters) =>
        new("aws:rds/clusterParameterGroup:ClusterParameterGroup", "parameters")
        {
            Properties = Properties(family, parameters),
        };

    private static PropertyBag Properties(string family, (string Name, string Value)[] parameters) => new()
    {
        ["family"] = family,
        ["parameters"] = PolicyValue.List(parameters.Select(parameter => (PolicyValue)new PropertyBag
        {
            ["name"] = parameter.Name,
            ["value"] = parameter.Value,
        })),
    };
}
