using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Builds an output class from the values that its parameters name.</summary>
internal sealed class OutputConstructor
{
    private readonly ConstructorInfo _constructor;
    private readonly ImmutableArray<(string Wire, ParameterInfo Parameter)> _parameters;

    public OutputConstructor(ConstructorInfo constructor)
    {
        _constructor = constructor;
        _parameters = [.. constructor.GetParameters().Select(parameter => (
            parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name ?? "",
            parameter))];
    }

    public IEnumerable<(string Wire, Type Type)> Parameters =>
        _parameters.Select(parameter => (parameter.Wire, parameter.Parameter.ParameterType));

    public object Build(Func<string, Type, object?> argument)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = argument(_parameters[i].Wire, _parameters[i].Parameter.ParameterType);
        }

        return _constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }
}
