namespace Alicerce.Engine.Render;

/// <summary>What a piece of text says; <see cref="Palette"/> alone knows its colour.</summary>
public enum Meaning
{
    Plain,
    Heading,
    Secondary,
    Created,
    Updated,
    Replaced,
    Deleted,
    Read,
    Unchanged,
    Mandatory,
    Advisory,
    Passed,
    NotEvaluated,
    Exempt,
    Remediated,
    Error,
    Warning,
    Notice,
}
