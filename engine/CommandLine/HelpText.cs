namespace Alicerce.Engine.CommandLine;

/// <summary>What <c>--help</c> prints; it fits 80 columns.</summary>
public static class HelpText
{
    public const string Usage =
        "alicerce preview [--stack NAME] [--baseline FILE] [options]";

    public const string CheckUsage = "alicerce check FILE... [--policy-pack PATH] [options]";

    public const string All = $"""
        Previews a Pulumi program without a cloud account and checks it by policy.

        Usage:
          {Usage}
          {CheckUsage}

        Examples:
          alicerce preview
          alicerce preview --stack prod --json preview.json --sarif findings.sarif
          alicerce preview --baseline preview.json --expect-no-changes
          alicerce preview -C ../other-project --policy-pack ./policies
          pulumi stack export | tee stack.json; alicerce check stack.json

        What is previewed:
          -s, --stack NAME             The stack; without it PULUMI_STACK, then `dev`
          -C, --cwd DIR                The directory of the project, or one inside it
          --baseline FILE              Compare with a preview saved as JSON, or with
                                       what `pulumi stack export` wrote
          --expect-no-changes          Any change is a failure (exit 1)
          --timeout SECONDS            For how long the program may ask for nothing
                                       before it is stopped; 300 without it

        What is checked:
          FILE                         A preview saved as JSON, here or by
                                       `pulumi preview --json`, or an exported stack

        Policies:
          --policy-pack PATH           A directory with PulumiPolicy.yaml, or an
                                       executable; may be repeated. Otherwise
                                       `policies/` beside Pulumi.yaml, if it is there
          --policy-pack-config FILE    JSON with the configuration of the pack that is
                                       named at the same place
          --fail-on WHAT               `mandatory` (the default), a severity from
                                       which violations fail too (`critical`, `high`,
                                       `medium`, `low`), `advisory`, or `undecided`

        Output:
          --format NAME                For stdout: `text`, `plain`, `json`, `sarif`,
                                       `junit` or `github`
          -j, --json [FILE]            JSON as of `pulumi preview --json`, into the
                                       file, or on stdout without one
          --sarif FILE                 SARIF 2.1.0 for code scanning
          --junit FILE                 JUnit's XML for test reports
          --report FILE.html           One page with everything: diagram, policies,
                                       cost, recovery, reachability
          --diagram FILE               The diagram alone: `.svg`, or `.mmd` for Mermaid
          --color WHEN                 `always`, `never` or `auto`
          -v, --verbose                Debug messages, and each resource on its own line
          -h, --help                   This text
          --version                    The version

        Environment:
          PULUMI_STACK                 The stack, unless --stack names one
          NO_COLOR                     No colour, unless --color asks for it

        Exit codes:
            0  done, nothing that fails is violated
            1  the program or its configuration failed
            2  wrong invocation
            5  a mandatory policy is violated, or what --fail-on names
            8  cancelled
          255  a defect of alicerce itself

        """;
}
