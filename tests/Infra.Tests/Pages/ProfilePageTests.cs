using Alicerce.Golden;

namespace Alicerce.Infra.Tests.Pages;

public sealed class ProfilePageTests
{
    [Test]
    public void The_page_shows_the_stack_files_as_they_are() =>
        GoldenFile.AssertMatches("docs/profiles.md", ProfilePage.Write());
}
