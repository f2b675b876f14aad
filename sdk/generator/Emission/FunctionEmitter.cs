using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;

namespace Alicerce.Generator.Emission;

/// <summary>Writes the class of a function, with its arguments and its result.</summary>
internal sealed class FunctionEmitter
{
    private readonly Names _names;
    private readonly MemberEmitter _members;
    private readonly TypeEmitter _typeEmitter;

    public FunctionEmitter(Names names, MemberEmitter members, TypeEmitter typeEmitter)
    {
        _names = names;
        _members = members;
        _typeEmitter = typeEmitter;
    }

    public SourceFile Emit(Entry function, Package package)
    {
        var name = Names.Class(function.Key);
        return FileHeader.File(_names.Namespace(function.Key), name, package, writer =>
        {
            writer.Line($"/// <summary>The function <c>{function.Key}</c>.</summary>");
            if (function.IsDeprecated)
            {
                writer.Line("""[Obsolete("The provider deprecates this function.")]""");
            }

            writer.Block($"public static class {name}", () => WriteMethods(writer, function, name));
            writer.Line();
            _members.WriteClass(writer, new ArgumentsClass(
                name + "Args", "InvokeArgs", TypeForm.PlainArgs, function.Arguments));
            writer.Line();
            if (function.Arguments.Count > 0)
            {
                _members.WriteClass(writer, new ArgumentsClass(
                    name + "InvokeArgs", "InvokeArgs", TypeForm.InvokeArgs, function.Arguments));
                writer.Line();
            }

            _typeEmitter.WriteOutput(writer, name + "Result", function.Result);
        });
    }

    private static void WriteMethods(SourceWriter writer, Entry function, string name)
    {
        var isOptional = !function.Arguments.Any(argument => argument.IsRequired);
        string Parameter(string type) => isOptional ? $"{type}? args = null, " : $"{type} args, ";
        Method(writer, function, name, "InvokeAsync", Parameter(name + "Args"), "InvokeOptions? options = null");
        writer.Line();

        // Without arguments only the form that is awaited takes them, as in the official packages.
        var hasArguments = function.Arguments.Count > 0;
        var optional = hasArguments ? Parameter(name + "InvokeArgs") : "";
        var certain = hasArguments ? $"{name}InvokeArgs args, " : "";
        Method(writer, function, name, "Invoke", optional, "InvokeOptions? options = null");
        writer.Line();
        Method(writer, function, name, "Invoke", certain, "InvokeOutputOptions options");
    }

    private static void Method(
        SourceWriter writer, Entry function, string name, string method, string parameter, string options)
    {
        var result = method == "InvokeAsync" ? $"Task<{name}Result>" : $"Output<{name}Result>";
        var arguments = parameter.Length == 0
            ? "InvokeArgs.Empty"
            : $"args ?? new {name}{(method == "InvokeAsync" ? "Args" : "InvokeArgs")}()";
        writer
            .Line($"public static {result} {method}({parameter}{options}) =>")
            .Continue(
                $"global::Pulumi.Deployment.Instance.{method}<{name}Result>"
                + $"({CSharp.Literal(function.Key)}, {arguments}, options.WithDefaults());");
    }
}
