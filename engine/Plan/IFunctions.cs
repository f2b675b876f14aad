namespace Alicerce.Engine.Plan;

/// <summary>Answers the functions that a program invokes.</summary>
public interface IFunctions
{
    /// <summary>
    /// A mistake of the caller, or a function without an answer, is an <see cref="InvalidResourceException"/>.
    /// </summary>
    /// <param name="provider">The configuration of the provider that is asked.</param>
    PropertyMap Answer(string token, PropertyMap arguments, PropertyMap provider);
}
