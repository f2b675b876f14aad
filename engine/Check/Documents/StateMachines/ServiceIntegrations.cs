using System.Collections.Frozen;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>
/// The integrations that AWS Step Functions has beside the AWS SDK, and how a task can wait for each. From the developer
/// guide, as of 2026-11-21. Behind an action: `+` for `.sync`, `2` for `.sync:2`, `?` for `.waitForTaskToken`.
/// </summary>
public static class ServiceIntegrations
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, IReadOnlyList<string>>> All = Parse(
        """
        apigateway: invoke?
        athena: getQueryExecution getQueryResults startQueryExecution+ stopQueryExecution
        batch: submitJob+
        bedrock: createModelCustomizationJob+ invokeModel
        codebuild: batchDeleteBuilds batchGetReports deleteBuildBatch retryBuild retryBuildBatch+ startBuild+ startBuildBatch+ stopBuild stopBuildBatch
        databrew: startJobRun+
        dynamodb: deleteItem getItem putItem updateItem
        ecs: runTask+?
        eks: call createCluster+ createFargateProfile+ createNodegroup+ deleteCluster+ deleteFargateProfile+ deleteNodegroup+ runJob+
        elasticmapreduce: addStep+ cancelStep createCluster+ modifyInstanceFleetByName modifyInstanceGroupByName setClusterTerminationProtection terminateCluster+
        emr-containers: createVirtualCluster deleteVirtualCluster+ startJobRun+
        emr-serverless: cancelJobRun+ createApplication+ deleteApplication+ startApplication+ startJobRun+ stopApplication+
        events: putEvents?
        glue: startJobRun+
        http: invoke
        lambda: invoke?
        mediaconvert: createJob+
        sagemaker: createEndpoint createEndpointConfig createHyperParameterTuningJob+ createLabelingJob+ createModel createProcessingJob+ createTrainingJob+ createTransformJob+ updateEndpoint
        sns: publish?
        sqs: sendMessage?
        states: startExecution+2?
        """);

    public static IEnumerable<string> Services => All.Keys;

    /// <summary>The actions of a service with the patterns that can stand behind each; null of any other service.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>>? Of(string service) => All.GetValueOrDefault(service);

    private static FrozenDictionary<string, FrozenDictionary<string, IReadOnlyList<string>>> Parse(string table) => table
        .Split('\n')
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(line => line[0], line => line[1].Split(' ').ToFrozenDictionary(
            action => action.TrimEnd('+', '2', '?'), Patterns));

    private static IReadOnlyList<string> Patterns(string action) =>
    [
        .. action.Contains('+', StringComparison.Ordinal) ? [".sync"] : Array.Empty<string>(),
        .. action.Contains('2', StringComparison.Ordinal) ? [".sync:2"] : Array.Empty<string>(),
        .. action.Contains('?', StringComparison.Ordinal) ? [".waitForTaskToken"] : Array.Empty<string>(),
    ];
}
