using System.Collections.Immutable;
using Alicerce.Engine.Check;
using Alicerce.Engine.Plan;
using Alicerce.Schema;

namespace Alicerce.Engine.Data;

/// <summary>The functions that the engine can answer, and what it has answered so far.</summary>
public sealed class Functions(ProviderSchema schema, StatedData data) : IFunctions
{
    private static readonly ImmutableSortedDictionary<string, Func<FunctionCall, FunctionAnswer>> Known =
        new Dictionary<string, Func<FunctionCall, FunctionAnswer>>
        {
            ["aws:index/getAvailabilityZones:getAvailabilityZones"] = AwsFunctions.AvailabilityZones,
            ["aws:index/getCallerIdentity:getCallerIdentity"] = AwsFunctions.CallerIdentity,
            ["aws:index/getPartition:getPartition"] = AwsFunctions.Partition,
            ["aws:index/getRegion:getRegion"] = AwsFunctions.Region,
            ["aws:ebs/getSnapshot:getSnapshot"] = SnapshotFunctions.Snapshot,
            ["aws:ec2/getAmi:getAmi"] = ImageFunctions.Ami,
            ["aws:ec2/getManagedPrefixList:getManagedPrefixList"] = AwsFunctions.PrefixList,
            ["aws:ssm/getParameter:getParameter"] = ImageFunctions.Parameter,
            ["aws:iam/getPolicyDocument:getPolicyDocument"] = PolicyDocumentFunction.Compute,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private readonly HashSet<StatedAnswer> _answers = [];

    /// <summary>What was answered from stated data, each answer once.</summary>
    public ImmutableArray<StatedAnswer> Answers
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _answers
                        .OrderBy(answer => answer.Token, StringComparer.Ordinal)
                        .ThenBy(answer => answer.Summary, StringComparer.Ordinal),
                ];
            }
        }
    }

    public PropertyMap Answer(string token, PropertyMap arguments, PropertyMap provider)
    {
        if (!Known.TryGetValue(token, out var compute))
        {
            var nearest = Spelling.Nearest(token, Known.Keys) is { } match ? $" Did you mean `{match}`?" : "";
            throw new InvalidResourceException(
                $"`{token}` would ask the cloud, and the engine has no answer for it.{nearest} " +
                "Add one to `engine/Data/Functions.cs`, or preview with the Pulumi CLI.");
        }

        if (schema.FindFunction(token) is { } function)
        {
            var unknown = arguments.Keys.FirstOrDefault(name => !function.Inputs.ContainsKey(name));
            if (unknown is not null)
            {
                var fix = Spelling.Nearest(unknown, function.Inputs.Keys) is { } match
                    ? $" Did you mean `{match}`?"
                    : "";
                throw new InvalidResourceException($"`{token}` has no argument `{unknown}`.{fix}");
            }
        }

        if (arguments.FirstOrDefault(entry => entry.Value.ContainsUnknown()) is { Key: { } argument })
        {
            throw new InvalidResourceException(
                $"The argument `{argument}` of `{token}` is unknown before the deployment. " +
                "Call the function with `Invoke`, which waits for its arguments.");
        }

        var answer = compute(new FunctionCall(token, arguments, provider, data));
        if (answer.Summary is { } summary)
        {
            lock (_lock)
            {
                _answers.Add(new StatedAnswer(token, summary));
            }
        }

        return answer.Result;
    }
}
