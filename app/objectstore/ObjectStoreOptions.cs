namespace Alicerce.ObjectStore;

/// <summary>Where the store keeps its objects, and who may ask for them.</summary>
public sealed record ObjectStoreOptions
{
    /// <summary>One process at a time has it.</summary>
    public required string Folder { get; init; }

    public required string AccessKey { get; init; }

    public required string SecretKey { get; init; }

    /// <summary>On the loopback interface; 0 takes a free one.</summary>
    public int Port { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Null tells nobody about new objects.</summary>
    public IObjectEvents? Events { get; init; }

    /// <summary>Where failures of the store itself are written.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;
}
