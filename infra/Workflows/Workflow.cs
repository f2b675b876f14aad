using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>
/// The processing of a file from claim to announcement, as a Standard state machine: perhaps a person decides, a worker
/// is found or started, it works with a task token, and every end is written down.
/// </summary>
public sealed class Workflow : ComponentResource
{
    public Workflow(string name, WorkflowArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:workflows:Workflow", name, options)
    {
        var machine = new Machine(
            name,
            new MachineArgs
            {
                Account = args.Account,
                Prefix = args.Prefix,
                Definition = new ProcessMachine(args).Define(),
                Statements = ProcessPermissions.For(args),
                LogKeyArn = args.LogKeyArn,
                LogRetentionDays = args.LogRetentionDays,
                LogExecutionData = args.LogExecutionData,
            },
            new ComponentResourceOptions { Parent = this });

        MachineArn = machine.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["machineArn"] = MachineArn });
    }

    /// <summary>The state machine.</summary>
    public Output<string> MachineArn { get; }
}
