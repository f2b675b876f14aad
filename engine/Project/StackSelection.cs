using System.Collections.Immutable;
using Alicerce.Engine.Check;
using Alicerce.Engine.CommandLine;

namespace Alicerce.Engine.Project;

/// <summary>The stack to preview and why it is that one.</summary>
/// <param name="ChosenBy">What named it, in words, such as <c>--stack</c>.</param>
public sealed record StackSelection(string Organization, string Name, string File, string ChosenBy)
{
    private const string DefaultOrganization = "organization";
    private const string DefaultStack = "dev";

    /// <summary>
    /// The stack that the user names, by option or by <c>PULUMI_STACK</c>, else <c>dev</c>, else the only one there is.
    /// </summary>
    public static StackSelection Choose(ProjectFile project, string? option, string? variable)
    {
        var existing = Existing(project.Directory);
        if (!string.IsNullOrEmpty(option))
        {
            return Named(project, option, "`--stack`", existing);
        }

        if (!string.IsNullOrEmpty(variable))
        {
            return Named(project, variable, "`PULUMI_STACK`", existing);
        }

        return existing switch
        {
            [] => throw UserErrorException.Failed(
                $"The project `{project.Name}` has no stack: there is no `Pulumi.<stack>.yaml` beside `Pulumi.yaml`. " +
                "Add one, such as `Pulumi.dev.yaml`."),
            _ when existing.Contains(DefaultStack) =>
                Named(project, DefaultStack, "the default stack", existing),
            [var only] => Named(project, only, "the only stack", existing),
            _ => throw UserErrorException.WrongInvocation(
                $"The project `{project.Name}` has no stack `{DefaultStack}` to take by default. " +
                $"Name one with `--stack`: {List(existing)}."),
        };
    }

    private static StackSelection Named(
        ProjectFile project, string text, string chosenBy, ImmutableArray<string> existing)
    {
        var (organization, name) = text.Split('/') switch
        {
            [{ Length: > 0 } stack] => (DefaultOrganization, stack),
            [{ Length: > 0 } org, { Length: > 0 } stack] => (org, stack),
            [{ Length: > 0 } org, var other, { Length: > 0 } stack] => other == project.Name
                ? (org, stack)
                : throw UserErrorException.WrongInvocation(
                    $"{chosenBy} names the stack `{text}` of the project `{other}`, " +
                    $"but `Pulumi.yaml` here is of the project `{project.Name}`."),
            _ => throw UserErrorException.WrongInvocation(
                $"{chosenBy} is `{text}`, which is not the name of a stack. " +
                "Write `stack`, `organization/stack` or `organization/project/stack`."),
        };

        if (!existing.Contains(name))
        {
            var nearest = Spelling.Nearest(name, existing) is { } match ? $"Did you mean `{match}`? " : "";
            var choice = existing.IsEmpty
                ? "The project has no stack files."
                : $"{nearest}The project has {List(existing)}.";
            throw UserErrorException.WrongInvocation(
                $"{chosenBy} names the stack `{name}`, but there is no `Pulumi.{name}.yaml` beside `Pulumi.yaml`. " +
                choice);
        }

        return new StackSelection(organization, name, FileOf(project.Directory, name), chosenBy);
    }

    private static string FileOf(string directory, string stack)
    {
        var path = Path.Combine(directory, $"Pulumi.{stack}.yaml");
        return System.IO.File.Exists(path) ? path : Path.Combine(directory, $"Pulumi.{stack}.yml");
    }

    private static ImmutableArray<string> Existing(string directory) =>
    [
        .. new DirectoryInfo(directory).EnumerateFiles("Pulumi.*")
            .Where(file => file.Extension is ".yaml" or ".yml")
            .Where(file => file.Name.Length > "Pulumi.".Length + file.Extension.Length)
            .Select(file => file.Name["Pulumi.".Length..^file.Extension.Length])
            .Where(name => name.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static string List(ImmutableArray<string> stacks) => string.Join(", ", stacks.Select(name => $"`{name}`"));
}
