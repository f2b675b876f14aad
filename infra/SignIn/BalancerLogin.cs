namespace Alicerce.Infra.SignIn;

/// <summary>Lets the load balancer ask visitors who they are, before a request reaches the application.</summary>
public sealed class BalancerLogin : ComponentResource
{
    public BalancerLogin(string name, BalancerLoginArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:signin:BalancerLogin", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        _ = new Aws.LB.ListenerRule(
            $"{name}-open",
            new Aws.LB.ListenerRuleArgs
            {
                ListenerArn = args.ListenerArn,
                Priority = 10,
                Conditions = { Paths([.. args.OpenPaths]) },
                Actions = { Forward(1, args) },
            },
            child);
        _ = new Aws.LB.ListenerRule(
            $"{name}-known",
            new Aws.LB.ListenerRuleArgs
            {
                ListenerArn = args.ListenerArn,
                Priority = 20,
                Conditions = { Paths("/*") },
                Actions =
                {
                    new Aws.LB.Inputs.ListenerRuleActionArgs
                    {
                        Type = "authenticate-cognito",
                        Order = 1,
                        AuthenticateCognito = new Aws.LB.Inputs.ListenerRuleActionAuthenticateCognitoArgs
                        {
                            UserPoolArn = args.Login.PoolArn,
                            UserPoolClientId = args.Login.ClientId,
                            UserPoolDomain = args.Login.DomainPrefix,
                            Scope = "openid email profile",
                            SessionTimeout = args.SessionHours * 60 * 60,
                            OnUnauthenticatedRequest = "authenticate",
                        },
                    },
                    Forward(2, args),
                },
            },
            child);

        RegisterOutputs();
    }

    private static Aws.LB.Inputs.ListenerRuleConditionArgs Paths(params string[] paths) => new()
    {
        PathPattern = new Aws.LB.Inputs.ListenerRuleConditionPathPatternArgs { Values = paths },
    };

    private static Aws.LB.Inputs.ListenerRuleActionArgs Forward(int order, BalancerLoginArgs args) => new()
    {
        Type = "forward",
        Order = order,
        TargetGroupArn = args.TargetGroupArn,
    };
}
