using System.Text;

namespace Alicerce.Infra.Web;

/// <summary>The script of the first start: what differs between stacks, followed by what never does.</summary>
internal static class UserData
{
    /// <summary>Base64, as the launch template wants it.</summary>
    public static Output<string> Encode(InputMap<string> variables) => variables.Apply(values =>
    {
        var script = new StringBuilder("#!/bin/bash\nset -euo pipefail\n\n");
        foreach (var (name, value) in values.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            var quoted = value.Replace("'", "'\\''", StringComparison.Ordinal);
            script.Append(name).Append("='").Append(quoted).Append("'\n");
        }

        return Convert.ToBase64String(Encoding.UTF8.GetBytes(script.Append('\n').Append(Body()).ToString()));
    });

    private static string Body()
    {
        using var stream = typeof(UserData).Assembly.GetManifestResourceStream("user-data.sh")
            ?? throw new InvalidOperationException("`user-data.sh` is not embedded in the program.");
        using var reader = new StreamReader(stream);
        // A checkout with Windows line ends would make bash read `\r` as part of every command.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
