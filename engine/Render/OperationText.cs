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
        Operation.Update => "~",
        Operation.Replace => "+-",
        Operation.Delete => "-",
        Operation.Read => ">",
        Operation.Import => "=",
        Operation.Discard => "<",
        _ => throw Unknown(operation),
    };

    public static string Verb(Operation operation) => operation switch
    {
        Operation.Same => "",
        Operation.Create => "create",
        Operation.Update => "update",
        Operation.Replace => "replace",
        Operation.Delete => "delete",
        Operation.Read => "read",
        Operation.Import => "import",
        Operation.Discard => "discard",
        _ => throw Unknown(operation),
    };

    public static Meaning Meaning(Operation operation) => operation switch
    {
        Operation.Same => Render.Meaning.Unchanged,
        Operation.Create or Operation.Import => Render.Meaning.Created,
        Operation.Update => Render.Meaning.Updated,
        Operation.Replace => Render.Meaning.Replaced,
        Operation.Delete or Operation.Discard => Render.Meaning.Deleted,
        Operation.Read => Render.Meaning.Read,
        _ => throw Unknown(operation),
    };

    private static UnreachableException Unknown(Operation operation) =>
        new($"No text for the operation `{operation}`.");
}
