namespace Alicerce.Engine.Diagram;

/// <summary>What a resource is for.</summary>
public enum ServiceArea
{
    /// <summary>Outside of the stack: visitors, people who get mail.</summary>
    Outside,

    /// <summary>Receives and distributes requests.</summary>
    Edge,

    /// <summary>Runs code.</summary>
    Compute,

    /// <summary>Keeps data.</summary>
    Data,

    /// <summary>Carries messages and events.</summary>
    Messaging,

    /// <summary>Watches, protects, backs up.</summary>
    Operations,
}
