using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Data;

/// <summary>Functions that find the image of a machine; the engine states one per architecture.</summary>
public static class ImageFunctions
{
    private const string ParameterPrefix = "/aws/service/ami-amazon-linux-latest/al2023-ami-";

    public static FunctionAnswer Parameter(FunctionCall call)
    {
        var name = call.Text("name") ??
            throw new InvalidResourceException($"`{call.Token}` needs the argument `name`.");
        var architecture = name.StartsWith(ParameterPrefix, StringComparison.Ordinal) ? ArchitectureIn(name) : null;
        if (architecture is null)
        {
            throw new InvalidResourceException(
                $"`{call.Token}` asks for `{name}`, for which the engine has no answer. It answers the parameters of " +
                $"Amazon Linux 2023, `{ParameterPrefix}...`. Add others to `engine/Data/ImageFunctions.cs`.");
        }

        var image = call.Data.Images[architecture];
        return FunctionAnswer.Of(
            $"{name} is {image}, a placeholder",
            ("id", new PropertyValue.String(name)),
            ("name", new PropertyValue.String(name)),
            ("arn", new PropertyValue.String($"arn:{call.Partition}:ssm:{call.Region}::parameter{name}")),
            ("type", new PropertyValue.String("String")),
            ("value", new PropertyValue.Secret(new PropertyValue.String(image))),
            ("insecureValue", new PropertyValue.String(image)),
            ("region", new PropertyValue.String(call.Region)),
            ("version", new PropertyValue.Number(1)));
    }

    public static FunctionAnswer Ami(FunctionCall call)
    {
        var filters = Filters(call);
        var name = filters.GetValueOrDefault("name") ?? call.Text("nameRegex") ?? "";
        var architecture = filters.GetValueOrDefault("architecture") ?? ArchitectureIn(name);
        if (!name.Contains("al2023-ami", StringComparison.Ordinal) ||
            architecture is null || !call.Data.Images.TryGetValue(architecture, out var image))
        {
            throw new InvalidResourceException(
                $"`{call.Token}` looks for an image that the engine has no answer for. It knows Amazon Linux 2023: " +
                "filter by `name` `al2023-ami-*` and by `architecture` `arm64` or `x86_64`. Add others to " +
                "`engine/Data/ImageFunctions.cs`.");
        }

        return FunctionAnswer.Of(
            $"Amazon Linux 2023 for {architecture} is {image}, a placeholder",
            ("id", new PropertyValue.String(image)),
            ("imageId", new PropertyValue.String(image)),
            ("architecture", new PropertyValue.String(architecture)),
            ("arn", new PropertyValue.String($"arn:{call.Partition}:ec2:{call.Region}::image/{image}")),
            ("name", new PropertyValue.String($"al2023-ami-placeholder-{architecture}")),
            ("rootDeviceName", new PropertyValue.String("/dev/xvda")),
            ("rootDeviceType", new PropertyValue.String("ebs")),
            ("virtualizationType", new PropertyValue.String("hvm")),
            ("state", new PropertyValue.String("available")),
            ("region", new PropertyValue.String(call.Region)));
    }

    private static ImmutableDictionary<string, string> Filters(FunctionCall call) =>
        (call.Given("filters") is PropertyValue.List list ? list.Items : [])
            .Select(PropertyValues.Plain)
            .OfType<PropertyValue.Map>()
            .Where(map =>
                map["name"] is PropertyValue.String && map["values"] is PropertyValue.List { Items.Length: > 0 })
            .Select(map => (
                Name: ((PropertyValue.String)map["name"]!).Value,
                Value: PropertyValues.Plain(((PropertyValue.List)map["values"]!).Items[0])))
            .Where(filter => filter.Value is PropertyValue.String)
            .ToImmutableDictionary(filter => filter.Name, filter => ((PropertyValue.String)filter.Value).Value);

    private static string? ArchitectureIn(string name) =>
        name.Contains("arm64", StringComparison.Ordinal) ? "arm64"
        : name.Contains("x86_64", StringComparison.Ordinal) ? "x86_64"
        : null;
}
