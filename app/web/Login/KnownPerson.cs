using Alicerce.Web.Accounts;

namespace Alicerce.Web.Login;

/// <summary>What a login service says about somebody.</summary>
/// <param name="Role">Null when the service leaves the role to the application.</param>
public sealed record KnownPerson(string Issuer, string Subject, string Email, string Name, Role? Role);
