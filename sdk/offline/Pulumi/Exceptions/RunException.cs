namespace Pulumi;

/// <summary>Ends the program with a message that the user reads without a stack trace.</summary>
public class RunException : Exception
{
    /// <param name="message">What the user reads.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <param name="message">What the user reads.</param>
    /// <param name="innerException">The cause.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The error of a stack whose output properties are not of type <c>Output</c>.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"Output(s) {Quoted(outputAttributeNames)} have incorrect type. Declare them as `Output<T>`.");

    internal static RunException OutputsAreNull(IEnumerable<string> outputs) =>
        new($"Output(s) {Quoted(outputs)} have no value assigned. Assign them in the constructor of the stack.");

    private static string Quoted(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"'{name}'"));
}
