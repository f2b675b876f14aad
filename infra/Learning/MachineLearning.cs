using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Learning;

/// <summary>A model that answers questions about files, without the internet and without idle machines unless asked for.</summary>
public sealed class MachineLearning : ComponentResource
{
    /// <summary>Where models are in the bucket of artifacts.</summary>
    public const string ModelPrefix = "models/";

    /// <summary>Where late answers are in the bucket of results.</summary>
    public const string AnswerPrefix = "ml/";

    public MachineLearning(string name, MachineLearningArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:learning:MachineLearning", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Service = "sagemaker.amazonaws.com",
                Description = "Runs the model",
                SourceAccount = args.Account.Id,
                Statements = Permissions(args),
            },
            new ComponentResourceOptions { Parent = this });

        var model = new Aws.Sagemaker.Model(
            name,
            new Aws.Sagemaker.ModelArgs
            {
                ExecutionRoleArn = role.Arn,
                // The container reaches nothing, not even S3: SageMaker carries in what goes in and out what comes out.
                EnableNetworkIsolation = true,
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    Image = args.Image.Uri,
                    ModelDataUrl = Output.Format($"s3://{args.ArtifactsBucketName}/{ModelPrefix}{args.ModelKey}"),
                },
            },
            // SageMaker tests at once whether the role reads image and model.
            new CustomResourceOptions { Parent = this, DependsOn = { role } });
        var configuration = new Aws.Sagemaker.EndpointConfiguration(name, Configuration(model.Name, args), child);

        if (args.Endpoint)
        {
            EndpointName = new Aws.Sagemaker.Endpoint(
                name,
                new Aws.Sagemaker.EndpointArgs { EndpointConfigName = configuration.Name },
                child).Name;
        }

        ModelName = model.Name;
        ConfigurationName = configuration.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["modelName"] = ModelName });
    }

    /// <summary>The model.</summary>
    public Output<string> ModelName { get; }

    /// <summary>How an endpoint of the model is made.</summary>
    public Output<string> ConfigurationName { get; }

    /// <summary>Who answers; null when there is no endpoint.</summary>
    public Output<string>? EndpointName { get; }

    private static Aws.Sagemaker.EndpointConfigurationArgs Configuration(
        Output<string> modelName, MachineLearningArgs args)
    {
        var variant = new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs
        {
            VariantName = "main",
            ModelName = modelName,
        };
        var configuration = new Aws.Sagemaker.EndpointConfigurationArgs { ProductionVariants = { variant } };
        if (args.Mode == EndpointMode.Serverless)
        {
            variant.ServerlessConfig =
                new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantServerlessConfigArgs
                {
                    MemorySizeInMb = args.MemoryMb,
                    MaxConcurrency = args.MaxConcurrency,
                };
            return configuration;
        }

        variant.InstanceType = args.InstanceType;
        variant.InitialInstanceCount = 1;
        configuration.KmsKeyArn = args.KeyArn;
        configuration.AsyncInferenceConfig = new Aws.Sagemaker.Inputs.EndpointConfigurationAsyncInferenceConfigArgs
        {
            OutputConfig = new Aws.Sagemaker.Inputs.EndpointConfigurationAsyncInferenceConfigOutputConfigArgs
            {
                S3OutputPath = Output.Format($"s3://{args.ResultsBucketName}/{AnswerPrefix}answers/"),
                S3FailurePath = Output.Format($"s3://{args.ResultsBucketName}/{AnswerPrefix}failures/"),
                KmsKeyId = args.KeyArn,
            },
        };
        return configuration;
    }

    private static Statement[] Permissions(MachineLearningArgs args) =>
    [
        new()
        {
            Sid = "ReadModel",
            Actions = ["s3:GetObject"],
            Resources = Output.Format($"{args.ArtifactsBucketArn}/{ModelPrefix}*"),
        },
        new()
        {
            Sid = "WriteAnswers",
            Actions = ["s3:GetObject", "s3:PutObject"],
            Resources = Output.Format($"{args.ResultsBucketArn}/{AnswerPrefix}*"),
        },
        new()
        {
            Sid = "LogInToRegistry",
            Actions = ["ecr:GetAuthorizationToken"],
            // The call is about no resource.
            Resources = "*",
        },
        new()
        {
            Sid = "PullImage",
            Actions = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            Resources = Output.Format(
                $"arn:{args.Account.Partition}:ecr:{args.Image.Region}:{args.Image.AccountId}:repository/{args.Image.Repository}"),
        },
        new()
        {
            Sid = "WriteLogs",
            Actions = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
            Resources = args.Account.Arn("logs", "log-group:/aws/sagemaker/*"),
        },
        new()
        {
            Sid = "WriteMetrics",
            Actions = ["cloudwatch:PutMetricData"],
            Resources = "*",
            Conditions = [new Condition("StringEquals", "cloudwatch:namespace", "/aws/sagemaker/Endpoints")],
        },
        .. args.KeyArn is not { } keyArn
            ? Array.Empty<Statement>()
            :
            [
                new Statement
                {
                    Sid = "UseDataKey",
                    Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
                    Resources = keyArn.ToOutput(),
                },
                new Statement
                {
                    Sid = "LetVolumesUseTheKey",
                    Actions = ["kms:CreateGrant"],
                    Resources = keyArn.ToOutput(),
                    Conditions = [new Condition("Bool", "kms:GrantIsForAWSResource", "true")],
                },
            ],
    ];
}
