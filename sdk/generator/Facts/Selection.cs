using Alicerce.Schema;

namespace Alicerce.Generator.Facts;

/// <summary>The object types, in the forms needed, and the enumerations that the listed tokens reach.</summary>
internal sealed class Selection
{
    private readonly Specification _specification;
    private readonly HashSet<(string Key, TypeForm Form)> _types = [];
    private readonly HashSet<string> _enums = new(StringComparer.Ordinal);

    private Selection(Specification specification)
    {
        _specification = specification;
    }

    public IEnumerable<(string Key, TypeForm Form)> Types =>
        _types.OrderBy(type => type.Key, StringComparer.Ordinal).ThenBy(type => type.Form);

    public IEnumerable<string> Enums => _enums.OrderBy(key => key, StringComparer.Ordinal);

    public static Selection Of(Specification specification, IEnumerable<string> tokens)
    {
        var selection = new Selection(specification);
        foreach (var token in tokens)
        {
            if (specification.Resource(token) is { } resource)
            {
                selection.AddResource(resource);
            }
            else if (specification.Function(token) is { } function)
            {
                selection.Add(function.Arguments, TypeForm.PlainArgs);
                selection.Add(function.Arguments, TypeForm.InvokeArgs);
                selection.Add(function.Result, TypeForm.Output);
            }
            else
            {
                selection._enums.Add(token);
            }
        }

        return selection;
    }

    private void AddResource(Entry resource)
    {
        Add(resource.Properties.Where(property => property.IsInput), TypeForm.Args);
        Add(resource.Properties.Where(property => property.IsOutput), TypeForm.Output);
        if (!resource.IsProvider && !resource.IsComponent)
        {
            Add(resource.Properties.Where(property => property.IsOutput), TypeForm.GetArgs);
        }
    }

    private void Add(IEnumerable<PropertyFacts> properties, TypeForm form)
    {
        foreach (var property in properties)
        {
            Add(form == TypeForm.Output || !property.IsInput ? property.OutputType : property.Type, form);
        }
    }

    private void Add(PropertyType type, TypeForm form)
    {
        switch (type)
        {
            case PropertyType.List list:
                Add(list.Element, form);
                break;
            case PropertyType.Map map:
                Add(map.Element, form);
                break;
            case PropertyType.Union union:
                foreach (var member in union.Members)
                {
                    Add(member, form);
                }

                break;
            case PropertyType.Enum known:
                _enums.Add(known.Key);
                break;
            case PropertyType.Object known when _types.Add((known.Key, form)):
                Add(
                    _specification.Type(known.Key).Properties.Where(
                        property => form == TypeForm.Output ? property.IsOutput : property.IsInput),
                    form);
                break;
            default:
                break;
        }
    }
}
