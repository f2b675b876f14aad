namespace Pulumi;

/// <summary>One run of a program: what it deploys, whom it talks to, and what is still going on.</summary>
internal sealed class DeploymentRun
{
    private Stack? _stack;

    public DeploymentRun(DeploymentSettings settings, ConfigValues config, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Config = config;
        Monitor = monitor;
        Engine = engine;
        Logger = new EngineLogger(engine);
        Features = new MonitorFeatures(monitor);
        Packages = new PackageReferences(monitor, Features);
        Registrar = new ResourceRegistrar(this);
        Invoker = new Invoker(this);
        Caller = new MethodCaller(this);
    }

    public DeploymentSettings Settings { get; }

    public ConfigValues Config { get; }

    public IMonitor Monitor { get; }

    public IEngine Engine { get; }

    public TaskTracker Tasks { get; } = new();

    public EngineLogger Logger { get; }

    public MonitorFeatures Features { get; }

    public PackageReferences Packages { get; }

    public ResourceRegistrar Registrar { get; }

    public Invoker Invoker { get; }

    public MethodCaller Caller { get; }

    public Stack Stack => _stack
        ?? throw new InvalidOperationException(
            "There is no stack yet: a resource is constructed before the stack that it belongs to. Construct resources "
            + "in the stack's constructor or in the function that `Deployment.RunAsync` is given.");

    public void SetStack(Stack stack) => _stack = stack;
}
