using System.Collections.Immutable;
using Alicerce.Generator.Facts;
using Alicerce.Schema;

namespace Alicerce.Generator.Naming;

/// <summary>The C# types of properties.</summary>
internal sealed class TypeNames
{
    private readonly Names _names;

    public TypeNames(Names names)
    {
        _names = names;
    }

    /// <summary>The type of a member of an arguments class.</summary>
    public string Input(PropertyFacts property, TypeForm form, bool isRequired)
    {
        if (property.IsPlain)
        {
            return Plain(property, form, isRequired);
        }

        var type = property.IsInput ? property.Type : property.OutputType;
        switch (type)
        {
            case PropertyType.List list:
                return $"InputList<{Element(list.Element, form)}>";
            case PropertyType.Map map:
                return $"InputMap<{Element(map.Element, form)}>";
            default:
                return InputScalar(type, form) + (isRequired ? "" : "?");
        }
    }

    /// <summary>The type of a member that takes no outputs.</summary>
    public string Plain(PropertyFacts property, TypeForm form, bool isRequired)
    {
        switch (property.Type)
        {
            case PropertyType.List list when property.HasInputElements:
                return $"List<Input<{Element(list.Element, form)}>>";
            case PropertyType.List list:
                return $"List<{Element(list.Element, form)}>";
            case PropertyType.Map map:
                return $"Dictionary<string, {Element(map.Element, form)}>";
            default:
                return Element(property.Type, form) + (isRequired ? "" : "?");
        }
    }

    /// <summary>What an output holds.</summary>
    public string Output(PropertyType type, bool isAlwaysPresent) =>
        Element(type, TypeForm.Output) + (isAlwaysPresent || type is PropertyType.List ? "" : "?");

    /// <summary>A type inside of another one.</summary>
    public string Element(PropertyType type, TypeForm form)
    {
        switch (type)
        {
            case PropertyType.Primitive primitive:
                return Primitive(primitive.Kind);
            case PropertyType.List list:
                return $"ImmutableArray<{Element(list.Element, form)}>";
            case PropertyType.Map map:
                return $"ImmutableDictionary<string, {Element(map.Element, form)}>";
            case PropertyType.Object known:
                return _names.Qualified(known.Key, form);
            case PropertyType.Enum known:
                return _names.Qualified(known.Key);
            case PropertyType.Resource known:
                return _names.Qualified(known.Token);
            case PropertyType.Any:
                return "object";
            case PropertyType.Asset asset:
                return asset.Kind == AssetKind.Archive ? "Archive" : "AssetOrArchive";
            case PropertyType.Union union:
                var members = Members(union.Members, form);
                return members.Count switch
                {
                    1 => members[0],
                    2 => $"Union<{members[0]}, {members[1]}>",
                    _ => "object",
                };
            default:
                throw new System.InvalidOperationException($"`{type}` is not a type.");
        }
    }

    private string InputScalar(PropertyType type, TypeForm form)
    {
        if (type is PropertyType.Union union)
        {
            var members = Members(union.Members, form);
            switch (members.Count)
            {
                case 1:
                    return $"Input<{members[0]}>";
                case 2:
                    return $"InputUnion<{members[0]}, {members[1]}>";
                default:
                    return "object";
            }
        }

        return $"Input<{Element(type, form)}>";
    }

    // Inside of a union a resource stands for its id: C# programs pass the string.
    private List<string> Members(ImmutableArray<PropertyType> members, TypeForm form) =>
        members
            .Select(member => member is PropertyType.Resource ? "string" : Element(member, form))
            .Distinct()
            .ToList();

    private static string Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Integer => "int",
        PrimitiveKind.Number => "double",
        _ => "string",
    };
}
