namespace Alicerce.Approval.Pages;

public enum Language
{
    English,
    Portuguese,
}
