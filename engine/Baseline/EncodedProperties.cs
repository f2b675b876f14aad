using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Baseline;

/// <summary>Properties as they stand in the file.</summary>
internal sealed class EncodedProperties(ReadOnlyMemory<byte> inputs, ReadOnlyMemory<byte> outputs) : IPriorProperties
{
    public PropertyMap Inputs() => StateProperties.Decode(inputs);

    public PropertyMap Outputs() => StateProperties.Decode(outputs);
}
