namespace Alicerce.Policies;

/// <summary>Finds the stage of a stack.</summary>
public static class Stages
{
    /// <summary>
    /// The stage that the stack configuration names (<c>PROJECT:stage</c>), or else the name of the stack. A stack that
    /// says neither is judged as production: a forgotten setting must not loosen anything.
    /// </summary>
    public static Stage Of(StackInfo stack) =>
        Parse(stack.Config.Text($"{stack.Project}:stage")) ?? Parse(stack.Name) ?? Stage.Prod;

    private static Stage? Parse(string? text) => text switch
    {
        "dev" => Stage.Dev,
        "staging" => Stage.Staging,
        "prod" => Stage.Prod,
        _ => null,
    };
}
