namespace Alicerce.Generator.Facts;

/// <summary>The classes that one object type may become.</summary>
internal enum TypeForm
{
    /// <summary>What a program gives to a resource.</summary>
    Args,

    /// <summary>What a program gives to look a resource up.</summary>
    GetArgs,

    /// <summary>What a program gives to a function that it awaits.</summary>
    PlainArgs,

    /// <summary>What a program gives to a function, with outputs in it.</summary>
    InvokeArgs,

    /// <summary>What a resource or function has.</summary>
    Output,
}
