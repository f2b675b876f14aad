namespace Alicerce.Infra.Serverless;

/// <summary>Where in the network a function is, for what only the network reaches.</summary>
public sealed record FunctionNetwork(InputList<string> SubnetIds, Input<string> SecurityGroupId);
