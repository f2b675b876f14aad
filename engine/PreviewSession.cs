using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Alicerce.Engine.Check;
using Alicerce.Engine.Check.Stack;
using Alicerce.Engine.Data;
using Alicerce.Engine.Diff;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Price;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Receive;
using Alicerce.Engine.Render;
using Alicerce.Engine.Responsibilities;
using Alicerce.Protocol;
using Alicerce.Schema;
using Pulumirpc;

namespace Alicerce.Engine;

/// <summary>Runs the program and the policy packs once, and says what came out of it.</summary>
/// <param name="progress">Is told, in a few words, what is being waited for.</param>
/// <param name="onCount">Is told, now and then, how many resources are planned.</param>
public sealed class PreviewSession(
    PreviewSettings settings, TimeProvider time, Action<string> progress, Action<int>? onCount = null)
{
    /// <summary>How a program says that it has reported its failure itself.</summary>
    private const int ReportedFailure = 32;

    /// <summary>How a process ends that Ctrl-C reached first: it goes to everything that the terminal runs.</summary>
    private const int Interrupted = 130;

    private const int CountedAtOnce = 20;
    private const int MostLines = 1000;
    private const int LongestLine = 4000;

    private static readonly TimeSpan IdleLook = TimeSpan.FromMilliseconds(250);

    private const string RegionKey = "aws:region";

    private readonly DiagnosticLog _log = new();
    private int _lines;
    private readonly StackIdentity _stack =
        new(settings.Stack.Organization, settings.Project.Name, settings.Stack.Name);

    public async Task<PreviewResult> RunAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var schema = ProviderSchema.Load();
        var functions = new Functions(schema, StatedData.Load());
        await using var packs = new PolicyPacks();
        var comparison = new ResourceComparison(schema, ReplacementFacts.Load());
        var transition = new StackTransition(settings.Baseline, comparison, _log);
        using var callbacks = new ProgramCallbacks();
        var transforms = new ResourceTransforms(callbacks);
        var hooks = new ResourceHooks(callbacks, _log);
        var check = new ResourceCheck(schema, settings.Project.ProgramDirectory);
        using var planner = new Planner(
            _stack,
            settings.Configuration.Values,
            check,
            packs,
            functions,
            settings.Components,
            transition,
            transforms,
            hooks,
            _log,
            count =>
            {
                if (count % CountedAtOnce == 0)
                {
                    onCount?.Invoke(count);
                }
            });
        var failure = new FailureSignal();
        var activity = new ProgramActivity(time);
        var monitor = new ResourceMonitor(planner, Deployment(), _stack, transforms, hooks, activity, failure);

        var outcome = Outcome.Failed;
        ImmutableArray<PlannedResource> deleted = [];
        try
        {
            var exitCode = await RunAsync(planner, packs, monitor, activity, failure, cancellationToken);
            // Only a program that came to its end has left out what it does not have.
            if (exitCode == 0 && !_log.HasErrors)
            {
                deleted = transition.Deleted();
                RefuseChanges(planner.Graph.InStableOrder(), deleted);
            }

            outcome = exitCode == Interrupted || cancellationToken.IsCancellationRequested ? Outcome.Cancelled
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

        if (check.UnknownTypes is { IsEmpty: false } unknown)
        {
            _log.Add(
                DiagnosticSeverity.Info,
                $"Nothing is known here of {string.Join(", ", unknown.Select(type => $"`{type}`"))}: " +
                "the properties are not checked, and outputs that are no inputs are unknown.");
        }

        var exemptions = ExemptionLog.Read(packs.Verdicts.Exempt, _log.ToImmutable());
        var resources = planner.Graph.InStableOrder();
        var result = new PreviewResult
        {
            Project = _stack.Project,
            Stack = _stack.Stack,
            Organization = _stack.Organization,
            Outcome = outcome,
            Configuration = new PropertyMap(settings.Configuration.Values.Select(entry =>
                KeyValuePair.Create(entry.Key, Configured(entry.Key, entry.Value)))),
            Resources = resources,
            Baseline = settings.Baseline,
            Deleted = deleted,
            Steps = StepOrder.Of(resources, deleted, settings.Baseline),
            SecurityChanges = settings.Baseline is null ? [] : SecurityChanges.Of(resources.Concat(deleted)),
            OutputChanges = settings.Baseline is null ? [] : OutputChanges(settings.Baseline, planner.Graph.RootStack),
            IncomparableSecrets = comparison.IncomparableSecrets,
            TypesWithoutFacts = comparison.UnknownTypes,
            OpenChanges = comparison.OpenChanges,
            Outputs = planner.StackOutputs,
            Diagnostics = exemptions.Diagnostics,
            Packs = packs.Summaries,
            Violations = packs.Verdicts.Violations,
            NotDecided = packs.Verdicts.NotDecided,
            Exempt = exemptions.Exempt,
            Held = packs.Verdicts.Held,
            Remediations = packs.Verdicts.Remediations,
            StatedAnswers = functions.Answers,
            UnreadableSecrets = settings.Configuration.UnreadableSecrets,
            Duration = time.GetElapsedTime(start),
        };
        return SecretFilter.Apply(
            Priced(result with { Duties = DutyAssessment.Of(result) }), settings.Configuration.SecretKeys.Select(key => settings.Configuration.Values[key]));
    }

    // A part of a stack has a price that nobody pays.
    private PreviewResult Priced(PreviewResult result)
    {
        if (result.Outcome is not (Outcome.Succeeded or Outcome.BlockedByPolicy))
        {
            return result;
        }

        var estimator = new CostEstimator(PriceTable.Load(), settings.Usage);
        var region = settings.Configuration.Values.GetValueOrDefault(RegionKey);
        return result with
        {
            Cost = estimator.Of(result.Resources, region),
            BaselineCost = settings.Baseline is null ? null : estimator.Of(settings.Baseline, region),
        };
    }

    private void RefuseChanges(ImmutableArray<PlannedResource> resources, ImmutableArray<PlannedResource> deleted)
    {
        var changed = resources.Concat(deleted).Where(Reported.IsReported).Count(resource =>
            resource.Operation is not (Operation.Same or Operation.Read));
        if (settings.ExpectNoChanges && changed > 0)
        {
            _log.Add(
                DiagnosticSeverity.Error,
                $"No changes were expected, but {Wording.Count(changed, "resource")} would change.");
        }
    }

    private static ImmutableArray<PropertyChange> OutputChanges(PriorStack baseline, PlannedResource? stack) =>
        stack?.Prior is null
            ? []
            : new ValueComparison(_ => false).Compare(baseline.Find(stack.Prior.Urn)!.Outputs, stack.Outputs);

    private PropertyValue Configured(string key, string text) =>
        settings.Configuration.SecretKeys.Contains(key)
            ? new PropertyValue.Secret(new PropertyValue.String(text))
            : new PropertyValue.String(text);

    private async Task<int> RunAsync(
        Planner planner,
        PolicyPacks packs,
        ResourceMonitor monitor,
        ProgramActivity activity,
        FailureSignal failure,
        CancellationToken cancellationToken)
    {
        var handlers = new GrpcHandlers();
        monitor.AddTo(handlers);
        new EngineService(_log).AddTo(handlers);
        await using var server = await GrpcServer.StartAsync(handlers, cancellationToken);
        var builds = new BuiltProgram(settings.Manifest);

        progress("Starting the program and the policy packs");
        var command = await ProgramCommand.CreateAsync(
            settings.Project, settings.Stack, settings.Configuration, server.Address, builds, cancellationToken);
        await using var program = ChildProcess.Start(command, Pass, Pass);
        var loading = packs.StartAsync(settings.Packs.Select(pack => Load(pack, server.Address, builds)));

        progress("Running the program");
        _ = loading.ContinueWith(
            _ => progress("Running the program against the policy packs"),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default);
        var exitCode = await ProgramEndAsync(program, loading, activity, failure, cancellationToken);
        await loading.WaitAsync(cancellationToken);
        Judge(exitCode, planner, activity);
        if (exitCode == 0)
        {
            foreach (var problem in StackCheck.Problems(planner.Graph.InStableOrder()))
            {
                _log.Add(DiagnosticSeverity.Error, problem.Text, problem.Urn);
            }
        }

        if (!_log.HasErrors && planner.Graph.RootStack is { } root)
        {
            progress("Checking the stack");
            await packs.EvaluateStackAsync(planner.Graph.InStableOrder(), root.Urn, cancellationToken);
        }

        return exitCode;
    }

    private async Task<int> ProgramEndAsync(
        ChildProcess program,
        Task loading,
        ProgramActivity activity,
        FailureSignal failure,
        CancellationToken cancellationToken)
    {
        while (!program.Exited.IsCompleted)
        {
            if (activity.Idle >= settings.ProgramIdle)
            {
                _log.Add(
                    DiagnosticSeverity.Error,
                    $"The program has asked for nothing for {settings.ProgramIdle.TotalSeconds:0.###} seconds and was " +
                    "stopped. It may wait for the network, for an answer that nobody gives, or for itself: a child " +
                    "must not depend on its own component. A slower program gets more time with `--timeout`.");
                program.Kill();
                return await program.Exited;
            }

            var pause = Task.Delay(IdleLook, time, cancellationToken);
            // A pack that does not start, or a failure in a handler, ends the program early.
            var first = loading.IsCompletedSuccessfully
                ? await Task.WhenAny(program.Exited, failure.Raised, pause).WaitAsync(cancellationToken)
                : await Task.WhenAny(program.Exited, failure.Raised, loading, pause).WaitAsync(cancellationToken);
            await first;
            if (failure.Raised.IsCompleted)
            {
                break;
            }
        }

        if (failure.Raised.IsCompleted)
        {
            ExceptionDispatchInfo.Throw(await failure.Raised);
        }

        return await program.Exited;
    }

    private void Judge(int exitCode, Planner planner, ProgramActivity activity)
    {
        if (exitCode == 0 && planner.Graph.RootStack is null)
        {
            _log.Add(
                DiagnosticSeverity.Error,
                "The program ended without registering a stack. Let it return the result of `Deployment.RunAsync`.");
        }
        else if (exitCode == 0 && !activity.IsDone && !_log.HasErrors)
        {
            // What it left out would look like something to delete.
            _log.Add(
                DiagnosticSeverity.Error,
                "The program ended with exit code 0 before it said that it has registered everything. Let it return " +
                "from its entry point instead of ending the process; an SDK older than 2025 does not say it either.");
        }
        else if (exitCode is not (0 or Interrupted) && !_log.HasErrors)
        {
            _log.Add(
                DiagnosticSeverity.Error,
                exitCode == ReportedFailure
                    ? "The program failed without saying why."
                    : $"The program exited with non-zero exit code: {exitCode}.");
        }
    }

    private Func<CancellationToken, Task<PolicyPack>> Load(
        ConfiguredPack pack, string engineAddress, BuiltProgram builds) => cancellationToken => PolicyPack.LoadAsync(
            new PolicyPackRequest(
                pack,
                _stack,
                settings.Configuration,
                settings.Project.Directory,
                settings.Project.ProgramDirectory,
                engineAddress,
                Pass),
            builds,
            settings.Timeouts,
            cancellationToken);

    private void Pass(string line)
    {
        if (line.Trim().Length == 0)
        {
            return;
        }

        // A program that prints without end must not fill the memory, nor bury what matters.
        var lines = Interlocked.Increment(ref _lines);
        if (lines <= MostLines)
        {
            _log.Add(DiagnosticSeverity.Info, line.Length <= LongestLine ? line : $"{line[..LongestLine]} (cut)");
        }
        else if (lines == MostLines + 1)
        {
            _log.Add(DiagnosticSeverity.Info, $"More than {MostLines} lines were printed; the rest is left out.");
        }
    }

    private DeploymentInfo Deployment()
    {
        var info = new DeploymentInfo
        {
            Project = _stack.Project,
            Stack = _stack.Stack,
            Organization = _stack.Organization,
            DryRun = true,
        };
        info.SupportedFeatures.AddRange(MonitorFeatures.All);
        info.Config.Add(settings.Configuration.Values);
        info.ConfigSecretKeys.AddRange(settings.Configuration.SecretKeys);
        return info;
    }
}
