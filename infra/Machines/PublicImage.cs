namespace Alicerce.Infra.Machines;

/// <summary>The newest Amazon Linux 2023.</summary>
internal static class PublicImage
{
    /// <summary>The image that fits the processor of an instance type.</summary>
    public static Output<string> For(string instanceType, Resource parent)
    {
        var architecture = InstanceFamily.Architecture(instanceType);
        var name = new Aws.Ssm.GetParameterInvokeArgs
        {
            Name = $"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}",
        };

        // The plain value: the id of a public image is no secret.
        return Aws.Ssm.GetParameter.Invoke(name, new InvokeOptions { Parent = parent })
            .Apply(parameter => parameter.InsecureValue);
    }
}
