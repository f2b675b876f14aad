using Alicerce.Engine.CommandLine;

namespace Alicerce.Engine.Processes;

/// <summary>Finds the scripts of the installed <c>@pulumi/pulumi</c> that run programs and policy packs.</summary>
public static class NodePackage
{
    public const string RunProgram = "run";
    public const string RunPolicyPack = "run-policy-pack";

    /// <summary>The script as Node itself would find it from a directory.</summary>
    /// <param name="role">What is in the directory, for messages: <c>program</c> or <c>policy pack</c>.</param>
    public static string Script(string directory, string role, string name)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            var path = Path.Combine(
                current.FullName, "node_modules", "@pulumi", "pulumi", "cmd", name, "index.js");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw UserErrorException.Failed(
            $"The {role} in `{directory}` has no `@pulumi/pulumi` in `node_modules`. Run `npm install` there.");
    }
}
