using System.Text.Json;

namespace Alicerce.Policies.Permissions;

/// <summary>Permissions as AWS reads them: the document of a role, a bucket, a key, a topic or a queue.</summary>
public sealed class PolicyDocument
{
    private PolicyDocument(IReadOnlyList<PolicyStatement> statements) => Statements = statements;

    /// <summary>The statements, in the order of the document.</summary>
    public IReadOnlyList<PolicyStatement> Statements { get; }

    /// <summary>
    /// Reads a document that is JSON text or an object. What is no document has no statements: AWS does not accept it.
    /// </summary>
    /// <exception cref="UnknownValueException">The document, or a part that is read, is not known yet.</exception>
    public static PolicyDocument Of(PolicyValue value)
    {
        var document = value.Kind == PolicyValueKind.Object ? value : Parse(value);
        var statements = document.Kind == PolicyValueKind.Object
            ? document.AsObject().Value("Statement")
            : PolicyValue.Null;
        return new PolicyDocument([.. OneOrMany.Of(statements)
            .Where(statement => statement.Kind is PolicyValueKind.Object or PolicyValueKind.Unknown)
            .Select((statement, index) => new PolicyStatement(statement.AsObject(), index))]);
    }

    private static PolicyValue Parse(PolicyValue value)
    {
        if (!value.Exists)
        {
            return PolicyValue.Null;
        }

        try
        {
            return PolicyValue.ParseJson(value.AsText());
        }
        catch (JsonException)
        {
            return PolicyValue.Null;
        }
    }
}
