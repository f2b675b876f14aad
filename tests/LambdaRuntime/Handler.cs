using System.Reflection;

namespace Alicerce.LambdaRuntime;

/// <summary>A handler string of three parts, resolved as the managed runtime does for a method on streams.</summary>
internal sealed class Handler
{
    private readonly MethodInfo _method;
    private readonly object? _instance;

    private Handler(MethodInfo method, object? instance)
    {
        _method = method;
        _instance = instance;
    }

    public static Handler Resolve(string text)
    {
        if (text.Split("::") is not [var assembly, var type, var name])
        {
            throw new ArgumentException($"The handler `{text}` is not of the form `Assembly::Namespace.Type::Method`.");
        }

        var found = Assembly.Load(new AssemblyName(assembly)).GetType(type, throwOnError: true)!;
        var method = found.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => method.Name == name).ToList() is [var only]
            ? only
            : throw new ArgumentException($"`{type}` does not have exactly one public method `{name}`.");
        if (method.ReturnType != typeof(Task<Stream>) || method.GetParameters() is not [{ ParameterType: var input }] || input != typeof(Stream))
        {
            throw new ArgumentException($"`{text}` does not take a stream and return a task of one; it needs a serializer.");
        }

        return new Handler(method, method.IsStatic ? null : Activator.CreateInstance(found));
    }

    public Task<Stream> InvokeAsync(Stream input) => (Task<Stream>)_method.Invoke(_instance, [input])!;
}
