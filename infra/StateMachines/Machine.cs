using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.StateMachines;

/// <summary>A state machine with its role and its log, traced.</summary>
public sealed class Machine : ComponentResource
{
    public Machine(string name, MachineArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:statemachines:Machine", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var physicalName = NameOf(args.Prefix, name);
        var logs = new Aws.CloudWatch.LogGroup(
            $"{name}-logs",
            new Aws.CloudWatch.LogGroupArgs
            {
                // Groups elsewhere each take room in the one policy of the account that lets services write logs.
                Name = $"/aws/vendedlogs/states/{physicalName}",
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.LogKeyArn,
            },
            child);
        var role = new ServiceRole(
            $"{name}-machine",
            new ServiceRoleArgs
            {
                Service = "states.amazonaws.com",
                Description = args.Definition.Comment,
                SourceAccount = args.Account.Id,
                SourceArn = ArnOf(args.Account, physicalName),
                Statements = [.. args.Statements, .. MachinePermissions.ForLogsAndTraces()],
            },
            new ComponentResourceOptions { Parent = this });

        var machine = new Aws.Sfn.StateMachine(
            name,
            new Aws.Sfn.StateMachineArgs
            {
                Name = physicalName,
                Type = args.Type == MachineType.Express ? "EXPRESS" : "STANDARD",
                Definition = args.Definition.ToJson(args.Type),
                RoleArn = role.Arn,
                LoggingConfiguration = new Aws.Sfn.Inputs.StateMachineLoggingConfigurationArgs
                {
                    Level = "ALL",
                    IncludeExecutionData = args.LogExecutionData,
                    LogDestination = Output.Format($"{logs.Arn}:*"),
                },
                TracingConfiguration = new Aws.Sfn.Inputs.StateMachineTracingConfigurationArgs { Enabled = true },
            },
            // The name is known to others before the machine exists, so two of it cannot exist at once. Step Functions
            // tests at once whether the role may deliver logs.
            new CustomResourceOptions { Parent = this, DeleteBeforeReplace = true, DependsOn = { role } });

        Arn = machine.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    /// <summary>Its ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The name in AWS, known before the machine exists.</summary>
    public static string NameOf(string prefix, string name) => $"{prefix}-{name}";

    /// <summary>The ARN of a machine by its name in AWS, for roles that are made before it.</summary>
    public static Output<string> ArnOf(Account account, string physicalName) =>
        account.Arn("states", $"stateMachine:{physicalName}");
}
