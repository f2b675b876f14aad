namespace Alicerce.Policies.Permissions;

/// <summary>
/// A service that works with a role that is handed to it, and the calls that start such work: one of each group.
/// </summary>
/// <param name="Service">The service, as a trust policy names it.</param>
/// <param name="Calls">Groups of actions, of each of which one is needed.</param>
internal sealed record Launcher(string Service, params IReadOnlyList<string>[] Calls)
{
    public static readonly IReadOnlyList<Launcher> All =
    [
        new(
            "lambda.amazonaws.com",
            ["lambda:CreateFunction"],
            ["lambda:InvokeFunction", "lambda:AddPermission", "lambda:CreateEventSourceMapping"]),
        new("ec2.amazonaws.com", ["ec2:RunInstances"]),
        new("glue.amazonaws.com", ["glue:CreateJob", "glue:UpdateJob", "glue:CreateDevEndpoint"]),
        new(
            "sagemaker.amazonaws.com",
            ["sagemaker:CreateNotebookInstance", "sagemaker:CreateTrainingJob", "sagemaker:CreateProcessingJob"]),
        new("states.amazonaws.com", ["states:CreateStateMachine", "states:UpdateStateMachine"]),
        new("cloudformation.amazonaws.com", ["cloudformation:CreateStack", "cloudformation:UpdateStack"]),
        new("ecs-tasks.amazonaws.com", ["ecs:RegisterTaskDefinition"], ["ecs:RunTask", "ecs:CreateService"]),
        new("scheduler.amazonaws.com", ["scheduler:CreateSchedule", "scheduler:UpdateSchedule"]),
        new("codebuild.amazonaws.com", ["codebuild:CreateProject"], ["codebuild:StartBuild"]),
    ];
}
