using Google.Protobuf;

namespace Alicerce.Protocol.Transport;

/// <summary>Parses the request, runs the user's handler and hands back its reply.</summary>
internal delegate Task<IMessage> UnaryHandler(byte[] payload, CancellationToken cancellationToken);
