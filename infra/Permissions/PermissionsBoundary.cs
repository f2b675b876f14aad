namespace Alicerce.Infra.Permissions;

/// <summary>Bounds the roles of everything below: no policy that they get later lets them do more.</summary>
internal static class PermissionsBoundary
{
    /// <summary>Gives every role the policy as its boundary.</summary>
    public static ResourceTransformation Of(string policyArn) => resource =>
    {
        if (resource.Args is not Aws.Iam.RoleArgs role)
        {
            return null;
        }

        role.PermissionsBoundary = policyArn;
        return new ResourceTransformationResult(role, resource.Options);
    };
}
