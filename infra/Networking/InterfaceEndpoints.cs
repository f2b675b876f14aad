namespace Alicerce.Infra.Networking;

/// <summary>Private doors to AWS services: their calls never leave the network.</summary>
public sealed class InterfaceEndpoints : ComponentResource
{
    public InterfaceEndpoints(string name, InterfaceEndpointsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:networking:InterfaceEndpoints", name, options)
    {
        foreach (var service in args.Services)
        {
            _ = new Aws.Ec2.VpcEndpoint(
                $"{name}-{service}",
                new Aws.Ec2.VpcEndpointArgs
                {
                    VpcId = args.VpcId,
                    VpcEndpointType = "Interface",
                    ServiceName = $"com.amazonaws.{args.Region}.{service}",
                    SubnetIds = args.SubnetIds,
                    SecurityGroupIds = args.SecurityGroupId,
                    PrivateDnsEnabled = true,
                },
                new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }
}
