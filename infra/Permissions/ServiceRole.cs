namespace Alicerce.Infra.Permissions;

/// <summary>A role for one AWS service, with exactly the permissions that its work needs.</summary>
public sealed class ServiceRole : ComponentResource
{
    public ServiceRole(string name, ServiceRoleArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:permissions:ServiceRole", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new Aws.Iam.Role(
            name,
            new Aws.Iam.RoleArgs
            {
                Description = args.Description,
                AssumeRolePolicy = PolicyDocument.From([Trust(args)]),
            },
            child);

        for (var index = 0; index < args.ManagedPolicyArns.Count; index++)
        {
            _ = new Aws.Iam.RolePolicyAttachment(
                $"{name}-managed-{index + 1}",
                new Aws.Iam.RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = args.ManagedPolicyArns[index] },
                child);
        }

        if (args.Statements.Count > 0)
        {
            _ = new Aws.Iam.RolePolicy(
                $"{name}-own",
                new Aws.Iam.RolePolicyArgs { Role = role.Name, Policy = PolicyDocument.From(args.Statements) },
                child);
        }

        Arn = role.Arn;
        Name = role.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn, ["name"] = Name });
    }

    /// <summary>Its ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>Its name.</summary>
    public Output<string> Name { get; }

    private static Statement Trust(ServiceRoleArgs args) => new()
    {
        Sid = "Assume",
        Principal = Principal.Service(args.Service),
        Actions = ["sts:AssumeRole"],
        Conditions = [.. Source("StringEquals", "aws:SourceAccount", args.SourceAccount),
            .. Source("ArnLike", "aws:SourceArn", args.SourceArn)],
    };

    private static IReadOnlyList<Condition> Source(string @operator, string key, Input<string>? value) =>
        value is null ? [] : [new Condition(@operator, key, value)];
}
