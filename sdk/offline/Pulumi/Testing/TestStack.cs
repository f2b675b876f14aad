namespace Pulumi.Testing;

/// <summary>The stack around a function that runs under mocks.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Action program)
    {
        program();
    }
}
