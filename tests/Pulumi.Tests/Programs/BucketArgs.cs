using System.Collections.Immutable;

namespace Pulumi.Tests.Programs;

public sealed class BucketArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("rules")]
    private InputList<BucketRuleArgs>? _rules;

    [Input("names")]
    private InputList<string>? _names;

    [Input("password")]
    private Input<string>? _password;

    [Input("arn")]
    public Input<string>? Arn { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("isPublic")]
    public Input<bool>? IsPublic { get; set; }

    [Input("kind")]
    public Input<BucketKind>? Kind { get; set; }

    [Input("level")]
    public Input<DayOfWeek>? Level { get; set; }

    [Input("limit")]
    public InputUnion<string, double>? Limit { get; set; }

    [Input("content")]
    public Input<AssetOrArchive>? Content { get; set; }

    [Input("owner")]
    public Input<Bucket>? Owner { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    public Input<string>? Password
    {
        get => _password;
        set
        {
            var none = Output.CreateSecret(0);
            _password = Output.Tuple<Input<string>?, int>(value, none).Apply(both => both.Item1);
        }
    }

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    public InputList<BucketRuleArgs> Rules
    {
        get => _rules ??= new InputList<BucketRuleArgs>();
        set => _rules = value;
    }

    public InputList<string> Names
    {
        get => _names ??= new InputList<string>();
        set
        {
            var none = Output.CreateSecret(ImmutableArray<string>.Empty);
            _names = Output.All(value, none).Apply(both => both[0]);
        }
    }

    public static new BucketArgs Empty => new();
}
