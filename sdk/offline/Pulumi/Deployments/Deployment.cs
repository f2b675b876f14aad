using System.Collections.Immutable;
using System.Reflection;
using Alicerce.Protocol;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs programs: under the engine, or under mocks in tests.</summary>
public sealed class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Local = new();

    private Deployment()
    {
    }

    /// <summary>The deployment that the calling code is part of.</summary>
    /// <exception cref="InvalidOperationException">The calling code is not part of a run.</exception>
    public static DeploymentInstance Instance =>
        Local.Value ?? throw new InvalidOperationException(
            "There is no deployment here: `Deployment.Instance` is asked for outside a run. Move the code into the "
            + "function or the stack that `Deployment.RunAsync` is given.");

    internal static DeploymentRun Running => Instance.Run;

    internal static DeploymentRun? Current => Local.Value?.Run;

    /// <summary>Runs a program that declares resources.</summary>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs();
    });

    /// <summary>Runs a program that declares resources and returns the outputs of the stack.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) =>
        RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program that declares resources.</summary>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return NoOutputs();
    });

    /// <summary>Runs a program that declares resources and returns the outputs of the stack.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunStackAsync(() => new Stack(func, options));

    /// <summary>Runs a program whose resources and outputs a stack class declares.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunStackAsync(Declared(Construct<TStack>));

    /// <summary>Runs a program whose stack class comes from a container.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => RunStackAsync(Declared(() => Resolve<TStack>(serviceProvider)));

    /// <summary>Runs a stack class from a container under mocks and returns its resources.</summary>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack => TestStackAsync(mocks, options, Declared(() => Resolve<TStack>(serviceProvider)));

    /// <summary>Runs a stack class under mocks and returns its resources.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestStackAsync(mocks, options, Declared(Construct<TStack>));

    /// <summary>Runs a function under mocks and returns its resources and outputs.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();
        var resources = await TestStackAsync(testMocks, testOptions, Declared(() => new TestStack(() =>
            outputs = createResources().GetAwaiter().GetResult()))).ConfigureAwait(false);
        return (resources.RemoveAll(resource => resource is TestStack), outputs);
    }

    /// <summary>Runs a function under mocks and returns its resources and outputs.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        await TestAsync(testMocks, testOptions, () => Task.FromResult(createResources())).ConfigureAwait(false);

    /// <summary>Runs a function under mocks and returns its resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return NoOutputs();
        }).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a function under mocks and returns its resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return NoOutputs();
        }).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Fails the program unless the Pulumi CLI has a version in the given range.</summary>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) =>
        Running.Engine.RequirePulumiVersionAsync(pulumiVersionRange);

    private static async Task<int> RunStackAsync(Func<Stack> makeStack)
    {
        var settings = DeploymentSettings.FromEnvironment();
        using var monitor = GrpcChannel.ForAddress(DeploymentSettings.Required("PULUMI_MONITOR"));
        using var engine = GrpcChannel.ForAddress(DeploymentSettings.Required("PULUMI_ENGINE"));
        await Debugging.WaitIfAskedAsync().ConfigureAwait(false);
        return await RunAsync(
            new DeploymentRun(
                settings, ConfigValues.FromEnvironment(), new GrpcMonitor(monitor), new GrpcEngine(engine)),
            makeStack).ConfigureAwait(false);
    }

    private static async Task<ImmutableArray<Resource>> TestStackAsync(
        IMocks mocks, TestOptions? options, Func<Stack> makeStack)
    {
        var settings = new DeploymentSettings
        {
            Organization = options?.OrganizationName ?? "organization",
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            IsDryRun = options?.IsPreview ?? true,
            RootDirectory = options?.RootDirectory,
        };
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, settings);
        await RunAsync(new DeploymentRun(settings, ConfigValues.FromEnvironment(), monitor, engine), makeStack)
            .ConfigureAwait(false);
        engine.ThrowErrors();
        return monitor.Resources();
    }

    private static async Task<int> RunAsync(DeploymentRun run, Func<Stack> makeStack)
    {
        if (Local.Value is not null)
        {
            throw new InvalidOperationException(
                "A deployment is running here already. Call `Deployment.RunAsync` once, outside any other run.");
        }

        // The value belongs to this asynchronous method: the caller does not see it.
        Local.Value = new DeploymentInstance(run);
        return await new ProgramRunner(run).RunAsync(makeStack).ConfigureAwait(false);
    }

    private static Func<Stack> Declared<TStack>(Func<TStack> make)
        where TStack : Stack => () =>
        {
            var stack = make();
            stack.RegisterPropertyOutputs();
            return stack;
        };

    private static TStack Construct<TStack>()
        where TStack : Stack =>
        (TStack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;

    private static TStack Resolve<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"The service provider gives no `{typeof(TStack)}`. Register the stack with the services before the "
                + "run.");
    }

    private static Dictionary<string, object?> NoOutputs() => [];
}
