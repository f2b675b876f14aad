using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Alicerce.Infra.Packages;
using Alicerce.Infra.Settings;

namespace Alicerce.Infra.Tests;

/// <summary>What a program declares when it runs against <see cref="AwsMocks"/>.</summary>
public sealed class Plan
{
    private static readonly ConcurrentDictionary<string, Task<Plan>> Stacks = new();

    private Plan(IReadOnlyList<Registration> registrations, IDictionary<string, object?> outputs)
    {
        Registrations = registrations;
        Outputs = outputs;
    }

    public IReadOnlyList<Registration> Registrations { get; }

    public IDictionary<string, object?> Outputs { get; }

    public static async Task<Plan> OfAsync(Action program) =>
        await OfAsync("test", () =>
        {
            program();
            return new Dictionary<string, object?>();
        });

    /// <summary>The plan of a stack as its file is.</summary>
    public static Task<Plan> OfStackAsync(string stack) =>
        Stacks.GetOrAdd(stack, name => OfStackAsync(StackFile.Read(name)));

    public static Task<Plan> OfStackAsync(StackFile file, bool isPreview = false) =>
        OfAsync(file.Stack, () => Build(file), isPreview);

    public Registration Find(string type, string? name = null)
    {
        var found = All(type).Where(registration => name is null || registration.Name == name).ToList();
        return found.Count == 1
            ? found[0]
            : throw new InvalidOperationException(
                $"{found.Count} resources are `{type}` {name}. Declared: {string.Join("; ", Registrations)}.");
    }

    public IReadOnlyList<Registration> All(string type) =>
        [.. Registrations.Where(registration => registration.Type == type)];

    /// <summary>What a role may do, a line for each statement.</summary>
    public IReadOnlyList<string> Permissions(string role) =>
    [
        .. Find("aws:iam/rolePolicy:RolePolicy", $"{role}-own").Statements("policy").Select(statement =>
        {
            var (actions, resources) = (Texts(statement.Value["Action"]), Texts(statement.Value["Resource"]));
            return $"{statement.Key}: {actions} on {resources}{Conditions(statement.Value["Condition"])}";
        }),
    ];

    private static string Conditions(JsonNode? condition) => condition is null ? "" : " if " + string.Join(
        " and ",
        from @operator in condition.AsObject()
        from key in @operator.Value!.AsObject()
        select $"{@operator.Key} {key.Key} = {Texts(key.Value)}");

    private static string Texts(JsonNode? node) => node is JsonArray list
        ? string.Join(", ", list.Select(text => (string?)text))
        : (string)node!;

    // The builds of the applications are no part of these tests: any name for them will do.
    private static IDictionary<string, object?> Build(StackFile file) => Foundation.Build(
        StackSettings.Read("alicerce", file.Stack, file.Find),
        name => new ApplicationPackage($"package/{name}", "0123456789abcdef"));

    private static async Task<Plan> OfAsync(
        string stack, Func<IDictionary<string, object?>> program, bool isPreview = false)
    {
        var registrations = new List<Registration>();
        var (_, outputs) = await Deployment.TestAsync(
            AwsMocks.Create(registrations, creates: !isPreview).Object,
            new TestOptions { ProjectName = "alicerce", StackName = stack, IsPreview = isPreview },
            program);
        return new Plan(registrations, outputs);
    }
}
