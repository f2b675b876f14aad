using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Serverless;

/// <summary>A Lambda function on .NET with its role and its log group, traced.</summary>
public sealed class DotnetFunction : ComponentResource
{
    public DotnetFunction(string name, DotnetFunctionArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:serverless:DotnetFunction", name, options)
    {
        // Lambda would create the group itself, without an end to what it keeps.
        var logs = new Aws.CloudWatch.LogGroup(
            $"{name}-logs",
            new Aws.CloudWatch.LogGroupArgs
            {
                Name = $"/aws/lambda/{args.Prefix}-{name}",
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.LogKeyArn,
            },
            new CustomResourceOptions { Parent = this });
        Role = new ServiceRole(
            $"{name}-function",
            new ServiceRoleArgs
            {
                Service = "lambda.amazonaws.com",
                Description = args.Description,
                Statements = [.. args.Statements, .. FunctionPermissions.For(logs.Arn, args.Network)],
            },
            new ComponentResourceOptions { Parent = this });

        var function = new Aws.Lambda.Function(
            name,
            Function(args, Role.Arn, logs.Name),
            // Lambda tests at once whether the role may write traces and attach to the network.
            new CustomResourceOptions { Parent = this, DependsOn = { Role } });

        Name = function.Name;
        Arn = function.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    /// <summary>Its name.</summary>
    public Output<string> Name { get; }

    /// <summary>Its ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>For what waits until the function may do its work.</summary>
    public ServiceRole Role { get; }

    private static Aws.Lambda.FunctionArgs Function(
        DotnetFunctionArgs args, Output<string> roleArn, Output<string> logGroupName)
    {
        // The function writes whole JSON lines; the runtime is not to put anything before them.
        var variables = new InputMap<string> { { "AWS_LAMBDA_HANDLER_LOG_FORMAT", "Unformatted" } };
        variables.AddRange(args.Variables);
        var function = new Aws.Lambda.FunctionArgs
        {
            Description = args.Description,
            Runtime = Aws.Lambda.Runtime.Dotnet10,
            Architectures = { "arm64" },
            Handler = args.Handler,
            Code = args.Package,
            Role = roleArn,
            MemorySize = args.MemoryMb,
            Timeout = args.TimeoutSeconds,
            TracingConfig = new Aws.Lambda.Inputs.FunctionTracingConfigArgs { Mode = "Active" },
            LoggingConfig = new Aws.Lambda.Inputs.FunctionLoggingConfigArgs
            {
                LogFormat = "Text",
                LogGroup = logGroupName,
            },
            Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs { Variables = variables },
        };
        if (args.Network is { } network)
        {
            function.VpcConfig = new Aws.Lambda.Inputs.FunctionVpcConfigArgs
            {
                SubnetIds = network.SubnetIds,
                SecurityGroupIds = network.SecurityGroupId,
            };
            // Lambda keeps network interfaces for up to 45 minutes after a function is gone, and they would hold the
            // group; the default group of the network, which has no rules, takes them over.
            function.ReplaceSecurityGroupsOnDestroy = true;
        }

        return function;
    }
}
