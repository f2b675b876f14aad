namespace Pulumi;

/// <summary>What an output says when a program takes it for a text.</summary>
internal static class OutputText
{
    private const string Message =
        "Calling `ToString` on an `Output<T>` does not give its value. Transform the value with `Apply`, or build a "
        + "text with `Output.Format`.";

    public static string Explain()
    {
        if (Switches.IsOn("PULUMI_ERROR_OUTPUT_STRING"))
        {
            throw new InvalidOperationException(Message);
        }

        Log.Warn(Message);
        return Message;
    }
}
