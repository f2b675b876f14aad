using System.Text.RegularExpressions;

namespace Pulumi.Policy.Evaluation;

/// <summary>Finds everything that keeps a pack from being served, before the engine meets it.</summary>
internal static partial class PackValidation
{
    private const string NameRule = "of 1 to 100 letters, digits, `-`, `_` and `.`";

    /// <exception cref="PolicyPackException">The pack cannot be served.</exception>
    public static void Check(PolicyPack pack)
    {
        var problems = Problems(pack).ToList();
        if (problems.Count > 0)
        {
            throw new PolicyPackException(string.Join('\n', problems));
        }
    }

    private static IEnumerable<string> Problems(PolicyPack pack)
    {
        if (!NamePattern().IsMatch(pack.Name))
        {
            yield return $"The pack name `{pack.Name}` is not {NameRule}. Rename the pack.";
        }

        if (pack.Version.Length > 0 && !NamePattern().IsMatch(pack.Version))
        {
            yield return $"The version `{pack.Version}` of pack `{pack.Name}` is not {NameRule}. "
                + "Write it as in `1.0.0`.";
        }

        if (pack.Policies.Count == 0)
        {
            yield return $"The pack `{pack.Name}` has no policies. Add one to `Policies`.";
        }

        foreach (var policy in pack.Policies.DistinctBy(policy => policy.Name))
        {
            if (policy.Name == "all")
            {
                yield return "Invalid policy name \"all\". \"all\" is a reserved name: in a configuration it means "
                    + "every policy. Rename the policy.";
            }
            else if (!NamePattern().IsMatch(policy.Name))
            {
                yield return $"The policy name `{policy.Name}` is not {NameRule}. Rename the policy.";
            }
        }

        foreach (var name in pack.Policies.GroupBy(policy => policy.Name).Where(group => group.Count() > 1))
        {
            yield return $"The pack `{pack.Name}` has {name.Count()} policies named `{name.Key}`. "
                + "Names are how they are configured: give each its own.";
        }

        foreach (var exemption in pack.Exemptions)
        {
            if (string.IsNullOrWhiteSpace(exemption.Reason))
            {
                yield return $"The exemption of `{exemption.Resource}` from `{exemption.Policy}` has no reason. "
                    + "Say why the policy does not hold there.";
            }

            if (!pack.Policies.Any(policy => policy.Name == exemption.Policy))
            {
                yield return $"The exemption of `{exemption.Resource}` names the policy `{exemption.Policy}`, "
                    + $"which pack `{pack.Name}` does not have. Correct the name or remove the exemption.";
            }
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9\-_.]{1,100}\z")]
    private static partial Regex NamePattern();
}
