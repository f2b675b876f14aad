namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>How the states of a machine pick from their input and make their output.</summary>
public enum QueryLanguage
{
    JsonPath,
    Jsonata,
}
