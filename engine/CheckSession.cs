using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Project;
using Alicerce.Engine.Receive;
using Alicerce.Engine.Responsibilities;
using Alicerce.Protocol;

namespace Alicerce.Engine;

/// <summary>Holds a saved preview, or the state of a stack, against policy packs. No program runs.</summary>
/// <param name="progress">Is told, in a few words, what is being waited for.</param>
public sealed class CheckSession(CheckSettings settings, TimeProvider time, Action<string> progress)
{
    private const string Organization = "organization";

    private readonly DiagnosticLog _log = new();

    public async Task<PreviewResult> RunAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var resources = PriorResources.AsPlan(settings.Stack);
        var stack = Identity();
        await using var packs = new PolicyPacks();
        var outcome = Outcome.Failed;
        try
        {
            await CheckAsync(packs, stack, resources, cancellationToken);
            outcome = cancellationToken.IsCancellationRequested ? Outcome.Cancelled
                : _log.HasErrors ? Outcome.Failed
                : settings.FailOn.Blocks(packs.Verdicts) ? Outcome.BlockedByPolicy
                : Outcome.Succeeded;
        }
        catch (Exception exception) when (
            cancellationToken.IsCancellationRequested && exception is OperationCanceledException or PolicyPackException)
        {
            outcome = Outcome.Cancelled;
        }
        catch (PolicyPackException exception)
        {
            _log.Add(DiagnosticSeverity.Error, exception.Message, exception.Urn);
        }

        var exemptions = ExemptionLog.Read(packs.Verdicts.Exempt, _log.ToImmutable());
        var result = new PreviewResult
        {
            IsCheck = true,
            Project = stack.Project,
            Stack = stack.Stack,
            Organization = stack.Organization,
            Outcome = outcome,
            Resources = resources,
            Outputs = resources.FirstOrDefault(resource => resource.Type == TypeToken.RootStack)?.Outputs ??
                PropertyMap.Empty,
            Diagnostics = exemptions.Diagnostics,
            Packs = packs.Summaries,
            Violations = packs.Verdicts.Violations,
            NotDecided = packs.Verdicts.NotDecided,
            Exempt = exemptions.Exempt,
            Held = packs.Verdicts.Held,
            Remediations = packs.Verdicts.Remediations,
            Duration = time.GetElapsedTime(start),
        };
        return SecretFilter.Apply(result with { Duties = DutyAssessment.Of(result) }, []);
    }

    private StackIdentity Identity() => settings.Stack.Resources is [var first, ..]
        ? new StackIdentity(Organization, first.Urn.Project, first.Urn.Stack)
        : new StackIdentity(Organization, "empty", "empty");

    private async Task CheckAsync(
        PolicyPacks packs,
        StackIdentity stack,
        ImmutableArray<PlannedResource> resources,
        CancellationToken cancellationToken)
    {
        var handlers = new GrpcHandlers();
        new EngineService(_log).AddTo(handlers);
        await using var server = await GrpcServer.StartAsync(handlers, cancellationToken);
        var builds = new BuiltProgram(settings.Manifest);
        progress("Starting the policy packs");
        await packs.StartAsync(settings.Packs.Select<ConfiguredPack, Func<CancellationToken, Task<PolicyPack>>>(
            pack => token => PolicyPack.LoadAsync(
                new PolicyPackRequest(
                    pack, stack, Configuration(), settings.Directory, settings.Directory, server.Address, Pass),
                builds,
                settings.Timeouts,
                token))).WaitAsync(cancellationToken);

        var byUrn = resources.ToDictionary(resource => resource.Urn);
        foreach (var (index, resource) in resources.Index())
        {
            progress($"Checking resource {index + 1} of {resources.Length}");
            if (resource.Operation is not Operation.Read)
            {
                var provider = resource.Provider is { } reference ? byUrn.GetValueOrDefault(reference.Urn) : null;
                // What is there cannot be remedied here: what a pack would change is reported, and not taken over.
                await packs.EvaluateAsync(resource, provider, cancellationToken);
            }
        }

        if (resources.FirstOrDefault(resource => resource.Type == TypeToken.RootStack) is { } root)
        {
            progress("Checking the stack");
            await packs.EvaluateStackAsync(resources, root.Urn, cancellationToken);
        }
    }

    /// <summary>What the source says of the configuration; secrets are unknown.</summary>
    private StackConfiguration Configuration()
    {
        var secrets = settings.Stack.Configuration
            .Where(entry => entry.Value is PropertyValue.Secret)
            .Select(entry => entry.Key)
            .ToImmutableArray();
        return new StackConfiguration(
            settings.Stack.Configuration.ToImmutableSortedDictionary(
                entry => entry.Key,
                entry => entry.Value is PropertyValue.String text ? text.Value : Signatures.UnknownString,
                StringComparer.Ordinal),
            secrets,
            secrets);
    }

    private void Pass(string line)
    {
        if (line.Trim().Length > 0)
        {
            _log.Add(DiagnosticSeverity.Info, line);
        }
    }
}
