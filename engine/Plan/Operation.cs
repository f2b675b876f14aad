namespace Alicerce.Engine.Plan;

/// <summary>What a deployment would do with a resource.</summary>
public enum Operation
{
    /// <summary>Nothing: the resource is as the program wants it.</summary>
    Same,

    /// <summary>Creates the resource.</summary>
    Create,

    /// <summary>Changes the resource where it is.</summary>
    Update,

    /// <summary>Creates another resource in its place, and deletes it.</summary>
    Replace,

    /// <summary>Deletes the resource, which the program does not have any more.</summary>
    Delete,

    /// <summary>Reads an existing resource that the program looks up by its id.</summary>
    Read,

    /// <summary>Takes over an existing resource that the program names by its id.</summary>
    Import,

    /// <summary>Forgets a resource that was only read, and is not looked up any more.</summary>
    Discard,
}
