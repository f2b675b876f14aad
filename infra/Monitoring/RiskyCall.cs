namespace Alicerce.Infra.Monitoring;

/// <summary>Calls that raise an alarm.</summary>
/// <param name="Name">Names the filter, its metric and its alarm.</param>
/// <param name="Description">What the alarm says.</param>
/// <param name="Pattern">A metric filter over CloudTrail events.</param>
/// <param name="AtLeast">How many within five minutes are alarming.</param>
internal sealed record RiskyCall(string Name, string Description, string Pattern, int AtLeast = 1);
