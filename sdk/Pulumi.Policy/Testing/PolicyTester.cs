using Pulumi.Policy.Configuration;
using Pulumi.Policy.Evaluation;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Testing;

/// <summary>
/// Runs policies in a test, in the same process and on the same bytes as the engine would send, without an engine.
/// </summary>
public sealed class PolicyTester
{
    private readonly PolicyPack _pack;
    private readonly TestLog _log = new();

    /// <summary>Tests a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <exception cref="PolicyPackException">The pack cannot be served.</exception>
    public PolicyTester(PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        PackValidation.Check(pack);
        _pack = pack;
    }

    /// <summary>Tests policies by themselves, in a pack named <c>test</c> of version 1.0.0.</summary>
    /// <param name="policies">The policies.</param>
    public PolicyTester(params Policy[] policies)
        : this(new PolicyPack("test") { Version = "1.0.0", Policies = policies })
    {
    }

    /// <summary>
    /// The stack that the policies see; unless it is set, <c>test</c> of project <c>test</c> in a preview.
    /// </summary>
    public StackInfo Stack { get; init; } = new()
    {
        Name = "test",
        Project = "test",
        Organization = "test",
        IsDryRun = true,
        IsKnown = true,
    };

    /// <summary>Configuration by policy name, as a user writes it; <c>all</c> sets the level of every policy.</summary>
    public IReadOnlyDictionary<string, PolicyConfiguration> Config { get; init; } =
        new Dictionary<string, PolicyConfiguration>();

    /// <summary>The clock that ends exemptions.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What was written to the engine's log, each line with its severity in front.</summary>
    public IReadOnlyList<string> Log => _log.Lines;

    /// <summary>Runs the resource policies on one resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Cancels the policies.</param>
    public async Task<PolicyReport> AnalyzeAsync(
        TestResource resource, CancellationToken cancellationToken = default) =>
        new(await Evaluator().AnalyzeAsync(TestMessages.WithInputs(resource), cancellationToken).ConfigureAwait(false));

    /// <summary>Runs the remediations of policies at level remediate on one resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Cancels the policies.</param>
    public async Task<PolicyReport> RemediateAsync(
        TestResource resource, CancellationToken cancellationToken = default) =>
        new(await Evaluator()
            .RemediateAsync(TestMessages.WithInputs(resource), cancellationToken)
            .ConfigureAwait(false));

    /// <summary>Runs the stack policies on resources.</summary>
    /// <param name="resources">The resources of the stack.</param>
    /// <param name="cancellationToken">Cancels the policies.</param>
    public async Task<PolicyReport> AnalyzeStackAsync(
        IEnumerable<TestResource> resources, CancellationToken cancellationToken = default) =>
        new(await Evaluator()
            .AnalyzeStackAsync([.. resources.Select(TestMessages.WithOutputs)], cancellationToken)
            .ConfigureAwait(false));

    /// <summary>
    /// Runs everything as an engine does: each resource is remediated and then analyzed as the remediation left it, and
    /// at the end the stack is analyzed.
    /// </summary>
    /// <param name="resources">The resources of the stack, parents first.</param>
    /// <param name="cancellationToken">Cancels the policies.</param>
    public async Task<PolicyReport> RunAsync(
        IEnumerable<TestResource> resources, CancellationToken cancellationToken = default)
    {
        var evaluator = Evaluator();
        var results = new List<PolicyResult>();
        var outputs = new List<ResourceMessage>();
        foreach (var resource in resources)
        {
            var message = TestMessages.WithInputs(resource);
            var output = TestMessages.WithOutputs(resource);
            foreach (var result in await evaluator.RemediateAsync(message, cancellationToken).ConfigureAwait(false))
            {
                results.Add(result);
                if (result.Outcome == PolicyOutcome.Remediated)
                {
                    message.Properties = Google.Protobuf.ByteString.CopyFrom(result.Properties.Body.Span);
                    output.Properties = resource.Outputs is null ? message.Properties : output.Properties;
                }
            }

            results.AddRange(await evaluator.AnalyzeAsync(message, cancellationToken).ConfigureAwait(false));
            outputs.Add(output);
        }

        results.AddRange(await evaluator.AnalyzeStackAsync(outputs, cancellationToken).ConfigureAwait(false));
        return new PolicyReport(results);
    }

    private PackEvaluator Evaluator() => new(_pack, PackSettings.Of(_pack, Config), Stack, _log, Clock);
}
