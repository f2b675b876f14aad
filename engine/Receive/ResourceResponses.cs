using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Writes planned resources as programs read them.</summary>
public static class ResourceResponses
{
    public static RegisterResourceResponse Write(RegisteredResource registered, RegisterResourceRequest request)
    {
        var resource = registered.Resource;
        var response = new RegisterResourceResponse
        {
            Urn = resource.Urn.Value,
            // Programs take an empty id for one that is not known yet.
            Id = resource.Id ?? "",
            Object = registered.IsRejected
                ? new Struct()
                : Properties(
                    resource.Custom || request.Remote ? resource.Outputs : resource.Inputs,
                    request.SupportsPartialValues,
                    request.AcceptSecrets,
                    request.AcceptResources),
            Result = registered.IsRejected ? Result.Fail : Result.Success,
        };
        foreach (var (property, urns) in registered.OutputDependencies)
        {
            var dependencies = new RegisterResourceResponse.Types.PropertyDependencies();
            dependencies.Urns.AddRange(urns.Select(urn => urn.Value));
            response.PropertyDependencies[property] = dependencies;
        }

        return response;
    }

    public static ReadResourceResponse Write(PlannedResource resource, ReadResourceRequest request) => new()
    {
        Urn = resource.Urn.Value,
        Properties = Properties(
            resource.Outputs, supportsPartialValues: false, request.AcceptSecrets, request.AcceptResources),
    };

    public static Struct Properties(
        PropertyMap properties, bool supportsPartialValues, bool acceptSecrets, bool acceptResources)
    {
        var written = properties
            .Select(entry => KeyValuePair.Create(entry.Key, PropertyValues.WithReferencesForPrograms(entry.Value)))
            .Where(entry => supportsPartialValues || !entry.Value.ContainsUnknown())
            .Select(entry => KeyValuePair.Create(
                entry.Key, acceptResources ? entry.Value : PropertyValues.WithoutReferences(entry.Value)))
            .Select(entry => KeyValuePair.Create(
                entry.Key, acceptSecrets ? entry.Value : PropertyValues.WithoutSecrets(entry.Value)));
        return PropertyCodec.Encode(new PropertyValue.Map(written));
    }
}
