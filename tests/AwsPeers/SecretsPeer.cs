using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.AwsPeers;

/// <summary>Secrets Manager and the parameters of Systems Manager, which are the same to a reader.</summary>
public sealed class SecretsPeer
{
    private readonly ConcurrentDictionary<string, string> _values = new();

    public void Put(string name, string value) => _values[name] = value;

    internal JsonObject AnswerSecret(ReceivedCall call)
    {
        var name = call.Operation == "GetSecretValue"
            ? call.Text("SecretId") ?? ""
            : throw new RefusalException("UnknownOperationException", call.Operation);
        return _values.TryGetValue(name, out var value)
            ? new JsonObject { ["ARN"] = name, ["SecretString"] = value, ["VersionStages"] = new JsonArray("AWSCURRENT") }
            : throw new RefusalException("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }

    internal JsonObject AnswerParameter(ReceivedCall call)
    {
        var name = call.Operation == "GetParameter"
            ? call.Text("Name") ?? ""
            : throw new RefusalException("UnknownOperationException", call.Operation);
        if (!call.Input.TryGetProperty("WithDecryption", out var decrypts) || decrypts.ValueKind != JsonValueKind.True)
        {
            throw new RefusalException("ValidationException", "Without decryption the value is ciphertext.");
        }

        return _values.TryGetValue(name, out var value)
            ? new JsonObject { ["Parameter"] = new JsonObject { ["Name"] = name, ["Type"] = "SecureString", ["Value"] = value } }
            : throw new RefusalException("ParameterNotFound", "");
    }
}
