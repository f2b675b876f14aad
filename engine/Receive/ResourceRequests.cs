using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Reads registrations and reads of resources.</summary>
/// <param name="rootStack">Gives the URN of the stack, once it is registered.</param>
/// <param name="packages">The packages that the program declared, by reference.</param>
public sealed class ResourceRequests(StackIdentity stack, Func<Urn?> rootStack, PackageReferences packages)
{
    public ResourceRequest Read(RegisterResourceRequest message)
    {
        Require(message.Type, message.Name);
        var parent = Optional(message.Parent);
        return new ResourceRequest
        {
            Type = message.Type,
            Name = message.Name,
            Custom = message.Custom,
            Remote = message.Remote,
            Parent = parent,
            Inputs = PropertyValues.Flatten(PropertyValues.ToMap(message.Object)),
            Dependencies = Urns(message.Dependencies),
            PropertyDependencies = message.PropertyDependencies
                .Where(entry => entry.Value.Urns.Count > 0)
                .ToImmutableSortedDictionary(
                    entry => entry.Key, entry => Urns(entry.Value.Urns), StringComparer.Ordinal),
            Provider = ProviderReference.Parse(message.Provider),
            Providers = message.Providers.ToImmutableDictionary(entry => entry.Key, entry => ProviderReference.Parse(entry.Value)!),
            Protect = message.HasProtect ? message.Protect : null,
            RetainOnDelete = message.HasRetainOnDelete ? message.RetainOnDelete : null,
            Options = Options(message, parent),
        };
    }

    public ResourceRequest Read(ReadResourceRequest message)
    {
        Require(message.Type, message.Name);
        return new ResourceRequest
        {
            Type = message.Type,
            Name = message.Name,
            Custom = true,
            ReadId = Signatures.IsUnknown(message.Id) ? "" : message.Id,
            Parent = Optional(message.Parent),
            Inputs = PropertyValues.Flatten(PropertyValues.ToMap(message.Properties)),
            Dependencies = Urns(message.Dependencies),
            Provider = ProviderReference.Parse(message.Provider),
            Options = new Plan.ResourceOptions
            {
                AdditionalSecretOutputs = [.. message.AdditionalSecretOutputs],
                Version = Version(message.Version, message.PackageRef),
            },
        };
    }

    private static void Require(string type, string name)
    {
        if (type.Length == 0 || name.Length == 0)
        {
            throw new InvalidResourceException(
                $"A resource has the type `{type}` and the name `{name}`; both are needed.");
        }

        if (!TypeToken.IsValid(type))
        {
            throw new InvalidResourceException(
                $"The resource `{name}` has the type `{type}`, which is not of the form `package:module:type`.");
        }
    }

    private Plan.ResourceOptions Options(RegisterResourceRequest message, Urn? parent) => new()
    {
        DeleteBeforeReplace = message.DeleteBeforeReplaceDefined ? message.DeleteBeforeReplace : null,
        IgnoreChanges = [.. message.IgnoreChanges],
        ReplaceOnChanges = [.. message.ReplaceOnChanges],
        AdditionalSecretOutputs = [.. message.AdditionalSecretOutputs],
        Aliases = Aliases(message, parent),
        ReplaceWith = Urns(message.ReplaceWith),
        ReplacementTrigger = Trigger(message.ReplacementTrigger),
        CustomTimeouts = Timeouts(message.CustomTimeouts, message.Name),
        Hooks = Hooks(message.Hooks),
        Transforms =
        [
            .. message.Transforms.Select(transform => new CallbackReference(transform.Target, transform.Token)),
        ],
        ImportId = message.ImportId.Length > 0 ? message.ImportId : null,
        DeletedWith = Optional(message.DeletedWith),
        Version = Version(message.Version, message.PackageRef),
    };

    private ImmutableArray<Urn> Aliases(RegisterResourceRequest message, Urn? parent) =>
    [
        .. Urns(message.AliasURNs),
        .. message.Aliases.Select(alias => alias.AliasCase switch
        {
            Alias.AliasOneofCase.Urn => new Urn(alias.Urn),
            _ => FromSpec(alias.Spec ?? new Alias.Types.Spec(), message, parent ?? rootStack()),
        }),
    ];

    private Urn FromSpec(Alias.Types.Spec spec, RegisterResourceRequest message, Urn? parent) => Urn.Create(
        spec.Stack.Length > 0 ? spec.Stack : stack.Stack,
        spec.Project.Length > 0 ? spec.Project : stack.Project,
        spec.ParentCase switch
        {
            Alias.Types.Spec.ParentOneofCase.NoParent when spec.NoParent => null,
            Alias.Types.Spec.ParentOneofCase.ParentUrn when spec.ParentUrn.Length > 0 => new Urn(spec.ParentUrn),
            _ => parent,
        },
        spec.Type.Length > 0 ? spec.Type : message.Type,
        spec.Name.Length > 0 ? spec.Name : message.Name);

    internal static PropertyValue? Trigger(Value? value) =>
        value is null or { KindCase: Value.KindOneofCase.None or Value.KindOneofCase.NullValue }
            ? null
            : PropertyValues.Flatten(PropertyCodec.Decode(value));

    /// <param name="name">The name of the resource, for messages.</param>
    internal static Plan.CustomTimeouts? Timeouts(
        RegisterResourceRequest.Types.CustomTimeouts? timeouts, string name)
    {
        // Some SDKs send a message that says nothing.
        if (timeouts is null or { Create: "", Update: "", Delete: "", Read: "" })
        {
            return null;
        }

        try
        {
            return new Plan.CustomTimeouts
            {
                Create = GoDuration.Parse(timeouts.Create),
                Update = GoDuration.Parse(timeouts.Update),
                Delete = GoDuration.Parse(timeouts.Delete),
                Read = GoDuration.Parse(timeouts.Read),
            };
        }
        catch (FormatException exception)
        {
            throw new InvalidResourceException($"The timeouts of `{name}` are wrong: {exception.Message}");
        }
    }

    internal static HookBindings Hooks(RegisterResourceRequest.Types.ResourceHooksBinding? hooks) => hooks is null
        ? HookBindings.None
        : new HookBindings
        {
            BeforeCreate = [.. hooks.BeforeCreate],
            AfterCreate = [.. hooks.AfterCreate],
            BeforeUpdate = [.. hooks.BeforeUpdate],
            AfterUpdate = [.. hooks.AfterUpdate],
            BeforeDelete = [.. hooks.BeforeDelete],
            AfterDelete = [.. hooks.AfterDelete],
            OnError = [.. hooks.OnError],
        };

    private string? Version(string version, string packageRef) =>
        packageRef.Length > 0 ? packages.VersionOf(packageRef) : version.Length > 0 ? version : null;

    private static Urn? Optional(string text) => text.Length > 0 ? new Urn(text) : null;

    private static ImmutableArray<Urn> Urns(IEnumerable<string> texts) => [.. texts.Select(text => new Urn(text))];
}
