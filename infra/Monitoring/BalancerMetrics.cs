namespace Alicerce.Infra.Monitoring;

/// <summary>A load balancer, as its metrics call it.</summary>
/// <param name="LoadBalancer">The end of its ARN, such as <c>app/name/id</c>.</param>
/// <param name="TargetGroup">The end of the ARN of its target group.</param>
/// <param name="Authenticates">Whether it signs visitors in.</param>
public sealed record BalancerMetrics(Input<string> LoadBalancer, Input<string> TargetGroup, bool Authenticates = false);
