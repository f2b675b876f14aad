namespace Alicerce.Policies;

/// <summary>Type tokens of API Gateway. Those of REST APIs have no view.</summary>
internal static class ApiTypes
{
    /// <summary>A stage of a REST API.</summary>
    public const string RestStage = "aws:apigateway/stage:Stage";

    /// <summary>A method of a REST API.</summary>
    public const string RestMethod = "aws:apigateway/method:Method";

    /// <summary>What methods of a REST API log and cache.</summary>
    public const string RestMethodSettings = "aws:apigateway/methodSettings:MethodSettings";

    /// <summary>Stages of APIs of every kind.</summary>
    public static readonly IReadOnlyList<string> Stages = [ApiGatewayV2.Stage.ResourceType, RestStage];

    /// <summary>Names of one's own for APIs of every kind, each with where it says its TLS policy.</summary>
    public static readonly IReadOnlyDictionary<string, string> DomainNames = new Dictionary<string, string>
    {
        ["aws:apigateway/domainName:DomainName"] = "securityPolicy",
        ["aws:apigatewayv2/domainName:DomainName"] = "domainNameConfiguration.securityPolicy",
    };
}
