using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: what parameters and security schemes ask for, which depends on their kind.</summary>
internal static class SchemeForm
{
    public static IEnumerable<Finding> Check(PlacedNode place, OpenApiShape shape)
    {
        var missing = shape.Kind switch
        {
            "Parameter" => Parameter(place),
            "Scheme" => Scheme(place).Where(key => !place[key].Exists),
            _ => [],
        };
        return missing.Select(key => place.FindingAtKey(RuleCatalog.OpenApiReadable, $"{shape.Name} has no {Quoted(key)}", $"Add {Quoted(key)}"));
    }

    private static string Quoted(string key) => key.StartsWith('\'') ? key : $"'{key}'";

    private static IEnumerable<string> Parameter(PlacedNode place) =>
    [
        .. place["schema"].Exists || place["content"].Exists ? [] : (string[])["schema"],
        .. place["in"].Text == "path" && place["required"].Boolean != true ? (string[])["'required: true', which a parameter of the path needs"] : [],
    ];

    private static string[] Scheme(PlacedNode place) => place["type"].Text switch
    {
        "apiKey" => ["in", "name"],
        "http" => ["scheme"],
        "oauth2" => ["flows"],
        "openIdConnect" => ["openIdConnectUrl"],
        _ => [],
    };
}
