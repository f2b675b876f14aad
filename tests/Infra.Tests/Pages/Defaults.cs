using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>What an argument is when a program does not set it.</summary>
public static class Defaults
{
    public static string Of(PropertyInfo property)
    {
        if (property.IsDefined(typeof(RequiredMemberAttribute)))
        {
            return "required";
        }

        return property.GetValue(Activator.CreateInstance(property.ReflectedType!)) switch
        {
            null => "none",
            bool yes => yes ? "`true`" : "`false`",
            string text => $"`{text}`",
            Enum value => $"`{value}`",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            IDictionary { Count: 0 } => "none",
            IEnumerable<string> texts => texts.Any() ? string.Join(", ", texts.Select(text => $"`{text}`")) : "none",
            IReadOnlyCollection<object> { Count: 0 } => "none",
            // Only its description can tell: an archive, an input, a record of further settings.
            _ => "as described",
        };
    }
}
