namespace Alicerce.Engine.Plan;

/// <summary>Makes the children that a component's own provider makes when a program registers it remotely.</summary>
public interface IRemoteComponent
{
    /// <summary>The type token, such as <c>awsx:ec2:Vpc</c>.</summary>
    string Type { get; }

    /// <summary>
    /// Registers the children through <paramref name="host"/> and returns the outputs of the component.
    /// A mistake of the program is an <see cref="InvalidResourceException"/>.
    /// </summary>
    Task<PropertyMap> ExpandAsync(
        RemoteComponentRequest request, IComponentHost host, CancellationToken cancellationToken);
}
