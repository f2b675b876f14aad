namespace Alicerce.Infra.Settings;

/// <summary>
/// Reads the settings of one stack as text and remembers every mistake, so that one run reports all of them.
/// </summary>
/// <param name="stackFile">The name of the file that people edit, such as <c>Pulumi.dev.yaml</c>.</param>
/// <param name="read">The text of a full key such as <c>alicerce:network</c>, or null when it is not set.</param>
public sealed class SettingsReader(string stackFile, Func<string, string?> read)
{
    private readonly List<string> _mistakes = [];

    public IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>A setting that is a plain text, at the top of the file.</summary>
    public string Text(string key, string expected, string example, Func<string, bool> isExpected)
    {
        var found = read(key);
        if (found is null)
        {
            _mistakes.Add($"`{key}` is missing from `{stackFile}`. Expected {expected}. Add `{key}: {example}`.");
            return example;
        }

        if (!isExpected(found))
        {
            _mistakes.Add(
                $"`{key}` in `{stackFile}` is `{found}`. Expected {expected}. Change it, for example to `{example}`.");
            return example;
        }

        return found;
    }

    /// <summary>Settings that belong together, written as a map under one key.</summary>
    public SettingsGroup Group(string key) => new(key, stackFile, read(key), _mistakes);

    /// <summary>A condition over several groups; judged only when every setting is fine alone.</summary>
    public void Require(bool condition, Func<string, string> mistake)
    {
        if (_mistakes.Count == 0 && !condition)
        {
            _mistakes.Add(mistake(stackFile));
        }
    }

    public void ThrowIfMistaken()
    {
        if (_mistakes.Count == 0)
        {
            return;
        }

        var heading = _mistakes.Count == 1
            ? $"`{stackFile}` has 1 wrong setting:"
            : $"`{stackFile}` has {_mistakes.Count} wrong settings:";
        throw new RunException(heading + string.Concat(_mistakes.Select(mistake => $"\n  - {mistake}")));
    }
}
