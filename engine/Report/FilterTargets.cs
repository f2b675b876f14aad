using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Report;

/// <summary>
/// The filters: an address that ends in the name of one shows only what it is for. They stand where the
/// reader is to be led, and the style sheet does the rest.
/// </summary>
internal static class FilterTargets
{
    public static readonly Operation[] Operations =
        [.. Enum.GetValues<Operation>().Where(operation => operation != Operation.Same)];

    public static readonly DutyStatus[] Duties = Enum.GetValues<DutyStatus>();

    public static string Of(Operation operation) => $"only-{OperationText.Verb(operation)}";

    public static string Of(DutyStatus status) => $"only-{DutyText.Of(status)}";

    /// <summary>What the filters by operation lead to.</summary>
    public static Html ForOperations() => Html.Join(Operations.Select(operation => Target(Of(operation))));

    /// <summary>What the filters by verdict lead to.</summary>
    public static Html ForDuties() => Html.Join(Duties.Select(status => Target(Of(status))));

    /// <summary>A link back to everything, which is only seen while a filter is on.</summary>
    public static Html Reset(string section) =>
        Html.Of($"<p class=\"reset\"><a href=\"#{section}\">Show all again</a></p>");

    private static Html Target(string filter) => Html.Of($"<span class=\"filter\" id=\"{filter}\"></span>");
}
