using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Evaluation;

/// <summary>Keeps the secrets of resources and of the stack's configuration out of what is written.</summary>
/// <remarks>Built only when there is something to write, since it reads every value of the resource.</remarks>
internal sealed class SecretMask(IEnumerable<ResourceMessage> resources, StackConfig configuration)
{
    // Shorter texts appear in any sentence by chance.
    private const int ShortestSecret = 3;

    private readonly Lazy<IReadOnlyList<string>> _secrets = new(() => Collect(resources, configuration));

    public string Apply(string text)
    {
        foreach (var secret in _secrets.Value)
        {
            text = text.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return text;
    }

    private static List<string> Collect(IEnumerable<ResourceMessage> resources, StackConfig configuration)
    {
        var secrets = configuration.Keys
            .Where(configuration.IsSecret)
            .Select(key => configuration.Text(key)!)
            .Where(secret => secret.Length >= ShortestSecret)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            Collect(resource.Properties.Memory, secrets);
            Collect(resource.Provider?.Properties.Memory ?? default, secrets);
        }

        // A secret that contains another one has to go first.
        return [.. secrets.OrderByDescending(secret => secret.Length).ThenBy(secret => secret, StringComparer.Ordinal)];
    }

    private static void Collect(ReadOnlyMemory<byte> body, HashSet<string> secrets)
    {
        foreach (var value in StructReader.ReadAll(body).Values)
        {
            Collect(new PolicyValue(value), secrets);
        }
    }

    private static void Collect(PolicyValue value, HashSet<string> secrets)
    {
        switch (value.Kind)
        {
            case PolicyValueKind.List:
                foreach (var element in value.AsList())
                {
                    Collect(element, secrets);
                }

                break;
            case PolicyValueKind.Object:
                foreach (var member in value.AsMap(PolicyValue.ReadValue).Values)
                {
                    Collect(member, secrets);
                }

                break;
            case PolicyValueKind.Text or PolicyValueKind.Number
                when value.IsSecret && value.AsText() is { Length: >= ShortestSecret } text:
                secrets.Add(text);
                break;
        }
    }
}
