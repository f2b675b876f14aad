using System.Diagnostics;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>The symbol, word and colour of each operation.</summary>
public static class OperationText
{
    public static string Symbol(Operation operation) => operation switch
    {
        Operation.Same => "",
        Operation.Create => "+",
        Operation.Read => ">",
        _ => throw Unknown(operation),
    };

    public static string Verb(Operation operation) => operation switch
    {
        Operation.Same => "",
        Operation.Create => "create",
        Operation.Read => "read",
        _ => throw Unknown(operation),
    };

    public static Meaning Meaning(Operation operation) => operation switch
    {
        Operation.Same => Render.Meaning.Unchanged,
        Operation.Create => Render.Meaning.Created,
        Operation.Read => Render.Meaning.Read,
        _ => throw Unknown(operation),
    };

    private static UnreachableException Unknown(Operation operation) =>
        new($"No text for the operation `{operation}`.");
}
