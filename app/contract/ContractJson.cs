using System.Text.Json.Serialization;
using Alicerce.Contract.Approvals;
using Alicerce.Contract.Jobs;
using Alicerce.Contract.Results;

namespace Alicerce.Contract;

/// <summary>How the records of the contract are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ProcessInput))]
[JsonSerializable(typeof(ProcessState))]
[JsonSerializable(typeof(WorkerResult))]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(ApprovalRequest))]
public sealed partial class ContractJson : JsonSerializerContext;
