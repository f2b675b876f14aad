namespace Alicerce.Web.Configuration;

/// <summary>The environment of the application is wrong; the message lists every mistake.</summary>
public sealed class InvalidOptionsException(IReadOnlyList<string> mistakes) : Exception(Describe(mistakes))
{
    public IReadOnlyList<string> Mistakes { get; } = mistakes;

    private static string Describe(IReadOnlyList<string> mistakes) =>
        mistakes.Count == 1
            ? mistakes[0]
            : $"The application's environment has {mistakes.Count} mistakes:" +
              string.Concat(mistakes.Select((mistake, index) => $"\n{index + 1}. {mistake}"));
}
