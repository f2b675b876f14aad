namespace Alicerce.Infra.Permissions;

/// <summary>Who a statement of a resource policy is about.</summary>
public sealed class Principal
{
    private Principal(string kind, InputList<string> names)
    {
        Kind = kind;
        Names = names;
    }

    internal string Kind { get; }

    internal InputList<string> Names { get; }

    /// <summary>An AWS service, by a name such as <c>lambda.amazonaws.com</c>.</summary>
    public static Principal Service(InputList<string> names) => new("Service", names);

    /// <summary>An account, role or user, by ARN.</summary>
    public static Principal Aws(InputList<string> arns) => new("AWS", arns);

    /// <summary>Everyone: only for statements that deny, or that conditions narrow to one caller.</summary>
    public static Principal Anyone() => new("AWS", new InputList<string> { "*" });
}
