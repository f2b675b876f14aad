namespace Alicerce.Engine.Render;

/// <summary>The forms in which results are written.</summary>
public enum OutputFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>One finding per line, its fields separated by tabs.</summary>
    Plain,

    /// <summary>The shape of <c>pulumi preview --json</c>.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>JUnit's XML, for test reports.</summary>
    JUnit,

    /// <summary>Workflow commands that GitHub Actions shows as annotations.</summary>
    GitHub,
}
