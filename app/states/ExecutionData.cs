using System.Text.Json.Nodes;

namespace Alicerce.States;

/// <summary>
/// The data of an execution and its context, which states read by paths and functions. Nothing here changes either.
/// </summary>
/// <param name="data">What <c>$</c> stands for.</param>
/// <param name="context">What <c>$$</c> stands for.</param>
/// <param name="random">For <c>States.MathRandom</c>.</param>
public sealed class ExecutionData(JsonNode? data, JsonObject context, Random random)
{
    /// <summary>A template, such as <c>Parameters</c>, with every field whose name ends in <c>.$</c> computed.</summary>
    /// <exception cref="TaskFailedException">A path leads nowhere, or a function cannot take what it got.</exception>
    public JsonNode? Resolve(JsonNode? template)
    {
        switch (template)
        {
            case JsonObject map:
                var resolved = new JsonObject();
                foreach (var (name, value) in map)
                {
                    if (name.EndsWith(".$", StringComparison.Ordinal))
                    {
                        resolved.Add(name[..^2], Compute((string)value!));
                    }
                    else
                    {
                        resolved.Add(name, Resolve(value));
                    }
                }

                return resolved;
            case JsonArray list:
                return new JsonArray([.. list.Select(Resolve)]);
            default:
                return template?.DeepClone();
        }
    }

    /// <summary>What is at a path.</summary>
    /// <exception cref="TaskFailedException">Nothing is there.</exception>
    public JsonNode? Read(string path)
    {
        var found = path.StartsWith("$$", StringComparison.Ordinal) ? JsonPath.Find(context, path[1..]) : JsonPath.Find(data, path);
        return (found ?? throw new TaskFailedException("States.ParameterPathFailure", $"Nothing is at `{path}`.")).Value;
    }

    /// <summary>The data with the result of a state where its <c>ResultPath</c> says.</summary>
    public JsonNode? Keep(JsonObject state, JsonNode? result)
    {
        // A path of null throws the result away, one that is absent replaces everything.
        if (!state.TryGetPropertyValue("ResultPath", out var path))
        {
            return result;
        }

        return path is null ? data : Put((string)path!, result);
    }

    /// <summary>The data with a value at a path of one step.</summary>
    public JsonNode Put(string path, JsonNode? value)
    {
        if (!path.StartsWith("$.", StringComparison.Ordinal) || path.IndexOf('.', 2) >= 0 || data is not JsonObject)
        {
            throw new NotSupportedException($"Keeping a result at `{path}` is not known here.");
        }

        var kept = data.DeepClone();
        kept[path[2..]] = value?.DeepClone();
        return kept;
    }

    private JsonNode? Compute(string expression) => expression.StartsWith("States.", StringComparison.Ordinal)
        ? Intrinsic.Evaluate(expression, Read, random)
        : Read(expression);
}
