using System.Text.Json.Nodes;
using Alicerce.Infra.Serverless;

namespace Alicerce.Infra.Approvals;

/// <summary>The address behind the links: an HTTP API with one path, that takes few calls and logs each.</summary>
internal sealed class DecisionEndpoint : ComponentResource
{
    private const string Path = "/decide";
    private const int IntegrationTimeoutMilliseconds = 29_000;

    private readonly string _name;
    private readonly Aws.ApiGatewayV2.Api _api;

    public DecisionEndpoint(string name, ApprovalArgs args, ComponentResourceOptions options)
        : base("alicerce:approvals:DecisionEndpoint", name, options)
    {
        _name = name;
        var child = new CustomResourceOptions { Parent = this };
        _api = new Aws.ApiGatewayV2.Api(
            name,
            new Aws.ApiGatewayV2.ApiArgs { ProtocolType = "HTTP", Description = "Decisions on files" },
            child);
        var logs = new Aws.CloudWatch.LogGroup(
            $"{name}-logs",
            new Aws.CloudWatch.LogGroupArgs
            {
                Name = $"/aws/apigateway/{args.Prefix}-{name}",
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.LogKeyArn,
            },
            child);
        _ = new Aws.ApiGatewayV2.Stage(
            name,
            new Aws.ApiGatewayV2.StageArgs
            {
                ApiId = _api.Id,
                // The stage that is not in the address.
                Name = "$default",
                AutoDeploy = true,
                DefaultRouteSettings = new Aws.ApiGatewayV2.Inputs.StageDefaultRouteSettingsArgs
                {
                    ThrottlingRateLimit = args.RequestsPerSecond,
                    ThrottlingBurstLimit = args.BurstRequests,
                    DetailedMetricsEnabled = true,
                },
                AccessLogSettings = new Aws.ApiGatewayV2.Inputs.StageAccessLogSettingsArgs
                {
                    DestinationArn = logs.Arn,
                    Format = LogFormat(),
                },
            },
            child);

        Url = _api.ApiEndpoint;
        RegisterOutputs();
    }

    /// <summary>Where it is.</summary>
    public Output<string> Url { get; }

    /// <summary>GET shows what there is to decide, POST decides.</summary>
    public void Serve(DotnetFunction function)
    {
        var child = new CustomResourceOptions { Parent = this };
        var permission = new Aws.Lambda.Permission(
            _name,
            new Aws.Lambda.PermissionArgs
            {
                Action = "lambda:InvokeFunction",
                Function = function.Name,
                Principal = "apigateway.amazonaws.com",
                SourceArn = Output.Format($"{_api.ExecutionArn}/*/*{Path}"),
            },
            child);
        var integration = new Aws.ApiGatewayV2.Integration(
            _name,
            new Aws.ApiGatewayV2.IntegrationArgs
            {
                ApiId = _api.Id,
                IntegrationType = "AWS_PROXY",
                IntegrationUri = function.Arn,
                PayloadFormatVersion = "2.0",
                TimeoutMilliseconds = IntegrationTimeoutMilliseconds,
            },
            new CustomResourceOptions { Parent = this, DependsOn = { permission } });
        foreach (var method in (string[])["GET", "POST"])
        {
            _ = new Aws.ApiGatewayV2.Route(
                $"{_name}-{method.ToLowerInvariant()}",
                new Aws.ApiGatewayV2.RouteArgs
                {
                    ApiId = _api.Id,
                    RouteKey = $"{method} {Path}",
                    Target = Output.Format($"integrations/{integration.Id}"),
                },
                child);
        }
    }

    // No query string: whoever reads the log could decide with the link that is in it.
    private static string LogFormat() => new JsonObject
    {
        ["requestId"] = "$context.requestId",
        ["time"] = "$context.requestTime",
        ["sourceIp"] = "$context.identity.sourceIp",
        ["userAgent"] = "$context.identity.userAgent",
        ["route"] = "$context.routeKey",
        ["status"] = "$context.status",
        ["error"] = "$context.integrationErrorMessage",
        ["latency"] = "$context.responseLatency",
    }.ToJsonString();
}
