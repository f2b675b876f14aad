namespace Alicerce.Engine.Diagram;

/// <summary>An arrow: who does what with whom.</summary>
/// <param name="Verb">Such as <c>triggers</c>; empty where only the permission or the setting of one names the other.</param>
public sealed record DiagramFlow(string From, string To, string Verb)
{
    /// <summary>Whether it is only known that one may use the other.</summary>
    public bool IsGeneral => Verb.Length == 0;
}
