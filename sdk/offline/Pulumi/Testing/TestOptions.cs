namespace Pulumi.Testing;

/// <summary>What a test program believes to be deployed.</summary>
public class TestOptions
{
    /// <summary>The name of the project; <c>project</c> when absent.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The folder of the project file; not known when absent.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The name of the stack; <c>stack</c> when absent.</summary>
    public string? StackName { get; set; }

    /// <summary>The name of the organization; <c>organization</c> when absent.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Whether the run is a preview; true when absent, so that missing outputs are unknown.</summary>
    public bool? IsPreview { get; set; }
}
