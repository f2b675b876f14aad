using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Peer;

/// <summary>Our messages against those of Pulumi's own stubs: names, numbers and types of every field.</summary>
public sealed class MessageTests
{
    private static readonly FileDescriptor[] Files =
    [
        AliasReflection.Descriptor,
        AnalyzerReflection.Descriptor,
        CallbackReflection.Descriptor,
        EngineReflection.Descriptor,
        ErrorsReflection.Descriptor,
        PluginReflection.Descriptor,
        ProviderReflection.Descriptor,
        ResourceReflection.Descriptor,
        SourceReflection.Descriptor,
    ];

    public static IEnumerable<TestCaseData> Messages() =>
        from file in Files
        from message in file.MessageTypes.SelectMany(WithNested)
        select new TestCaseData(message).SetArgDisplayNames(message.FullName);

    public static IEnumerable<TestCaseData> Enums() =>
        from file in Files
        from type in file.EnumTypes
        select new TestCaseData(type).SetArgDisplayNames(type.FullName);

    public static IEnumerable<TestCaseData> Services() =>
        from file in Files
        from service in file.Services
        select new TestCaseData(service).SetArgDisplayNames(service.FullName);

    [TestCaseSource(nameof(Messages))]
    public async Task A_message_that_the_peer_makes_by_field_names_has_the_same_content(MessageDescriptor descriptor)
    {
        for (var variant = 0; variant < MessageFiller.VariantCount; variant++)
        {
            var message = MessageFiller.Fill(descriptor, variant);

            var answer = await PeerSetUp.Peer.AskAsync(
                "build", new JsonObject { ["message"] = MessageSpec.Of(message) });

            var bytes = answer.GetProperty("bytes").GetBytesFromBase64();
            Assert.That(descriptor.Parser.ParseFrom(bytes), Is.EqualTo(message));
        }
    }

    [TestCaseSource(nameof(Messages))]
    public async Task A_message_has_the_fields_that_the_peer_knows(MessageDescriptor descriptor)
    {
        var known = (await PeerSetUp.Peer.AskAsync("describe")).GetProperty("fields").GetProperty(descriptor.FullName);

        // JavaScript's reserved words have a prefix there.
        var theirs = known.EnumerateArray()
            .Select(name => name.GetString()!.Replace("pb_", "", StringComparison.Ordinal));

        Assert.That(descriptor.Fields.InDeclarationOrder().Select(MessageSpec.NameInObjects), Is.EquivalentTo(theirs));
    }

    [TestCaseSource(nameof(Enums))]
    public async Task An_enum_has_the_values_that_the_peer_knows(EnumDescriptor descriptor)
    {
        var known = (await PeerSetUp.Peer.AskAsync("describe")).GetProperty("enums").GetProperty(descriptor.FullName);
        var theirs = known.EnumerateObject().Select(value => $"{value.Name} = {value.Value.GetInt32()}");

        Assert.That(descriptor.Values.Select(value => $"{value.Name} = {value.Number}"), Is.SupersetOf(theirs));
    }

    [TestCaseSource(nameof(Services))]
    public async Task A_service_has_the_methods_that_the_peer_knows(ServiceDescriptor service)
    {
        var known = (await PeerSetUp.Peer.AskAsync("describe")).GetProperty("paths").GetProperty(service.FullName);

        Assert.That(
            service.Methods.Select(method => $"/{service.FullName}/{method.Name}"),
            Is.EquivalentTo(known.Deserialize<string[]>()!));
    }

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) =>
        message.NestedTypes.Where(nested => nested.ClrType is not null).SelectMany(WithNested).Prepend(message);
}
