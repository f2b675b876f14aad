using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>The packs of the policy cases in Pulumi's language conformance suite.</summary>
internal static class CasePacks
{
    public static PolicyPack Simple() => new("simple")
    {
        Version = "1.0.0",
        Policies =
        [
            When("truthiness", "Verifies properties are true", EnforcementLevel.Advisory,
                value => value == true, "This is a test warning"),
            When("falsiness", "Verifies properties are false", EnforcementLevel.Mandatory,
                value => value == false, "This is a test error"),
        ],
    };

    public static PolicyPack Config() => new("config")
    {
        Version = "2.0.0",
        Policies = [Differs("allowed", "Verifies properties", context => context.Config.Boolean("value"))],
    };

    public static PolicyPack ConfigSchema() => new("config-schema")
    {
        Version = "3.0.0",
        Policies =
        [
            new ResourcePolicy<SimpleResource>("validator")
            {
                Description = "Verifies property matches config",
                EnforcementLevel = EnforcementLevel.Advisory,
                ConfigSchema = PolicyConfigSchema.Parse("""
                    {
                      "properties": {
                        "value": { "type": "boolean" },
                        "names": { "type": "array", "items": { "type": "string" }, "minItems": 1 }
                      },
                      "required": ["value", "names"]
                    }
                    """),
                Validate = (resource, context) =>
                {
                    var names = context.Config.List("names", PolicyValue.ReadText);
                    if (names.Contains(context.Name) && resource.Value != context.Config.Boolean("value"))
                    {
                        context.ReportViolation($"Property was {resource.Properties.Text("value")}");
                    }
                },
            },
        ],
    };

    public static PolicyPack DryRun() => new("dryrun")
    {
        Version = "1.0.0",
        Policies =
        [
            new ResourcePolicy<SimpleResource>("dry")
            {
                Description = "Verifies properties are true on dryrun",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Validate = (resource, context) =>
                {
                    if (context.Stack.IsDryRun && resource.Value == false)
                    {
                        context.ReportViolation("This is a test error");
                    }
                },
            },
        ],
    };

    public static PolicyPack EnforcementConfig() => new("enforcement-config")
    {
        Version = "3.0.0",
        Policies =
        [
            When("false", "Verifies property is false", EnforcementLevel.Advisory,
                value => value == true, "Property was true"),
        ],
    };

    public static PolicyPack Invalid() => new("invalid-policy")
    {
        Version = "1.0.0",
        Policies = [new ResourcePolicy("all") { Validate = _ => { } }],
    };

    public static PolicyPack Remediate() => new("remediate")
    {
        Version = "3.0.0",
        Policies =
        [
            new ResourcePolicy<SimpleResource>("fixup")
            {
                Description = "Sets property to config",
                EnforcementLevel = EnforcementLevel.Remediate,
                Remediate = (resource, context) =>
                {
                    if (resource.Value != context.Config.Boolean("value"))
                    {
                        context.Set("value", context.Config["value"]);
                    }
                },
            },
        ],
    };

    public static PolicyPack ResourceMetadata() => new("resource-metadata")
    {
        Version = "1.0.0",
        Policies =
        [
            Matches("name-type-urn-props", "identity", context =>
                context.Properties.Boolean("value") == true
                && context.Type == SimpleResource.ResourceType
                && context.Urn.Contains("::identity", StringComparison.Ordinal)),
            Matches("protect", "protected", context => context.Options.Protect),
            Matches("ignore-changes", "ignoreChanges", context => context.Options.IgnoreChanges.Contains("value")),
            Matches("delete-before-replace", "deleteBeforeReplace", context =>
                context.Options.DeleteBeforeReplace == true),
            Matches("additional-secret-outputs", "secretOutput", context =>
                context.Options.AdditionalSecretOutputs.Contains("value")),
            Matches("custom-timeouts", "customTimeouts", context =>
                context.Options.CustomTimeouts.Create == TimeSpan.FromMinutes(5)),
            Matches("provider", "explicitProvider", context =>
                context.Provider is { Type: "pulumi:providers:simple", Name: "prov" }),
            Matches("parent", "child", context =>
                context.Options.Parent?.Contains("::parent", StringComparison.Ordinal) == true),
            Depends("dependencies", "dependsOn", resource => resource.Dependencies),
            Depends("property-dependencies", "propertyDependency", resource => resource.References("value")),
        ],
    };

    public static PolicyPack StackConfig(StackInfo stack)
    {
        var expected = stack.Config.RequireBoolean($"{stack.Project}:value");
        var text = expected ? "true" : "false";
        return new PolicyPack("stack-config")
        {
            Version = "2.0.0",
            Policies = [Differs($"validate-{text}", $"Verifies property is {text}", _ => expected)],
        };
    }

    public static PolicyPack StackTags() => new("stack-tags")
    {
        Version = "2.0.0",
        Policies =
        [
            new ResourcePolicy<SimpleResource>("allowed")
            {
                Description = "Verifies property equals the stack tag value",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Validate = (resource, context) =>
                {
                    if (!context.Stack.Tags.TryGetValue("value", out var value))
                    {
                        context.ReportViolation("Stack tag 'value' is required");
                    }
                    else if (resource.Value != PolicyValue.ParseJson(value).AsBoolean())
                    {
                        context.ReportViolation($"Property was {resource.Properties.Text("value")}");
                    }
                },
            },
        ],
    };

    public static PolicyPack AnalyzeStack() => new("analyze-stack")
    {
        Version = "1.0.0",
        Policies =
        [
            new StackPolicy("stack-size")
            {
                Description = "Stack must contain at most one simple:index:Resource",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Validate = context =>
                {
                    if (context.Resources.OfType<SimpleResource>().Count() > 1)
                    {
                        context.ReportViolation("Found an extra simple:index:Resource");
                    }
                },
            },
        ],
    };

    private static ResourcePolicy<SimpleResource> When(
        string name, string description, EnforcementLevel level, Func<bool?, bool> isWrong, string message) =>
        new(name)
        {
            Description = description,
            EnforcementLevel = level,
            Validate = (resource, context) =>
            {
                if (isWrong(resource.Value))
                {
                    context.ReportViolation(message);
                }
            },
        };

    private static ResourcePolicy<SimpleResource> Differs(
        string name, string description, Func<ResourceContext, bool?> expected) =>
        new(name)
        {
            Description = description,
            EnforcementLevel = EnforcementLevel.Mandatory,
            Validate = (resource, context) =>
            {
                if (resource.Value != expected(context))
                {
                    context.ReportViolation($"Property was {resource.Properties.Text("value")}");
                }
            },
        };

    private static ResourcePolicy<SimpleResource> Matches(
        string name, string resource, Func<ResourceContext, bool> matches) =>
        new(name)
        {
            Validate = (_, context) =>
            {
                if (context.Name == resource && matches(context))
                {
                    context.ReportViolation("metadata matched");
                }
            },
        };

    private static StackPolicy Depends(
        string name, string resource, Func<StackResource, IEnumerable<StackResource>> sources) =>
        new(name)
        {
            Validate = context =>
            {
                var dependent = context.Resources.Single(candidate => candidate.Name == resource);
                if (sources(dependent).Any(source => source.Name == "dependency"))
                {
                    context.ReportViolation(dependent, "metadata matched");
                }
            },
        };
}
