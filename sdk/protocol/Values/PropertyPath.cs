using System.Globalization;
using System.Text;

namespace Alicerce.Protocol.Values;

/// <summary>Where in a value a walk is. Text is made of it only for a message.</summary>
internal sealed class PropertyPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => Push((name, 0));

    public void Enter(int index) => Push((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public PropertyFormatException Failure(string problem) => new(ToString(), problem);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            if (name is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else if (name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_'))
            {
                text.Append(text.Length == 0 ? "" : ".").Append(name);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"[\"{name}\"]");
            }
        }

        return text.ToString();
    }

    private void Push((string? Name, int Index) step)
    {
        if (_steps.Count >= GrpcLimits.MaxDepth)
        {
            var start = _steps[0].Name ?? "[0]";
            throw new PropertyFormatException(
                start, $"The value is nested more than {GrpcLimits.MaxDepth} levels deep.");
        }

        _steps.Add(step);
    }
}
