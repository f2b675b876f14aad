using System.Text;

namespace Alicerce.Infra.Machines;

/// <summary>The script of the first start: what differs between stacks, followed by what never does.</summary>
internal static class UserData
{
    /// <summary>Base64, as the launch template wants it.</summary>
    public static Output<string> Encode(FirstStart start) => Output.Tuple(
            Variables(start).ToOutput(), start.Environment.ToOutput(), start.LogGroupName.ToOutput())
        .Apply(parts => Convert.ToBase64String(Encoding.UTF8.GetBytes(
            Script(parts.Item1, parts.Item2, AgentConfiguration.For(parts.Item3)))));

    private static string Script(
        ImmutableDictionary<string, string> variables, ImmutableDictionary<string, string> environment, string agent)
    {
        var script = new StringBuilder("#!/bin/bash\nset -euo pipefail\n\n");
        foreach (var (name, value) in Ordered(variables.Add("AGENT_CONFIGURATION", agent)))
        {
            script.Append(name).Append("='").Append(Quoted(value)).Append("'\n");
        }

        script.Append("\nENVIRONMENT=$(cat << 'END_OF_ENVIRONMENT'\n");
        foreach (var (name, value) in Ordered(environment))
        {
            script.Append(name).Append('=').Append(EnvironmentValue(name, value)).Append('\n');
        }

        return script
            .Append("END_OF_ENVIRONMENT\n)\n\n")
            .Append(MachineScripts.Install)
            .Append('\n')
            .Append(MachineScripts.FirstStart)
            .ToString();
    }

    private static InputMap<string> Variables(FirstStart start) => new()
    {
        { "APPLICATION", start.Application },
        { "EXECUTABLE", start.Executable },
        { "IS_SERVICE", start.IsService ? "true" : "false" },
        { "REGION", start.Region },
        { "DATA_DISK", start.DataDisk },
        { "SCRATCH_DISK", start.ScratchDisk },
        { "PACKAGE_BUCKET", start.Package.BucketName },
        { "PACKAGE_KEY", start.Package.Key },
    };

    private static IOrderedEnumerable<KeyValuePair<string, string>> Ordered(
        ImmutableDictionary<string, string> values) =>
        values.OrderBy(value => value.Key, StringComparer.Ordinal);

    private static string Quoted(string value) => value.Replace("'", "'\\''", StringComparison.Ordinal);

    // The file is read by systemd and by shells, which agree only on plain text between single quotes.
    private static string EnvironmentValue(string name, string value) =>
        value.AsSpan().IndexOfAny("'\r\n") < 0
            ? $"'{value}'"
            : throw new RunException(
                $"The setting `{name}` of the application holds a quote or a line break, which its environment file " +
                "cannot carry. Remove it.");
}
