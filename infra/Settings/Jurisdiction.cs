namespace Alicerce.Infra.Settings;

/// <summary>Whose law holds where a Region is.</summary>
public static class Jurisdiction
{
    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["af-south-1"] = "South Africa",
        ["ap-east-1"] = "Hong Kong",
        ["ap-east-2"] = "Taiwan",
        ["ap-northeast-1"] = "Japan",
        ["ap-northeast-2"] = "South Korea",
        ["ap-northeast-3"] = "Japan",
        ["ap-south-1"] = "India",
        ["ap-south-2"] = "India",
        ["ap-southeast-1"] = "Singapore",
        ["ap-southeast-2"] = "Australia",
        ["ap-southeast-3"] = "Indonesia",
        ["ap-southeast-4"] = "Australia",
        ["ap-southeast-5"] = "Malaysia",
        ["ap-southeast-6"] = "New Zealand",
        ["ap-southeast-7"] = "Thailand",
        ["ca-central-1"] = "Canada",
        ["ca-west-1"] = "Canada",
        ["eu-central-1"] = "the European Union",
        ["eu-central-2"] = "Switzerland",
        ["eu-north-1"] = "the European Union",
        ["eu-south-1"] = "the European Union",
        ["eu-south-2"] = "the European Union",
        ["eu-west-1"] = "the European Union",
        ["eu-west-2"] = "the United Kingdom",
        ["eu-west-3"] = "the European Union",
        ["il-central-1"] = "Israel",
        ["me-central-1"] = "the United Arab Emirates",
        ["me-south-1"] = "Bahrain",
        ["mx-central-1"] = "Mexico",
        ["sa-east-1"] = "Brazil",
        ["us-east-1"] = "the United States",
        ["us-east-2"] = "the United States",
        ["us-west-1"] = "the United States",
        ["us-west-2"] = "the United States",
    };

    /// <summary>The country or union of a Region; a Region that is not known is one of its own.</summary>
    public static string Of(string region) => Countries.GetValueOrDefault(region, $"the country of {region}");

    /// <summary>What has to be said when data goes from one Region to another; null when the same law holds in both.</summary>
    public static string? Notice(string from, string to) => Of(from) == Of(to)
        ? null
        : $"Copies of data leave {Of(from)} ({from}) for {Of(to)} ({to})." + (Of(from) == "Brazil"
            ? " The LGPD allows that only on the grounds of its articles 33 to 36."
            : " Check which law on personal data has to allow it.");
}
