namespace Alicerce.Engine.CommandLine;

/// <summary>What <c>--help</c> prints; it fits 80 columns.</summary>
public static class HelpText
{
    public const string Usage =
        "alicerce preview [--stack NAME] [--json [FILE]] [--policy-pack PATH] [options]";

    public const string All = $"""
        Previews a Pulumi C# program without a cloud account and checks it by policy.

        Usage:
          {Usage}

        Examples:
          alicerce preview
          alicerce preview --stack prod --json preview.json
          alicerce preview --baseline preview.json --expect-no-changes
          alicerce preview -C ../other-project --policy-pack ./policies

        What is previewed:
          -s, --stack NAME             The stack; without it PULUMI_STACK, then `dev`
          -C, --cwd DIR                The directory of the project, or one inside it
          --baseline FILE              Compare with a preview saved as JSON, or with
                                       what `pulumi stack export` wrote
          --expect-no-changes          Any change is a failure (exit 1)

        Policies:
          --policy-pack PATH           A directory with PulumiPolicy.yaml, or an
                                       executable; may be repeated. Otherwise
                                       `policies/` beside Pulumi.yaml, if it is there
          --policy-pack-config FILE    JSON with the configuration of the pack that is
                                       named at the same place

        Output:
          -j, --json [FILE]            JSON as of `pulumi preview --json`, on stdout or
                                       into the file
          --color WHEN                 `always`, `never` or `auto`
          -v, --verbose                Debug messages, and each resource on its own line
          -h, --help                   This text
          --version                    The version

        Environment:
          PULUMI_STACK                 The stack, unless --stack names one
          NO_COLOR                     No colour, unless --color asks for it

        Exit codes:
            0  done, no mandatory policy is violated
            1  the program or its configuration failed
            2  wrong invocation
            5  a mandatory policy is violated
            8  cancelled
          255  a defect of alicerce itself

        """;
}
