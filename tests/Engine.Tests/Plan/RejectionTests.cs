using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;
using Pulumirpc;

namespace Alicerce.Engine.Tests.Plan;

public sealed class RejectionTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";

    [Test]
    public async Task Refuses_a_second_resource_with_the_same_urn()
    {
        var result = await Previewing.RunAsync(async program =>
        {
            await program.RegisterAsync(Bucket, "files");
            await program.RegisterAsync(Bucket, "files");
        });

        Assert.That(Errors(result), Is.EqualTo(new[]
        {
            "Two resources have the URN `urn:pulumi:dev::shop::aws:s3/bucket:Bucket::files`. Give one of them another name.",
        }));
    }

    [Test]
    public async Task Names_all_mistakes_of_all_resources_and_lets_the_program_go_on()
    {
        var results = new List<Result>();

        var preview = await Previewing.RunAsync(async program =>
        {
            var volume = await program.RegisterAsync(
                "aws:ebs/volume:Volume", "data", """{ "encripted": true, "size": "big" }""");
            var attachment = await program.RegisterAsync(
                Bucket, "files", with: request => request.Dependencies.Add(volume.Urn));
            results.AddRange([volume.Result, attachment.Result]);
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results, Is.EqualTo(new[] { Result.Fail, Result.Success }));
            Assert.That(preview.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(Errors(preview), Is.EquivalentTo(new[]
            {
                "`encripted` is not a property of `aws:ebs/volume:Volume`. Did you mean `encrypted`?",
                "`availabilityZone` is missing. `aws:ebs/volume:Volume` needs it: a string.",
                "`size` is the string `big`, but must be a whole number.",
            }));
            Assert.That(preview.Diagnostics.Select(diagnostic => diagnostic.Urn!.Value.Name), Is.All.EqualTo("data"));
        }
    }

    [Test]
    public async Task Ends_the_registration_with_a_status_when_the_program_cannot_take_failures()
    {
        GrpcException? exception = null;

        await Previewing.RunAsync(async program => exception = await CatchAsync(() => program.RegisterAsync(
            "aws:ebs/volume:Volume", "data", with: request => request.SupportsResultReporting = false)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception!.StatusCode, Is.EqualTo(GrpcStatusCode.InvalidArgument));
            Assert.That(
                exception.Detail, Is.EqualTo("`aws:ebs/volume:Volume` `data` has mistakes, see its diagnostics."));
        }
    }

    [Test]
    public async Task Refuses_remote_components_that_nobody_can_expand()
    {
        var result = await Previewing.RunAsync(program => program.RegisterAsync(
            "eks:index:Cluster", "cluster", with: request =>
            {
                request.Custom = false;
                request.Remote = true;
            }));

        Assert.That(Errors(result), Is.EqualTo(new[]
        {
            "`eks:index:Cluster` is a remote component that this engine cannot expand; it knows `awsx:ec2:Vpc`. " +
            "Preview the program with the Pulumi CLI.",
        }));
    }

    [Test]
    public async Task Says_which_types_it_cannot_check()
    {
        var result = await Previewing.RunAsync(program => program.RegisterAsync("aws:ecs/cluster:Cluster", "jobs"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Errors(result), Is.Empty);
            Assert.That(result.Diagnostics.Single().Message, Is.EqualTo(
                "Nothing is known here of `aws:ecs/cluster:Cluster`: the properties are not checked, and outputs that " +
                "are no inputs are unknown."));
        }
    }

    [TestCase("transforms", true)]
    [TestCase("resourceHooks", true)]
    [TestCase("invokeTransforms", true)]
    [TestCase("parameterization", false)]
    [TestCase("secrets", true)]
    [TestCase("resourceReferences", true)]
    [TestCase("outputValues", true)]
    [TestCase("aliasSpecs", true)]
    public async Task Says_which_features_it_has(string feature, bool isSupported)
    {
        bool? answer = null;

        await Previewing.RunAsync(async program => answer = await program.SupportsAsync(feature));

        Assert.That(answer, Is.EqualTo(isSupported));
    }

    [Test]
    public async Task Refuses_what_it_cannot_do_by_name()
    {
        GrpcException? exists = null;
        GrpcException? call = null;

        await Previewing.RunAsync(async program =>
        {
            exists = await CatchAsync(() => program.CallAsync(
                ResourceMonitorMethods.ExistsResource, new ExistsResourceRequest { Type = "aws:s3/bucket:Bucket", Id = "x" }));
            call = await CatchAsync(() => program.CallAsync(
                ResourceMonitorMethods.Call, new ResourceCallRequest { Tok = "eks:index:Cluster/getKubeconfig" }));
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exists!.StatusCode, Is.EqualTo(GrpcStatusCode.Unimplemented));
            Assert.That(exists.Detail, Does.StartWith("Whether `aws:s3/bucket:Bucket` `x` exists"));
            Assert.That(call!.StatusCode, Is.EqualTo(GrpcStatusCode.Unimplemented));
            Assert.That(call.Detail, Does.Contain("`eks:index:Cluster/getKubeconfig`"));
        }
    }

    [Test]
    public async Task Plans_resources_of_dynamic_providers_without_checks()
    {
        RegisterResourceResponse? answer = null;

        var result = await Previewing.RunAsync(async program => answer = await program.RegisterAsync(
            "pulumi-nodejs:dynamic:Resource", "made", """{ "__provider": "exports.handler = 1", "size": 3 }"""));

        var made = result.Resources.Single(resource => resource.Name == "made");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Succeeded));
            Assert.That(made.Provider!.Urn.Type, Is.EqualTo("pulumi:providers:pulumi-nodejs"));
            Assert.That(answer!.Id, Is.Empty);
            Assert.That(result.Diagnostics, Is.Empty);
        }
    }

    [Test]
    public async Task Refuses_features_that_it_does_not_have_by_name()
    {
        GrpcException? migration = null;
        GrpcException? package = null;

        await Previewing.RunAsync(async program =>
        {
            migration = await CatchAsync(() => program.RegisterAsync("aws:sqs/queue:Queue", "jobs", with: request =>
                request.StateMigrations.Add(new Callback { Target = "127.0.0.1:1", Token = "t" })));
            package = await CatchAsync(() => program.CallAsync(
                ResourceMonitorMethods.RegisterPackage,
                new RegisterPackageRequest
                {
                    Name = "terraform-provider",
                    Parameterization = new Parameterization { Name = "random", Version = "3.6.0" },
                }));
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(migration!.StatusCode, Is.EqualTo(GrpcStatusCode.Unimplemented));
            Assert.That(migration.Detail, Does.StartWith("`jobs` has a state migration"));
            Assert.That(package!.StatusCode, Is.EqualTo(GrpcStatusCode.Unimplemented));
            Assert.That(
                package.Detail, Does.StartWith("The package `random` is made by the provider `terraform-provider`"));
        }
    }

    private static IEnumerable<string> Errors(PreviewResult result) => result.Diagnostics
        .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.Message);

    private static async Task<GrpcException> CatchAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (GrpcException exception)
        {
            return exception;
        }

        throw new AssertionException("The call succeeded.");
    }
}
