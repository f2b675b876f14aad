namespace Alicerce.Infra.Permissions;

/// <summary>A condition such as <c>StringEquals aws:SourceAccount</c>.</summary>
public sealed class Condition(string @operator, string key, InputList<string> values)
{
    public string Operator => @operator;

    public string Key => key;

    public InputList<string> Values => values;
}
