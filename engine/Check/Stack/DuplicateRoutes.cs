using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Check.Stack;

/// <summary>Finds routes to the same destination in one table.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html"/> fails with
/// <c>RouteAlreadyExists</c>.
/// </remarks>
public static class DuplicateRoutes
{
    private const string Route = "aws:ec2/route:Route";

    private static readonly string[] Destinations =
        ["destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"];

    public static IEnumerable<StackProblem> Problems(StackReferences stack) => stack.OfType(Route)
        .SelectMany(route => Destinations
            .Where(name => StackReferences.Input(route, name).IsGiven)
            .Select(name => (
                Route: route, Name: name, Table: stack.Identity(route, "routeTableId"), To: stack.Identity(route, name))))
        .Where(entry => entry is { Table.Length: > 0, To.Length: > 0 })
        .GroupBy(entry => (entry.Table, entry.Name, entry.To))
        .SelectMany(same => same.Skip(1).Select(second => Problem(second.Route, same.First().Route, second.Name)));

    private static StackProblem Problem(PlannedResource second, PlannedResource first, string property) => new(
        second.Urn,
        $"`{property}` is that of `{first.Name}` in the same route table, where a destination has one route. Remove " +
        "one of " +
        "them, or name another destination.");
}
