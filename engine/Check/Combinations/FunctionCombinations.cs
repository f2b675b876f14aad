using System.Text;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What a Lambda function needs by the form of its package, and what its variables may be.</summary>
/// <remarks>
/// The provider's own checks (<c>aws_lambda_function</c>), and
/// <see href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html"/>.
/// </remarks>
public static class FunctionCombinations
{
    private const int MostLayers = 5;
    private const int MostVariableBytes = 4096;

    private static readonly string[] OfArchive = ["handler", "runtime"];

    private static readonly string[] Reserved =
    [
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV",
        "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API",
        "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR",
    ];

    public static IEnumerable<string> Problems(Property function) =>
        [.. Package(function), .. Variables(function["environment"]["variables"])];

    private static IEnumerable<string> Package(Property function)
    {
        var package = function["packageType"];
        if (!package.IsUnknown && package.Text is null or "Zip")
        {
            foreach (var property in OfArchive.Where(name => !function[name].IsGiven))
            {
                yield return $"`{property}` is missing, but a function from an archive needs it. Set it.";
            }

            if (function["imageUri"].IsKnown)
            {
                yield return "`imageUri` is given, but `packageType` is `Zip`. Set `packageType` to `Image`.";
            }
        }
        else if (package.Text == "Image")
        {
            foreach (var property in OfArchive.Append("layers").Where(name => IsSet(function[name])))
            {
                yield return $"`{property}` is given, but a function from an image does not take it. Remove it.";
            }

            if (!function["imageUri"].IsGiven)
            {
                yield return "`imageUri` is missing, but `packageType` is `Image`. Set it to the image in ECR.";
            }
        }

        var layers = function["layers"].Items.Count();
        if (layers > MostLayers)
        {
            yield return
                FormattableString.Invariant($"`layers` has {layers} layers where {MostLayers} are allowed. Merge some.");
        }
    }

    private static IEnumerable<string> Variables(Property variables)
    {
        var entries = variables.Entries.ToArray();
        foreach (var name in entries.Select(entry => entry.Key).Where(name => Reserved.Contains(name)))
        {
            yield return
                $"`environment.variables` has `{name}`, which Lambda sets itself. Choose another name.";
        }

        var bytes = entries.Sum(entry =>
            Encoding.UTF8.GetByteCount(entry.Key) + Encoding.UTF8.GetByteCount(entry.Value.Text ?? ""));
        if (bytes > MostVariableBytes)
        {
            yield return FormattableString.Invariant(
                $"`environment.variables` has {bytes} bytes where {MostVariableBytes} are allowed. ") +
                "Keep long values in Parameter Store or S3.";
        }
    }

    private static bool IsSet(Property property) =>
        property.IsKnown && property.Text != "" && (property.Text is not null || property.Items.Any());
}
