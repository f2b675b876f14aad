namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Reads the actions of a statement.</summary>
public static class ActionCheck
{
    private const string Facts = "engine/Check/Documents/Policies/actions.json";

    public static IEnumerable<string> Problems(Part field, PolicyKind kind)
    {
        var (actions, problems) = PolicyFields.Texts(field);
        return [.. problems, .. actions.Select(action => Problem(action, action.Text!, kind)).OfType<string>()];
    }

    private static string? Problem(Part part, string action, PolicyKind kind)
    {
        if (action is "*" or "*:*")
        {
            return null;
        }

        if (action.Split(':') is not [{ Length: > 0 } service, { Length: > 0 } name])
        {
            return part.Is("which names no service. Write `service:Action`.");
        }

        if (service.AsSpan().ContainsAny('*', '?'))
        {
            return part.Is("but a service is named in full. Write its prefix without `*` and `?`.");
        }

        if (!ActionBook.Services.Contains(service))
        {
            return part.Is($"but AWS has no service `{service}`. {Fix(service, ActionBook.Services, "")}");
        }

        if (kind.Use is PolicyUse.Trust && !IsOf(service, "sts"))
        {
            return part.Is("but a trust policy is about actions of `sts` alone. Write `sts:AssumeRole` or one of its like.");
        }

        if (kind.OnlyService is { } only && !IsOf(service, only))
        {
            return part.Is($"but {kind.Name} is about actions of `{only}` alone. Name an action of `{only}`.");
        }

        return ActionBook.ActionsOf(service) is { } known && !ActionBook.Matches(known, name)
            ? part.Is(
                (name.AsSpan().ContainsAny('*', '?')
                    ? $"which stands for no action of `{service}`. "
                    : $"which is no action of `{service}`. ") +
                Fix(name, known, service + ":"))
            : null;
    }

    private static bool IsOf(string service, string wanted) =>
        string.Equals(service, wanted, StringComparison.OrdinalIgnoreCase);

    private static string Fix(string name, IEnumerable<string> known, string prefix) =>
        Spelling.Nearest(name, known) is { } nearest
            ? $"Did you mean `{prefix}{nearest}`?"
            : $"Look it up; if AWS has it since {ActionBook.AsOf}, add it to `{Facts}`.";
}
