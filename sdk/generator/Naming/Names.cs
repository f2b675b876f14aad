using Alicerce.Generator.Facts;

namespace Alicerce.Generator.Naming;

/// <summary>The C# names of resources, functions and types, as the official packages have them.</summary>
internal sealed class Names
{
    private readonly Specification _specification;

    public Names(Specification specification)
    {
        _specification = specification;
    }

    /// <summary>The simple class name of a resource, a function, a type or an enumeration.</summary>
    public static string Class(string token)
    {
        if (token.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            return "Provider";
        }

        var name = token.Substring(token.LastIndexOfAny([':', '/']) + 1);
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>The simple class name of one form of an object type.</summary>
    public static string Class(string key, TypeForm form)
    {
        var name = Class(key);
        switch (form)
        {
            case TypeForm.Args or TypeForm.PlainArgs:
                return name + "Args";
            case TypeForm.GetArgs:
                return name + "GetArgs";
            case TypeForm.InvokeArgs:
                return name + "InputArgs";
            default:
                return IsOfFunction(name) ? name + "Result" : name;
        }
    }

    /// <summary>The package that a token or key belongs to.</summary>
    public static string PackageOf(string token) =>
        token.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? token.Substring("pulumi:providers:".Length)
            : token.Substring(0, token.IndexOf(':'));

    /// <summary>The attribute that ties a class of a package to its token.</summary>
    public static string PackageAttribute(string package) =>
        char.ToUpperInvariant(package[0]) + package.Substring(1) + "ResourceType";

    /// <summary>The namespace of a resource, a function or an enumeration.</summary>
    public string Namespace(string token)
    {
        var package = _specification.Package(PackageOf(token));
        var module = Module(token);
        return module.Length == 0 ? package.Namespace : package.Namespace + "." + module;
    }

    /// <summary>The module's own part of that namespace.</summary>
    public string Module(string token)
    {
        if (token.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            return "";
        }

        var package = PackageOf(token);
        var module = token.Substring(package.Length + 1);
        var end = module.IndexOfAny(['/', ':']);
        return _specification.Package(package).Module(end < 0 ? module : module.Substring(0, end));
    }

    /// <summary>The namespace of one form of an object type.</summary>
    public string Namespace(string key, TypeForm form) =>
        Namespace(key) + (form == TypeForm.Output ? ".Outputs" : ".Inputs");

    /// <summary>The name that works everywhere.</summary>
    public string Qualified(string token) => $"global::{Namespace(token)}.{Class(token)}";

    /// <summary>The name that works everywhere.</summary>
    public string Qualified(string key, TypeForm form) => $"global::{Namespace(key, form)}.{Class(key, form)}";

    // In bridged packages the types that only functions use are the ones that begin with `Get`.
    private static bool IsOfFunction(string name) =>
        name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]);
}
