namespace Alicerce.Engine.Check.Documents.SystemsManager;

/// <summary>Reads the steps of a document.</summary>
public static class StepsCheck
{
    private static readonly string[] Fields =
    [
        "action", "allowedPattern", "description", "finallyStep", "inputs", "isCritical", "isEnd", "maxAttempts", "name",
        "nextStep", "onCancel", "onFailure", "onSuccess", "outputs", "precondition", "preconditions", "timeoutSeconds",
        "retryDelaySeconds", "targets", "maxConcurrency", "maxErrors",
    ];

    /// <summary>What each type of document can do. From the user guide of AWS Systems Manager, as of 2026-11-21.</summary>
    private static readonly Dictionary<string, string[]> Actions = new()
    {
        ["Command"] =
        [
            "aws:applications", "aws:cloudWatch", "aws:configureDocker", "aws:configurePackage", "aws:domainJoin",
            "aws:downloadContent", "aws:psModule", "aws:refreshAssociation", "aws:runDockerAction", "aws:runDocument",
            "aws:runPowerShellScript", "aws:runShellScript", "aws:softwareInventory", "aws:updateAgent",
            "aws:updateSsmAgent",
        ],
        ["Automation"] =
        [
            "aws:approve", "aws:assertAwsResourceProperty", "aws:branch", "aws:changeInstanceState", "aws:copyImage",
            "aws:createImage", "aws:createStack", "aws:createTags", "aws:deleteImage", "aws:deleteStack",
            "aws:executeAutomation", "aws:executeAwsApi", "aws:executeScript", "aws:executeStateMachine",
            "aws:invokeLambdaFunction", "aws:invokeWebhook", "aws:loop", "aws:pause", "aws:runCommand", "aws:runInstances",
            "aws:sleep", "aws:updateVariable", "aws:waitForAwsResourceProperty",
        ],
    };

    public static IEnumerable<string> Problems(Part root, string type)
    {
        if (root["mainSteps"] is not { } steps)
        {
            return [root.Lacks("mainSteps", "Give it a list with one step at least.")];
        }

        var names = steps.Items.Select(step => step["name"]).Where(name => name?.Text is not null).ToArray();
        return
        [
            .. Shape.Filled(steps),
            .. steps.Items.Where(step => !step.IsUnknown)
                .SelectMany(step => step.IsObject ? Step(step, type) : Shape.Mapping(step)),
            .. names.GroupBy(name => name!.Text)
                .Where(group => group.Count() > 1)
                .Select(group => group.Last()!.Is(
                    $"which `{group.First()!.Path}` is already. Give every step a name of its own.")),
        ];
    }

    private static IEnumerable<string> Step(Part step, string type) =>
    [
        .. Names.Unknown(step, Fields, "a step"),
        .. step.Has("action") ? Action(step["action"]!, type) : [step.Lacks("action", "Write what the step does.")],
        .. step.Has("name") ? Name(step["name"]!) : [step.Lacks("name", "Give the step a name.")],
        .. Shape.Mapping(step["inputs"]),
    ];

    private static IEnumerable<string> Name(Part name) =>
        name.IsUnknown || (name.Text is { Length: > 0 } text &&
            text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.'))
            ? []
            : [name.Is("but the name of a step has letters, digits and `_` only. Rename it.")];

    private static IEnumerable<string> Action(Part action, string type)
    {
        var known = Actions[type];
        return action.IsUnknown || (action.Text is { } text && known.Contains(text))
            ? []
            : [action.Is($"which is no action of the type `{type}`. " + (
                action.Text is { } word && Spelling.Nearest(word, known) is { } nearest
                    ? $"Did you mean `{nearest}`?"
                    : $"Use {string.Join(", ", known.Select(name => $"`{name}`"))}."))];
    }
}
