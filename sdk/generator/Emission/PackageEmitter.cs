using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;

namespace Alicerce.Generator.Emission;

/// <summary>Makes all files of one provider package.</summary>
internal static class PackageEmitter
{
    public static IEnumerable<SourceFile> Emit(
        Specification specification, IReadOnlyList<string> tokens, string packageName)
    {
        var package = specification.Package(packageName);
        var names = new Names(specification);
        var types = new TypeNames(names);
        var members = new MemberEmitter(types);
        var typeEmitter = new TypeEmitter(names, types, members);
        var resources = new ResourceEmitter(names, types, members);
        var functions = new FunctionEmitter(names, members, typeEmitter);

        foreach (var token in tokens.Where(token => Names.PackageOf(token) == packageName))
        {
            if (specification.Resource(token) is { } resource)
            {
                yield return resources.Emit(resource, package);
                if (resource.IsProvider)
                {
                    yield return ConfigEmitter.Emit(resource, package);
                }
            }
            else if (specification.Function(token) is { } function)
            {
                yield return functions.Emit(function, package);
            }
        }

        // Components take the object types of other packages: what all tokens reach counts.
        var selection = Selection.Of(specification, tokens);
        foreach (var (key, form) in selection.Types.Where(type => Names.PackageOf(type.Key) == packageName))
        {
            yield return typeEmitter.Emit(specification.Type(key), form, package);
        }

        foreach (var key in selection.Enums.Where(key => Names.PackageOf(key) == packageName))
        {
            yield return EnumEmitter.Emit(specification.Enum(key)!, names.Namespace(key), package);
        }

        foreach (var file in UtilitiesEmitter.Emit(package))
        {
            yield return file;
        }
    }
}
