using System.Collections.Immutable;

namespace Pulumi.Tests.Programs;

public sealed class TestProvider(string name, TestProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("test", name, args ?? new TestProviderArgs(), options);

public sealed class TestProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("retries", json: true)]
    public Input<int>? Retries { get; set; }

    [Input("zones", json: true)]
    public InputList<string>? Zones { get; set; }

    [Input("limits", json: true)]
    public Input<ImmutableDictionary<string, string>>? Limits { get; set; }
}
