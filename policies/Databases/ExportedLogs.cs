using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Databases;

/// <summary>
/// The log groups that RDS writes the exported logs of a database into, by the names that it gives them.
/// </summary>
internal static class ExportedLogs
{
    /// <summary>The names of the exported logs that have no log group in the stack.</summary>
    /// <exception cref="UnknownValueException">A group may turn out to be the one: its name is not known.</exception>
    public static IReadOnlyList<string> WithoutGroup(StackResource database, StackResources resources)
    {
        var exports = database.Declared("enabledCloudwatchLogsExports").AsList(PolicyValue.ReadText);
        var (folder, identifier) = database.Type == DatabaseTypes.Cluster
            ? ("cluster", database.Declared("clusterIdentifier"))
            : ("instance", database.Declared("identifier"));
        return [.. exports.Where(log => !Judgement.Any(
            resources.OfType(FunctionTypes.LogGroup), group => IsOf(group, log)))];

        bool IsOf(StackResource group, string log)
        {
            if (group.References("name").Contains(database))
            {
                return true;
            }

            return group.Declares("name")
                && identifier.Exists
                && group.Properties.Value("name").AsText() == $"/aws/rds/{folder}/{identifier.AsText()}/{log}";
        }
    }
}
