using Alicerce.Repository.Tests.Model;

namespace Alicerce.Repository.Tests.Rules;

/// <summary>Dependencies point one way, from what is used to what uses it.</summary>
public sealed class DependencyTests
{
    private const string Protocol = "sdk/protocol/Protocol.csproj";
    private const string Schema = "sdk/schema/Schema.csproj";
    private const string Policy = "sdk/Pulumi.Policy/Pulumi.Policy.csproj";
    private const string PolicyAws = "sdk/Pulumi.Policy.Aws/Pulumi.Policy.Aws.csproj";
    private const string Pulumi = "sdk/offline/Pulumi/Pulumi.csproj";
    private const string PulumiAws = "sdk/offline/Pulumi.Aws/Pulumi.Aws.csproj";
    private const string PulumiAwsx = "sdk/offline/Pulumi.Awsx/Pulumi.Awsx.csproj";
    private const string InfraOffline = "sdk/offline/Infra.Offline.csproj";
    private const string Policies = "policies/Policies.csproj";
    private const string Contract = "app/contract/Contract.csproj";
    private const string Aws = "app/aws/Aws.csproj";
    private const string Lambda = "app/lambda/Lambda.csproj";
    private const string Ingest = "app/ingest/Ingest.csproj";
    private const string ObjectStore = "app/objectstore/ObjectStore.csproj";
    private const string States = "app/states/States.csproj";
    private const string Web = "app/web/Web.csproj";
    private const string Engine = "engine/Engine.csproj";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Protocol] = [],
        [Schema] = [],
        ["sdk/generator/Generator.csproj"] = [],
        [Policy] = [Protocol],
        [PolicyAws] = [Policy],
        [Policies] = [Policy, PolicyAws],
        [Pulumi] = [Protocol],
        [PulumiAws] = [Pulumi],
        [PulumiAwsx] = [Pulumi, PulumiAws],
        [InfraOffline] = [Pulumi, PulumiAws, PulumiAwsx],
        [Engine] = [Protocol, Schema],
        [Contract] = [],
        [Aws] = [],
        [Lambda] = [],
        [Ingest] = [Contract, Aws, Lambda],
        [ObjectStore] = [],
        [States] = [],
        // Whoever starts everything knows everything.
        ["app/local/Local.csproj"] =
            [Contract, Aws, Lambda, Ingest, ObjectStore, States, Web, "app/approval/Approval.csproj", "app/worker/Worker.csproj"],
        [Web] = [Contract, Aws],
        ["app/worker/Worker.csproj"] = [Contract, Aws, Lambda],
        ["app/approval/Approval.csproj"] = [Contract, Aws, Lambda],
        ["infra/Infra.csproj"] = [],
        ["templates/Pulumi.Policy.Templates.csproj"] = [],
        ["samples/random-pack/RandomPack.csproj"] = [Policy],
        ["benchmarks/Web.Benchmarks/Web.Benchmarks.csproj"] = [],
        ["benchmarks/Ingest.Benchmarks/Ingest.Benchmarks.csproj"] = ["tests/AwsPeers/AwsPeers.csproj"],
        ["benchmarks/Policies.Benchmarks/Policies.Benchmarks.csproj"] = [Policies, Policy],
        ["benchmarks/Pulumi.Policy.Benchmarks/Pulumi.Policy.Benchmarks.csproj"] = [Policy, Protocol],
        ["benchmarks/Scale/Scale.csproj"] = [Pulumi, PulumiAws],
    };

    private static IEnumerable<string> Products() =>
        RepositoryFolder.Ending(".csproj").Where(file => !file.StartsWith("tests/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Products))]
    public void References_only_what_it_may_know(string file)
    {
        Assert.That(Allowed, Contains.Key(file), $"Say in {nameof(DependencyTests)} what `{file}` may reference.");
        Assert.That(Project.Load(file).References, Is.SubsetOf(Allowed[file]));
    }

    [Test]
    public void The_engine_builds_what_it_starts_without_referencing_it()
    {
        var started = Project.Load(Engine).Document.Descendants("StartedProgram")
            .Select(item => ((string?)item.Attribute("Include"))?.Replace("../", "", StringComparison.Ordinal));

        Assert.That(started.OfType<string>(), Is.EqualTo(new[] { InfraOffline, Policies }));
    }

    [Test]
    public void The_program_packs_its_function_before_it_names_the_package() =>
        Assert.That(Project.Load(InfraOffline).BuildsBefore, Does.Contain(Ingest));

    [Test]
    public void Both_projects_of_the_program_compile_the_same_sources()
    {
        var offline = Project.Load(InfraOffline).Document;

        var folder = offline.Descendants("ProgramDirectory").Select(property => property.Value);
        var sources = offline.Descendants("Compile").Select(item => (string?)item.Attribute("Include"));
        Assert.That(folder, Is.EqualTo(new[] { "$(MSBuildThisFileDirectory)../../infra/" }));
        Assert.That(sources, Is.EqualTo(new[] { "$(ProgramDirectory)**/*.cs" }));
        Assert.That(Project.Load("infra/Infra.csproj").Document.Descendants("Compile"), Is.Empty);
    }

    [Test]
    public void The_program_has_no_code_for_one_of_its_builds_alone()
    {
        var files = RepositoryFolder.Ending(".cs")
            .Where(file => file.StartsWith("infra/", StringComparison.Ordinal))
            .Where(file => CSharpCode.Strip(RepositoryFolder.Read(file)).Contains("#if", StringComparison.Ordinal));

        Assert.That(files, Is.Empty);
    }
}
