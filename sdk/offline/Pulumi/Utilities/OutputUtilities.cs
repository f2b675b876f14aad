using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs. Meant for tests and for authors of libraries.</summary>
public static class OutputUtilities
{
    /// <summary>An output that holds a value and yet counts as unknown.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(Unknown(value));

    /// <inheritdoc cref="CreateUnknown{T}(T)"/>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new Output<T>(MakeAsync());

        async Task<OutputData<T>> MakeAsync() => Unknown(await valueFactory().ConfigureAwait(false));
    }

    /// <summary>The same output, with one more resource that it depends on.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new Output<T>(AddAsync());

        async Task<OutputData<T>> AddAsync()
        {
            var data = await output.DataTask.ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsKnown;

    /// <summary>The value, or the type's default while it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(default!);

    /// <summary>The resources that the value comes from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Resources;

    private static OutputData<T> Unknown<T>(T value) => new([], value, IsKnown: false, IsSecret: false);
}
