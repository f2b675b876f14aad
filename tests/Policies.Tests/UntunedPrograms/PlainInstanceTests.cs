using static Alicerce.Policies.Tests.UntunedPrograms.Findings;

namespace Alicerce.Policies.Tests.UntunedPrograms;

/// <summary>A machine that serves a page, as in a first program.</summary>
public sealed class PlainInstanceTests
{
    [Test]
    public async Task It_is_stopped_for_an_open_administration_port_a_plain_disk_and_old_metadata()
    {
        var group = TestResource.Of<Ec2.SecurityGroup>("web-secgrp", new()
        {
            ["description"] = "Enable HTTP access",
            ["ingress"] = PolicyValue.List(Open(80), Open(22)),
        });
        var server = TestResource.Of<Ec2.Instance>("web-server", new()
        {
            ["instanceType"] = "t3.micro",
            ["ami"] = "ami-0abcdef1234567890",
            ["userData"] = "#!/bin/bash\necho \"Hello, World!\" > index.html\nnohup python -m http.server 80 &",
        }).Naming("vpcSecurityGroupIds", group);

        Assert.That(await OfAsync(group, server), Is.EqualTo(new[]
        {
            "! administration-ports-are-closed-to-the-world web-secgrp",
            "! ec2-instance-volumes-are-encrypted web-server",
            "! instance-metadata-requires-tokens web-server",
            "! only-authorized-ports-are-open-to-the-world web-secgrp",
            "ec2-instance-has-detailed-monitoring web-server",
            "machine-has-instance-profile web-server",
            "machine-is-managed-by-systems-manager web-server",
            "security-group-is-described web-secgrp",
            "spending-is-watched-by-budget",
        }));
    }

    private static PropertyBag Open(int port) => new()
    {
        ["protocol"] = "tcp",
        ["fromPort"] = port,
        ["toPort"] = port,
        ["cidrBlocks"] = PolicyValue.List("0.0.0.0/0"),
    };
}
