using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>
/// The members of an arguments class that carry <see cref="InputAttribute"/>; found once for each class.
/// </summary>
internal sealed class ArgumentMembers
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ArgumentMembers> Known = new();

    private readonly List<Member> _members = [];

    private ArgumentMembers(Type type)
    {
        var names = new HashSet<string>();
        foreach (var member in type.GetFields(Members).Concat<MemberInfo>(type.GetProperties(Members)))
        {
            if (member.GetCustomAttribute<InputAttribute>() is not { } attribute)
            {
                continue;
            }

            if (!names.Add(attribute.Name))
            {
                throw new InvalidOperationException(
                    $"`{type.FullName}` has two members with the input name `{attribute.Name}`. Rename one of them.");
            }

            _members.Add(new Member(
                attribute, $"{type.FullName}.{member.Name}", Serialization.MemberAccess.Reader(member)));
        }
    }

    public static ArgumentMembers Of(Type type) => Known.GetOrAdd(type, static type => new ArgumentMembers(type));

    public IEnumerable<ArgumentValue> Read(InputArgs args)
    {
        foreach (var (attribute, fullName, read) in _members)
        {
            var value = read(args);
            if (value is null && attribute.IsRequired)
            {
                throw new ArgumentNullException(
                    attribute.Name, $"[Input] {fullName} is required but was not given a value");
            }

            yield return new ArgumentValue(attribute.Name, value, attribute.Json);
        }
    }

    private sealed record Member(InputAttribute Attribute, string FullName, Func<object, object?> Read);
}
