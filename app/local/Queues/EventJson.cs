using System.Text.Json.Serialization;
using Alicerce.ObjectStore;

namespace Alicerce.Local.Queues;

/// <summary>How events are kept.</summary>
[JsonSerializable(typeof(ObjectCreatedEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
