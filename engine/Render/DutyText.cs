using System.Diagnostics;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Render;

/// <summary>What a preview says about a duty, in a word.</summary>
public static class DutyText
{
    public static string Of(DutyStatus status) => status switch
    {
        DutyStatus.Broken => "broken",
        DutyStatus.Undecided => "undecided",
        DutyStatus.Exempt => "exempt",
        DutyStatus.Met => "met",
        DutyStatus.Unchecked => "unchecked",
        _ => throw new UnreachableException($"No text for the status `{status}`."),
    };

    public static Meaning Meaning(DutyStatus status) => status switch
    {
        DutyStatus.Broken => Render.Meaning.Advisory,
        DutyStatus.Undecided => Render.Meaning.NotEvaluated,
        DutyStatus.Exempt => Render.Meaning.Exempt,
        DutyStatus.Met => Render.Meaning.Passed,
        DutyStatus.Unchecked => Render.Meaning.Secondary,
        _ => throw new UnreachableException($"No meaning for the status `{status}`."),
    };
}
