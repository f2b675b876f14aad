namespace Alicerce.Local;

/// <summary>What keeps the program from starting, and what whoever starts it can put right.</summary>
internal sealed class InvalidSettingsException(IReadOnlyList<string> mistakes)
    : Exception(string.Join(Environment.NewLine, mistakes))
{
    public IReadOnlyList<string> Mistakes => mistakes;

    public static void ThrowIfAny(IReadOnlyList<string> mistakes)
    {
        if (mistakes.Count > 0)
        {
            throw new InvalidSettingsException(mistakes);
        }
    }
}
