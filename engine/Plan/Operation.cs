namespace Alicerce.Engine.Plan;

/// <summary>What a deployment would do with a resource.</summary>
public enum Operation
{
    /// <summary>Nothing: the resource is as the program wants it.</summary>
    Same,

    /// <summary>Creates the resource.</summary>
    Create,

    /// <summary>Reads an existing resource that the program looks up by its id.</summary>
    Read,
}
