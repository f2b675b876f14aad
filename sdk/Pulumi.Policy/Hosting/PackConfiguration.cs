using Alicerce.Protocol;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Hosting;

/// <summary>The user's configuration as the engine sends it.</summary>
internal static class PackConfiguration
{
    // In the user's file it means every policy; by the time it comes here the engine has applied it.
    private const string All = "all";

    public static IReadOnlyDictionary<string, PolicyConfiguration> Of(ConfigurationsMessage request)
    {
        var configuration = new Dictionary<string, PolicyConfiguration>(StringComparer.Ordinal);
        foreach (var (name, entry) in request.PolicyConfig)
        {
            if (name != All)
            {
                configuration[name] = new PolicyConfiguration
                {
                    EnforcementLevel = WireLevel.Read(entry.EnforcementLevel) ?? throw new GrpcException(
                        GrpcStatusCode.InvalidArgument,
                        $"The enforcement level {entry.EnforcementLevel} of policy `{name}` is not one of 0 to 3."),
                    Properties = ReadProperties(name, entry.Properties.Memory),
                };
            }
        }

        return configuration;
    }

    private static PropertyBag ReadProperties(string policy, ReadOnlyMemory<byte> body)
    {
        try
        {
            ValueValidation.CheckObject(body);
        }
        catch (MalformedValueException exception)
        {
            throw new GrpcException(
                GrpcStatusCode.InvalidArgument,
                $"The configuration of policy `{policy}` cannot be read: {exception.Message}.",
                exception);
        }

        return new PropertyBag(StructReader.ReadAll(body).Select(entry =>
            KeyValuePair.Create(entry.Key, new PolicyValue(entry.Value))));
    }
}
