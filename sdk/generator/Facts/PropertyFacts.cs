using Alicerce.Generator.Json;
using Alicerce.Schema;

namespace Alicerce.Generator.Facts;

/// <summary>What the schema says about one property.</summary>
internal sealed class PropertyFacts
{
    public PropertyFacts(string wire, JsonValue entry)
    {
        Wire = wire;
        Member = entry["name"]?.Text ?? char.ToUpperInvariant(wire[0]) + wire.Substring(1);
        Type = PropertyTypeText.Parse(entry["type"]!.Text!);
        OutputType = OutputForm(entry["outputType"]?.Text is { } other ? PropertyTypeText.Parse(other) : Type);
        IsInput = entry["input"] is not null;
        IsRequired = entry["input"]?.Text == "required";
        IsOutput = entry["output"] is not null;
        IsAlwaysPresent = entry["output"]?.Text == "always";
        IsSecret = entry["secret"]?.Boolean == true;
        IsDeprecated = entry["deprecated"]?.Boolean == true;
        IsPlain = entry["plain"]?.Boolean == true;
        HasInputElements = entry["elements"]?.Text == "input";
        Default = entry["default"];
    }

    public string Wire { get; }

    /// <summary>The C# member.</summary>
    public string Member { get; }

    public PropertyType Type { get; }

    public PropertyType OutputType { get; }

    public bool IsInput { get; }

    public bool IsRequired { get; }

    public bool IsOutput { get; }

    public bool IsAlwaysPresent { get; }

    public bool IsSecret { get; }

    public bool IsDeprecated { get; }

    /// <summary>A component takes the value and no output.</summary>
    public bool IsPlain { get; }

    /// <summary>The elements of a plain list may be outputs all the same.</summary>
    public bool HasInputElements { get; }

    public JsonValue? Default { get; }

    /// <summary>Lists and maps have members that create themselves and are never null.</summary>
    public bool IsCollection => Type is PropertyType.List or PropertyType.Map;

    private static PropertyType OutputForm(PropertyType type)
    {
        switch (type)
        {
            case PropertyType.Union:
                return new PropertyType.Primitive(PrimitiveKind.String);
            case PropertyType.List list:
                return new PropertyType.List(OutputForm(list.Element));
            case PropertyType.Map map:
                return new PropertyType.Map(OutputForm(map.Element));
            default:
                return type;
        }
    }
}
