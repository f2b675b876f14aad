namespace Pulumi;

/// <summary>What a program can learn of, and ask of, the deployment that it is part of.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(DeploymentRun run)
    {
        Run = run;
    }

    internal DeploymentRun Run { get; }

    /// <summary>The name of the stack.</summary>
    public string StackName => Run.Settings.Stack;

    /// <summary>The name of the project.</summary>
    public string ProjectName => Run.Settings.Project;

    /// <summary>The folder of the project file.</summary>
    /// <exception cref="InvalidOperationException">The host did not say.</exception>
    public string RootDirectory => Run.Settings.RootDirectory
        ?? throw new InvalidOperationException(
            "The root directory is not known here. Run under the `pulumi` CLI, or set `TestOptions.RootDirectory`.");

    /// <summary>The name of the organization that the stack belongs to.</summary>
    public string OrganizationName => Run.Settings.Organization;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Run.Settings.IsDryRun;

    /// <summary>Calls a provider function; its arguments may be outputs.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options = null) =>
        Run.Invoker.Invoke<T>(token, args, options, package: null);

    /// <summary>Calls a provider function; its arguments may be outputs.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options) =>
        Run.Invoker.Invoke<T>(token, args, options, package: null);

    /// <summary>Calls a provider function; its arguments may be outputs.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Run.Invoker.Invoke<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a provider function; its arguments may be outputs.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Run.Invoker.Invoke<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a provider function that returns a single value; its arguments may be outputs.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options = null) =>
        Run.Invoker.InvokeSingle<T>(token, args, options, package: null);

    /// <summary>Calls a provider function that returns a single value; its arguments may be outputs.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options) =>
        Run.Invoker.InvokeSingle<T>(token, args, options, package: null);

    /// <summary>Calls a provider function that returns a single value; its arguments may be outputs.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Run.Invoker.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a provider function that returns a single value; its arguments may be outputs.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Run.Invoker.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a provider function with values that are known.</summary>
    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options = null) =>
        Run.Invoker.InvokeAsync<T>(token, args, options, package: null);

    /// <summary>Calls a provider function with values that are known.</summary>
    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Run.Invoker.InvokeAsync<T>(token, args, options, package: null);

    /// <summary>Calls a provider function that returns a single value, with values that are known.</summary>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options = null) =>
        Run.Invoker.InvokeSingleAsync<T>(token, args, options, package: null);

    /// <summary>Calls a provider function that returns a single value, with values that are known.</summary>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Run.Invoker.InvokeSingleAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a provider function for its effect.</summary>
    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options = null) =>
        Run.Invoker.InvokeAsync(token, args, options);

    /// <summary>Calls a provider function for its effect.</summary>
    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Run.Invoker.InvokeAsync(token, args, options);

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(
        string token,
        CallArgs args,
        Resource? self = null,
        CallOptions? options = null) =>
        Run.Caller.Call<T>(token, args, self, options, package: null);

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(
        string token,
        CallArgs args,
        Resource? self,
        CallOptions? options,
        RegisterPackageRequest? registerPackageRequest) =>
        Run.Caller.Call<T>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method of a resource for its effect.</summary>
    public void Call(
        string token,
        CallArgs args,
        Resource? self = null,
        CallOptions? options = null) =>
        Run.Caller.Call(token, args, self, options, package: null);

    /// <summary>Calls a method of a resource for its effect.</summary>
    public void Call(
        string token,
        CallArgs args,
        Resource? self,
        CallOptions? options,
        RegisterPackageRequest? registerPackageRequest) =>
        Run.Caller.Call(token, args, self, options, registerPackageRequest);
}
